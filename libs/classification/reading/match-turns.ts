import type { ActTurns } from './act-turns/act-turns.js';
import { AIR_TURNS } from './act-turns/air-turns.js';
import { EXPLOSIVE_TURNS } from './act-turns/explosive-turns.js';
import { FIRE_TURNS } from './act-turns/fire-turns.js';
import { GROUND_TURNS } from './act-turns/ground-turns.js';
import { MISHAPS } from './act-turns/mishap-turns.js';
import { HOSTILE_TURNS } from './act-turns/hostile-turns.js';
import { OBSTRUCTION_TURNS } from './act-turns/obstruction-turns.js';
import { PERSON_TURNS } from './act-turns/person-turns.js';
import { SUPPORT_TURNS } from './act-turns/support-turns.js';
import { armedHands, isWorkOfArmed } from './armed-hands.js';
import type { Candidate } from './candidate.js';
import type { Clause } from './clause.js';
import { from, isNegated } from './frame-fits.js';
import { listBefore, listBehind } from './lists.js';
import type { NounClass } from './noun-classes.js';
import type { Phrase } from './phrase.js';
import type { Sentence } from './sentence.js';
import type { Token } from './tokens.js';
import { isTopicTurn } from './topic.js';
import { turnsIn, type TurnFound } from './turns.js';
import { actOfWeapon, weaponIn } from './weapon-act.js';

const ALL: readonly ActTurns[] = [...OBSTRUCTION_TURNS, ...AIR_TURNS, ...EXPLOSIVE_TURNS, ...MISHAPS, ...FIRE_TURNS, ...PERSON_TURNS, ...GROUND_TURNS, ...SUPPORT_TURNS, ...HOSTILE_TURNS];

/** Events that a sentence tells of in a turn of phrase, beside those already found in it. */
export function matchTurns(sentence: Sentence, found: readonly Candidate[], tokens: readonly Token[]): Candidate[] {
  const added: Candidate[] = [];
  for (const told of ALL) {
    for (const span of turnsIn(sentence.tokens, told.turns)) {
      if (!told.omitted && isDenied(span, sentence)) continue;
      if (isTopicTurn(told.act, span, sentence.tokens)) continue;
      const before = [...found, ...added];
      if (told.act !== 'attack' && HINDERS.has(told.act) && sentence.phrases.some(({ classes }) => classes.has('nature'))) continue;
      if (before.some((each) => each.act === told.act || (overlaps(each.trigger, span) && !(told.act === 'hostile_statement' && each.noun !== null)))) continue;
      const one = candidate(told, span, sentence, tokens);
      if (!told.armed || isWorkOfArmed(one, sentence)) added.push(one);
    }
  }
  return added;
}

/** "No return fire", "since fighting spread": not there, or what was long before. */
function isDenied({ start }: TurnFound, { tokens }: Sentence): boolean {
  const before = tokens.findLast((token) => token.end <= start);
  return before !== undefined && /^(?:no|nil|zero|without|since)$/.test(before.lower);
}

/** What snow and floods do as well, and then it is no act. */
const HINDERS: ReadonlySet<string> = new Set(['monitor_obstruction', 'aid_obstruction', 'movement_restriction', 'blockade']);

function overlaps(trigger: { start: number; end: number }, { start, end }: TurnFound): boolean {
  return trigger.start < end && trigger.end > start;
}

