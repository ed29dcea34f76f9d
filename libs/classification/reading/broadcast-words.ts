import type { Candidate } from './candidate.js';
import { stirsWar } from './hostile-words.js';
import type { Phrase } from './phrase.js';
import type { Sentence } from './sentence.js';
import type { Token } from './tokens.js';
import { turnsIn, turnsOf } from './turns.js';

/** What carries a speech to many: said of it before the words themselves are given. */
const CARRIED = turnsOf({}, 'broadcast|telecast|airwaves|radio|television|address|speech|sermon|homily|bulletin|programme|communiqué|communique|loudspeaker|loudspeakers|megaphone|rally|verbatim|transcript|recording|tape', 'state|own|party channel|station', 'speak|speaks|spoke|speaking live|on|to|before|for', 'in uniform');

/** Sentences before one in which the speech that it is a part of may be announced. */
const BEFORE = 6;

const OPENS = new Set(['"', '“', '«']);
const CLOSES = new Set(['"', '”', '»']);

/**
 * "Address by the commander of the north: ‘Brothers! Take up what you buried.’" Words of a speech that are
 * given as they were spoken, over several sentences, are told by no verb of saying: whoever the report announces
 * before them says them.
 */
export function broadcastWords(sentence: Sentence, sentences: readonly Sentence[]): Candidate[] {
  const before = sentences.slice(Math.max(0, sentence.index - BEFORE), sentence.index).filter(({ block }) => block === sentence.block);
  const inside = before.reduce((open, { tokens }) => quoted(tokens, open).open, false);
  const { said } = quoted(sentence.tokens, inside);
  if (said.length === 0 || !stirsWar(said)) return [];
  const [first] = said;
  const opening = inside ? [] : [sentence];
  const announced = [...before, ...opening];
  if (first === undefined || !announced.some(({ tokens }) => turnsIn(tokens, CARRIED).length > 0)) return [];
  const speaker = announcedSpeaker(announced, first.start);
  return speaker ? [{ act: 'hostile_statement', trigger: { start: first.start, end: said.at(-1)?.end ?? first.end }, sentence: sentence.index, clause: null, noun: null, agents: [speaker], targets: [], around: [], weapon: null, consequence: false, negative: false }] : [];
}

/** The words between quotation marks, and whether the last of these marks is still open. */
function quoted(tokens: readonly Token[], inside: boolean): { said: Token[]; open: boolean } {
  const said: Token[] = [];
  let open = inside;
  for (const token of tokens) {
    if (!open && OPENS.has(token.text)) open = true;
    else if (open && CLOSES.has(token.text)) open = false;
    else if (open) said.push(token);
  }
  return { said, open };
}

/** Whoever is named with an office or a rank before the words; else nobody is held to have said them. */
function announcedSpeaker(announced: readonly Sentence[], upTo: number): Phrase | null {
  const named = announced.flatMap(({ phrases }) => phrases).filter((phrase) => phrase.end <= upTo && phrase.who.length > 0 && !phrase.negative);
  const ids = new Set(named.flatMap(({ who }) => who.slice(0, 1).map(({ actor, party }) => actor ?? party)));
  return named.findLast((phrase) => phrase.classes.has('official') || phrase.classes.has('fighter')) ?? (ids.size === 1 ? (named.at(-1) ?? null) : null);
}
