import { valueAt, valuesAt, type Located } from './document-path.js';
import { nameClashes } from './name-clashes.js';
import { faultAt, shown, type LocatedFault } from './schema-faults.js';

/** What is well-formed but cannot be meant. Works on any value, whatever else is wrong with it. */
export function senseFaults(document: unknown): LocatedFault[] {
  return [
    ...backwardPeriods(document),
    ...valuesAt(document, 'actors[].affiliations[]').flatMap(assertedAndDenied),
    ...valuesAt(document, 'places[]').flatMap(halfPosition),
    ...valuesAt(document, 'terms[]').flatMap(prohibitionOfNothing),
    ...nameClashes(document).filter((clash) => clash.betweenParties).map((clash) => clash.fault),
  ];
}

function backwardPeriods(document: unknown): LocatedFault[] {
  const periods = [
    { of: [{ value: document, path: [] }], from: 'effectiveFrom', to: 'effectiveTo' },
    { of: valuesAt(document, 'terms[]'), from: 'effectiveFrom', to: 'effectiveTo' },
    { of: valuesAt(document, 'actors[].affiliations[]'), from: 'from', to: 'to' },
  ];
  return periods.flatMap(({ of, from, to }) =>
    of.flatMap(({ value, path }) => {
      const begins = valueAt(value, [from]);
      const ends = valueAt(value, [to]);
      if (typeof begins !== 'string' || typeof ends !== 'string' || !(Date.parse(ends) <= Date.parse(begins))) return [];
      return [faultAt([...path, to], `“${to}” is not later than “${from}” (${begins}).`, `Correct one of the two, or leave “${to}” out if there is no end.`)];
    }),
  );
}

function assertedAndDenied({ value, path }: Located): LocatedFault[] {
  const denied = valuesAt(value, 'deniedBy[]').map((each) => each.value);
  return valuesAt(value, 'assertedBy[]')
    .filter((asserting) => denied.includes(asserting.value))
    .map((asserting) => faultAt([...path, ...asserting.path], `${shown(asserting.value)} both asserts and denies this tie.`, 'Remove it from one of the two lists.'));
}

function halfPosition({ value, path }: Located): LocatedFault[] {
  const has = { lat: typeof valueAt(value, ['lat']) === 'number', lon: typeof valueAt(value, ['lon']) === 'number' };
  if (has.lat === has.lon) return [];
  const [given, missing] = has.lat ? ['lat', 'lon'] : ['lon', 'lat'];
  return [faultAt([...path, given], `“${given}” is given without “${missing}”.`, 'Give both, or neither.')];
}

function prohibitionOfNothing({ value, path }: Located): LocatedFault[] {
  const acts = valueAt(value, ['acts']);
  if (valueAt(value, ['kind']) !== 'prohibition' || !Array.isArray(acts) || acts.length > 0) return [];
  return [faultAt([...path, 'acts'], 'A prohibition names no act, so nothing could ever break it.', 'List the acts that it forbids.')];
}
