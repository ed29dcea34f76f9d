import type { CountKind } from './count-reading.js';

/**
 * Words that say what became of persons. `either` may be said of those before it ("were killed") or those after
 * it ("killed two"), `active` only of those after it, `state` only of those before it.
 */
export interface HarmWord {
  kind: CountKind;
  use: 'either' | 'active' | 'state';
  /** Things too can be this ("captured two posts"): only a noun that surely names persons counts. */
  personsOnly?: true;
  /** It need not be fatal: it counts only where the text goes on to speak of the dead ("shot four men ... buried them"). */
  perhaps?: true;
  /** The bare form of the verb: "gunmen kill four", but not "to kill four". */
  bare?: true;
}

export const HARM_WORDS: ReadonlyMap<string, HarmWord> = new Map([
  ...words('killed slain executed assassinated murdered martyred massacred beheaded decapitated slaughtered butchered lynched necklaced guillotined garrotted strangled throttled electrocuted asphyxiated suffocated incinerated', { kind: 'killed', use: 'either' }),
  ...words('killing executing assassinating murdering kills martyring slew slaying massacring beheading decapitating slaughtering butchering lynching strangling suffocating asphyxiating electrocuting drowning murders executes assassinates', { kind: 'killed', use: 'active' }),
  ...words('died dead perished expired succumbed shaheed shaheeds kia ekia drowned dies deceased', { kind: 'killed', use: 'state' }),
  ...words('eliminated liquidated neutralised neutralized hanged dispatched poisoned', { kind: 'killed', use: 'either', personsOnly: true }),
  ...words('eliminating liquidating neutralising neutralizing', { kind: 'killed', use: 'active', personsOnly: true }),
  ...words('kill execute assassinate murder', { kind: 'killed', use: 'active', bare: true }),
  ...words('injure wound', { kind: 'injured', use: 'active', bare: true }),
  ...words('arrest detain abduct kidnap', { kind: 'captured', use: 'active', bare: true }),
  ...words('buried', { kind: 'killed', use: 'either', personsOnly: true, perhaps: true }),
  ...words('shot stabbed knifed hacked speared bayoneted clubbed stoned', { kind: 'killed', use: 'either', personsOnly: true, perhaps: true }),
  ...words('injured wounded hurt harmed maimed mutilated disfigured concussed scalded', { kind: 'injured', use: 'either' }),
  ...words('injuring wounding injures wounds maiming hurting mutilating disfiguring concussing', { kind: 'injured', use: 'active' }),
  ...words('wia ewia inj hospitalised hospitalized', { kind: 'injured', use: 'state' }),
  ...words('detained arrested abducted kidnapped apprehended nabbed jailed imprisoned interned snatched', { kind: 'captured', use: 'either' }),
  ...words('detaining arresting abducting kidnapping apprehending detains abducts kidnaps arrests nabbing jailing imprisoning interning snatching', { kind: 'captured', use: 'active' }),
  ...words('captured caught seized netted secured', { kind: 'captured', use: 'either', personsOnly: true }),
  ...words('capturing captures seizing', { kind: 'captured', use: 'active', personsOnly: true }),
  ...words('surrendered', { kind: 'captured', use: 'state' }),
  ...words('missing disappeared unaccounted', { kind: 'missing', use: 'state' }),
  ...words('displaced evacuated uprooted', { kind: 'displaced', use: 'either' }),
  ...words('homeless', { kind: 'displaced', use: 'state' }),
  ...words('displacing uprooting', { kind: 'displaced', use: 'active' }),
]);

/** Verbs that are finite by themselves and take no object: their subject may stand anywhere before them. */
export const FINITE: ReadonlySet<string> = new Set('died dies perished drowned succumbed expired surrendered disappeared'.split(' '));

/** Nouns that take those they befell after "of", or a number before them: "the death of a man", "12 deaths". */
export const HARM_NOUNS: ReadonlyMap<string, CountKind> = new Map([
  ...nouns(
    'death deaths killing killings murder murders fatality fatalities bodies body corpses corpse remains bones lives life coffins assassination assassinations execution executions neutralisation neutralization elimination liquidation loss beheading massacre slaying slayings',
    'killed',
  ),
  ...nouns('injury injuries wounding maiming', 'injured'),
  ...nouns('arrest arrests detention detentions capture captures abduction abductions kidnapping kidnappings apprehension', 'captured'),
  ...nouns('disappearance disappearances', 'missing'),
  ...nouns('displacement', 'displaced'),
]);

/**
 * Verbs that do harm with a word that goes with them, side by side or around those they befell: "gunned down",
 * "gunned two men down". Things too can be "taken out": there only a noun that surely names persons counts.
 */
export const HARM_PHRASES: ReadonlyMap<string, ReadonlyMap<string, HarmWord>> = phrases([
  ['gunned gunning guns mowed mown mowing', 'down', { kind: 'killed', use: 'either' }],
  ['cut cutting scythed struck hunted', 'down', { kind: 'killed', use: 'either', personsOnly: true }],
  ['picked picking picks finished finishing bumped bumping', 'off', { kind: 'killed', use: 'either', personsOnly: true }],
  ['took taken taking takes wiped wiping', 'out', { kind: 'killed', use: 'either', personsOnly: true }],
  ['blew blown blowing', 'up', { kind: 'killed', use: 'either', personsOnly: true }],
  ['burned burnt burning burns buried roasted skinned flayed', 'alive', { kind: 'killed', use: 'either' }],
  ['rounded rounding rounds picked picking locked', 'up', { kind: 'captured', use: 'either', personsOnly: true }],
  ['led taken took takes marched hauled dragged whisked driven bundled carried spirited frogmarched', 'away', { kind: 'captured', use: 'either', personsOnly: true }],
  ['led marched hauled dragged carted frogmarched', 'off', { kind: 'captured', use: 'either', personsOnly: true }],
]);

function words(list: string, word: HarmWord): [string, HarmWord][] {
  return list.split(' ').map((each) => [each, word]);
}

function nouns(list: string, kind: CountKind): [string, CountKind][] {
  return list.split(' ').map((word) => [word, kind]);
}

function phrases(rows: readonly (readonly [verbs: string, particle: string, harm: HarmWord])[]): ReadonlyMap<string, ReadonlyMap<string, HarmWord>> {
  const found = new Map<string, Map<string, HarmWord>>();
  for (const [verbs, particle, harm] of rows) {
    for (const verb of verbs.split(' ')) found.set(verb, (found.get(verb) ?? new Map<string, HarmWord>()).set(particle, harm));
  }
  return found;
}
