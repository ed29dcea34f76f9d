import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import { sidesOf } from '../agreement/sides.js';
import { ACCIDENTAL, BEGAN, BOTH_CLAIM, CONFIRMED, NOBODY_CLAIMS, REMEMBERS, says, WHEN_DISPUTED, WHEN_UNKNOWN, WHERE_UNKNOWN, WHO_UNKNOWN } from './cues.js';
import type { Narrative } from './document.js';
import { outcomeOf, saysNothingDone, takesBack } from './sections.js';
import type { Sentence } from './sentence.js';
import type { Told } from './told.js';

/** Applies what the rest of the text says about an event: denials, admissions, and what nobody knows. */
export function settleDoubts(told: Told[], narrative: Narrative, agreement: PreparedAgreement): Told[] {
  for (const each of told) {
    const around = narrative.sentences.slice(Math.max(0, each.sentence - 2), each.sentence + 4).filter((sentence) => sentence.block === each.block);
    settleByFinding(each, narrative);
    settleDenials(each, around, agreement);
    settleUnknowns(each, around);
    settleWhoBegan(each, around, agreement);
    settleAccident(each, around);
    settleOlderDays(each, narrative, agreement);
  }
  return told;
}

/** Sentences ahead in which the narrator's own word on an allegation is looked for. */
const LATER = 10;
/** And in which it takes back what was told as a fact. */
const SOON = 4;

/** What was alleged stands or falls with what a later part of the same item finds. */
function settleByFinding(told: Told, { sentences, sections }: Narrative): void {
  if (told.mention.status === 'asserted' && !told.admitted && sentences.some((sentence) => sentence.index > told.sentence && sentence.index - told.sentence <= SOON && sentence.block === told.block && sentence.speeches.length === 0 && takesBack(sentence))) told.mention.status = 'negated';
  if (told.mention.status !== 'alleged' || sections[told.sentence] === 'finding') return;
  const outcomes = sentences.filter((sentence) => sentence.index > told.sentence && sentence.block === told.block && sections[sentence.index] === 'finding').map(outcomeOf);
  if (outcomes.includes('open')) return;
  const undone = sentences.some((sentence) => sentence.index > told.sentence && sentence.index - told.sentence <= LATER && sentence.block === told.block && sentence.speeches.length === 0 && saysNothingDone(sentence));
  if (outcomes.includes('rejected') || undone) told.mention.status = 'negated';
  else if (outcomes.includes('upheld')) told.mention.status = 'asserted';
}

function settleDenials(told: Told, around: readonly Sentence[], agreement: PreparedAgreement): void {
  const { mention } = told;
  const sides = new Set(mention.agents.flatMap((agent) => sidesOf(agreement, agent)));
  const deniers = around.flatMap((sentence) => sentence.speeches.filter((speech) => speech.manner === 'denies' && (speech.speaker.sides.some((side) => sides.has(side)) || (mention.status === 'alleged' && speech.speaker.sides.length > 0))));
  if (deniers.length === 0 || told.admitted) return;
  mention.deniedBy = [...new Set([...mention.deniedBy, ...deniers.map((speech) => speech.speaker.name)])];
  if (mention.status === 'asserted' && !around.some((sentence) => says(sentence, CONFIRMED))) mention.agents = mention.agents.map((agent) => ({ ...agent, certainty: 'disputed' }));
}

function settleUnknowns(told: Told, around: readonly Sentence[]): void {
  const { mention } = told;
  for (const sentence of around) {
    if (says(sentence, WHO_UNKNOWN) || (says(sentence, NOBODY_CLAIMS) && mention.agents.every((agent) => agent.actor === null && agent.party === null))) {
      mention.agents = told.admitted ? mention.agents : mention.agents.map((agent) => ({ ...agent, certainty: 'disputed' }));
    }
    const undated = says(sentence, WHEN_UNKNOWN) && mention.time?.basis !== 'stated' && mention.time?.basis !== 'relative';
    if (undated || says(sentence, WHEN_DISPUTED)) {
      mention.time = null;
      told.undatable = true;
    }
    if (says(sentence, WHERE_UNKNOWN)) mention.places = mention.places.map((place) => ({ ...place, areas: [], precision: 'unknown' }));
  }
}

/** Days before the agreement from which a date that the text names makes another date without a year doubtful. */
const LONG_BEFORE = 60 * 86_400_000;
/** Sentences on either side in which an occasion of remembering reaches an event. */
const REMEMBERED = 4;

/**
 * Where a text that remembers, or that has spoken of years before the agreement, tells of an event whose day it does not give with its
 * year, the day that was worked out for it may be of quite another year.
 */
function settleOlderDays(told: Told, { sentences, times, text }: Narrative, agreement: PreparedAgreement): void {
  const { mention } = told;
  if (mention.status !== 'asserted' && mention.status !== 'alleged') return;
  if (!mention.time || isPlain(mention.time.span, text)) return;
  const near = sentences.filter((sentence) => sentence.block === told.block && sentence.index <= told.sentence + 1 && told.sentence - sentence.index <= REMEMBERED);
  const before = Date.parse(agreement.model.effectiveFrom) - LONG_BEFORE;
  const older = times.some(({ span, to, role }) => role === 'event' && Date.parse(to) < before && span.end <= mention.trigger.start && near.some((sentence) => sentence.start <= span.start && span.end <= sentence.end));
  if (!older && !near.some((sentence) => says(sentence, REMEMBERS))) return;
  mention.time = null;
  told.undatable = true;
}

/** A day with its year, or one that the day of the report settles. */
function isPlain(span: { start: number; end: number } | null, text: string): boolean {
  return span !== null && /\b(?:19|20)\d\d\b|\btoday|\btonight|\byesterday|\bthis (?:morning|afternoon|evening|night|week)|\blast night|\bovernight|\bago\b|[/.-]\d\d\b/i.test(text.slice(span.start, span.end));
}

/** Where both sides fought, and no word says who began, nobody in particular did it. */
function settleWhoBegan({ mention, admitted }: Told, around: readonly Sentence[], agreement: PreparedAgreement): void {
  if (admitted || new Set(mention.agents.flatMap((agent) => sidesOf(agreement, agent))).size < 2) return;
  if (around.some((sentence) => says(sentence, BEGAN)) && !around.some((sentence) => says(sentence, BOTH_CLAIM))) return;
  mention.agents = mention.agents.map((agent) => ({ ...agent, certainty: 'disputed' }));
}

/** Something that went off by itself is nobody's act. */
function settleAccident(told: Told, around: readonly Sentence[]): void {
  const { mention } = told;
  if (mention.agents.some((agent) => agent.actor !== null || agent.party !== null)) return;
  if (around.some((sentence) => Math.abs(sentence.index - told.sentence) <= 1 && says(sentence, ACCIDENTAL)) && mention.status === 'asserted') mention.act = 'accident';
}
