import type { ActCode, MentionStatus, ProtectedObject, Span } from '#vocabulary';
import { dayIn } from './time/zone-day.js';
import type { PreparedAgreement } from './agreement/prepared-agreement.js';
import { nameWords, type Named } from './agreement/gazetteer.js';
import type { ActorMention, Count, Mention, PlaceMention, TargetMention, TimeMention } from './mention.js';
import { withFields } from './reading/fields.js';
import { languageOf } from './reading/language.js';
import type { ReportText } from './report-text.js';
import { readTimes } from './time/read-times.js';
import type { Extraction } from './verdict.js';

/**
 * An event that an outside reader, such as a language model, thinks it read in a narrative. Everything is given in the
 * narrative's own words; what does not stand in it is dropped. A reader proposes mentions, never verdicts.
 */
export interface Proposal {
  act: ActCode;
  /** The words that name the act. */
  words: string;
  status: MentionStatus;
  allegedBy: string | null;
  agents: readonly string[];
  targets: readonly { words: string; object: ProtectedObject | null }[];
  /** The words for when, and, where the reader works it out, the day: YYYY-MM-DD. */
  when: { words: string; day: string | null } | null;
  where: string | null;
  killed: CountProposal | null;
  injured: CountProposal | null;
}

export interface CountProposal {
  words: string;
  low: number;
  best: number;
  high: number;
}

/** What proposals come to: mentions whose every word stands in the narrative, with the report's fields laid over them. */
export function fromProposals(proposals: readonly Proposal[], report: ReportText, agreement: PreparedAgreement, proposedBy: string): Extraction {
  const language = report.language ?? languageOf(report.narrative);
  const mentions = proposals.flatMap((proposal) => mentionOf(proposal, report, agreement, proposedBy) ?? []);
  return { language, mentions: withFields(mentions, report, agreement) };
}

function mentionOf(proposal: Proposal, report: ReportText, agreement: PreparedAgreement, proposedBy: string): Mention | null {
  const find = (words: string): Span | null => spanOf(words, report.narrative);
  const trigger = find(proposal.words);
  if (!trigger) return null;
  const certainty = proposal.status === 'alleged' ? 'alleged' : 'stated';
  return {
    act: proposal.act,
    trigger,
    status: proposal.status,
    allegedBy: proposal.allegedBy !== null && find(proposal.allegedBy) ? proposal.allegedBy : null,
    deniedBy: [],
    agents: proposal.agents.flatMap((words) => agentOf(words, find(words), certainty, agreement) ?? []),
    targets: proposal.targets.flatMap(({ words, object }) => targetOf(words, object, find(words), agreement) ?? []),
    time: timeOf(proposal.when, find, report, agreement),
    places: proposal.where === null ? [] : placesOf(proposal.where, find(proposal.where), agreement),
    killed: countOf(proposal.killed, find),
    injured: countOf(proposal.injured, find),
    captured: null,
    weapon: null,
    circumstances: [],
    proposedBy,
  };
}

/** Where the words stand in the text, spaces and line ends aside; null where they do not. */
function spanOf(words: string, text: string): Span | null {
  const wanted = words.trim();
  if (wanted === '') return null;
  const exact = text.indexOf(wanted);
  if (exact >= 0 && standsAlone(text, exact, exact + wanted.length)) return { start: exact, end: exact + wanted.length };
  const positions: number[] = [];
  let flat = '';
  for (let at = 0; at < text.length; at += 1) {
    const space = /\s/.test(text[at] ?? '');
    if (space && flat.endsWith(' ')) continue;
    flat += space ? ' ' : text[at];
    positions.push(at);
  }
  const start = flat.indexOf(wanted.replace(/\s+/g, ' '));
  const last = positions[start + wanted.replace(/\s+/g, ' ').length - 1];
  const from = positions[start];
  return from === undefined || last === undefined || !standsAlone(text, from, last + 1) ? null : { start: from, end: last + 1 };
}

/** No part of a longer word. */
function standsAlone(text: string, start: number, end: number): boolean {
  const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  return !(isLetter(text[start - 1]) && isLetter(text[start])) && !(isLetter(text[end]) && isLetter(text[end - 1]));
}

function namedIn(words: string, agreement: PreparedAgreement): readonly Named[] {
  return agreement.names.scan(words, nameWords(words), false).flatMap(({ named }) => named);
}

function agentOf(words: string, span: Span | null, certainty: ActorMention['certainty'], agreement: PreparedAgreement): ActorMention | null {
  if (!span) return null;
  return { ...whoIn(words, agreement), text: words, certainty, span };
}

function whoIn(words: string, agreement: PreparedAgreement): { actor: string | null; party: string | null } {
  const named = namedIn(words, agreement);
  const actor = named.find(({ kind }) => kind === 'actor')?.id ?? null;
  return { actor, party: actor === null ? (named.find(({ kind }) => kind === 'party')?.id ?? null) : null };
}

function targetOf(words: string, object: ProtectedObject | null, span: Span | null, agreement: PreparedAgreement): TargetMention | null {
  return span ? { object, ...whoIn(words, agreement), text: words, span } : null;
}

/** The words are read by our own grammar of time; the reader's day counts only where that grammar finds none in them. */
function timeOf(when: Proposal['when'], find: (words: string) => Span | null, report: ReportText, agreement: PreparedAgreement): TimeMention | null {
  const span = when && find(when.words);
  if (!when || !span) return null;
  const { timezone } = agreement.model;
  const [reading] = readTimes(when.words, { reportedAt: report.reportedAt, timezone });
  if (reading) return { from: reading.from, to: reading.to, precision: reading.precision, basis: reading.basis, span };
  if (when.day === null || when.day > dayIn(report.reportedAt, timezone)) return null;
  const [day] = readTimes(when.day, { reportedAt: report.reportedAt, timezone });
  return day ? { from: day.from, to: day.to, precision: 'day', basis: 'relative', span } : null;
}

function placesOf(words: string, span: Span | null, agreement: PreparedAgreement): PlaceMention[] {
  if (!span) return [];
  const places = namedIn(words, agreement).flatMap(({ kind, id }) => (kind === 'place' ? (agreement.places.get(id) ?? []) : []));
  return places.map((place) => ({ place: place.id, name: place.name, areas: place.area ?? [], lat: place.lat ?? null, lon: place.lon ?? null, precision: 'exact', role: 'at', span }));
}

/** More than anybody can have counted: a slip, or an attack. */
const MOST = 10_000_000;

function countOf(count: CountProposal | null, find: (words: string) => Span | null): Count | null {
  const span = count && find(count.words);
  if (!count || !span || !(0 <= count.low && count.low <= count.best && count.best <= count.high && count.high <= MOST)) return null;
  return { low: count.low, best: count.best, high: count.high, span };
}
