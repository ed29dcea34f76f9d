import { eventNoun } from './event-nouns.js';
import { mendDescribing } from './mend-describing.js';
import { mendCompound, mendLogWord } from './mend-log-words.js';
import { mendHeadlines } from './mend-headline.js';
import { beside, type MendToken } from './mend-token.js';
import { mendHyphenVerb, mendMine } from './mend-mine.js';
import { mendVerb } from './mend-verbs.js';
import { pastForm, verbLemma } from './verb-forms.js';

const OPENS_OBJECT = new Set(['DET', 'NUM', 'PRON', 'PROPN']);
const LEADS_NOUN = new Set(['by', 'under', 'from', 'after', 'of', 'amid', 'during', 'despite', 'with', 'before', 'following', 'in', 'to', 'through', 'without']);

/** Puts right, in place, what the tagger gets wrong in the words that tell of acts: it was taught on other prose. */
export function mendParts(tokens: readonly MendToken[]): void {
  for (const token of tokens) {
    mendLogWord(token, tokens);
    mendCompound(token, tokens);
    mendName(token, tokens);
    mendMine(token, tokens);
    mendQuantity(token, tokens);
    mendSide(token, tokens);
    mendSince(token, tokens);
    mendBareNoun(token, tokens);
    if (token.lower === 'there' && token.part === 'PRON' && tokens[token.index + 1]?.part !== 'AUX') token.part = 'ADV';
    mendLink(token, tokens);
    mendHave(token, tokens);
    mendWeaponNoun(token, tokens);
    mendEventNoun(token, tokens);
    mendVerb(token, tokens);
    mendHyphenVerb(token, tokens);
    mendDescribing(token, tokens);
    if (token.part === 'VERB') token.lemma = verbLemma(token.lower, token.lemma);
  }
  mendHeadlines(tokens);
}

/** A capital inside a sentence, before another name, is no verb ("near Spin Boldak"). */
function mendName(token: MendToken, tokens: readonly MendToken[]): void {
  const [before, next] = [tokens[token.index - 1], tokens[token.index + 1]];
  if (token.part !== 'VERB' || !/^\p{Lu}\p{Ll}/u.test(token.text) || before?.sentence !== token.sentence) return;
  if (next?.part === 'PROPN' && (before.part === 'ADP' || before.part === 'PROPN')) token.part = 'PROPN';
  const inside = before.part === 'PROPN' && /^\p{Lu}/u.test(before.text) && /^(?:DET|ADP|NUM|ADJ)$/.test(beside(before, -1, tokens)?.part ?? '');
  if (inside && token.lower === token.lemma && next?.part === 'NOUN' && next.lower === next.text) token.part = 'PROPN';
}

/** "at least four", "about twenty": words of measure, no prepositions. */
function mendQuantity(token: MendToken, tokens: readonly MendToken[]): void {
  if (token.part !== 'ADP') return;
  const [next, after] = [tokens[token.index + 1], tokens[token.index + 2]];
  const bound = token.lower === 'at' && /^(?:least|most)$/.test(next?.lower ?? '');
  const upTo = token.lower === 'up' && next?.lower === 'to' && after?.part === 'NUM';
  const rough = /^(?:about|around|over)$/.test(token.lower) && next?.part === 'NUM' && after !== undefined && ['NOUN', 'PROPN', 'ADJ'].includes(after.part) && !/^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(after.lower) && !/^(?:hrs?|hours?|am|pm|km|m|metres?|years?|days?)$/.test(after.lower) && !/^\d{4}$/.test(next.text);
  if (bound || upTo || rough) token.part = 'ADV';
  if (upTo && next) next.part = 'ADV';
}

/** Words between "turned" and its "round". */
const TURNED = 9;

/** "off the back of the truck", "from a pick-up": between an article and "of", and behind a hyphen, these are nouns. */
function mendSide(token: MendToken, tokens: readonly MendToken[]): void {
  const [before, next] = [tokens[token.index - 1], tokens[token.index + 1]];
  if (/^(?:back|front|top|inside|outside|left|right|side|bottom)$/.test(token.lower) && before?.part === 'DET' && next?.lower === 'of') token.part = 'NOUN';
  if (/^(?:round|around)$/.test(token.lower) && token.part === 'NOUN' && before?.part === 'NOUN' && (next?.part === 'ADP' || next?.part === 'PUNCT') && tokens.slice(Math.max(0, token.index - TURNED), token.index).some(({ lower, sentence }) => /^turn(?:s|ed|ing)?$/.test(lower) && sentence === token.sentence)) token.part = 'ADV';
  const [led, first] = [tokens[token.index - 3], tokens[token.index - 2]];
  if (/^(?:up|off|in|out|down|over)$/.test(token.lower) && before?.text === '-' && first?.part === 'NOUN' && led !== undefined && /^(?:DET|ADJ|NUM)$/.test(led.part)) token.part = 'NOUN';
}

/** "since 24 November", "since the 12th" */
function mendSince(token: MendToken, tokens: readonly MendToken[]): void {
  if (token.lower !== 'since' || token.part !== 'SCONJ') return;
  const [next, after] = [tokens[token.index + 1], tokens[token.index + 2]];
  if (next?.part === 'NUM' || next?.part === 'PROPN' || /^(?:last|dawn|yesterday|noon|midnight|early|late|mid)$/.test(next?.lower ?? '') || /^\d/.test(after?.text ?? '')) token.part = 'ADP';
}

