import type { Clause } from './clauses.js';
import type { Item, Phrase } from './phrase.js';
import type { Token } from './tokens.js';

const OF_PERSONS: ReadonlySet<string> = new Set(['attack_on_civilians', 'abduction', 'sexual_violence', 'torture', 'arrest', 'protest', 'mob_violence', 'recruitment', 'child_recruitment']);
/** What is about an act, and is none: laws, lessons, charges, memories. */
const ABOUT = new Set('convention,treaty,law,act,bill,ban,workshop,training,seminar,course,campaign,museum,film,book,novel,song,play,note,letter,charge,trial,anniversary,prevention,protection,risk,fear,danger,definition,prohibition,right,policy,fight,measure,programme,program,unit,conviction,prosecution,lecture,lesson,talk,debate,statute,offence,crime,penalty,sentence,hearing,awareness,leaflet,handbook,guideline,memory,remembrance,indictment,exhibition,threat,immunity,freedom,zero,monument,memorial,poster,code,resolution'.split(','));
const AWAY_FROM = new Set('protect,prevent,sentence,convict,charge,try,indict,prosecute,acquit,ratify,prohibit,forbid,outlaw,criminalise,criminalize,ban,combat,sensitise,sensitize,exempt,guard,deter,discourage,renounce,shield,want,pardon,teach,train,educate,fight'.split(','));
const NO_EVENT = /(?:oilseed|oil-seed|cardiac|heart|citizen'?s?|seed|wild|biological|suspended|labour|sales|nature|football|flower|stage|school|wedding|victory|brass) (?:rape|arrest|march|demonstration|protest|rally|draft|procession)$/i;

/** "the convention against torture", "sentenced for murder": the act is what something is about. */
export function isTopic(act: string, phrase: Phrase, position: number, items: readonly Item[], clauses: readonly Clause[], tokens: readonly Token[]): boolean {
  if (!OF_PERSONS.has(act)) return false;
  if (NO_EVENT.test(phrase.text) || (phrase.who.length > 0 && /\bprotests?$/i.test(phrase.text))) return true;
  const before = items[position - 1];
  if (phrase.preposition !== null && before?.kind === 'phrase' && ABOUT.has(tokens[before.head]?.lemma ?? '')) return true;
  const clause = clauses.findLast((each) => each.object === phrase || each.adjuncts.includes(phrase));
  return clause !== undefined && !clause.verb.negated && AWAY_FROM.has(clause.verb.lemma) && (clause.object === phrase || /^(?:for|from|with|of|on|against|about|to)$/.test(phrase.preposition ?? ''));
}
