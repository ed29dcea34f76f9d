import type { Clause } from './clauses.js';
import type { Item, Phrase } from './phrase.js';
import type { Token } from './tokens.js';

const OF_PERSONS: ReadonlySet<string> = new Set(['attack_on_civilians', 'abduction', 'sexual_violence', 'torture', 'arrest', 'protest', 'mob_violence', 'recruitment', 'child_recruitment']);
/** What is about an act, and is none: laws, lessons, charges, memories. */
const ABOUT = new Set('convention,treaty,law,act,bill,ban,workshop,training,seminar,course,campaign,museum,film,book,novel,song,play,note,letter,charge,trial,anniversary,prevention,protection,risk,fear,danger,definition,prohibition,right,policy,fight,measure,programme,program,unit,conviction,prosecution,lecture,lesson,talk,debate,statute,offence,crime,penalty,sentence,hearing,awareness,leaflet,handbook,guideline,memory,remembrance,indictment,exhibition,threat,immunity,freedom,zero,monument,memorial,poster,code,resolution'.split(','));
const AWAY_FROM = new Set('protect,prevent,sentence,convict,charge,try,indict,prosecute,acquit,ratify,prohibit,forbid,outlaw,criminalise,criminalize,ban,combat,sensitise,sensitize,exempt,guard,deter,discourage,renounce,shield,list,define,want,pardon,teach,train,educate,fight,forget,remember,recall,commemorate,mourn'.split(','));
const NO_EVENT = /(?:oilseed|oil-seed|cardiac|heart|panic|asthma|anxiety|citizen'?s?|seed|wild|biological|suspended|labour|sales|nature|football|flower|stage|school|wedding|victory|brass) (?:rape|arrest|attack|march|demonstration|protest|rally|draft|procession)$/i;

/** "the convention against torture", "sentenced for murder": the act is what something is about. */
export function isTopic(act: string, phrase: Phrase, position: number, items: readonly Item[], clauses: readonly Clause[], tokens: readonly Token[]): boolean {
  if (NO_EVENT.test(phrase.text) || (phrase.who.length > 0 && act === 'protest')) return true;
  if (!OF_PERSONS.has(act)) return false;
  const before = items[position - 1];
  if (phrase.preposition !== null && before?.kind === 'phrase' && ABOUT.has(tokens[before.head]?.lemma ?? '')) return true;
  const clause = clauses.findLast((each) => each.object === phrase || each.adjuncts.includes(phrase));
  return clause !== undefined && !clause.verb.negated && AWAY_FROM.has(clause.verb.lemma) && (clause.object === phrase || /^(?:for|from|with|of|on|against|about|to)$/.test(phrase.preposition ?? ''));
}

const TOPIC_BEHIND = new Set(['policy', 'law', 'act', 'training', 'charge', 'trial', 'awareness', 'prevention', 'workshop', 'unit', 'hotline', 'counselling', 'bill', 'convention', 'film', 'statute', 'conviction', 'drill']);

/** As `isTopic`, for a turn of phrase: what stands right before and behind it decides. */
export function isTopicTurn(act: string, span: { start: number; end: number }, words: readonly Token[]): boolean {
  if (!OF_PERSONS.has(act)) return false;
  const first = words.findIndex((word) => word.end > span.start);
  const behind = words.find((word) => word.start >= span.end);
  if (behind && TOPIC_BEHIND.has(behind.lemma)) return true;
  const before = words.slice(Math.max(0, first - 6), first);
  if (before.slice(-2).some((word) => AWAY_FROM.has(word.lemma))) return true;
  const about = before.findLastIndex((word) => ABOUT.has(word.lemma) && word.part !== 'VERB');
  return about >= 0 && before.slice(about + 1).some((word) => /^(?:on|against|about|of|for)$/.test(word.lower));
}
