import type { ActCode } from '#vocabulary';
import type { Narrative } from './document.js';
import type { Told } from './told.js';

const OF_CHILDREN = /\b(?:aged? (?:\d|1[0-7])\b|(?:\d|1[0-7])[- ]years?\b|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ]years?\b|, (?:\d|1[0-7]),|of (?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b|orphans?\b|juveniles?\b|adolescents?\b|teenage|secondary school|\bkids\b|minors?\b|under-?age|under (?:18|eighteen)|child|schoolboys?\b|schoolgirls?\b|boys\b|girls\b|pupils\b)/;

/** Taking children into the ranks is an act of its own beside recruiting. */
export function harmToChildren(told: Told, { sentences }: Narrative): Told[] {
  if (told.mention.act !== 'recruitment') return [told];
  const [before, here] = [sentences[told.sentence - 1], sentences[told.sentence]];
  const said = [before?.block === told.block ? before.lower : '', here?.lower ?? ''].join(' ');
  return OF_CHILDREN.test(said) ? [told, { ...told, mention: { ...told.mention, act: 'child_recruitment' } }] : [told];
}

const HARMS: ReadonlySet<ActCode> = new Set<ActCode>(['small_arms_fire', 'sniper_fire', 'shelling', 'missile_attack', 'air_strike', 'drone_strike', 'suicide_bombing', 'explosive_device', 'landmine', 'grenade', 'chemical_weapon', 'armed_clash']);

/** Whoever drives or cooks for troops, or is a friend of theirs, and is hit with them is not told to be anybody else. */
const CAMP_FOLLOWER = /\b(?:driver|cook|mechanic|orderly|orderlies|porter|crew|medic|signaller|friend|lad|boy|brother|comrade|colleague|mate|man|men|people|person|youth|youngster|son|volunteer|engineer|passenger)s?(?: dead| in uniform)?$/i;

/** What can be hit without anybody being hurt who takes no part: land, goods and what moves; and offices, which only tell of it. */
const NO_PERSON = /\b(?:lands?|fields?|paddy|paddies|plots?|hills?|roads?|streets?|vans?|cars?|trucks?|lorr(?:y|ies)|pick-?ups?|tractors?|vehicles?|boats?|canoes?|bicycles?|motorcycles?|tanks?|tankers?|cattle|goats?|sheep|cows?|mules?|ministr(?:y|ies)|commissions?|councils?|agenc(?:y|ies)|offices?|governments?|courts?|roofs?|walls?|trees?|groves?|gardens?)$/i;

/** Whoever only tells of it or is told. */
const TELLS = /\b(?:ministr(?:y|ies)|commissions?|agenc(?:y|ies)|newspapers?|journals?|magazines?|radio|television|correspondents?|reporters|us|me)$/i;

/** Verbs of two sides: whatever else was hit, it was a fight. */
const FOUGHT = new Set(['fight', 'clash', 'skirmish', 'battle', 'duel', 'exchange', 'trade', 'return']);

/** An attack that hit people who take no part is an attack on civilians as well; a vague one on them alone is nothing else. */
export function harmToCivilians(told: Told): Told[] {
  const { mention } = told;
  const beside = mention.targets.some((target) => target.object === 'security_forces');
  const civilians = mention.targets.filter((target) => (target.object === 'civilians' || target.object === 'humanitarian') && !TELLS.test(target.text) && !(beside && (CAMP_FOLLOWER.test(target.text) || NO_PERSON.test(target.text))));
  if (!HARMS.has(mention.act) || civilians.length === 0) return [told];
  const harm: Told = { ...told, vague: false, mention: { ...mention, act: 'attack_on_civilians', targets: civilians } };
  const only = civilians.length === mention.targets.length;
  if (mention.act === 'armed_clash') return only && !FOUGHT.has(told.candidate.clause?.verb.lemma ?? '') ? [harm] : [told, harm];
  return (mention.killed?.best ?? 0) + (mention.injured?.best ?? 0) > 0 || told.candidate.clause?.verb.lemma === 'shoot' ? [told, harm] : [told];
}
