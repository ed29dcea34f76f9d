import type { Sentence } from './sentence.js';
import { turnsIn, turnsOf, type Turns } from './turns.js';
import { WORD_GROUPS } from './word-groups.js';

/** Turns of phrase that say how far a text stands behind what it tells. */
const turns = (...lines: readonly string[]): Turns => turnsOf(WORD_GROUPS, ...lines);

/** The sentence passes on what goes round. */
export const HEARSAY = turns(
  'hear someone|somebody|say', 'rumour|rumor|gossip|hearsay', 'early|first|initial report|account|post|word', '^ the talk', 'word go|have|spread|reach|come', 'have it that', 'social media|network',
  'report|message|video|clip online', 'post|posted|message on x|facebook|telegram|whatsapp|twitter|instagram|tiktok', 'it was|is say that', '^ some say', 'story|stories that', 'put about', 'message|text that', 'circulat* .. online|claim|message|video',
);

/** Nobody knows who. */
export const WHO_UNKNOWN = turns(
  'NOT .. KNOW .. WHO', 'NOT .. KNOW .. which|what SIDE', 'NOT .. KNOW .. CULPRIT', 'NOT KNOW|establish to|with', 'UNKNOWN .. WHO', 'UNKNOWN .. which|what SIDE', 'UNKNOWN CULPRIT',
  '^ WHO ... NOT .. KNOW', '^ WHO ... UNKNOWN', '^ which|what SIDE ... NOT .. KNOW', '^ which|what SIDE ... UNKNOWN', 'CULPRIT ... NOT .. KNOW', 'CULPRIT .. UNKNOWN', 'CULPRIT remain|is|are UNKNOWN',
  'by WHO .. NOT .. KNOW', 'by WHO .. UNKNOWN', 'NOT .. attribut*', 'NOT .. gave|given|named .. name', 'could be|have been either|any', 'either side|party could|may|might', 'WHO it|they be .. question|matter|guess',
);
export const NOBODY_CLAIMS = turns(
  'nobody|none|no .. claim', 'NOT .. claim .. responsibility|it|attack', 'no .. claim of responsibility', 'no suspect', 'unidentified|unknown|unnamed|masked|hooded|faceless .. STRANGER', 'FACE .. COVER', 'COVER .. FACE', 'mask|balaclava',
);

/** Somebody began it, or both broke what they had agreed. */
export const BEGAN = turns('OPEN_FIRE .. first', 'first to OPEN_FIRE', 'begin|start .. fire|firing|shooting|shelling|exchange|fight', 'begin|start the', 'unprovoked', 'without provocation', 'initiate', 'both .. BREACH', 'BREACH .. both', 'neither .. provoke', 'mutual consent', 'duel');
/** Each says that it was the other. */
export const BOTH_CLAIM = turns(
  'BLAME .. each|one other|another', 'each|both|two ... say|claim|insist|maintain|BLAME', 'trade|exchange .. accusation|blame|charge|recrimination', 'contradict*', 'RIVAL ACCOUNT', 'ACCOUNT DIFFER', 'WHO .. begin|start|first|open', 'only|merely|simply|just ANSWER', 'only|merely|simply|just fire|shoot back', 'the other .. begin|start|first|fire',
);

/** Nobody knows when. */
export const WHEN_UNKNOWN = turns(
  'NOT .. KNOW .. when|DATE', 'UNKNOWN .. when|date|day', 'DATE .. NOT .. KNOW', 'date|day .. NOT .. GIVE', 'DATE .. UNKNOWN', 'undated', 'no .. date|day', 'NOT .. GIVE .. date|day|when', 'NOT dated|dateable|datable', 'NOT .. be dated',
  'what|which day|date', 'how long ago', 'how old', 'some time|sometime last|in|during|between', 'when it .. NOT .. KNOW', 'when .. UNKNOWN', 'unsure .. day|date|when', 'NOT sure .. day|date|when', 'an .. unknown|unspecified|uncertain|unrecorded date|day|time',
);

/** Those who should know differ on when it was: then no time in the text settles it. */
export const WHEN_DISPUTED = turns(
  'NOT .. agree .. when|date|day|year|month|before|whether|if', 'DATE ... no agreement|consensus|certainty', 'DATE ... NOT .. agree', 'DIFFER .. when|date|day|year|month|timing|before', 'DATE .. DIFFER', 'no agreement .. when|date|day|year|month', 'date|day|timing .. disputed|contested|dispute', 'before or after', 'either side of .. AGREEMENT|signing|signature|midnight|deadline',
  'RIVAL date|day', 'one .. put|place|date .. before', 'before and .. after .. say|insist|swear', 'as to .. when|date|day|year|month',
);

