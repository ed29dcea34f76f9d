import type { CountKind } from './count-reading.js';
import { told } from './idiom.js';
import { lexeme } from './lexicon.js';
import { NOTHING, type Sentence, type Told } from './sentence.js';

/** "KIA 1, WIA 2", "Dead: 4. Injured: 11": the number stands after what it counts. */
export function tally(sentence: Sentence, at: number): readonly Told[] {
  const label = LABELS.get(sentence.word(at));
  const joint = /^[:=]$/.test(sentence.word(at + 1)) || (sentence.word(at + 1) === '-' && sentence.tokens[at + 1]!.spaced);
  if (!label || (!joint && !/[kw]ia$/.test(sentence.word(at)))) return NOTHING;
  const group = sentence.groupFrom(joint ? at + 2 : at + 1);
  const next = group ? sentence.word(group.end) : '';
  if (!group || group.bare || lexeme(next).harm || !(group.noun !== null || next === '' || sentence.tokens[group.end]!.kind === 'mark' || next === 'and')) return NOTHING;
  return told(label, [group], at, group.end);
}

const LABELS: ReadonlyMap<string, CountKind> = new Map<string, CountKind>([
  ...['kia', 'ekia', 'killed', 'dead', 'deaths', 'fatalities', 'fatality'].map((word): [string, CountKind] => [word, 'killed']),
  ...['wia', 'ewia', 'wounded', 'injured', 'injuries', 'hurt'].map((word): [string, CountKind] => [word, 'injured']),
  ...['captured', 'detained', 'arrested', 'arrests', 'abducted'].map((word): [string, CountKind] => [word, 'captured']),
  ['missing', 'missing'],
]);

/** The words that may label a number after them. */
export const LABEL_WORDS: readonly string[] = [...LABELS.keys()];
