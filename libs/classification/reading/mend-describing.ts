import { beside, type MendToken } from './mend-token.js';

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ']);
/** What makes one verb of two words with a hyphen ("re-entered", "booby-trapped"). */
const VERB_PREFIX = /^(?:re|counter|over|out|under|cross|booby|gang|machine|carpet|test|tear|fire|court|drive|ram|side|fore|dry|dis|man|strip|body|hand|frog|blind|spot)$/;
const AFTER_THESE = /^(?:by|with|of|from|for|against|on|at|in|into|to|between|near|under|including|like)$/;
const CAUSES = /^(?:let|lets|make|makes|made|see|saw|seen|watch|watched|hear|heard|help|helped|have|had|do|does|did|to|not)$/;
const PLURAL = /(?:[^s]s|men|people|police|militia|military|army|government|front|side|staff|crew|team|command|children|youth|public|press)$/;

/** Takes back, in place, what the tagger calls a verb and what only describes or names something. */
export function mendDescribing(token: MendToken, tokens: readonly MendToken[]): void {
  if (token.lower === 'aged' && beside(token, 1, tokens)?.part === 'NUM') token.part = 'ADP';
  if (token.part !== 'VERB') return;
  const degree = degreeBefore(token, tokens);
  if (degree) {
    degree.part = 'ADJ';
    token.part = 'ADJ';
    return;
  }
  if (isDeedNamed(token, tokens)) token.part = 'NOUN';
  else if (isCompound(token, tokens) || isAttributive(token, tokens)) token.part = 'ADJ';
  else if (isNameOfThing(token, tokens)) token.part = 'NOUN';
}

/** "self-propelled guns", "a shore-launched missile" */
function isCompound(token: MendToken, tokens: readonly MendToken[]): boolean {
  const [hyphen, first, next] = [beside(token, -1, tokens), beside(token, -2, tokens), beside(token, 1, tokens)];
  if (hyphen?.text !== '-' || !first || VERB_PREFIX.test(first.lower) || !/(?:ed|ing|en|wn|lt|ld|un)$/.test(token.lower)) return false;
  return next !== null && (NOMINAL.has(next.part) || next.text === '-');
}

/** "by masked men", "carrying coded letters": a participle between a preposition or a verb and its noun. */
function isAttributive(token: MendToken, tokens: readonly MendToken[]): boolean {
  const [before, next] = [beside(token, -1, tokens), beside(token, 1, tokens)];
  if (!before || !next || !token.lower.endsWith('ed') || next.part !== 'NOUN') return false;
  if (before.part === 'ADP') return AFTER_THESE.test(before.lower);
  return before.part === 'VERB' && before.lower.endsWith('ing') && before.lower !== 'being';
}

/** "claimed the killing.", "denied any shooting at": behind an article, and before no noun, the form in "-ing" names the deed. */
function isDeedNamed(token: MendToken, tokens: readonly MendToken[]): boolean {
  const [before, next] = [beside(token, -1, tokens), beside(token, 1, tokens)];
  return token.lower.endsWith('ing') && before !== null && /^(?:the|a|an|any|no|such|its|his|their|every|further|this)$/.test(before.lower) && (next === null || next.part === 'PUNCT' || next.part === 'ADP' || next.part === 'CCONJ' || next.part === 'AUX');
}

const SINGLE_OUT = /^(?:the|an?|its|his|her|their|our|my|this|that|every|no|another)$/;
/** Adverbs that go with what is told rather than with what something is like. */
const OF_TELLING = /^(?:reportedly|allegedly|repeatedly|apparently|quickly|suddenly|immediately|subsequently|finally|simply|only|promptly|eventually|initially|also|daily|family|early|only|reply|supply|assembly|ally)$/;

/** "three plainly dressed men", "a newly dug trench", "three well known traders": the adverb between a number or article and the participle, or null. */
function degreeBefore(token: MendToken, tokens: readonly MendToken[]): MendToken | null {
  const [degree, opening, next] = [beside(token, -1, tokens), beside(token, -2, tokens), beside(token, 1, tokens)];
  if (!degree || !opening || !next || !NOMINAL.has(next.part) || !/(?:ed|en|wn|lt|un|ug|ght|nt|ing|ut|de)$/.test(token.lower) || token.lower === token.lemma) return null;
  if (!(degree.lower.endsWith('ly') || /^(?:well|ill|newly|freshly|half|part|long|much|once|recently|badly|so)$/.test(degree.lower)) || OF_TELLING.test(degree.lower)) return null;
  return SINGLE_OUT.test(opening.lower) || (opening.part === 'NUM' && /^[\p{L}\d,]+$/u.test(opening.text) && !/^(?:19|20)\d\d$/.test(opening.text)) ? degree : null;
}

/** "a coast guard launch.", "the Kestrel pass and": the plain form of a verb cannot follow one person or thing, so it is a part of its name. */
function isNameOfThing(token: MendToken, tokens: readonly MendToken[]): boolean {
  if (token.lower !== token.lemma || /^(?:hit|shut|cut|put|set|let|beat|burst|cast|quit|split|shed|spread|overrun|come|become|run|fled)$/.test(token.lower)) return false;
  const [before, next] = [beside(token, -1, tokens), beside(token, 1, tokens)];
  if (!before || (before.part !== 'NOUN' && before.part !== 'PROPN') || PLURAL.test(before.lower)) return false;
  if (next !== null && !['PUNCT', 'CCONJ', 'AUX'].includes(next.part) && next.part !== 'VERB') return false;
  for (let by = -2; by >= -8; by -= 1) {
    const word = beside(token, by, tokens);
    if (!word) return false;
    if (CAUSES.test(word.lower) || word.part === 'AUX' || word.part === 'CCONJ' || word.lower === 'that') return false;
    if (word.part === 'DET' || word.part === 'ADP') return true;
  }
  return false;
}
