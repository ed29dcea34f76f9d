import type { ComplianceLevel } from '#vocabulary';

/** The version of the rule below; it changes whenever the rule does. */
export const LEVEL_RULE = 'level-2';

/** Days over which the level looks back. */
export const LEVEL_DAYS = 30;
/** Found violations in the period, against more than one party, at which no truce is left. */
export const COLLAPSED_FROM = 10;
/** Contested or inconclusive incidents in the period at which a truce is strained without any violation. */
export const STRAINED_FROM = 3;

/** What the rule looks at: incidents of the period. */
export interface LevelGrounds {
  incidents: number;
  /** How many of them were judged under the reading that is asked for. */
  judged: number;
  /** Day of the latest incident on record, YYYY-MM-DD. */
  latestDay: string | null;
  /** Classified as a violation, and nobody has decided on it. */
  openViolation: number;
  /** Inconclusive at the gravest, and nobody has decided on it. */
  openInconclusive: number;
  contested: number;
  foundViolation: number;
  partiesFoundInViolation: number;
  /** A sentence for each area that was closed to monitors and whose silence says nothing. */
  uncovered: readonly string[];
}

export interface LevelVerdict {
  level: ComplianceLevel;
  why: string[];
}

/**
 * From counts to a level. First that applies:
 * unknown, no incident of the period is on record, or not each was judged under the reading asked for; collapsed, 10 found violations by two parties or more;
 * breached, one found violation; strained, one incident classified as violation and not yet decided, or
 * three inconclusive ones not yet decided; unknown, an area was closed to monitors and is silent; holding otherwise. Published in docs/level-rule.md.
 */
export function levelOf(grounds: LevelGrounds): LevelVerdict {
  const why = [...sentencesOf(grounds), ...grounds.uncovered];
  return { level: chosen(grounds), why };
}

function chosen(grounds: LevelGrounds): ComplianceLevel {
  if (grounds.incidents === 0 || grounds.judged < grounds.incidents) return 'unknown';
  if (grounds.foundViolation >= COLLAPSED_FROM && grounds.partiesFoundInViolation > 1) return 'collapsed';
  if (grounds.foundViolation > 0) return 'breached';
  if (grounds.openViolation > 0 || grounds.openInconclusive >= STRAINED_FROM || grounds.contested >= STRAINED_FROM) return 'strained';
  if (grounds.uncovered.length > 0) return 'unknown';
  return 'holding';
}

function sentencesOf(grounds: LevelGrounds): string[] {
  const span = `the last ${LEVEL_DAYS} days`;
  if (grounds.incidents === 0) {
    const silence = `No incident dated in ${span} is on record; that no report came in does not mean that the terms were kept.`;
    return grounds.latestDay ? [silence, `The latest incident on record is dated ${grounds.latestDay}.`] : [silence];
  }
  const sentences = [`${counted(grounds.incidents, 'incident')} dated in ${span} ${grounds.incidents === 1 ? 'is' : 'are'} on record.`];
  if (grounds.judged < grounds.incidents) sentences.push(`${grounds.incidents - grounds.judged} of them were not judged under this reading.`);
  if (grounds.foundViolation > 0) sentences.push(`${counted(grounds.foundViolation, 'incident')} ${was(grounds.foundViolation)} found to be a violation.`);
  if (grounds.openViolation > 0) {
    sentences.push(`${counted(grounds.openViolation, 'incident')} ${is(grounds.openViolation)} classified as a violation; that is a proposal, and nobody has decided on it yet.`);
  }
  if (grounds.openInconclusive > 0) sentences.push(`${counted(grounds.openInconclusive, 'incident')} ${is(grounds.openInconclusive)} inconclusive and not decided.`);
  if (grounds.contested > 0) sentences.push(`${counted(grounds.contested, 'incident')} ${is(grounds.contested)} contested: the parties speak against each other, or it is disputed to whom the conduct is to be laid.`);
  if (grounds.foundViolation + grounds.openViolation + grounds.openInconclusive === 0) sentences.push('None of them was found to be a violation, and none waits for a decision whether it was one.');
  return sentences;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function is(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function was(count: number): string {
  return count === 1 ? 'was' : 'were';
}
