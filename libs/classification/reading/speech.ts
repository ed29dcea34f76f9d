import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import { sidesOf } from '../agreement/sides.js';
import type { Clause } from './clause.js';
import type { Item, Phrase, Who } from './phrase.js';
import type { Token } from './tokens.js';

/** Somebody says something: who, how, and which stretch of the text it covers. */
export interface Speech {
  clause: Clause;
  /** `accuses`: the verb itself leaves open whether it is so. */
  manner: 'says' | 'accuses' | 'denies' | 'confirms';
  speaker: Speaker;
  /** Characters that are said. */
  from: number;
  to: number;
  sentence: number;
}

export interface Speaker {
  /** Parties the speaker stands for; empty for an outsider or somebody unknown. */
  sides: readonly string[];
  /** Id to name the speaker by, or the words. */
  name: string;
  /** Monitors, the United Nations, aid workers and reporters, and the narrator. */
  neutral: boolean;
  /** Holds an office, of whichever side. */
  official: boolean;
}

const SAYS = new Set(['say', 'tell', 'report', 'state', 'add', 'announce', 'note', 'explain', 'describe', 'write', 'insist', 'maintain', 'argue', 'declare', 'inform', 'hold', 'relate', 'put', 'mention', 'recount', 'testify', 'complain', 'answer', 'reply', 'assert', 'brief', 'post', 'have', 'protest', 'call', 'shout', 'scream', 'bawl', 'yell', 'roar', 'chant', 'preach', 'warn', 'vow', 'proclaim', 'thunder', 'bellow', 'swear', 'threaten']);
const ACCUSES = new Set(['claim', 'allege', 'accuse', 'charge', 'blame', 'suspect', 'believe', 'think', 'suppose', 'imply', 'suggest', 'contend', 'presume', 'fear', 'guess', 'speculate', 'purport', 'hear', 'point']);
const DENIES = new Set(['deny', 'reject', 'dismiss', 'refute', 'disclaim', 'contest', 'dispute', 'rebut', 'disavow', 'scoff', 'repudiate']);
const CONFIRMS = new Set(['confirm', 'admit', 'acknowledge', 'concede', 'verify', 'observe', 'see', 'establish', 'conclude', 'find', 'witness', 'determine', 'ascertain', 'count', 'record', 'own', 'watch', 'document', 'show', 'boast', 'agree']);

/** Reporting verbs of a sentence, each with what it covers. */
export function speechesOf(items: readonly Item[], clauses: readonly Clause[], tokens: readonly Token[], agreement: PreparedAgreement, bounds: { start: number; end: number }): Speech[] {
  const speeches: Speech[] = [];
  const within = sentenceTokens(items, tokens);
  for (const clause of clauses) {
    const manner = mannerOf(clause, items, tokens);
    if (!manner || clause.verb.modal !== null || (clause.verb.infinitive && manner !== 'denies')) continue;
    const accused = isAccused(clause);
    const subject = accused ? null : speakerPhrase(clause, items);
    const [from, whole] = scopeOf(clause, items, tokens, bounds);
    const to = accused ? Math.min(whole, untilOwnVerb(clause, items, tokens)) : whole;
    const speaker = speakerOf(subject, items, tokens, agreement);
    const said = within.filter((token) => token.start >= from && token.end <= to).map((token) => token.lower).join(' ');
    speeches.push({ clause, manner: manner === 'says' && speaker.sides.length > 0 && DENIAL_WORDS.some((word) => ` ${said} `.includes(word)) ? 'denies' : manner, speaker, from, to, sentence: clause.sentence });
  }
  return speeches;
}

/** The tokens from the first item of a sentence to its last. */
function sentenceTokens(items: readonly Item[], tokens: readonly Token[]): readonly Token[] {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return [];
  return tokens.slice(first.kind === 'mark' ? first.at : first.from, (last.kind === 'mark' ? last.at : last.to) + 1);
}

