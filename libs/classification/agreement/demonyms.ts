import { fold } from './name-forms.js';

/** Adjectives of countries that do not follow from the name by an ending. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  afghanistan: ['afghan', 'afghani'], philippines: ['philippine', 'filipino'], nepal: ['nepali', 'nepalese'], iraq: ['iraqi'], yemen: ['yemeni'],
  israel: ['israeli'], pakistan: ['pakistani'], kuwait: ['kuwaiti'], qatar: ['qatari'], oman: ['omani'], somalia: ['somali'], bangladesh: ['bangladeshi'],
  azerbaijan: ['azerbaijani', 'azeri'], tajikistan: ['tajik'], uzbekistan: ['uzbek'], kyrgyzstan: ['kyrgyz'], kazakhstan: ['kazakh'],
  turkmenistan: ['turkmen'], thailand: ['thai'], myanmar: ['myanmar', 'burmese'], france: ['french'], spain: ['spanish'], britain: ['british'],
  'united kingdom': ['british'], 'united states': ['american', 'us'], netherlands: ['dutch'], greece: ['greek'], turkey: ['turkish'], turkiye: ['turkish'],
  ukraine: ['ukrainian'], cyprus: ['cypriot'], mali: ['malian'], niger: ['nigerien'], chad: ['chadian'], peru: ['peruvian'], ecuador: ['ecuadorian'],
  switzerland: ['swiss'], poland: ['polish'], sweden: ['swedish'], denmark: ['danish'], norway: ['norwegian'], finland: ['finnish'], ireland: ['irish'],
  congo: ['congolese'], 'sri lanka': ['sri lankan', 'lankan'], 'south sudan': ['south sudanese'], 'ivory coast': ['ivorian'], iceland: ['icelandic'],
  argentina: ['argentine'], el_salvador: ['salvadoran'], guatemala: ['guatemalan'], germany: ['german'], cambodia: ['cambodian', 'khmer'], laos: ['lao', 'laotian'],
  moldova: ['moldovan'], kosovo: ['kosovar'], serbia: ['serbian', 'serb'], croatia: ['croatian', 'croat'], bosnia: ['bosnian'], mozambique: ['mozambican'],
};

const ENDINGS: readonly [string, string][] = [
  ['stan', 'stani'], ['ia', 'ian'], ['ea', 'ean'], ['an', 'anese'], ['on', 'onese'], ['al', 'alese'], ['na', 'nese'], ['o', 'olese'], ['a', 'an'], ['ya', 'yan'], ['e', 'ean'], ['i', 'ian'], ['', 'i'],
];

/** Adjectives that may stand for a country or people of this name; a guess by ending where the list has none. */
export function demonymsOf(name: string): readonly string[] {
  const plain = fold(name);
  const listed = IRREGULAR[plain];
  if (listed) return listed;
  if (plain.includes(' ') || plain.length < 4) return [];
  return ENDINGS.filter(([end]) => plain.endsWith(end)).slice(0, 2).map(([end, adjective]) => plain.slice(0, plain.length - end.length) + adjective);
}
