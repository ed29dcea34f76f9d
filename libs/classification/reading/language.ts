import { francAll } from 'franc';

/** Commonest short words of English; a text of any length in English is full of them, and few others have any. */
const ENGLISH = new Set('the of and to in was were is on by at for from with that it had has have he they his their not been an as who which'.split(' '));
/** Characters, and words, of a text that are looked at. */
const SAMPLE = 2000;
const WORDS = 200;
/** Share of English short words from which a text is English. */
const ENOUGH = 0.08;
/** Share of figures and abbreviations from which a text in Latin letters is a log. */
const SHORTHAND = 0.25;
/** How near to the likeliest language English must come to be preferred: military shorthand is like no language much. */
const NEAR = 0.85;

/** The language of a text, cheaply, as BCP 47: 'en', another code, or 'und' where nothing tells. Telegraphic English counts as English. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const words = (sample.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, WORDS);
  if (words.length === 0) return 'und';
  if (words.filter((word) => ENGLISH.has(word)).length / words.length >= ENOUGH || isShorthand(sample)) return 'en';
  const likely = francAll(sample, { minLength: 1 });
  const [best = 'und'] = likely[0] ?? [];
  const english = likely.find(([code]) => code === 'eng')?.[1] ?? 0;
  return best === 'und' || english >= NEAR ? (isLatin(sample) ? 'en' : 'und') : (Intl.getCanonicalLocales(best)[0] ?? best);
}

/** Times, grids, unit signs: such logs are kept in English the world over, and say too little for a guess at any other. */
function isShorthand(sample: string): boolean {
  const pieces = sample.split(/\s+/).filter(Boolean);
  return isLatin(sample) && pieces.filter((piece) => /\d|^[A-Z]{2,}[.,:;]?$/.test(piece)).length / pieces.length >= SHORTHAND;
}

function isLatin(sample: string): boolean {
  return /\p{Script=Latin}/u.test(sample);
}
