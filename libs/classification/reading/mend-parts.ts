import { FRAMES_BY_VERB } from './act-frames.js';
import { eventNoun } from './event-nouns.js';

/** What mending needs of a token, and may change: its part of speech and its lemma. */
interface Token {
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  lemma: string;
  part: string;
  readonly sentence: number;
}

/** Past forms of act verbs that no ending gives away. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['shot', 'shoot'], ['hit', 'hit'], ['struck', 'strike'], ['beat', 'beat'], ['burnt', 'burn'], ['blew', 'blow'], ['took', 'take'], ['held', 'hold'], ['dug', 'dig'], ['stole', 'steal'], ['fought', 'fight'], ['threw', 'throw'], ['flung', 'fling'], ['shut', 'shut'], ['slew', 'slay'],
  ['bound', 'bind'], ['overran', 'overrun'], ['drove', 'drive'], ['laid', 'lay'],
]);
const OPENS_OBJECT = new Set(['DET', 'NUM', 'PRON', 'PROPN']);
const SHOT_OF = /^(?:rifle|gun|sniper|warning|pistol|cannon|single|stray|mortar|tank|artillery|mug|head|snap)$/;
const LEADS_NOUN = new Set(['by', 'under', 'from', 'after', 'of', 'amid', 'during', 'despite', 'with', 'before', 'following', 'in', 'to', 'through', 'without']);

/** Puts right, in place, what the tagger gets wrong in the words that tell of acts: it was taught on other prose. */
export function mendParts(tokens: readonly Token[]): void {
  for (const token of tokens) {
    mendName(token, tokens);
    mendQuantity(token, tokens);
    mendSince(token, tokens);
    mendBareNoun(token, tokens);
    if (token.lower === 'there' && token.part === 'PRON' && tokens[token.index + 1]?.part !== 'AUX') token.part = 'ADV';
    mendEventNoun(token, tokens);
    mendActVerb(token, tokens);
    if (token.part === 'VERB') token.lemma = verbLemma(token);
  }
}

/** A capital inside a sentence, before another name, is no verb ("near Spin Boldak"). */
function mendName(token: Token, tokens: readonly Token[]): void {
  const [before, next] = [tokens[token.index - 1], tokens[token.index + 1]];
  if (token.part !== 'VERB' || !/^\p{Lu}\p{Ll}/u.test(token.text) || before?.sentence !== token.sentence) return;
  if (next?.part === 'PROPN' && (before.part === 'ADP' || before.part === 'PROPN')) token.part = 'PROPN';
}

/** "at least four", "about twenty": words of measure, no prepositions. */
function mendQuantity(token: Token, tokens: readonly Token[]): void {
  if (token.part !== 'ADP') return;
  const [next, after] = [tokens[token.index + 1], tokens[token.index + 2]];
  const bound = token.lower === 'at' && /^(?:least|most)$/.test(next?.lower ?? '');
  const upTo = token.lower === 'up' && next?.lower === 'to' && after?.part === 'NUM';
  const rough = /^(?:about|around|over)$/.test(token.lower) && next?.part === 'NUM' && after !== undefined && ['NOUN', 'PROPN', 'ADJ'].includes(after.part) && !/^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(after.lower) && !/^(?:hrs?|hours?|am|pm|km|m|metres?|years?|days?)$/.test(after.lower) && !/^\d{4}$/.test(next.text);
  if (bound || upTo || rough) token.part = 'ADV';
  if (upTo && next) next.part = 'ADV';
}

/** "since 24 November", "since the 12th" */
function mendSince(token: Token, tokens: readonly Token[]): void {
  if (token.lower !== 'since' || token.part !== 'SCONJ') return;
  const [next, after] = [tokens[token.index + 1], tokens[token.index + 2]];
  if (next?.part === 'NUM' || next?.part === 'PROPN' || /^(?:last|dawn|yesterday|noon|midnight|early|late|mid)$/.test(next?.lower ?? '') || /^\d/.test(after?.text ?? '')) token.part = 'ADP';
}

/** "under cover of", "the east watch saw": a bare form behind a preposition, or in front of another verb, is a noun. */
function mendBareNoun(token: Token, tokens: readonly Token[]): void {
  if (token.part !== 'VERB' || token.lower !== token.lemma || PAST_LOOKS_BARE.test(token.lower)) return;
  const [before, next] = [tokens[token.index - 1], tokens[token.index + 1]];
  if (!before || before.sentence !== token.sentence) return;
  const behindPreposition = before.part === 'ADP' && /^(?:under|of|by|in|on|from|with|without|after|at|for)$/.test(before.lower);
  const beforeVerb = next?.part === 'VERB' && next.lower !== next.lemma && !next.lower.endsWith('ing') && (['ADJ', 'NOUN', 'PROPN'].includes(before.part) || /^(?:north|south|east|west|main|front|rear|back)(?:ern)?$/.test(before.lower));
  if (!behindPreposition && !beforeVerb) return;
  token.part = 'NOUN';
  if (before.part === 'ADV') before.part = 'ADJ';
}

