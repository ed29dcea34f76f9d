import type { Fault } from '#vocabulary';
import { pathText, valueAt, valuesAt, type Located } from './document-path.js';
import { faultAt, shown, toFault, type LocatedFault } from './schema-faults.js';

/** A name that two things share. A party and its capital, or a party and its army, may share one. */
interface NameClash {
  fault: LocatedFault;
  /** Two parties: no report could ever tell which of them is bound. */
  betweenParties: boolean;
}

interface Name extends Located {
  list: 'parties' | 'actors' | 'places';
  owner: string;
  /** The parties that the owner stands for: itself, or those it is tied to. */
  parties: string;
}

/**
 * Names shared by two parties, by two actors or an actor and a party that do not stand for the same party,
 * or by two places. Between parties that is a fault; elsewhere a warning, since forces of both sides may
 * really be called "the police": a report that says no more than that then names nobody for certain.
 */
export function nameClashes(document: unknown): NameClash[] {
  const owners = new Map<string, Name[]>();
  const clashes: NameClash[] = [];
  for (const name of [...namesIn(document, 'parties'), ...namesIn(document, 'actors'), ...namesIn(document, 'places')]) {
    const folded = String(name.value).normalize('NFKC').toLowerCase().trim();
    const others = owners.get(folded) ?? [];
    const other = others.find((each) => clash(each, name));
    if (other) {
      const message = `The name ${shown(name.value)} is that of “${other.owner}” too (${pathText(other.path)}).`;
      clashes.push({ fault: faultAt(name.path, message, 'Leave it to one of the two, or make it longer.'), betweenParties: other.list === 'parties' && name.list === 'parties' });
    }
    owners.set(folded, [...others, name]);
  }
  return clashes;
}

/** What a reader should look at again, though the document can be used as it is. */
export function agreementWarnings(document: unknown): Fault[] {
  return nameClashes(document)
    .filter((each) => !each.betweenParties)
    .map(({ fault }) => toFault(fault));
}

function clash(one: Name, other: Name): boolean {
  if (one.list === other.list && one.owner === other.owner) return false;
  if (one.list === 'places' || other.list === 'places') return one.list === other.list;
  return one.parties !== other.parties;
}

function namesIn(document: unknown, list: Name['list']): Name[] {
  return valuesAt(document, `${list}[]`).flatMap((item) => {
    const id = valueAt(item.value, ['id']);
    const owner = typeof id === 'string' ? id : pathText(item.path);
    const parties = list === 'parties' ? owner : valuesAt(item.value, 'affiliations[].party').map(({ value }) => String(value)).join(' ');
    const names = [...valuesAt(item.value, 'name'), ...valuesAt(item.value, 'aliases[]')].filter(({ value }) => typeof value === 'string');
    return names.map(({ value, path }) => ({ value, path: [...item.path, ...path], list, owner, parties }));
  });
}
