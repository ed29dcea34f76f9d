import { ACTS, type ActCode, type PlacePrecision, type TimePrecision } from '#vocabulary';
import type { Count } from '../mention.js';
import { distanceKm } from '../sphere.js';
import type { LinkGround, LinkSide } from './link-side.js';
import { textLikeness } from './text-likeness.js';

/** Days that a date may be off by for its precision alone. */
export const SLACK_DAYS: Readonly<Record<TimePrecision, number>> = { exact: 0, hour: 0, part_of_day: 0, day: 0, week: 4, month: 16, unknown: 180 };
/** Kilometres that a point may be off by for its precision alone. */
export const SLACK_KM: Readonly<Record<PlacePrecision, number>> = { exact: 1, near: 15, area: 30, region: 120, unknown: 500 };

const DAY = 86_400_000;
const HOUR = DAY / 24;

/** Steps of a ground: up to `within`, it weighs `weight`. */
type Steps = readonly (readonly [within: number, weight: number])[];

function weightAt(value: number, steps: Steps, beyond: number): number {
  return steps.find(([within]) => value <= within)?.[1] ?? beyond;
}

/** The time between the two, beyond what their precision leaves open. A day apart is common between an event and its report. */
export function time(a: LinkSide, b: LinkSide): LinkGround | null {
  const [one, other] = [intervalOf(a), intervalOf(b)];
  if (!one || !other) return null;
  const gap = Math.max(0, one.from - other.to, other.from - one.to);
  const slack = Math.max(SLACK_DAYS[a.datePrecision ?? 'day'], SLACK_DAYS[b.datePrecision ?? 'day']);
  if (slack === 0 && a.timeIsOfEvent && b.timeIsOfEvent && liesApart(one, other)) {
    return { ground: 'time', weight: -8, because: 'Each is dated outright, and to another time: what is alike may be told of two days that were alike.' };
  }
  if (slack === 0 && isFine(a) && isFine(b)) {
    const weight = weightAt(gap / HOUR, [[1, 1.4], [4, 0.8], [12, 0], [24, -0.6], [72, -1.5], [168, -2.5]], -4);
    return { ground: 'time', weight, because: gap <= HOUR ? 'They are dated to the same hour.' : `They lie ${Math.round(gap / HOUR)} hours apart.` };
  }
  const days = Math.max(0, Math.floor(gap / DAY) - slack);
  const weight = weightAt(days, [[0, slack > 0 ? 0.3 : 0.9], [1, 0], [2, -0.7], [3, -1.3], [7, -3], [30, -5]], -7);
  return { ground: 'time', weight, because: days === 0 ? 'Their dates agree.' : `Their dates lie ${days} day${days === 1 ? '' : 's'} apart.` };
}

/** Fire that goes on every day is told in the same words every day. Hours are often given roughly, so that six between them are let pass. */
const ROUGHLY_HOURS = 6;

function liesApart(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  const gap = Math.max(a.from - b.to, b.from - a.to);
  const bothAreDays = Math.min(a.to - a.from, b.to - b.from) >= 20 * HOUR;
  return bothAreDays ? gap >= 0 : gap > ROUGHLY_HOURS * HOUR;
}

function isFine({ datePrecision }: LinkSide): boolean {
  return datePrecision === 'exact' || datePrecision === 'hour' || datePrecision === 'part_of_day';
}

function intervalOf({ from, to }: LinkSide): { from: number; to: number } | null {
  const start = Date.parse(from ?? to ?? '');
  const end = Date.parse(to ?? from ?? '');
  return Number.isNaN(start) || Number.isNaN(end) ? null : { from: Math.min(start, end), to: Math.max(start, end) };
}

/** The distance between the two points, beyond what their precision leaves open. */
export function distance(a: LinkSide, b: LinkSide): LinkGround | null {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return null;
  const km = distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
  if (!Number.isFinite(km)) return null;
  const slack = Math.max(SLACK_KM[a.placePrecision ?? 'exact'], SLACK_KM[b.placePrecision ?? 'exact']);
  const vague = slack > 50;
  const weight = weightAt(Math.max(0, km - slack), [[2, vague ? 0.3 : 1.3], [10, vague ? 0.2 : 0.9], [25, 0.4], [50, -0.5], [100, -1.4], [300, -2.8]], -4.5);
  return { ground: 'distance', weight, because: `Their places lie ${km < 10 ? km.toFixed(1) : String(Math.round(km))} km apart.` };
}

/** The words of the two place names. Where points are given on both sides, names that differ say little. */
export function placeName(a: LinkSide, b: LinkSide): LinkGround | null {
  const [one, other] = [nameWords(a.location ?? ''), nameWords(b.location ?? '')];
  if (one.size === 0 || other.size === 0) return null;
  const shared = [...one].filter((word) => other.has(word));
  const points = a.lat !== undefined && b.lat !== undefined;
  if (shared.length > 0) return { ground: 'place_name', weight: points ? 0.4 : 1.1, because: `Both name ${shared.join(' ')}.` };
  return { ground: 'place_name', weight: points ? -0.1 : -0.9, because: `They name different places: ${a.location} and ${b.location}.` };
}