/** Nobody knows where. */
export const WHERE_UNKNOWN = turns(
  'which|whose|what side .. BOUNDARY', 'which|whose country|territory|soil|side', 'no .. coordinates|grid|location', 'unmarked', 'BOUNDARY .. NOT .. MARK', 'disputed|contested|ambiguous .. LAND', 'NOT .. KNOW .. where', 'UNKNOWN .. where', 'on which|whose side', 'where .. UNKNOWN', 'where exactly .. NOT',
);

/** The sentence tells of older days. */
export const OLDER_DAYS = turns(
  'year|month|decade|generation ago', 'last year|month', 'year|month|decade before', 'in|during|of|since|from|through the .. WAR', 'civil war', 'WAR that|which .. begin|start|end|last|cost|kill|claim', 'WAR .. cost|claim', 'before|until|till the .. AGREEMENT', 'prior to the|any|this .. AGREEMENT', 'before|until .. AGREEMENT .. IN_FORCE', 'end with the', 'anniversary|commemorat*|memorial|remembrance',
  'in|from those day|year|time', 'in the day of', 'recall|remember|remembered|recalled how|the', 'earlier this year', 'look back', 'under the .. old|previous|former|last regime|government|rule|administration', 'week|month|day of .. CLASH', 'in the past', 'old day|time', 'the massacre|siege|battle|attack|event|campaign of', '^ background',
  'the .. previous|earlier|last|first|former|old|collapsed AGREEMENT', 'decade of|after', 'year|decade .. to the day', 'year|decade|century since|after|on|later', 'one|two|three|five|ten|twenty|thirty year|years .. since', 'for decade|generation',
);

/** The occasion is one of remembering: what is told there is of other days, unless it says otherwise. */
export const REMEMBERS = turns(
  'memorial|commemorat*|remembrance|anniversary|requiem|vigil|wreath|plaque|monument|cenotaph|obituary|memoir|archive|museum', 'mass|prayer|prayers|candle|candles|minute of silence for', 'oral history', 'veteran|survivor|witness tell|recount|recall|remember', 'look|looking|looked back', 'year|month since', 'tell .. young|children|pupils|students|grandchildren', 'recall|remember|recount|reminisce', 'in those|these old day|times|years', 'used to', 'history of', 'unveil*',
);

/** Somebody other than the accuser stands behind it. */
export const CONFIRMED = turns(
  'confirm|verify|establish|conclude', 'i|we .. see|observe|count|interview|watch|hear|visit|examine', 'our|the team|patrol|monitor|observer see|find|observe|count', 'photograph', 'acknowledge|admit|concede', 'NOT .. dispute|deny', 'own word|inquiry|account|log|admission', 'find that', 'apolog*', 'crater|ballistic|radar|fragment|forensic|shrapnel', 'retain', 'witness', 'was|were observe|record|document|film|photograph', 'own to', 'take|claim responsibility', 'say openly', 'record by',
);
export const ACCIDENTAL = turns(
  'accident|accidental|accidentally|unintentionally|inadvertently', 'OLD .. MUNITION', 'MUNITION .. from|of|since .. WAR', 'MUNITION .. leave .. over|behind|from|by', 'leave over|behind', 'remnant', 'go off by itself|themselves', 'go off|explode|discharge .. in his|her|their|own .. hand|pocket|lap|bag', 'while|whilst|when|as .. HANDLE .. weapon|rifle|gun|pistol|MUNITION|it|field|net|metal', 'while|whilst HANDLE',
  'negligent|unintended discharge', 'misfire', 'TECHNICAL .. FAULT', 'short circuit', 'gas cylinder|bottle|canister', 'lightning', 'scrap metal|dealer|collector|merchant', 'tamper|play|fiddle|toy with', 'pick|dig|plough .. up .. MUNITION', 'find .. MUNITION', 'kick|hammer|saw|throw .. MUNITION .. fire|open|find', 'road|traffic|training|mining|industrial accident', 'lose control of',
);

/** Whether any of the turns of phrase stands in a sentence. */
export function says(sentence: Sentence, cues: Turns): boolean {
  return turnsIn(sentence.tokens, cues).length > 0;
}
