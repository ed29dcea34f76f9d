import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { Mention, TimeMention } from '../mention.js';
import { attachCounts } from './attach-counts.js';
import { placesFor } from './attach-places.js';
import { reportDay, timesIn } from './attach-times.js';
import type { Candidate } from './candidate.js';
import { circumstancesIn } from './circumstances.js';
import { takeApart, type Narrative } from './document.js';
import { withDoubtfulHands } from './doubtful-hands.js';
import { findCandidates } from './find-candidates.js';
import { joinTold } from './join-told.js';
import { narratorOf } from './narrator.js';
import type { Told } from './told.js';
import type { Phrase } from './phrase.js';
import { agentsOf, byItsArms, rolesIn, targetsOf, withoutUnnamed } from './settle-roles.js';
import type { Sentence } from './sentence.js';
import { standings, type Standing } from './status.js';
import { settleDoubts } from './settle-doubts.js';

/** The mentions that an English narrative tells of; the name of its source says who "we" are. */
export function readNarrative(text: string, reportedAt: string | null, agreement: PreparedAgreement, source = ''): Mention[] {
  const narrative = takeApart(text, reportedAt, agreement, narratorOf(source, agreement));
  const candidates = findCandidates(narrative);
  const stands = standings(candidates, narrative, agreement);
  const timeOf = timesIn(narrative);
  const told: Told[] = candidates.flatMap((candidate, index) => {
    const standing = stands[index];
    return standing ? [toldOf(candidate, standing, timeOf(candidate), narrative, agreement)] : [];
  });
  attachCounts(told, narrative, agreement);
  const joined = settleDoubts(joinTold(told, narrative, agreement), narrative, agreement);
  return joined.map((each) => finished(each, narrative, reportedAt, agreement)).map(({ mention }) => mention);
}

function toldOf(candidate: Candidate, standing: Standing, time: TimeMention | null, narrative: Narrative, agreement: PreparedAgreement): Told {
  const block = narrative.sentences[candidate.sentence]?.block ?? 0;
  const act = candidate.act === 'attack' ? 'armed_clash' : candidate.act;
  const roles = rolesIn({ ...candidate, targets: [...hitBy(candidate)] }, act);
  const agents = agentsOf(roles.agents, agreement, standing.status === 'alleged' ? 'alleged' : 'stated');
  const mention: Mention = {
    act,
    trigger: candidate.trigger,
    status: standing.status,
    allegedBy: standing.allegedBy,
    deniedBy: standing.deniedBy,
    agents: withDoubtfulHands(byItsArms(agents, act, agreement), narrative.sentences[candidate.sentence], agreement),
    targets: targetsOf(roles.targets, agreement),
    time,
    places: placesFor(candidate, narrative),
    killed: null,
    injured: null,
    captured: null,
    weapon: candidate.weapon,
    circumstances: [],
    foundBy: candidate.foundBy ?? 'words',
  };
  return { mention, candidate, sentence: candidate.sentence, block, admitted: standing.admitted, vague: candidate.act === 'attack', consequence: candidate.consequence };
}

const WHERE = new Set(['in', 'inside', 'near', 'outside', 'behind', 'beside', 'within', 'from', 'around', 'opposite']);

/** "shot two men in a house": where somebody was hit is not itself what was hit. */
function hitBy({ targets }: Candidate): readonly Phrase[] {
  const hit = targets.filter(({ preposition }) => preposition === null || !WHERE.has(preposition.split(' ')[0] ?? ''));
  return hit.length > 0 ? hit : targets;
}

function finished(told: Told, narrative: Narrative, reportedAt: string | null, agreement: PreparedAgreement): Told {
  const block = narrative.sentences.slice(Math.max(0, told.sentence - 3), told.sentence + 4).filter((sentence) => sentence.block === told.block);
  told.mention.targets = withoutUnnamed(told.mention.targets);
  told.mention.circumstances = circumstancesIn(block, isOneSidesWord, narrative.text);
  if (!told.mention.time && !told.undatable && reportedAt !== null) told.mention.time = reportDay(reportedAt, agreement.model.timezone);
  return told;
}

function isOneSidesWord({ speeches }: Sentence): boolean {
  return speeches.some((speech) => speech.speaker.sides.length > 0 && speech.manner !== 'confirms');
}
