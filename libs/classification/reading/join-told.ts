import { ACTS } from '#vocabulary';
import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { ActorMention, Count, Mention, TargetMention } from '../mention.js';
import type { Narrative } from './document.js';
import { harmToChildren, harmToCivilians } from './harm-to-persons.js';
import { ownedUp } from './owned-up.js';
import { isTold, mostTelling } from './settle-roles.js';
import type { Told } from './told.js';

const VIOLENT = new Set<string>(['armed_violence']);

/**
 * Brings together what is told of one event in several places: a vague "was hit" and the shelling that it
 * was, what it did to people, and who did it where only a later sentence says so.
 */
export function joinTold(told: readonly Told[], narrative: Narrative, agreement: PreparedAgreement): Told[] {
  let joined = joinConsequences([...told]);
  joined = joinVague(joined);
  joined = joinSame(joined);
  lendAgents(joined);
  lendTargets(joined);
  joined = joinSame(joined).filter((each, _, all) => !isApproach(each, all));
  ownedUp(joined, narrative, agreement);
  joined = joined.flatMap((each) => harmToCivilians(each)).flatMap((each) => harmToChildren(each, narrative));
  return joinSame(joined);
}

function isViolent({ mention }: Told): boolean {
  return VIOLENT.has(ACTS[mention.act].group) || mention.act === 'attack_on_civilians';
}

/** "killing two": belongs to the attack in the same sentence, or the one before. */
function joinConsequences(told: Told[]): Told[] {
  return told.filter((each) => {
    if (!each.consequence) return true;
    const mishap = told.find((other) => other.mention.act === 'accident' && other.sentence === each.sentence && other.mention.status === each.mention.status);
    if (mishap && !told.some((other) => other.sentence === each.sentence && !other.consequence && isViolent(other))) {
      absorb(mishap.mention, each.mention);
      return false;
    }
    const home = nearest(told, each, (other) => !other.consequence && isViolent(other) && sameStanding(other, each) && !clash(other.mention.agents, each.mention.agents));
    if (!home) return true;
    absorb(home.mention, each.mention);
    home.admitted ||= each.admitted;
    return each.mention.act !== 'armed_clash' && !each.vague && each.mention.act !== 'attack_on_civilians';
  });
}

/** Stated alike, or told in one sentence of which a part is put into somebody's mouth. */
function sameStanding(a: Told, b: Told): boolean {
  const said = ['asserted', 'alleged'];
  return a.mention.status === b.mention.status || (a.sentence === b.sentence && said.includes(a.mention.status) && said.includes(b.mention.status));
}

function joinVague(told: Told[]): Told[] {
  return told.filter((each) => {
    if (!each.vague || each.consequence) return true;
    const home = nearest(told, each, (other) => other !== each && !other.vague && !other.consequence && isViolent(other) && other.mention.status === each.mention.status && !clash(other.mention.agents, each.mention.agents));
    if (!home) return true;
    absorb(home.mention, each.mention);
    home.admitted ||= each.admitted;
    return false;
  });
}

/** Two tellings of one act in one item of the text, by hands that do not exclude each other. */
function joinSame(told: Told[]): Told[] {
  const kept: Told[] = [];
  for (const each of told) {
    const home = kept.find((other) => Math.abs(other.sentence - each.sentence) <= 3 && other.mention.act === each.mention.act && other.block === each.block && other.mention.status === each.mention.status && !clash(other.mention.agents, each.mention.agents) && sameDay(other.mention, each.mention) && samePlace(other.mention, each.mention));
    if (home) {
      absorb(home.mention, each.mention);
      home.admitted ||= each.admitted;
    } else kept.push(each);
  }
  return kept;
}

function sameDay(a: Mention, b: Mention): boolean {
  return !a.time || !b.time || (Date.parse(a.time.from) <= Date.parse(b.time.to) && Date.parse(b.time.from) <= Date.parse(a.time.to));
}

/** Both say where, and not the same: then they are two events, however alike they are told. */
function samePlace(a: Mention, b: Mention): boolean {
  const [left, right] = [whereOf(a), whereOf(b)];
  return left.length === 0 || right.length === 0 || left.some((place) => right.includes(place));
}

function whereOf({ places }: Mention): string[] {
  return places.flatMap(({ place, role }) => (place !== null && role !== 'from' ? [place] : []));
}

