import type { Count } from '../mention.js';
import type { CountKind, CountReading } from './count-reading.js';

/**
 * One figure for all that the readings tell of a kind, in their order, each person counted once; null where none
 * is of this kind. Figures of one sentence add up. A later sentence adds to them only what it does not repeat:
 * a sum told before, the same number of the same persons, persons pointed back at ("the two"), part of a larger
 * figure, or an exact figure for "several". A larger later figure for the same persons replaces the smaller.
 * Background readings are left out.
 */
export function totalOf(readings: readonly CountReading[], kind: CountKind): Count | null {
  const distinct = distinctOf(readings, kind);
  return distinct[0] ? { ...sum(distinct), span: distinct[0].span } : null;
}

/** The readings of a kind that together tell of each person once; where all say that nobody was harmed, the first. */
export function distinctOf(readings: readonly CountReading[], kind: CountKind): readonly CountReading[] {
  const told = readings.filter((reading) => reading.kind === kind && !reading.background).slice(0, MOST_READINGS);
  const some = told.filter((reading) => reading.best > 0);
  if (some.length === 0) return told.slice(0, 1);
  const distinct: CountReading[] = [];
  for (const sentence of bySentence(some)) addSentence(distinct, sentence);
  return distinct;
}

/** No report tells of more; each is held against those before it, so the number has to be bounded. */
const MOST_READINGS = 400;

function bySentence(readings: readonly CountReading[]): CountReading[][] {
  const sentences = new Map<number, CountReading[]>();
  for (const reading of readings) sentences.set(reading.sentence, [...(sentences.get(reading.sentence) ?? []), reading]);
  return [...sentences.values()];
}

function sum(readings: readonly CountReading[]): { low: number; best: number; high: number } {
  const add = (pick: (reading: CountReading) => number): number => readings.reduce((total, reading) => total + pick(reading), 0);
  return { low: add((reading) => reading.low), best: add((reading) => reading.best), high: add((reading) => reading.high) };
}

function addSentence(distinct: CountReading[], sentence: readonly CountReading[]): void {
  const before = [...distinct];
  const own: CountReading[] = [];
  for (const reading of sentence) if (!own.some((other) => repeatsInSentence(other, reading))) own.push(reading);
  if (before.length === 0) {
    distinct.push(...own);
    return;
  }
  const [told, now] = [sum(before).best, sum(own).best];
  const pointsBack = own.some((reading) => reading.pointsBack);
  const again = own.some((reading) => before.some((other) => alike(other, reading)));
  if (now === told && again && (pointsBack || !own.some((reading) => reading.more))) return;
  // "the leader and two of his men": who was told of before, and now with whom.
  if (pointsBack && own.length > 1 && before.every((reading) => !reading.more)) {
    if (now > told) distinct.splice(0, distinct.length, ...own);
    return;
  }
  for (const reading of own) {
    if (reading.more) distinct.push(reading);
    else addReading(distinct, before, reading);
  }
}

function repeatsInSentence(other: CountReading, reading: CountReading): boolean {
  // "a priest and his sexton": joined, so not the same.
  if (reading.span.start === other.span.start && reading.span.end === other.span.end) return false;
  return reading.pointsBack && !reading.more && reading.best === other.best && (reading.noun === null || reading.noun === other.noun || isGeneral(reading));
}

/** Adds what a later sentence tells, unless it was told before. */
function addReading(distinct: CountReading[], before: readonly CountReading[], reading: CountReading): void {
  if (reading.pointsBack && sum(before).best >= reading.best && before.some((other) => alike(other, reading))) return;
  const same = before.filter((other) => distinct.includes(other) && alike(other, reading));
  const told = sum(same).best;
  if (same.length === 0) distinct.push(reading);
  else if (reading.best > told && !(reading.vague && told > 1 && !same.every((other) => other.vague))) {
    for (const other of same) distinct.splice(distinct.indexOf(other), 1);
    distinct.push(reading);
  }
}

/** The two may tell of the same persons: one noun, or one of them says nothing of who they were. */
function alike(one: CountReading, other: CountReading): boolean {
  return one.noun === null || other.noun === null || one.noun === other.noun || one.includes.includes(other.noun) || other.includes.includes(one.noun) || isGeneral(one) || isGeneral(other);
}

function isGeneral({ noun }: CountReading): boolean {
  return noun === 'person';
}
