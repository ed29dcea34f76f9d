import { BE, HAVE, type Sentence } from './sentence.js';

/** What stands before a participle: "were", "have been", "had not", "would be". */
export interface Auxiliary {
  /** Where it begins, or null where there is none. */
  at: number | null;
  negated: boolean;
  /** It may happen, or would: nothing is told. */
  supposed: boolean;
  /** "has killed": the participle is active, and what follows is its object. */
  perfect: boolean;
}

const FARTHEST = 6;

/** Looks back from a participle, past adverbs and a participle joined to it ("was shot and killed"). */
export function auxiliaryBefore(sentence: Sentence, participle: number): Auxiliary {
  const read: Auxiliary = { at: null, negated: false, supposed: false, perfect: false };
  let passive = false;
  for (let at = participle - 1; at >= Math.max(sentence.from, participle - FARTHEST); at -= 1) {
    const word = sentence.word(at);
    if (BE.has(word)) [read.at, passive] = [at, true];
    else if (HAVE.has(word)) [read.at, read.perfect] = [at, !passive];
    else if (MODALS.has(word)) read.supposed = true;
    else if (word === 'not' || word === 'never') read.negated = true;
    else if (word === 'and' && read.at === null && /ed$|en$|^shot$/.test(sentence.word(at - 1))) at -= 1;
    else if (!isAdverb(word)) break;
    if (word.endsWith("n't")) read.negated = true;
  }
  return read;
}

/** A word that may stand between a subject and what befell it. */
export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || word.endsWith('ly');
}

const MODALS = new Set(['would', 'could', 'may', 'might', 'should', 'shall', 'will', 'can', 'if']);
const ADVERBS = new Set(
  'also later now then shot gunned all both still since already either together there themselves himself so far found left beaten burnt burned badly said reported confirmed feared believed hacked stabbed brought out up carried pulled counted taken declared presumed pronounced instead outright'.split(' '),
);
