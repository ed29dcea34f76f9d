import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { Mention } from '../mention.js';
import { attachCounts } from './attach-counts.js';
import { placesFor } from './attach-places.js';
import { timeOf } from './attach-times.js';
import type { Candidate } from './candidate.js';
import { circumstancesIn } from './circumstances.js';
import { takeApart, type Narrative } from './document.js';
import { findCandidates } from './find-candidates.js';
import { joinTold, type Told } from './join-told.js';
import { agentsOf, targetsOf } from './settle-roles.js';
import { standings } from './status.js';
import { settleDoubts } from './settle-doubts.js';

/** The mentions that an English narrative tells of. */
export function readNarrative(text: string, reportedAt: string | null, agreement: PreparedAgreement): Mention[] {
  const narrative = takeApart(text, reportedAt, agreement);
  const candidates = findCandidates(narrative);
  const stands = standings(candidates, narrative, agreement);
  const told: Told[] = candidates.flatMap((candidate, index) => {
    const standing = stands[index];
    return standing ? [toldOf(candidate, standing, narrative, agreement)] : [];
  });
  attachCounts(told, narrative, agreement);
  const joined = settleDoubts(joinTold(told, narrative, agreement), narrative, agreement);
  return joined.map((each) => finished(each, narrative, reportedAt)).map(({ mention }) => mention);
}

function toldOf(candidate: Candidate, standing: ReturnType<typeof standings>[number], narrative: Narrative, agreement: PreparedAgreement): Told {
  const block = narrative.sentences[candidate.sentence]?.block ?? 0;
  const mention: Mention = {
    act: candidate.act === 'attack' ? 'armed_clash' : candidate.act,
    trigger: candidate.trigger,
    status: standing.status,
    allegedBy: standing.allegedBy,
    deniedBy: standing.deniedBy,
    agents: agentsOf(candidate.agents, agreement, standing.status === 'alleged' ? 'alleged' : 'stated'),
    targets: targetsOf(candidate.targets, agreement),
    time: timeOf(candidate, narrative),
    places: placesFor(candidate, narrative),
    killed: null,
    injured: null,
    captured: null,
    weapon: candidate.weapon,
    circumstances: [],
  };
  return { mention, candidate, sentence: candidate.sentence, block, admitted: standing.admitted, vague: candidate.act === 'attack', consequence: candidate.consequence };
}

/** Days before the report in which an event without a date is taken to lie. */
const DAYS_BACK = 10;

function finished(told: Told, narrative: Narrative, reportedAt: string | null): Told {
  const block = narrative.sentences.filter((sentence) => sentence.block === told.block && Math.abs(sentence.index - told.sentence) <= 3);
  const speechOf = (index: number): boolean => narrative.sentences[index]?.speeches.some((speech) => speech.speaker.sides.length > 0 && speech.manner !== 'confirms') ?? false;
  told.mention.circumstances = circumstancesIn(block.map(({ lower, start, index }) => ({ lower, start, alleged: speechOf(index) })), narrative.text);
  if (!told.mention.time && !told.undatable && reportedAt !== null) {
    const at = Date.parse(reportedAt);
    if (Number.isFinite(at)) told.mention.time = { from: new Date(at - DAYS_BACK * 86_400_000).toISOString(), to: reportedAt, precision: 'week', basis: 'report_date', span: null };
  }
  return told;
}

