import { FRAMES_BY_VERB } from './act-frames.js';

/** Past forms and past participles that no ending gives away, with the verb they are forms of. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `shot shoot,hit hit,struck strike,beat beat,beaten beat,burnt burn,blew blow,blown blow,took take,taken take,held hold,dug dig,stole steal,
  stolen steal,fought fight,threw throw,thrown throw,flung fling,shut shut,slew slay,slain slay,bound bind,overran overrun,drove drive,
  driven drive,laid lay,broke break,broken break,cut cut,put put,set set,sent send,led lead,fled flee,tore tear,torn tear,swept sweep,
  sank sink,sunk sink,brought bring,built build,caught catch,crept creep,drew draw,drawn draw,flew fly,flown fly,overflew overfly,overflown overfly,sown sow,strewn strew,forbade forbid,
  forbidden forbid,gave give,given give,hid hide,hidden hide,hung hang,kept keep,lost lose,made make,paid pay,rode ride,ridden ride,
  shook shake,shaken shake,sold sell,spread spread,stuck stick,strode stride,swore swear,trod tread,trodden tread,withdrew withdraw,
  withdrawn withdraw,withheld withhold,wrung wring,burst burst,thrust thrust,raped rape,went go,came come,ran run,fell fall,fallen fall`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Nouns and adjectives in "-ed" that are no participles. */
const NO_PARTICIPLE = new Set('hundred seed deed weed shed bed breed creed feed greed need reed speed steed hatred sacred kindred naked red wicked rugged aged sled freed indeed exceed proceed succeed bleed bodied wooded armoured armored mechanised mechanized'.split(' '));

/** A past form taken back to its verb; `known` where that verb tells of acts. */
export interface PastForm {
  lemma: string;
  known: boolean;
}

/** The verb of a past form or a past participle; null where the word is none. */
export function pastForm(word: string): PastForm | null {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return { lemma: irregular, known: tellsOfActs(irregular) };
  if (!word.endsWith('ed') || word.length < 5 || NO_PARTICIPLE.has(word)) return null;
  const known = regular(word, 'ed');
  return known === null ? { lemma: likelyStem(word.slice(0, -2)), known: false } : { lemma: known, known: true };
}

/** The verb of an "-ing" form that tells of acts. */
export function actOfIng(word: string): string | null {
  return word.endsWith('ing') ? regular(word, 'ing') : null;
}

/** Verbs of acts, those that need a particle for it among them ("round up"). */
const HEADS: ReadonlySet<string> = new Set([...FRAMES_BY_VERB.keys()].map((verb) => verb.split('+')[0] ?? verb));

export function tellsOfActs(lemma: string): boolean {
  return HEADS.has(lemma);
}

const WRONG_STEMS = new Set(['rap', 'fir', 'min']);

/** What the tagger made of a verb, or what its form says where that is no act and this is: it cuts "raped" to "rap". */
export function verbLemma(lower: string, lemma: string): string {
  if (FRAMES_BY_VERB.has(lemma) && !WRONG_STEMS.has(lemma)) return lemma;
  const ending = lower.endsWith('ing') ? 'ing' : lower.endsWith('ed') ? 'ed' : null;
  return (ending === null ? null : regular(lower, ending)) ?? IRREGULAR.get(lower) ?? lemma;
}

/** The stem of a regular form where it is an act verb: "raped", "bombed", "rammed", "carried". */
function regular(word: string, ending: 'ed' | 'ing'): string | null {
  const stem = word.slice(0, -ending.length);
  const doubled = /([bdglmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  const stems = [`${stem}e`, stem, ...doubled, ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])];
  return stems.find((each) => HEADS.has(each) && !WRONG_STEMS.has(each)) ?? null;
}

export function likelyStem(stem: string): string {
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[cgsvz]|[aiou][kmt]|[^aeiou]l)$/.test(stem) && !/(?:ss|[aeiou]{2}[kmtl])$/.test(stem) ? `${stem}e` : stem;
}