function nearest(told: readonly Told[], each: Told, fits: (other: Told) => boolean): Told | null {
  const near = told.filter((other) => Math.abs(other.sentence - each.sentence) <= 2 && other.block === each.block && sameDay(other.mention, each.mention) && fits(other));
  return near.toSorted((a, b) => distance(a, each) - distance(b, each))[0] ?? null;
}

/** What stands before is nearer than what stands after. */
function distance(a: Told, b: Told): number {
  const gap = a.candidate.trigger.start - b.candidate.trigger.start;
  return gap <= 0 ? -gap : gap * 1.5;
}

/** Known hands that differ. */
function clash(a: readonly ActorMention[], b: readonly ActorMention[]): boolean {
  const [left, right] = [idsOf(a), idsOf(b)];
  return left.length > 0 && right.length > 0 && !left.some((id) => right.includes(id));
}

function idsOf(agents: readonly ActorMention[]): string[] {
  return agents.flatMap((agent) => agent.actor ?? agent.party ?? []);
}

function absorb(home: Mention, other: Mention): void {
  if (idsOf(home.agents).length === 0 && other.agents.length > 0) home.agents = other.agents;
  home.targets = mostTelling([...home.targets, ...other.targets.filter((target) => !home.targets.some((mine) => sameTarget(mine, target)))]);
  home.time ??= other.time;
  home.places = [...home.places, ...other.places.filter((place) => !home.places.some((mine) => mine.place === place.place && mine.name === place.name))];
  home.killed = together(home.killed, other.killed);
  home.injured = together(home.injured, other.injured);
  home.captured = together(home.captured, other.captured);
  home.deniedBy = [...new Set([...home.deniedBy, ...other.deniedBy])];
  home.weapon ??= other.weapon;
}

/** Each figure was given to one telling alone, so those of two add up; a copy of a telling has the figures of the first. */
function together(a: Count | null, b: Count | null): Count | null {
  if (!a || !b || a.span?.start === b.span?.start) return a ?? b;
  return { low: a.low + b.low, best: a.best + b.best, high: a.high + b.high, ...(a.span && { span: a.span }) };
}

function sameTarget(a: TargetMention, b: TargetMention): boolean {
  return a.object === b.object && a.actor === b.actor && a.party === b.party;
}

/** "the exchanges", "seven were killed": told of without saying who, beside an event of which it is said. */
function lendAgents(told: readonly Told[]): void {
  for (const each of told) {
    const points = each.consequence || each.vague || each.candidate.noun?.definite === true;
    if (!points || each.mention.agents.length > 0 || !isViolent(each)) continue;
    const lender = nearest(told, each, (other) => other !== each && idsOf(other.mention.agents).length > 0 && harms(other) && other.mention.status === each.mention.status);
    if (lender) each.mention.agents = lender.mention.agents;
  }
}

function harms({ mention }: Told): boolean {
  return ['armed_violence', 'territory_and_airspace', 'violence_against_persons'].includes(ACTS[mention.act].group);
}

/** What men come to do, besides attacking: their coming is no movement of its own. */
const CAME_FOR: ReadonlySet<string> = new Set(['ground_incursion', 'looting', 'sexual_violence', 'abduction', 'property_destruction', 'torture', 'mob_violence']);

/** Aircraft that came to bomb, and men who came to attack, are told of once, by what they came for. */
function isApproach(told: Told, all: readonly Told[]): boolean {
  if (told.mention.act === 'troop_movement') {
    return all.some((other) => Math.abs(other.sentence - told.sentence) <= 1 && other !== told && (isViolent(other) || CAME_FOR.has(other.mention.act)) && other.block === told.block && other.mention.status === told.mention.status && !clash(other.mention.agents, told.mention.agents));
  }
  return told.mention.act === 'airspace_violation' && all.some((other) => (other.mention.act === 'air_strike' || other.mention.act === 'drone_strike') && other.block === told.block && other.mention.status === told.mention.status && !clash(other.mention.agents, told.mention.agents));
}

/** A mention without target takes that of another telling of violence beside it by the same hands. */
function lendTargets(told: readonly Told[]): void {
  for (const each of told) {
    if (each.mention.targets.some(isTold) || !isViolent(each)) continue;
    const lender = nearest(told, each, (other) => other !== each && other.mention.targets.some(isTold) && isViolent(other) && other.mention.status === each.mention.status && !clash(other.mention.agents, each.mention.agents));
    if (lender) each.mention.targets = [...lender.mention.targets];
  }
}
