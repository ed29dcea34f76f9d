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
  /** What it may share names with: the same place, or whoever stands for the same parties. */
  kin: string;
}

/**
 * Names shared by two parties, by two actors or an actor and a party that do not stand for the same party,
 * or by two places. Between parties that is a fault; elsewhere a warning, since forces of both sides may
 * really be called "the police": a report that says no more than that then names nobody for certain.
 */
export function nameClashes(document: unknown): NameClash[] {
  const bearers = new Map<string, Map<string, Name>>();
  return (['parties', 'actors', 'places'] as const)
    .flatMap((list) => namesIn(document, list))
    .flatMap((name) => {
      const folded = `${name.list === 'places' ? 'place' : 'side'} ${String(name.value).normalize('NFKC').toLowerCase().trim()}`;
      const others = bearers.get(folded) ?? new Map<string, Name>();
      bearers.set(folded, others);
      const other = [...others.values()].find((each) => each.kin !== name.kin);
      // Two of different kin are enough for everybody else to clash with one of them.
      if (others.size < 2 && !others.has(name.kin)) others.set(name.kin, name);
      return other ? [clashOf(name, other)] : [];
    });
}

/** What a reader should look at again, though the document can be used as it is. */
export function agreementWarnings(document: unknown): Fault[] {
  return nameClashes(document)
    .filter((each) => !each.betweenParties)
    .map(({ fault }) => toFault(fault));
}

function clashOf(name: Name, other: Name): NameClash {
  const message = `The name ${shown(name.value)} is that of “${other.owner}” too (${pathText(other.path)}).`;
  return {
    fault: faultAt(name.path, message, 'Leave it to one of the two, or make it longer.'),
    betweenParties: other.list === 'parties' && name.list === 'parties',
  };
}

function namesIn(document: unknown, list: Name['list']): Name[] {
  return valuesAt(document, `${list}[]`).flatMap((item) => {
    const id = valueAt(item.value, ['id']);
    const owner = typeof id === 'string' ? id : pathText(item.path);
    const kin = list === 'actors' ? partiesOf(item.value) : owner;
    const names = [...valuesAt(item.value, 'name'), ...valuesAt(item.value, 'aliases[]')].filter(({ value }) => typeof value === 'string');
    return names.map(({ value, path }) => ({ value, path: [...item.path, ...path], list, owner, kin }));
  });
}

/** The parties that an actor is tied to, as one word. */
function partiesOf(actor: unknown): string {
  const parties = new Set(valuesAt(actor, 'affiliations[].party').map(({ value }) => String(value)));
  return [...parties].toSorted().join(' ');
}
