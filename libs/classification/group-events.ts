import { ACTS, type ActCode } from '#vocabulary';
import type { PreparedAgreement } from './agreement/prepared-agreement.js';
import type { Count, Mention, PlaceMention, TimeMention } from './mention.js';

/** One event of a report, as it opens or joins an incident. */
export interface EventDraft {
  /** Indexes into the mentions that were handed in. */
  mentions: number[];
  occurredAt: TimeMention | null;
  place: PlaceMention | null;
  acts: ActCode[];
  /** Ids of actors or parties; who is not known is left out, never written as 'unknown'. */
  perpetrators: string[];
  targets: string[];
  killed: Count | null;
  injured: Count | null;
}

/**
 * Clusters the stated and alleged mentions of one report into events: the same family of acts at times
 * that can be one, at the same place, by the same hands. Other mentions open no event.
 */
export function groupEvents(mentions: readonly Mention[], agreement: PreparedAgreement): EventDraft[] {
  const groups: number[][] = [];
  for (const [index, mention] of mentions.entries()) {
    if (mention.status !== 'asserted' && mention.status !== 'alleged') continue;
    const home = groups.find((group) => group.some((other) => sameEvent(mention, mentions[other])));
    if (home) home.push(index);
    else groups.push([index]);
  }
  return groups.map((group) => draft(group, mentions, agreement));
}

function sameEvent(a: Mention, b: Mention | undefined): boolean {
  return b !== undefined && familyOf(a.act) === familyOf(b.act) && timesMeet(a.time, b.time) && placesMeet(a.places, b.places) && handsMeet(a, b);
}

/** Violence, what it does to people and what it takes are one family: a raid kills, burns and robs. */
function familyOf(act: ActCode): string {
  const group = ACTS[act].group;
  return ['violence_against_persons', 'property_and_resources', 'territory_and_airspace'].includes(group) ? 'armed_violence' : group;
}

function timesMeet(a: TimeMention | null, b: TimeMention | null): boolean {
  return !a || !b || (Date.parse(a.from) <= Date.parse(b.to) && Date.parse(b.from) <= Date.parse(a.to));
}

function placesMeet(a: readonly PlaceMention[], b: readonly PlaceMention[]): boolean {
  const known = (places: readonly PlaceMention[]): string[] => places.flatMap((place) => place.place ?? []);
  const [left, right] = [known(a), known(b)];
  return left.length === 0 || right.length === 0 || left.some((place) => right.includes(place));
}

function handsMeet(a: Mention, b: Mention): boolean {
  const [left, right] = [idsOf(a.agents), idsOf(b.agents)];
  return left.length === 0 || right.length === 0 || left.some((id) => right.includes(id));
}

function idsOf(who: readonly { actor: string | null; party: string | null }[]): string[] {
  return [...new Set(who.flatMap(({ actor, party }) => actor ?? party ?? []))];
}

function draft(group: number[], mentions: readonly Mention[], agreement: PreparedAgreement): EventDraft {
  const told = group.flatMap((index) => mentions[index] ?? []);
  const times = told.flatMap((mention) => mention.time ?? []);
  const places = told.flatMap((mention) => mention.places);
  return {
    mentions: group,
    occurredAt: times.toSorted((a, b) => width(a) - width(b))[0] ?? null,
    place: places.find((place) => place.role !== 'from' && place.place) ?? places.find((place) => place.role !== 'from') ?? places[0] ?? null,
    acts: [...new Set(told.map((mention) => mention.act))],
    perpetrators: idsOf(told.flatMap((mention) => mention.agents)).filter((id) => agreement.actors.get(id)?.kind !== 'unknown'),
    targets: [...new Set(told.flatMap((mention) => mention.targets).flatMap((target) => target.actor ?? target.party ?? target.object ?? []))],
    killed: largest(told.flatMap((mention) => mention.killed ?? [])),
    injured: largest(told.flatMap((mention) => mention.injured ?? [])),
  };
}

function width(time: TimeMention): number {
  return Date.parse(time.to) - Date.parse(time.from);
}

function largest(counts: readonly Count[]): Count | null {
  return counts.toSorted((a, b) => b.best - a.best)[0] ?? null;
}
