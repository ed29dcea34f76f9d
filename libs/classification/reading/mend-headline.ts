import { FRAMES_BY_VERB } from './act-frames.js';
import { beside, type MendToken } from './mend-token.js';

const NAMES = new Set(['NOUN', 'PROPN']);
/** Plurals that the tagger's noun is far likelier to be, whatever follows. */
const RATHER_NOUNS = /^(?:forces|arms|troops|mortars|guns|tanks|rockets|bombs|shells|mines|posts|houses|parts|gases|books|hands|stores|camps|bases|stations|crosses|patrols|guards|clashes|crews|crowds|pickets|cuts|pounds|raids|charges|drones|blasts|riots|mans|nurses|presses|recruits|hosts|trucks|shelters|levies|supplies|fires|reports|rounds|hits)$/;
const STRONG_AHEAD = new Set(['DET', 'NUM', 'PRON']);

/**
 * "Army shells rebel camp", "fighters ambush patrol, two dead": the present tense of headlines, logs and chronicles.
 * A sentence that has no verb of its own has one here: the first form of an act verb between two nouns.
 */
export function mendHeadlines(tokens: readonly MendToken[]): void {
  for (let from = 0; from < tokens.length; ) {
    const sentence = tokens[from]?.sentence;
    let to = from;
    while (to < tokens.length && tokens[to]?.sentence === sentence) to += 1;
    for (const [start, end] of parts(tokens, from, to)) mendPart(tokens, start, end);
    from = to;
  }
}

/** The parts of a sentence between colons, semicolons and dashes. */
function parts(tokens: readonly MendToken[], from: number, to: number): [number, number][] {
  const cuts: [number, number][] = [];
  let start = from;
  for (let i = from; i < to; i += 1) {
    if (!/^[;:–—]$/.test(tokens[i]?.text ?? '')) continue;
    cuts.push([start, i]);
    start = i + 1;
  }
  return [...cuts, [start, to]];
}

function mendPart(tokens: readonly MendToken[], from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    if (!isFiniteVerb(tokens, i)) continue;
    const [before, verb] = [tokens[i - 1], tokens[i]];
    if (verb?.part === 'VERB' && before && NAMES.has(before.part) && (verb.lower === verb.lemma || verb.lower.endsWith('s'))) mendListed(verb, tokens, i + 1, to - 1);
    return;
  }
  for (let i = from + 1; i < to - 1; i += 1) {
    const token = tokens[i];
    if (!token || !NAMES.has(token.part) || token.text !== token.lower || !isVerbHere(token, tokens, from)) continue;
    token.part = 'VERB';
    mendListed(token, tokens, i + 1, to - 1);
    return;
  }
}

/** "Gunmen kill trader, loot shop": the verbs that follow in the same form. */
function mendListed(first: MendToken, tokens: readonly MendToken[], from: number, to: number): void {
  const third = first.lower !== first.lemma;
  for (let i = from; i < to; i += 1) {
    const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
    if (!before || !token || !next || !(before.text === ',' || before.lower === 'and') || !NAMES.has(token.part) || token.text !== token.lower) continue;
    if ((token.lower !== token.lemma) === third && FRAMES_BY_VERB.has(token.lemma) && (NAMES.has(next.part) || STRONG_AHEAD.has(next.part))) token.part = 'VERB';
  }
}

/** A participle that hangs on a noun, or an infinitive, leaves room for the verb of the sentence. */
function isFiniteVerb(tokens: readonly MendToken[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.part === 'AUX') return true;
  return token.part === 'VERB' && !token.lower.endsWith('ing') && tokens[i - 1]?.lower !== 'to';
}

function isVerbHere(token: MendToken, tokens: readonly MendToken[], from: number): boolean {
  const [before, next] = [beside(token, -1, tokens), beside(token, 1, tokens)];
  if (!before || !next || !NAMES.has(before.part) || before.index < from) return false;
  const third = token.lower.endsWith('s') && FRAMES_BY_VERB.has(token.lemma) && token.lemma !== token.lower;
  const plain = token.lower === token.lemma && FRAMES_BY_VERB.has(token.lemma) && /(?:[^s]s|men|people|police)$/.test(before.lower);
  if (!third && !plain) return false;
  if (STRONG_AHEAD.has(next.part) || (next.part === 'PROPN' && third)) return !led(token, tokens);
  if (/^(?:fires?|opens?)$/.test(token.lower)) return /^(?:at|on|upon|into|fire)$/.test(next.lower) || (NAMES.has(next.part) && third);
  return NAMES.has(next.part) && !RATHER_NOUNS.test(token.lower) && next.lower !== 'fire' && !led(token, tokens);
}

/** "the army shells", "in army shells": a determiner or a preposition right before a name of two words makes it one noun phrase. */
function led(token: MendToken, tokens: readonly MendToken[]): boolean {
  return beside(token, -2, tokens)?.part === 'ADP' && RATHER_NOUNS.test(token.lower);
}