const NOT_NAMES = new Set('the of in at near and district province city town village area region county state north south east west northern southern eastern western al el'.split(' '));

function nameWords(name: string): Set<string> {
  const words = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 1 && !NOT_NAMES.has(word)));
}

/** Likeness at which two texts speak neither way: reports of one conflict share about this much whatever they tell of. */
const NEUTRAL_LIKENESS = 0.2;

export function text(a: LinkSide, b: LinkSide): LinkGround | null {
  const likeness = a.text && b.text ? textLikeness(a.text, b.text, comparedElsewhere(a, b)) : null;
  if (likeness === null) return null;
  const weight = Math.max(-1.4, Math.min(3, (likeness - NEUTRAL_LIKENESS) * 8));
  return { ground: 'text', weight, because: `Of what is distinctive in their words, ${Math.round(likeness * 100)} per cent is shared.` };
}

/** Words of places and actors that both sides name in their own fields: they count there, not again in the text. */
function comparedElsewhere(a: LinkSide, b: LinkSide): Set<string> {
  const places = a.location && b.location ? [a.location, b.location] : [];
  const actors = a.actors?.length && b.actors?.length ? [...a.actors, ...b.actors] : [];
  return new Set([...places, ...actors].flatMap((name) => [...nameWords(name)]));
}

/** Those involved; "River Front" and "Upper River Front" meet in a part of the name. */
export function actors(a: LinkSide, b: LinkSide): LinkGround | null {
  const [one, other] = [named(a.actors), named(b.actors)];
  if (one.length === 0 || other.length === 0) return null;
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  const met = fewer.filter((words) => more.some((each) => [...words].some((word) => each.has(word)))).length;
  if (met === 0) return { ground: 'actors', weight: -1.2, because: 'They name different actors.' };
  return { ground: 'actors', weight: met === fewer.length ? 0.8 : 0.3, because: met === fewer.length ? 'They name the same actors.' : 'They share some of their actors.' };
}

/** Fire and its answer are alike in place, time and wording; what tells them apart is who struck whom. */
export function direction(a: LinkSide, b: LinkSide): LinkGround | null {
  const meet = (left: readonly string[] = [], right: readonly string[] = []): boolean => left.some((side) => right.includes(side));
  if (!meet(a.agents, b.targets) || !meet(b.agents, a.targets) || meet(a.agents, b.agents)) return null;
  return { ground: 'direction', weight: -8, because: 'Who strikes in the one is struck in the other: that is an exchange, and each side’s part in it is an event of its own.' };
}

const TITLES = new Set(['forces', 'armed', 'army', 'military', 'government', 'police', 'civilians', 'militia', 'group', 'movement', 'front', 'unknown', 'unidentified']);

/** A name by the words that tell it apart; one that has none but general words keeps them. */
function named(actors: readonly string[] | undefined): ReadonlySet<string>[] {
  return (actors ?? []).flatMap((actor) => {
    const words = nameWords(actor);
    const telling = new Set([...words].filter((word) => !TITLES.has(word)));
    return words.size === 0 || words.has('unknown') || words.has('unidentified') ? [] : [telling.size > 0 ? telling : words];
  });
}

export function acts(a: LinkSide, b: LinkSide): LinkGround | null {
  const [one, other] = [a.acts ?? [], b.acts ?? []];
  if (one.length === 0 || other.length === 0) return null;
  const same = one.filter((act) => other.includes(act));
  if (same.length > 0) return { ground: 'acts', weight: 0.6, because: `Both tell of ${same.map(plainly).join(', ')}.` };
  const akin = one.some((act) => other.some((each) => ACTS[act].group === ACTS[each].group));
  return { ground: 'acts', weight: akin ? 0 : -0.9, because: akin ? 'They tell of acts of one kind.' : `One tells of ${one.map(plainly).join(', ')}, the other of ${other.map(plainly).join(', ')}.` };
}

function plainly(act: ActCode): string {
  return act.replaceAll('_', ' ');
}

/** How many came to harm. The larger the number that agrees, the less likely it agrees by chance. */
export function toll(kind: 'killed' | 'injured'): (a: LinkSide, b: LinkSide) => LinkGround | null {
  return (a, b) => {
    const [one, other] = [a[kind], b[kind]];
    if (!one || !other) return null;
    const figures = `${figure(one)} and ${figure(other)} ${kind}`;
    if (one.low <= other.high && other.low <= one.high) {
      const weight = Math.min(1.2, 0.2 + 0.3 * Math.log2(1 + Math.min(one.best, other.best)));
      return { ground: kind, weight, because: `Their figures agree: ${figures}.` };
    }
    const ratio = (1 + Math.max(one.best, other.best)) / (1 + Math.min(one.best, other.best));
    return { ground: kind, weight: -Math.min(1.2, 0.4 * Math.log2(ratio)), because: `Their figures differ: ${figures}.` };
  };
}

function figure({ low, high }: Count): string {
  return low === high ? String(low) : `${low} to ${high}`;
}
