import type { Clause } from './clause.js';
import type { Item, Phrase } from './phrase.js';
import type { Token } from './tokens.js';

const OF_PERSONS: ReadonlySet<string> = new Set(['attack_on_civilians', 'abduction', 'sexual_violence', 'torture', 'arrest', 'protest', 'mob_violence', 'recruitment', 'child_recruitment']);
/** What is about an act, and is none: laws, lessons, charges, memories. */
const ABOUT = new Set('convention,treaty,law,act,bill,ban,workshop,training,seminar,course,campaign,museum,film,book,novel,song,play,note,letter,charge,trial,anniversary,prevention,protection,risk,fear,danger,definition,prohibition,right,policy,fight,measure,programme,program,unit,conviction,prosecution,lecture,lesson,talk,debate,statute,offence,crime,penalty,sentence,hearing,awareness,leaflet,handbook,guideline,memory,remembrance,indictment,exhibition,threat,immunity,freedom,zero,monument,memorial,poster,code,resolution'.split(','));
const AWAY_FROM = new Set('protect,prevent,sentence,convict,charge,try,indict,prosecute,acquit,ratify,prohibit,forbid,outlaw,criminalise,criminalize,ban,combat,sensitise,sensitize,exempt,guard,deter,discourage,renounce,shield,list,define,want,pardon,teach,train,educate,fight,forget,remember,recall,commemorate,mourn'.split(','));
const NO_EVENT = /(?:oilseed|oil-seed|cardiac|heart|panic|asthma|anxiety|citizen'?s?|seed|wild|biological|suspended|labour|sales|nature|football|flower|stage|school|wedding|victory|brass) (?:rape|arrest|attack|march|demonstration|protest|rally|draft|procession)$/i;

/** "the convention against torture", "sentenced for murder": the act is what something is about. */
export function isTopic(act: string, phrase: Phrase, position: number, items: readonly Item[], clauses: readonly Clause[], tokens: readonly Token[]): boolean {
  if (NO_EVENT.test(phrase.text) || (act === 'mob_violence' && /colou?r|flowers|laughter|sound/i.test(phrase.of?.text ?? '')) || (phrase.who.length > 0 && act === 'protest')) return true;
  if (!OF_PERSONS.has(act)) return false;
  if (act !== 'torture' && MOCK.test(phrase.text)) return true;
  if (isOnlySpokenOf(act, phrase, wordsOf(phrase, tokens))) return true;
  const before = items[position - 1];
  if (phrase.preposition !== null && before?.kind === 'phrase' && ABOUT.has(tokens[before.head]?.lemma ?? '')) return true;
  const clause = clauses.findLast((each) => each.object === phrase || each.adjuncts.includes(phrase));
  return clause !== undefined && !clause.verb.negated && AWAY_FROM.has(clause.verb.lemma) && (clause.object === phrase || /^(?:for|from|with|of|on|against|about|to)$/.test(phrase.preposition ?? ''));
}

const TOPIC_BEHIND = new Set(['policy', 'law', 'act', 'training', 'charge', 'trial', 'awareness', 'prevention', 'workshop', 'unit', 'hotline', 'counselling', 'bill', 'convention', 'film', 'statute', 'conviction', 'drill']);

/** As `isTopic`, for a turn of phrase: what stands right before and behind it decides. */
export function isTopicTurn(act: string, span: { start: number; end: number }, words: readonly Token[]): boolean {
  if (!OF_PERSONS.has(act)) return false;
  const behind = words.find((word) => word.start >= span.end);
  return (behind !== undefined && TOPIC_BEHIND.has(behind.lemma)) || isOnlySpokenOf(act, span, words);
}

/** Words before an event within which it is made a plan, a play, a wish or a charge. */
const NEAR = 6;
const SHOWN = new Set('plan,intend,cancel,practise,practice,rehearse,simulate,re-enact,reenact,depict,portray,dramatise,dramatize,show,pray,discuss,debate,sentence,play,pretend,stage-manage'.split(','));
const DEPLORED = new Set(['condemn', 'denounce', 'deplore', 'abhor', 'decry', 'reject']);
const MISSING_OF = new Set(['report', 'complaint', 'case', 'sign', 'evidence', 'incident', 'allegation', 'trace', 'record', 'instance', 'account']);
const LET_GO = new Set(['release', 'discharge', 'free', 'demobilise', 'demobilize', 'reintegrate', 'separate', 'disengage', 'return', 'liberate', 'rescue']);
const MOCK = /\b(?:mock|staged|simulated|imaginary|fictional|pretended)\b/i;

/** "plans to hold a rally", "no report of rape", "a mock kidnapping", "the army released the boys from its ranks". */
function isOnlySpokenOf(act: string, span: { start: number }, words: readonly Token[]): boolean {
  const at = words.findIndex((word) => word.end > span.start);
  const before = words.slice(Math.max(0, at - NEAR), Math.max(0, at));
  const [last, ownFirst] = [before.at(-1), words[at]];
  if (act !== 'torture' && [last, ownFirst].some((word) => word !== undefined && MOCK.test(word.lower))) return true;
  if (before.slice(-2).some((word) => AWAY_FROM.has(word.lemma)) || before.some((word) => SHOWN.has(word.lemma))) return true;
  if (before.some((word) => DEPLORED.has(word.lemma)) && last?.lower !== 'the' && ownFirst?.lower !== 'the') return true;
  if (before.some((word, index) => (word.lemma === 'call' && before[index + 1]?.lower === 'off') || (word.lower === 'end' && before[index + 1]?.lower === 'to'))) return true;
  const about = before.findLastIndex((word) => ABOUT.has(word.lemma) && word.part !== 'VERB');
  if (about >= 0 && before.slice(about + 1).some((word) => /^(?:on|against|about|of|for)$/.test(word.lower))) return true;
  const none = before.findIndex((word) => word.lower === 'no' || word.lower === 'without');
  if (none >= 0 && before.slice(none).some((word) => MISSING_OF.has(word.lemma))) return true;
  return (act === 'child_recruitment' || act === 'recruitment') && [...before, ...(ownFirst ? [ownFirst] : [])].some((word) => LET_GO.has(word.lemma));
}

/** The words of the sentence that a phrase stands in. */
function wordsOf({ from }: Phrase, tokens: readonly Token[]): Token[] {
  const sentence = tokens[from]?.sentence;
  return tokens.slice(Math.max(0, from - NEAR), from + 1).filter((token) => token.sentence === sentence);
}
