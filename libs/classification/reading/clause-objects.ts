import { FRAMES_BY_VERB } from './act-frames.js';
import type { Clause } from './clause.js';
import type { Item } from './phrase.js';

export const BOUNDARY = new Set([';', ':', '—', '–', '"']);

/** Object and adjuncts: what follows the verb up to the next verb's own subject, or a boundary. */
export function takeRight(clause: Clause, items: readonly Item[]): void {
  let commas = 0;
  for (let i = clause.at + 1; i < items.length; i += 1) {
    const item = items[i];
    if (!item) break;
    if (item.kind === 'verb') break;
    if (item.kind === 'mark') {
      if (BOUNDARY.has(item.word) || item.part === 'SCONJ') break;
      if (item.word === ',' || item.part === 'CCONJ') commas += 1;
      if (commas === 0 && item.part === 'ADV') takeParticle(clause, item.word);
      continue;
    }
    if (item.relative) break;
    if (item.preposition === null && item.joinedTo !== null && (clause.object === item.joinedTo || clause.adjuncts.includes(item.joinedTo)) && !nextIsFiniteVerb(items, i)) {
      if (clause.object !== item.joinedTo) clause.adjuncts.push(item);
    } else if (item.preposition === null) {
      if (clause.object === null && commas === 0 && !item.isTime && clause.adjuncts.every((adjunct) => adjunct.preposition === 'of')) clause.object = item;
      else if (commas > 0 && nextIsFiniteVerb(items, i)) break;
    } else {
      clause.adjuncts.push(item);
      const [first, second] = item.preposition.split(' ');
      if (commas === 0 && second !== undefined && second !== 'of' && takeParticle(clause, first ?? '')) item.preposition = item.preposition.slice((first ?? '').length + 1);
    }
  }
}

const PARTICLE = /^(?:back|away|round|around|off)$/;

/** Not "drove back" and "fought off": who does that to attackers has attacked nobody. */
const SENDS_OFF = new Set(['turn', 'wave', 'send', 'order', 'take', 'lead', 'carry', 'haul', 'cart', 'march', 'escort', 'shoo', 'tow', 'truck', 'drag', 'herd', 'bundle', 'call']);

/** "turned the lorries with the flour back", "took the boy away": a particle behind the object belongs to the verb where the two tell of an act. */
function takeParticle({ verb, object }: Clause, word: string): boolean {
  if (object === null || verb.particle !== null || verb.passive || !PARTICLE.test(word) || !SENDS_OFF.has(verb.lemma) || !FRAMES_BY_VERB.has(`${verb.lemma}+${word}`)) return false;
  verb.particle = word;
  return true;
}

function nextIsFiniteVerb(items: readonly Item[], i: number): boolean {
  for (let j = i + 1; j < items.length; j += 1) {
    const item = items[j];
    if (item?.kind === 'verb') return !item.participle && !item.infinitive;
    if (item?.kind === 'mark' && item.part !== 'ADV') return false;
    if (item?.kind === 'phrase' && item.preposition === null) return false;
  }
  return false;
}