function mannerOf(clause: Clause, items: readonly Item[], tokens: readonly Token[]): Speech['manner'] | null {
  const { lemma, negated } = clause.verb;
  if (DENIES.has(lemma)) return negated ? 'confirms' : 'denies';
  if (ACCUSES.has(lemma)) return lemma === 'claim' && clause.object && tokens[clause.object.head]?.lemma === 'responsibility' ? 'confirms' : lemma === 'point' && !clause.adjuncts.some((each) => each.preposition === 'at') ? null : 'accuses';
  if (lemma === 'have' || lemma === 'put' || lemma === 'hold' || lemma === 'post' || lemma === 'protest' || lemma === 'call') {
    return lemma === 'call' && calledUntrue(clause, items, tokens) ? 'denies' : null;
  }
  if (CONFIRMS.has(lemma)) return negated ? null : 'confirms';
  return SAYS.has(lemma) ? 'says' : null;
}

/** "A man suspected of theft was arrested": he is not the one who suspects, and only the theft is suspected. */
function isAccused({ verb, passive, object, adjuncts }: Clause): boolean {
  return ['suspect', 'accuse', 'charge', 'blame'].includes(verb.lemma) && !passive && verb.past && !verb.perfect && object === null && adjuncts.some(({ preposition }) => preposition === 'of' || preposition === 'with' || preposition === 'for');
}

/** Where the sentence goes on with a finite verb of its own. */
function untilOwnVerb(clause: Clause, items: readonly Item[], tokens: readonly Token[]): number {
  const next = items.slice(clause.at + 1).find((item) => item.kind === 'verb' && !item.participle && !item.infinitive);
  return next?.kind === 'verb' ? (tokens[next.from]?.start ?? Infinity) : Infinity;
}

const DENIAL_WORDS = [' no such ', ' nobody ', ' none of ', ' not a single ', 'nothing to do with', ' no soldier ', ' no soldiers ', ' no one ', 'baseless', 'fabricat', 'propaganda', ' untrue', ' false ', ' did not ', ' had not ', ' has not ', " n't ", ' never ', ' no hand ', ' has no ', ' have no ', ' no camps', ' neither ', ' no part ', ' not ours ', ' no knowledge', ' no fighter', ' no unit', ' no aircraft', ' no order ', ' were not ', ' was not ', ' no men ', ' no troops '];

const LIES = new Set(['fabrication', 'lie', 'lies', 'propaganda', 'baseless', 'false', 'invention', 'nonsense', 'untrue', 'slander', 'fairy', 'rubbish', 'fiction', 'calumny', 'unfounded', 'staged', 'song', 'malicious', 'absurd', 'drama', 'bluff']);

function calledUntrue(clause: Clause, items: readonly Item[], tokens: readonly Token[]): boolean {
  for (let i = clause.at + 1; i < Math.min(items.length, clause.at + 7); i += 1) {
    const item = items[i];
    if (item?.kind === 'phrase') for (let t = item.from; t <= item.to; t += 1) if (LIES.has(tokens[t]?.lower ?? '')) return true;
  }
  return false;
}

/** In ", said the minister" the speaker follows the verb; who "was accused" is not the one who speaks. */
function speakerPhrase(clause: Clause, items: readonly Item[]): Phrase | null {
  if (clause.verb.passive) return clause.adjuncts.find((adjunct) => adjunct.preposition === 'by') ?? null;
  const before = items[clause.at - 1];
  const inverted = before?.kind === 'mark' && (before.word === ',' || before.word === '"') && clause.object !== null && clause.verb.from === clause.verb.main;
  return inverted ? clause.object : (clause.subject ?? clause.object);
}

