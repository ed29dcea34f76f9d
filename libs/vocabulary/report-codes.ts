import { codesOf, type CodeRow } from './code-table.js';

export const CHANNELS = {
  monitor: { group: 'channel', definition: 'A monitor of the ceasefire or of a mission.' },
  party: { group: 'channel', definition: 'One of the parties, its officials or its media.' },
  media: { group: 'channel', definition: 'A news organisation.' },
  public: { group: 'channel', definition: 'A member of the public or a witness.' },
  ngo: { group: 'channel', definition: 'A non-governmental organisation.' },
  sensor: { group: 'channel', definition: 'An instrument: radar, camera, satellite, acoustic sensor.' },
} as const satisfies Record<string, CodeRow>;
export type Channel = keyof typeof CHANNELS;
export const CHANNEL_CODES = codesOf<Channel>(CHANNELS);

/** `weight` is how far a report of this grade may be relied on, 0 to 1; F and 6 say nothing either way. */
export const RELIABILITIES = {
  A: { group: 'reliability', definition: 'Completely reliable.', weight: 1 },
  B: { group: 'reliability', definition: 'Usually reliable.', weight: 0.85 },
  C: { group: 'reliability', definition: 'Fairly reliable.', weight: 0.7 },
  D: { group: 'reliability', definition: 'Not usually reliable.', weight: 0.4 },
  E: { group: 'reliability', definition: 'Unreliable.', weight: 0.2 },
  F: { group: 'reliability', definition: 'Reliability cannot be judged.', weight: 0.5 },
} as const satisfies Record<string, CodeRow & { weight: number }>;
export type AdmiraltyReliability = keyof typeof RELIABILITIES;
export const RELIABILITY_CODES = codesOf<AdmiraltyReliability>(RELIABILITIES);

export const CREDIBILITIES = {
  '1': { group: 'credibility', definition: 'Confirmed by other sources.', weight: 1 },
  '2': { group: 'credibility', definition: 'Probably true.', weight: 0.85 },
  '3': { group: 'credibility', definition: 'Possibly true.', weight: 0.7 },
  '4': { group: 'credibility', definition: 'Doubtful.', weight: 0.4 },
  '5': { group: 'credibility', definition: 'Improbable.', weight: 0.2 },
  '6': { group: 'credibility', definition: 'Truth cannot be judged.', weight: 0.5 },
} as const satisfies Record<string, CodeRow & { weight: number }>;
export type AdmiraltyCredibility = keyof typeof CREDIBILITIES;
export const CREDIBILITY_CODES = codesOf<AdmiraltyCredibility>(CREDIBILITIES);

/** `ucdp` lists the codes of UCDP's date_prec, `acled` of ACLED's time_precision. */
export const TIME_PRECISIONS = {
  exact: { group: 'time', definition: 'To the minute.', acled: null, ucdp: [] },
  hour: { group: 'time', definition: 'Within an hour.', acled: null, ucdp: [] },
  part_of_day: { group: 'time', definition: 'Morning, afternoon, evening or night.', acled: null, ucdp: [] },
  day: { group: 'time', definition: 'The day is known.', acled: 1, ucdp: [1] },
  week: { group: 'time', definition: 'Within a week or so.', acled: 2, ucdp: [2, 3] },
  month: { group: 'time', definition: 'The month is known.', acled: 3, ucdp: [4] },
  unknown: { group: 'time', definition: 'Only the year, or nothing, is known.', acled: null, ucdp: [5] },
} as const satisfies Record<string, CodeRow & { acled: number | null; ucdp: readonly number[] }>;
export type TimePrecision = keyof typeof TIME_PRECISIONS;
export const TIME_PRECISION_CODES = codesOf<TimePrecision>(TIME_PRECISIONS);

/** `ucdp` lists the codes of UCDP's where_prec, `acled` of ACLED's geo_precision. */
export const PLACE_PRECISIONS = {
  exact: { group: 'place', definition: 'The spot itself, or a point within a few hundred metres.', acled: 1, ucdp: [1] },
  near: { group: 'place', definition: 'Within about 25 km of the point given.', acled: 2, ucdp: [2] },
  area: { group: 'place', definition: 'Within a district or another second-order division.', acled: 2, ucdp: [3] },
  region: { group: 'place', definition: 'Within a province, a landscape or a larger part of a country.', acled: 3, ucdp: [4, 5] },
  unknown: { group: 'place', definition: 'Only the country, or nothing, is known.', acled: null, ucdp: [6, 7] },
} as const satisfies Record<string, CodeRow & { acled: number | null; ucdp: readonly number[] }>;
export type PlacePrecision = keyof typeof PLACE_PRECISIONS;
export const PLACE_PRECISION_CODES = codesOf<PlacePrecision>(PLACE_PRECISIONS);

export const THIRD_PARTY_ROLES = {
  mediator: { group: 'third party', definition: 'Helped the parties to agree.' },
  guarantor: { group: 'third party', definition: 'Undertook to see the agreement kept.' },
  witness: { group: 'third party', definition: 'Put its name to the agreement as a witness.' },
} as const satisfies Record<string, CodeRow>;
export type ThirdPartyRole = keyof typeof THIRD_PARTY_ROLES;
export const THIRD_PARTY_ROLE_CODES = codesOf<ThirdPartyRole>(THIRD_PARTY_ROLES);

export const CASUALTY_GROUPS = {
  civilians: { group: 'casualties', definition: 'Persons who took no part in hostilities.' },
  security_forces: { group: 'casualties', definition: 'Soldiers, fighters, border guards and police.' },
  unknown: { group: 'casualties', definition: 'The source does not say who they were.' },
} as const satisfies Record<string, CodeRow>;
export type CasualtyGroup = keyof typeof CASUALTY_GROUPS;