const PAST_LOOKS_BARE = /^(?:hit|shut|cut|put|set|let|beat|burst|cast|quit|rid|split|shed|spread|overrun)$/;

/** "hit by army shelling", "heavy bombing in": a noun where no object follows and a preposition or a noun leads up to it. */
function mendEventNoun(token: Token, tokens: readonly Token[]): void {
  if (token.part !== 'VERB' || !token.lower.endsWith('ing') || !eventNoun(token.lower)) return;
  const next = tokens[token.index + 1];
  if (next && (OPENS_OBJECT.has(next.part) || next.part === 'NOUN') && next.sentence === token.sentence) return;
  let at = token.index - 1;
  while (at >= 0 && tokens[at]?.sentence === token.sentence && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[at]?.part ?? '')) at -= 1;
  const lead = tokens[at];
  const run = token.index - 1 - at;
  const led = lead !== undefined && lead.sentence === token.sentence && (LEADS_NOUN.has(lead.lower) || lead.part === 'DET' || lead.lower === "'s" || lead.lower === "'");
  const opens = run > 0 && (lead === undefined || lead.sentence !== token.sentence);
  if (run > 0 ? led || opens : led && next !== undefined && ['of', 'from', 'in', 'at', 'on', 'near', 'by'].includes(next.lower) && lead.lower !== 'to') {
    token.part = 'NOUN';
    token.lemma = token.lower;
  }
}

/** "gunmen shot a teacher": the past form of an act verb between whoever did it and whoever suffered it. */
function mendActVerb(token: Token, tokens: readonly Token[]): void {
  if (!['NOUN', 'ADJ', 'PROPN'].includes(token.part) || token.text !== token.lower) return;
  const lemma = pastOf(token.lower);
  if (lemma === null) return;
  const [before, next] = [tokens[token.index - 1], tokens[token.index + 1]];
  if (!before || !next || before.sentence !== token.sentence || next.sentence !== token.sentence) return;
  const led = ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(before.part) || before.text === ')' || before.lower === 'who' || before.lower === 'and';
  const object = OPENS_OBJECT.has(next.part) || /^(?:dead|down|up)$/.test(next.lower) || (/^(?:at|by|on|into|through)$/.test(next.lower) && before.part !== 'PROPN');
  const plain = ['NOUN', 'ADJ'].includes(next.part) && (before.part === 'NOUN' ? /(?:[^s]s|men|people|police|militia)$/.test(before.lower) : before.part === 'PROPN' && !DESCRIBES.test(token.lower));
  if (led && (object || plain) && !SHOT_OF.test(before.lower)) {
    token.part = 'VERB';
    token.lemma = lemma;
  }
}

/** Participles that stand before people more often than they act on them. */
const DESCRIBES = /^(?:armed|uniformed|masked|wounded|injured|detained|displaced|abducted|trained|hooded|backed|occupied|fortified|recruited|arrested|killed|besieged|protected)$/;

function pastOf(word: string): string | null {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  return word.endsWith('ed') ? regular(word, 'ed') : null;
}

/** The tagger cuts "raped" to "rap": a stem that names an act is the better one. */
function verbLemma(token: Token): string {
  if (FRAMES_BY_VERB.has(token.lemma) && !WRONG_STEMS.has(token.lemma)) return token.lemma;
  const ending = token.lower.endsWith('ing') ? 'ing' : token.lower.endsWith('ed') ? 'ed' : null;
  return (ending === null ? null : regular(token.lower, ending)) ?? IRREGULAR.get(token.lower) ?? token.lemma;
}

const WRONG_STEMS = new Set(['rap', 'fir', 'min']);

/** The stem of a regular form where it is an act verb: "raped", "bombed", "rammed", "carried". */
function regular(word: string, ending: 'ed' | 'ing'): string | null {
  const stem = word.slice(0, -ending.length);
  const doubled = /([bdgmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  const stems = [`${stem}e`, stem, ...doubled, ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])];
  return stems.find((each) => FRAMES_BY_VERB.has(each)) ?? null;
}
