import { didYouMean, faultAt, shown, type LocatedFault } from './schema-faults.js';
import { pathText, valuesAt } from './document-path.js';
import { WORDING_AUTHORS } from './terms-schema.js';

const ANYBODY = ['parties[].id', 'thirdParties[].id'];

/** Where a document refers to something by its id, and where that id must be given. */
const REFERENCES: readonly { from: string; to: readonly string[]; what: string; also?: readonly string[] }[] = [
  { from: 'actors[].affiliations[].party', to: ['parties[].id'], what: 'party' },
  { from: 'actors[].affiliations[].assertedBy[]', to: ANYBODY, what: 'party or third party' },
  { from: 'actors[].affiliations[].deniedBy[]', to: ANYBODY, what: 'party or third party' },
  { from: 'places[].area[]', to: ['areas[].id'], what: 'area' },
  { from: 'terms[].obligated[]', to: ['parties[].id'], what: 'party' },
  { from: 'terms[].areas[]', to: ['areas[].id'], what: 'area' },
  { from: 'terms[].wording.of', to: ANYBODY, what: 'party or third party', also: Object.keys(WORDING_AUTHORS) },
  { from: 'readings[].party', to: ['parties[].id'], what: 'party' },
  { from: 'readings[].terms[]', to: ['terms[].id'], what: 'term' },
  { from: 'readings[].overrides.areas[]', to: ['areas[].id'], what: 'area' },
  { from: 'readings[].overrides.obligated[]', to: ['parties[].id'], what: 'party' },
  { from: 'commitments[].obligated[]', to: ['parties[].id'], what: 'party' },
  { from: 'commitments[].term', to: ['terms[].id'], what: 'term' },
  ...['actors[].affiliations[]', 'terms[].wording', 'readings[]', 'commitments[]', 'milestones[]'].map((owner) => ({
    from: `${owner}.source`,
    to: ['sources[].id'],
    what: 'source',
  })),
];

/** Ids that must differ from each other. An actor may share its id with a party or a place. */
const UNIQUE: readonly (readonly string[])[] = [
  ANYBODY,
  ...['sources', 'actors', 'places', 'areas', 'terms', 'readings', 'commitments'].map((list) => [`${list}[].id`]),
];

/** References that lead nowhere, and ids given twice. Works on any value, whatever else is wrong with it. */
export function referenceFaults(document: unknown): LocatedFault[] {
  return [...REFERENCES.flatMap((reference) => brokenReferences(document, reference)), ...UNIQUE.flatMap((patterns) => repeatedIds(document, patterns))];
}

function brokenReferences(document: unknown, { from, to, what, also = [] }: (typeof REFERENCES)[number]): LocatedFault[] {
  const known = new Set([...textsAt(document, to), ...also]);
  return valuesAt(document, from)
    .filter(({ value }) => typeof value === 'string' && !known.has(value))
    .map(({ value, path }) => faultAt(path, `There is no ${what} ${shown(value)} in this document.`, () => (known.size > 0 ? didYouMean(value, [...known]) : `Add it under “${to[0]?.split('[')[0]}”.`)));
}

function repeatedIds(document: unknown, patterns: readonly string[]): LocatedFault[] {
  const first = new Map<unknown, string>();
  return patterns
    .flatMap((pattern) => valuesAt(document, pattern))
    .flatMap(({ value, path }) => {
      const there = first.get(value);
      if (there) return [faultAt(path, `The id ${shown(value)} is taken: ${there} has it.`, 'Give one of the two another id, and change what refers to it.')];
      first.set(value, pathText(path));
      return [];
    });
}

function textsAt(document: unknown, patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => valuesAt(document, pattern)).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}