function candidate(told: ActTurns, span: TurnFound, sentence: Sentence, tokens: readonly Token[]): Candidate {
  const clause = clauseOf(span, sentence, tokens);
  const carried = clause !== null && (tokens[clause.verb.main]?.start ?? -1) >= span.start && (tokens[clause.verb.main]?.end ?? Infinity) <= span.end;
  const { agent, target } = told.armed ? { ...rolesOf(told, clause, span, sentence), agent: armedHands(told.act, clause, span, sentence, carried) } : rolesOf(told, clause, span, sentence);
  const weapon = weaponIn(sentence.phrases.filter((phrase) => Math.abs(phrase.start - span.start) < NEAR));
  return {
    act: told.act === 'attack' ? (actOfWeapon(weapon, '') ?? 'attack') : told.act,
    trigger: { start: span.start, end: span.end },
    sentence: sentence.index,
    clause,
    noun: null,
    agents: agent ? (clause?.passive ? listBehind(agent) : listBefore(agent)) : [],
    targets: target ? listBehind(target) : [],
    around: clause?.adjuncts ?? [],
    weapon,
    consequence: told.consequence,
    negative: !told.omitted && clause !== null && isNegated(clause),
    refusal: told.omitted,
  };
}

/** Characters around a turn in which a weapon belongs to it. */
const NEAR = 120;

/** The clause whose verb stands in the turn; else the one that has a part of the turn among its phrases. */
function clauseOf(span: TurnFound, { clauses }: Sentence, tokens: readonly Token[]): Clause | null {
  const verbIn = clauses.find(({ verb }) => (tokens[verb.main]?.start ?? -1) >= span.start && (tokens[verb.main]?.end ?? Infinity) <= span.end);
  const holds = (phrase: Phrase | null): boolean => phrase !== null && phrase.start < span.end && phrase.end > span.start;
  return verbIn ?? clauses.find((clause) => [clause.object, clause.subject, ...clause.adjuncts].some(holds)) ?? null;
}

interface TurnRoles {
  agent: Phrase | null;
  target: Phrase | null;
}

function rolesOf(told: ActTurns, clause: Clause | null, span: TurnFound, sentence: Sentence): TurnRoles {
  if (!clause) return { agent: namedNear(span, sentence), target: aimedNear(span, sentence) };
  const by = clause.adjuncts.find((adjunct) => adjunct.preposition === 'by' && !adjunct.isTime) ?? from(clause);
  if (clause.passive) return { agent: by, target: clause.subject };
  if (told.suffered && !(clause.object !== null && clause.subject !== null && dealsWith(clause.subject, clause.object))) return { agent: by, target: clause.subject };
  return { agent: clause.subject ?? by, target: clause.object ?? clause.adjuncts.find((adjunct) => ONTO.has(adjunct.preposition ?? '')) ?? null };
}

const ONTO = new Set(['at', 'on', 'upon', 'into', 'against', 'over', 'towards', 'toward']);

/** "officers hauled a man in": with somebody for an object, the subject is who does it. */
function dealsWith(subject: Phrase, object: Phrase): boolean {
  const bears = (phrase: Phrase, names: readonly NounClass[]): boolean => names.some((name) => phrase.classes.has(name));
  return object.pronoun === null && bears(subject, ['fighter', 'police', 'stranger', 'outlaw', 'crowd']) && (bears(object, ['civilian', 'child', 'press', 'relief', 'official', 'captive', 'monitor']) || (object.classes.size === 0 && !object.isTime));
}

/** Where no verb carries the turn: what it is aimed at stands right behind it. */
function aimedNear(span: TurnFound, { phrases }: Sentence): Phrase | null {
  return phrases.find((phrase) => phrase.start >= span.end && phrase.start - span.end < NEAR / 3 && !phrase.isTime && (ONTO.has(phrase.preposition ?? '') || phrase.preposition === 'of') && weaponIn([phrase]) === null) ?? null;
}

/** Where no verb carries the turn: whoever stands after "by", or is named right before it. */
function namedNear(span: TurnFound, { phrases }: Sentence): Phrase | null {
  const after = phrases.find((phrase) => phrase.start >= span.end && phrase.start - span.end < NEAR && phrase.preposition === 'by' && !phrase.isTime);
  return after ?? phrases.findLast((phrase) => phrase.end <= span.start && span.start - phrase.end < NEAR / 2 && phrase.who.length > 0 && phrase.preposition === null) ?? null;
}

