import { codesOf, type CodeRow } from './code-table.js';

export const PROTECTED_OBJECTS = {
  any: { group: 'object', definition: 'Anyone and anything: the term protects without distinction.' },
  civilians: { group: 'person', definition: 'Persons who take no part in hostilities, and their homes and belongings.' },
  security_forces: { group: 'person', definition: 'Soldiers, fighters, border guards and police of a party, and their posts, camps and vehicles.' },
  critical_infrastructure: { group: 'object', definition: 'Installations that a population lives by: power, water, fuel, hospitals, schools, bridges, railways.' },
  humanitarian: { group: 'person', definition: 'Relief workers, their convoys, stores and premises.' },
  monitors: { group: 'person', definition: 'Those who watch over the ceasefire, their vehicles, visits and premises.' },
} as const satisfies Record<string, CodeRow>;
export type ProtectedObject = keyof typeof PROTECTED_OBJECTS;
export const PROTECTED_OBJECT_CODES = codesOf<ProtectedObject>(PROTECTED_OBJECTS);

export const VERDICTS = {
  violation: { group: 'verdict', definition: 'Every element of the term is met.' },
  no_violation: { group: 'verdict', definition: 'At least one element of the term is not met.' },
  inconclusive: { group: 'verdict', definition: 'No element fails, and at least one is unknown.' },
} as const satisfies Record<string, CodeRow>;
export type Verdict = keyof typeof VERDICTS;
export const VERDICT_CODES = codesOf<Verdict>(VERDICTS);

export const ELEMENTS = {
  act: { group: 'element', definition: 'What was done is among the acts that the term names.' },
  actor: { group: 'element', definition: 'Whoever did it is tied to an obligated party within the term\'s attribution basis.' },
  object: { group: 'element', definition: 'Whoever or whatever was hit is among what the term protects.' },
  area: { group: 'element', definition: 'It happened where the term applies.' },
  period: { group: 'element', definition: 'It happened while the term was in force.' },
  exemption: { group: 'element', definition: 'No exemption of the term covers it; met means that none does.' },
} as const satisfies Record<string, CodeRow>;
export type ElementKind = keyof typeof ELEMENTS;
export const ELEMENT_KINDS = codesOf<ElementKind>(ELEMENTS);

export const ELEMENT_STATES = {
  met: { group: 'kleene', definition: 'The element is fulfilled.' },
  unmet: { group: 'kleene', definition: 'The element is not fulfilled.' },
  unknown: { group: 'kleene', definition: 'The report does not settle whether the element is fulfilled.' },
} as const satisfies Record<string, CodeRow>;
export type ElementState = keyof typeof ELEMENT_STATES;

export const ATTRIBUTIONS = {
  attributed: { group: 'attribution', definition: 'The conduct is that of the respondent.' },
  contested: { group: 'attribution', definition: 'Whether the conduct is that of the respondent is disputed or only alleged.' },
  not_attributable: { group: 'attribution', definition: 'The conduct cannot be laid to the respondent.' },
} as const satisfies Record<string, CodeRow>;
export type AttributionState = keyof typeof ATTRIBUTIONS;
export const ATTRIBUTION_CODES = codesOf<AttributionState>(ATTRIBUTIONS);

export const ATTRIBUTION_BASES = {
  organ_of: { group: 'basis', definition: 'The actor is an organ of the party: its army, police, intelligence service.' },
  controlled_by: { group: 'basis', definition: 'The actor acts on the instructions or under the control of the party.' },
  supported_by: { group: 'basis', definition: 'The party arms, funds, trains or shelters the actor.' },
  operates_from: { group: 'basis', definition: 'The actor operates from territory that the party holds.' },
} as const satisfies Record<string, CodeRow>;
export type AttributionBasis = keyof typeof ATTRIBUTION_BASES;

/** How far a term reaches, narrowest first; each takes in those before it. */
export const TERM_ATTRIBUTIONS = {
  organ: { group: 'reach', definition: 'Conduct of the party\'s own organs.', takesIn: ['organ_of'] },
  controlled: { group: 'reach', definition: 'Also conduct of forces that the party controls.', takesIn: ['organ_of', 'controlled_by'] },
  supported: { group: 'reach', definition: 'Also conduct of groups that the party supports.', takesIn: ['organ_of', 'controlled_by', 'supported_by'] },
  operates_from: {
    group: 'reach',
    definition: 'Also conduct of groups that operate from the party\'s territory.',
    takesIn: ['organ_of', 'controlled_by', 'supported_by', 'operates_from'],
  },
} as const satisfies Record<string, CodeRow & { takesIn: readonly AttributionBasis[] }>;
export type TermAttribution = keyof typeof TERM_ATTRIBUTIONS;
export const TERM_ATTRIBUTION_CODES = codesOf<TermAttribution>(TERM_ATTRIBUTIONS);

export const AFFILIATION_STATUSES = {
  established: { group: 'affiliation', definition: 'Not seriously disputed.' },
  alleged: { group: 'affiliation', definition: 'Asserted by somebody; the party has not answered.' },
  contested: { group: 'affiliation', definition: 'Asserted by one and denied by another.' },
} as const satisfies Record<string, CodeRow>;
export type AffiliationStatus = keyof typeof AFFILIATION_STATUSES;

export const MENTION_STATUSES = {
  asserted: { group: 'mention', definition: 'The text states that it happened.' },
  negated: { group: 'mention', definition: 'The text states that it did not happen.' },
  alleged: { group: 'mention', definition: 'The text says that somebody says so, and does not adopt it.' },
  planned: { group: 'mention', definition: 'It was intended, ordered, announced or threatened.' },
  hypothetical: { group: 'mention', definition: 'It is spoken of as a condition or a possibility.' },
  recalled: { group: 'mention', definition: 'An older event told as background.' },
} as const satisfies Record<string, CodeRow>;
export type MentionStatus = keyof typeof MENTION_STATUSES;

export const TERM_KINDS = {
  prohibition: { group: 'term', definition: 'Something that must not be done.' },
  obligation: { group: 'term', definition: 'Something that must be done, or must not be hindered.' },
} as const satisfies Record<string, CodeRow>;
export type TermKind = keyof typeof TERM_KINDS;