/** What is said stands after the verb ("said that ..."), or, where the verb closes the sentence, before it. */
function scopeOf(clause: Clause, items: readonly Item[], tokens: readonly Token[], bounds: { start: number; end: number }): [number, number] {
  const verbStart = tokens[clause.verb.from]?.start ?? bounds.start;
  const verbEnd = tokens[clause.verb.to]?.end ?? bounds.end;
  const laterVerb = items.slice(clause.at + 1).some((item) => item.kind === 'verb');
  const subjectAt = clause.subject?.start ?? verbStart;
  const before = items.findLastIndex((item, index) => index < clause.at && item.kind === 'phrase' && item === clause.subject);
  const comma = items[(before < 0 ? clause.at : before) - 1];
  const parenthetical = comma?.kind === 'mark' && (comma.word === ',' || comma.word === '"' || comma.word === '-');
  const next = items.slice(clause.at + 1).find((item) => item.kind === 'mark' && item.part !== 'ADV');
  if (parenthetical && (!laterVerb || (next?.kind === 'mark' && (next.word === ',' || next.word === '.')))) return [bounds.start, laterVerb ? bounds.end : subjectAt];
  if (!laterVerb && clause.object === null && clause.adjuncts.length <= 2 && before > 0) return [bounds.start, verbEnd];
  const stop = items.slice(clause.at + 1).find((item) => item.kind === 'mark' && item.word === ';');
  return [verbEnd, stop?.kind === 'mark' ? (tokens[stop.at]?.start ?? bounds.end) : bounds.end];
}

const NARRATOR = new Set(['i', 'we', 'us', 'our', 'my']);

function speakerOf(phrase: Phrase | null, items: readonly Item[], tokens: readonly Token[], agreement: PreparedAgreement): Speaker {
  if (!phrase) return { sides: [], name: 'somebody', neutral: false, official: false };
  const name = tokens.slice(phrase.from, phrase.to + 1).map((token) => token.text).join(' ');
  if (phrase.pronoun !== null && NARRATOR.has(phrase.pronoun)) return { sides: [], name, neutral: true, official: false };
  const whos: Who[] = [...phrase.who, ...(phrase.of?.who ?? []), ...(phrase.possessor?.who ?? []), ...capitalOf(phrase, items, agreement), ...authorOf(phrase, items, tokens)];
  const sides = [...new Set(whos.flatMap((who) => sidesOf(agreement, who)))];
  const first = whos[0];
  const kind = first?.actor ? agreement.actors.get(first.actor)?.kind : undefined;
  const neutral = kind === 'international_force' || ['monitor', 'relief', 'press'].some((each) => phrase.classes.has(each as 'monitor'));
  return { sides, name: first?.actor ?? first?.party ?? name, neutral, official: phrase.classes.has('official') };
}

const PAPERS = new Set(['statement', 'communique', 'communiqué', 'release', 'bulletin', 'letter', 'note', 'post', 'message', 'account', 'report', 'broadcast', 'tweet', 'source', 'spokesman', 'spokeswoman', 'spokesperson', 'version', 'press', 'briefing', 'commentary', 'official']);

/** "A statement by the army" speaks for the army. */
function authorOf(phrase: Phrase, items: readonly Item[], tokens: readonly Token[]): readonly Who[] {
  if (phrase.who.length > 0 || !PAPERS.has(tokens[phrase.head]?.lemma ?? '')) return [];
  const next = items[items.indexOf(phrase) + 1];
  return next?.kind === 'phrase' && /^(?:by|from|of|for|within|inside|close to)$/.test(next.preposition ?? '') ? next.who : [];
}

/** "A spokesman in the capital" speaks for the party that the capital stands for. */
function capitalOf(phrase: Phrase, items: readonly Item[], agreement: PreparedAgreement): Who[] {
  if (!phrase.classes.has('official') && !phrase.classes.has('fighter')) return [];
  const at = items.indexOf(phrase);
  const next = items[at + 1];
  if (next?.kind !== 'phrase' || next.preposition === null) return [];
  return next.who.length > 0 ? next.who : next.places.flatMap((place) => agreement.names.find(place.name).flatMap((what) => (what.kind === 'party' ? [{ actor: null, party: what.id }] : [])));
}
