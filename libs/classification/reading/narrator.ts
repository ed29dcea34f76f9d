import { nameWords } from '../agreement/gazetteer.js';
import { fold } from '../agreement/name-forms.js';
import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { NounClass } from './noun-classes.js';
import type { Phrase, Who } from './phrase.js';
import type { Sentence } from './sentence.js';
import type { Token } from './tokens.js';

/** Who "we" are in a report, as far as the name of its source tells. */
export interface Narrator {
  kind: 'monitor' | 'force' | 'relief' | 'civilian';
  who: Who | null;
}

const ONLY_PASSED_ON = /\b(?:monitored|media monitoring|monitoring desk|broadcast monitoring|transcript|passed to|to an? monitor|letters?|diary|complaint|witness|interview|statement (?:of|to)|monitors'? minute|newspapers?|magazine|correspondent|reporter|wire|news)\b/;
const WATCHES = /\b(?:monitors?|monitoring|observers?|observation|peacekeepers?|peacekeeping|verification|verifiers|mission|patrol|joint (?:\w+ ){0,2}(?:commission|committee|centre|team)|truce supervis\w+)\b/;
const PRESS = /\b(?:newspapers?|magazine|news|wire|correspondent|reporter|television|tv|daily|weekly|journalist|radio (?:station|bulletin)|local radio|editor|gazette|stringer)\b/;
const ARMS = /\b(?:military|soldiers?|officer|gunner|medic|army|sergeant|corporal|conscript|platoon|battalion|brigade|police|troops|fighters?|commander|squad|navy|air force|defence|defense|general staff|armed forces)\b/;
const HELPS = /\b(?:relief|aid|humanitarian|ngo|red cross|red crescent|charity|food agency|refugee agency|convoy leader)\b/;
const LIVES_THERE = /\b(?:diary|letter|teacher|schoolteacher|headmaster|nurse|doctor|midwife|villagers?|residents?|passenger|witness|eyewitness|priest|parish|pastor|imam|students?|driver|farmer|herder|fisherm[ae]n|traders?|shopkeeper|complaint|voice message|text message|interview|councillor|householders?|elders?|mother|father|widow|grandmother|sacristan|community)\b/;

/** Reads who tells from the name of the source. Null where it is somebody whom "we" says nothing of. */
export function narratorOf(source: string, agreement: PreparedAgreement): Narrator | null {
  const said = fold(source).replace(/[’‘]/g, "'");
  const named = agreement.names.scan(source, nameWords(source), false).flatMap((found) => found.named).find(({ kind }) => kind === 'actor' || kind === 'party');
  const kind = named?.kind === 'actor' ? agreement.actors.get(named.id)?.kind : undefined;
  const passedOn = ONLY_PASSED_ON.test(said);
  if (!passedOn && (kind === 'international_force' || (named === undefined && WATCHES.test(said) && !ARMS.test(said.replace(/\bmilitary (?=observers?|mission|commission|liaison)/g, '').replace(/\b(?:duty|liaison) officer\b/g, ''))))) return { kind: 'monitor', who: kind === 'international_force' && named ? { actor: named.id, party: null } : missionOf(agreement) };
  if (kind !== undefined && kind !== 'international_force' && kind !== 'civilians' && kind !== 'unknown' && !PRESS.test(said) && !passedOn && named) return { kind: 'force', who: { actor: named.id, party: null } };
  if (PRESS.test(said)) return null;
  if (ARMS.test(said) && !/\b(?:attache|observers?)\b/.test(said)) return { kind: 'force', who: passedOn ? null : armOf(said, agreement) };
  if (HELPS.test(said)) return { kind: 'relief', who: null };
  return LIVES_THERE.test(said) ? { kind: 'civilian', who: null } : null;
}

function missionOf(agreement: PreparedAgreement): Who | null {
  const missions = agreement.model.actors.filter((actor) => actor.kind === 'international_force');
  const named = missions.filter(({ name, aliases }) => /\b(?:mission|monitor\w*|observers?|verification|commission|peacekeep\w*)\b/i.test([name, ...(aliases ?? [])].join(' | ')));
  const [only, ...more] = named.length > 0 ? named : missions;
  return only && more.length === 0 ? { actor: only.id, party: null } : null;
}

/** "army press release": of the only side that has an army. */
function armOf(said: string, agreement: PreparedAgreement): Who | null {
  const party = /\b(?:army|air force|navy|defen[cs]e ministry|ministry of defen[cs]e)\b/.test(said) ? agreement.meant.army : /\bpolice\b/.test(said) ? agreement.meant.police : null;
  const forces = party === null ? undefined : agreement.forces.get(party);
  const actor = /\bpolice\b/.test(said) ? forces?.police : forces?.main;
  return actor == null ? null : { actor, party: null };
}

const SELVES = new Set(['we', 'us', 'i', 'me', 'ourselves']);
const OURS = new Set(['our', 'my', 'ours', 'mine']);
const OWN_FORCES: readonly NounClass[] = ['fighter', 'police', 'artillery', 'aircraft', 'drone', 'heavy', 'convoy', 'military_site'];
const OWN_MEANS: readonly NounClass[] = ['vehicle', 'convoy', 'heavy', 'aircraft', 'drone', 'fighter', 'official', 'aid', 'recruit'];
const STAFF = /^(?:team|patrol|staff|member|vehicle|car|jeep|truck|lorry|helicopter|flight|driver|interpreter|officer|crew|colleague|camera|convoy|warehouse|store|load|boat|party|sub-team|van|pick-up|pickup|ambulance|observer|monitor|compound|base|camp|office|movement)$/;

/** Gives "we", "us" and "our" outside quotation marks the narrator they stand for. Works in place. */
export function speakAsNarrator(sentences: readonly Sentence[], text: string, tokens: readonly Token[], told: Narrator | null): void {
  if (told === null) return;
  const own = sentences.flatMap(({ phrases }) => phrases).filter((phrase) => phrase.pronoun !== null && !isQuoted(phrase, text));
  const learnt = told.kind === 'force' && told.who === null ? own.find((phrase) => OURS.has(phrase.pronoun ?? '') && phrase.who.length > 0 && OWN_FORCES.some((name) => phrase.classes.has(name))) : undefined;
  const narrator = learnt?.who[0] ? { ...told, who: learnt.who[0] } : told;
  const suffering = new Set(sentences.flatMap(({ clauses }) => clauses.flatMap((clause) => (clause.passive ? [clause.subject] : []))));
  for (const phrase of own) {
    const pronoun = phrase.pronoun ?? '';
    const self = SELVES.has(pronoun) && phrase.from === phrase.to;
    if (phrase.who.length > 0 || !(self ? narrator.kind === 'monitor' || narrator.kind === 'force' || /^(?:us|me)$/.test(pronoun) || suffering.has(phrase) : OURS.has(pronoun) && isOwn(phrase, narrator, tokens))) continue;
    phrase.classes.add(narrator.kind === 'force' ? 'fighter' : narrator.kind);
    if (narrator.who) phrase.who.push(narrator.who);
    if (!self && narrator.kind !== 'civilian') spokenOfAgain(phrase, narrator, sentences, text, tokens);
  }
}

/** "our patrol ... the patrol": what was the narrator's when first spoken of is so when spoken of again. */
function spokenOfAgain(first: Phrase, { kind, who }: Narrator, sentences: readonly Sentence[], text: string, tokens: readonly Token[]): void {
  const lemma = tokens[first.head]?.lemma;
  for (const phrase of sentences.flatMap(({ phrases }) => phrases)) {
    if (phrase.start < first.end || tokens[phrase.head]?.lemma !== lemma || !phrase.definite || phrase.pronoun !== null || phrase.possessor !== null || phrase.who.length > 0 || (phrase.of?.who.length ?? 0) > 0 || isQuoted(phrase, text)) continue;
    phrase.classes.add(kind === 'force' ? 'fighter' : kind);
    if (who) phrase.who.push(who);
  }
}

function isOwn({ classes, head, from, to }: Phrase, { kind }: Narrator, tokens: readonly Token[]): boolean {
  if (from === to) return true;
  if (kind === 'civilian') return false;
  const any = (names: readonly NounClass[]): boolean => names.some((name) => classes.has(name));
  if (kind === 'force') return any(OWN_FORCES);
  return !classes.has('child') && (any(OWN_MEANS) || STAFF.test(tokens[head]?.lemma ?? ''));
}

/** Between quotation marks of the line it stands in: there somebody else speaks. */
function isQuoted({ start }: Phrase, text: string): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const straight = before.split('"').length - 1;
  const opened = before.lastIndexOf('“');
  return straight % 2 === 1 || (opened >= 0 && before.indexOf('”', opened) < 0);
}