/** "under cover of", "the east watch saw": a bare form behind a preposition, or in front of another verb, is a noun. */
function mendBareNoun(token: MendToken, tokens: readonly MendToken[]): void {
  if (token.part !== 'VERB' || token.lower !== token.lemma || PAST_LOOKS_BARE.test(token.lower)) return;
  const [before, next] = [tokens[token.index - 1], tokens[token.index + 1]];
  if (!before || before.sentence !== token.sentence) return;
  const behindPreposition = before.part === 'ADP' && /^(?:under|of|by|in|on|from|with|without|after|at|for|against|about|during)$/.test(before.lower);
  const beforeVerb = next?.part === 'VERB' && next.lower !== next.lemma && !next.lower.endsWith('ing') && (['ADJ', 'NOUN', 'PROPN'].includes(before.part) || /^(?:north|south|east|west|main|front|rear|back)(?:ern)?$/.test(before.lower));
  if (!behindPreposition && !beforeVerb) return;
  token.part = 'NOUN';
  if (before.part === 'ADV') before.part = 'ADJ';
}

const PAST_LOOKS_BARE = /^(?:hit|shut|cut|put|set|let|beat|burst|cast|quit|rid|split|shed|spread|overrun)$/;

/** "hit by army shelling", "heavy bombing in": a noun where no object follows and a preposition or a noun leads up to it. */
function mendEventNoun(token: MendToken, tokens: readonly MendToken[]): void {
  if (token.part !== 'VERB' || !token.lower.endsWith('ing') || !eventNoun(token.lower)) return;
  const next = tokens[token.index + 1];
  if (next && (OPENS_OBJECT.has(next.part) || next.part === 'NOUN') && next.sentence === token.sentence) return;
  let at = token.index - 1;
  while (at >= 0 && tokens[at]?.sentence === token.sentence && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[at]?.part ?? '')) at -= 1;
  const lead = tokens[at];
  const run = token.index - 1 - at;
  const there = run === 0 && lead?.part === 'AUX' && beside(lead, -1, tokens)?.lower === 'there';
  const led = lead !== undefined && lead.sentence === token.sentence && (there || LEADS_NOUN.has(lead.lower) || lead.part === 'DET' || lead.lower === "'s" || lead.lower === "'");
  // "after an hour of fighting, ...": a deed that lasts.
  const lasts = run === 0 && lead?.lower === 'of' && (next === undefined || next.part === 'PUNCT') && (token.lower === 'fighting' || LASTS.test(beside(lead, -1, tokens)?.lower ?? ''));
  const opens = run > 0 && (lead === undefined || lead.sentence !== token.sentence);
  if (lasts || (run > 0 ? led || opens : led && next !== undefined && ['of', 'from', 'in', 'at', 'on', 'near', 'by'].includes(next.lower) && lead.lower !== 'to')) {
    token.part = 'NOUN';
    token.lemma = token.lower;
  }
}

const LASTS = /^(?:minutes?|hours?|days?|nights?|weeks?|months?|bouts?|spells?|rounds?|bursts?|waves?|outbreaks?|lulls?|hour|night|afternoon|morning)$/;

const LINKS = new Set(['NOUN', 'PROPN', 'PRON']);

/** "fighters that had come": behind a noun and before a verb it stands for the noun. "when" and its like open a clause. */
function mendLink(token: MendToken, tokens: readonly MendToken[]): void {
  if (/^(?:when|whenever|while|whereupon|where)$/.test(token.lower) && token.part === 'ADV') token.part = 'SCONJ';
  if (token.lower !== 'that' || token.part === 'PRON') return;
  const [before, next] = [beside(token, -1, tokens), beside(token, 1, tokens)];
  if (before && next && LINKS.has(before.part) && (next.part === 'AUX' || (next.part === 'VERB' && next.lower !== next.lemma) || (pastForm(next.lower)?.known === true && OPENS_OBJECT.has(beside(token, 2, tokens)?.part ?? '')))) token.part = 'PRON';
}

/** "to have shelled", "having looted": an auxiliary where a participle follows. "from house to house" has no verb. */
function mendHave(token: MendToken, tokens: readonly MendToken[]): void {
  const next = beside(token, 1, tokens);
  if (token.part === 'VERB' && /^(?:have|has|had|having)$/.test(token.lower)) {
    const main = next?.part === 'ADV' ? beside(next, 1, tokens) : next;
    if (main && (pastForm(main.lower) !== null || main.lower === 'been')) token.part = 'AUX';
  }
  const [to, first] = [beside(token, -1, tokens), beside(token, -2, tokens)];
  if (token.part === 'VERB' && to?.lower === 'to' && first?.lower === token.lower) token.part = 'NOUN';
}

/** "subjected to mortar fire": a weapon in front of its fire is no verb. */
function mendWeaponNoun(token: MendToken, tokens: readonly MendToken[]): void {
  const next = beside(token, 1, tokens);
  if (token.part === 'VERB' && token.lower === token.lemma && next !== null && eventNoun(`${token.lower} ${next.lemma}`) !== undefined) token.part = 'NOUN';
}
