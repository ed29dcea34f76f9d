import { BY_DRONE, FROM_THE_AIR } from './act-turns/air-turns.js';
import { DIES_WITH_IT, UNDER_CONTROL } from './act-turns/explosive-turns.js';
import { BY_MISHAP, FOR_PRACTICE } from './act-turns/mishap-turns.js';
import type { Candidate } from './candidate.js';
import type { Sentence } from './sentence.js';
import { turnsIn, turnsOf, type Turns } from './turns.js';
import { WORD_GROUPS } from './word-groups.js';

type Act = Candidate['act'];

/** What the sentence says of an act that a verb or noun alone leaves open, or takes for a broader one. */
interface Rule {
  of: ReadonlySet<Act>;
  where: Turns;
  /** Turns that forbid the rule. */
  unless?: Turns;
  becomes: Act | null;
}

const acts = (...names: Act[]): ReadonlySet<Act> => new Set(names);
const FIRED = acts('small_arms_fire', 'sniper_fire', 'shelling', 'missile_attack', 'air_strike', 'grenade', 'attack', 'armed_clash', 'explosive_device', 'drone_strike');
const WENT_OFF = acts('explosive_device', 'small_arms_fire', 'shelling', 'grenade', 'attack', 'landmine', 'missile_attack', 'property_destruction', 'drone_strike', 'sniper_fire');

/** Harm to people is no practice, whatever it was meant for. */
const HARM = turnsOf(WORD_GROUPS, 'kill|wound|injure|hurt|maim|die|dead|casualty|casualties|killed|wounded|injured', 'civilian', 'stray');
const HARMED_AT_PRACTICE = turnsOf(WORD_GROUPS, 'stray ... practice|exercise|training|range|drill|drills', 'practice|exercise|training|range|drill|drills ... stray', 'killed|wounded|injured|hurt ... target|firing|range|grenade practice', 'killed|wounded|injured|hurt ... during|in a|an|the .. training|exercise|drill');
const NO_HARM = turnsOf(WORD_GROUPS, 'no|nil|without|nobody|none .. casualty|casualties|injury|injuries|hurt|injured|harm|wounded', 'clear of anyone|anybody|people');

/** Called no accident, or only come to by chance. */
const NO_ACCIDENT = turnsOf(WORD_GROUPS, 'not|never|nor an|a|by ACCIDENT', 'not|never|nor an|a .. ACCIDENT', 'no|hardly ACCIDENT', 'was|were|is not .. ACCIDENT', 'rule|ruled|ruling|rules out .. ACCIDENT', 'ACCIDENT .. ruled|excluded|discounted out|by|as', 'by accident rather|or|and', 'by happy|lucky|pure|sheer accident', 'accident of birth|history|geography|fate', 'ACCIDENT waiting');

/** In order; each looks at what the one before has left. */
const RULES: readonly Rule[] = [
  { of: acts('explosive_device', 'landmine'), where: UNDER_CONTROL, becomes: null },
  { of: FIRED, where: HARMED_AT_PRACTICE, unless: NO_HARM, becomes: 'accident' },
  { of: acts('live_fire_exercise'), where: HARMED_AT_PRACTICE, unless: NO_HARM, becomes: 'accident' },
  { of: acts('accident'), where: NO_ACCIDENT, becomes: null },
  { of: FIRED, where: FOR_PRACTICE, unless: HARM, becomes: 'live_fire_exercise' },
  { of: acts('attack', 'armed_clash', 'explosive_device', 'grenade', 'attack_on_civilians'), where: DIES_WITH_IT, becomes: 'suicide_bombing' },
  { of: WENT_OFF, where: BY_MISHAP, unless: NO_ACCIDENT, becomes: 'accident' },
  { of: acts('attack', 'explosive_device', 'air_strike', 'grenade', 'missile_attack', 'shelling', 'property_destruction', 'armed_clash', 'attack_on_civilians'), where: BY_DRONE, becomes: 'drone_strike' },
  { of: acts('attack', 'explosive_device', 'armed_clash', 'attack_on_civilians'), where: FROM_THE_AIR, becomes: 'air_strike' },
];

/** What is heard of an act of another kind in the same sentence: the bang that it made. */
const BANGS = acts('landmine', 'suicide_bombing', 'grenade', 'shelling', 'missile_attack', 'air_strike', 'drone_strike', 'accident');

/** The same events of a sentence, each by the kind that the whole sentence makes of it. */
export function kindsByContext(found: readonly Candidate[], sentence: Sentence): Candidate[] {
  const settled = found.flatMap((each) => {
    const act = RULES.reduce<Act | null>((now, rule) => (now !== null && applies(rule, now, each, sentence) ? rule.becomes : now), each.act);
    return act === null ? [] : [{ ...each, act }];
  });
  const other = settled.find((each) => BANGS.has(each.act) && !each.negative);
  return settled.map((each) => (other !== undefined && each.act === 'explosive_device' && isBang(each) ? { ...each, act: other.act } : each));
}

function applies({ of, where, unless }: Rule, act: Act, { noun, negative, consequence }: Candidate, { tokens }: Sentence): boolean {
  if (!of.has(act) || negative || (act === 'attack_on_civilians' && consequence) || (act === 'armed_clash' && noun === null && where !== FOR_PRACTICE)) return false;
  return turnsIn(tokens, where).length > 0 && (unless === undefined || turnsIn(tokens, unless).length === 0);
}

function isBang({ noun, agents }: Candidate): boolean {
  return noun !== null && agents.every(({ who }) => who.length === 0) && /\b(?:blasts?|explosions?|detonations?|bombings?)$/i.test(noun.text);
}
