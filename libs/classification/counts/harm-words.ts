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
}

export const HARM_WORDS: ReadonlyMap<string, HarmWord> = new Map([
  ...words('killed slain executed assassinated murdered martyred massacred beheaded slaughtered lynched', { kind: 'killed', use: 'either' }),
  ...words('killing executing assassinating murdering kills martyring', { kind: 'killed', use: 'active' }),
  ...words('died dead perished expired succumbed shaheed shaheeds kia drowned dies', { kind: 'killed', use: 'state' }),
  ...words('injured wounded hurt harmed maimed', { kind: 'injured', use: 'either' }),
  ...words('injuring wounding injures wounds maiming', { kind: 'injured', use: 'active' }),
  ...words('wia inj', { kind: 'injured', use: 'state' }),
  ...words('detained arrested abducted kidnapped apprehended nabbed', { kind: 'captured', use: 'either' }),
  ...words('detaining arresting abducting kidnapping apprehending detains', { kind: 'captured', use: 'active' }),
  ...words('captured caught seized', { kind: 'captured', use: 'either', personsOnly: true }),
  ...words('capturing captures seizing', { kind: 'captured', use: 'active', personsOnly: true }),
  ...words('surrendered', { kind: 'captured', use: 'state' }),
  ...words('missing disappeared', { kind: 'missing', use: 'state' }),
  ...words('displaced evacuated uprooted', { kind: 'displaced', use: 'either' }),
  ...words('homeless', { kind: 'displaced', use: 'state' }),
  ...words('displacing', { kind: 'displaced', use: 'active' }),
]);

/** Nouns that take those they befell after "of", or a number before them: "the death of a man", "12 deaths". */
export const HARM_NOUNS: ReadonlyMap<string, CountKind> = new Map([
  ...['death', 'deaths', 'killing', 'killings', 'murder', 'murders', 'fatality', 'fatalities', 'bodies', 'body', 'corpses', 'remains', 'bones', 'lives', 'coffins', 'assassination', 'execution'].map((word): [string, CountKind] => [word, 'killed']),
  ...['injury', 'injuries'].map((word): [string, CountKind] => [word, 'injured']),
  ...['arrest', 'arrests', 'detention', 'detentions', 'capture', 'abduction', 'abductions', 'kidnapping', 'kidnappings'].map((word): [string, CountKind] => [word, 'captured']),
  ...['disappearance', 'disappearances'].map((word): [string, CountKind] => [word, 'missing']),
]);

function words(list: string, word: HarmWord): [string, HarmWord][] {
  return list.split(' ').map((each) => [each, word]);
}
