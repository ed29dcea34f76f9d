import { readCounts } from '../counts/read-counts.js';
import { totalOf } from '../counts/total-of.js';
import { actors, acts, direction, distance, placeName, text, time, toll } from './grounds.js';
import type { LinkGround, LinkSide } from './link-side.js';

export interface LinkVerdict {
  /** 0 to 1: how likely the two tell of one event, by the grounds below. */
  score: number;
  /** `score >= LINK_THRESHOLD`. */
  same: boolean;
  /** A sentence with its weight for each ground that spoke, the weightiest first. */
  because: string[];
  grounds: LinkGround[];
}

/** From this score two reports are taken to tell of the same event. */
export const LINK_THRESHOLD = 0.5;

/** Log-odds of two reports that nothing is known of: most pairs that come up for comparison are not the same event. */
const PRIOR = -1.4;

const GROUNDS = [time, distance, placeName, text, actors, direction, acts, toll('killed'), toll('injured')];

/**
 * Whether two reports tell of the same event. Each ground that both sides have something to say on adds its
 * weight, in log-odds, to the prior; the score is the probability that comes of the sum (the model of Fellegi
 * and Sunter 1969, "A theory for record linkage", with weights set by hand). Grounds that are missing on either
 * side add nothing; figures of killed and injured that no field gives are read in the text. The same two sides in the other order get the same score.
 */
export function compareReports(a: LinkSide, b: LinkSide): LinkVerdict {
  const [one, other] = [withTolls(a), withTolls(b)];
  const grounds = GROUNDS.flatMap((ground) => ground(one, other) ?? []).sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  const odds = grounds.reduce((sum, { weight }) => sum + weight, PRIOR);
  const score = 1 / (1 + Math.exp(-odds));
  return { score, same: score >= LINK_THRESHOLD, because: grounds.map(inWords), grounds };
}

function withTolls(side: LinkSide): LinkSide {
  if (side.text === undefined || (side.killed !== undefined && side.injured !== undefined)) return side;
  const counts = readCounts(side.text);
  const { killed = totalOf(counts, 'killed'), injured = totalOf(counts, 'injured') } = side;
  return { ...side, killed, injured };
}

function inWords({ weight, because }: LinkGround): string {
  return `${because} (${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)})`;
}
