import { fold, nameForms } from './name-forms.js';

/** Last words of the names of groups: what stands before them tells the group from others. */
const GROUP_HEAD = /^(?:movement|front|army|armies|forces?|brigades?|group|militias?|resistance|tribesmen|fighters|guards?|party|league|union|council|organi[sz]ation|battalions?|divisions?|committees?|faction|wing|corps|alliance|coalition|mission|youths?|guerrillas?|rebels|gangs?|dissidents|commandos|regiment)$/i;

/** Words that go with such a name for its men and what is theirs: "Orsk youths", "Falcon gunners". */
const HEADS = [
  'forces', 'fighters', 'men', 'gunmen', 'troops', 'soldiers', 'militia', 'militiamen', 'militants', 'rebels', 'guerrillas', 'insurgents', 'combatants', 'cadres', 'members', 'units',
  'youths', 'youth', 'tribesmen', 'gunners', 'snipers', 'group', 'movement', 'faction', 'spokesman', 'leader', 'command',
];

/** Words that many groups share: alone before a head they tell none apart. */
const SHARED = new Set([
  'national', 'people', 'peoples', 'united', 'free', 'armed', 'democratic', 'revolutionary', 'liberation', 'popular', 'new', 'special', 'joint', 'royal', 'federal', 'local', 'regional', 'village', 'security',
  'defence', 'self', 'state', 'government', 'opposition', 'islamic', 'patriotic', 'republican', 'general', 'central', 'northern', 'southern', 'eastern', 'western', 'north', 'south', 'east', 'west', 'civil', 'border',
  'coast', 'home', 'former', 'military', 'air', 'naval', 'unidentified', 'unknown', 'independent', 'transitional', 'supreme', 'high', 'international', 'hill', 'coastal', 'river', 'lake', 'mountain', 'salvation', 'white', 'black', 'red', 'green',
  '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'first', 'second', 'third', 'fourth', 'fifth',
]);

const LINKS = new Set(['of', 'the', 'and', 'for', 'in', 'to', 'de', 'del', 'la', 'el', 'los']);

/**
 * Forms of the name of a group that nobody wrote down, but writers use: initials, the singular, without its
 * article, turned round, and what tells it apart before another word for its men. Each is weaker than any
 * name that an agreement states.
 */
export function variantsOf(name: string): string[] {
  const forms = nameForms(name);
  const derived = forms.filter((form) => form !== name);
  return [...new Set([...derived, ...forms.flatMap(variantsOfForm)])].filter((form) => form.length > 2);
}

function variantsOfForm(form: string): string[] {
  const words = form.split(/\s+/).filter(Boolean);
  if (!/^[\p{Lu}\d]/u.test(form)) return [];
  return [...withoutArticle(form), ...singular(words), ...initials(words), ...turnedRound(words), ...joined(words), ...numbered(words), ...ofItsMen(words), ...leader(form)];
}

const ARABIC_ARTICLE = /^(?:al|el|ad|ar|as|ash|at|an|az)[- ](?=\p{Lu}?\p{L}{4})/iu;

/** "Rashida" for "Al-Rashida". */
export function withoutArticle(form: string): string[] {
  return ARABIC_ARTICLE.test(form) ? [form.replace(ARABIC_ARTICLE, '')] : [];
}

function singular(words: readonly string[]): string[] {
  const last = words.at(-1) ?? '';
  return last.length > 4 && /[^su]s$/.test(last) && /^\p{Lu}/u.test(last) ? [[...words.slice(0, -1), last.slice(0, -1)].join(' ')] : [];
}

function initials(words: readonly string[]): string[] {
  const weighty = words.filter((word) => !LINKS.has(fold(word)));
  const letters = weighty.map((word) => word.charAt(0)).join('');
  return weighty.length >= 3 && weighty.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) ? [letters] : [];
}

/** "Valley Guards" for "Guards of the Valley". */
function turnedRound(words: readonly string[]): string[] {
  const at = words.findIndex((word) => fold(word) === 'of');
  if (at !== 1 || words.length > 5) return [];
  const owner = words.slice(2).filter((word) => fold(word) !== 'the');
  return owner.length > 0 ? [[...owner, words[0]].join(' ')] : [];
}

/** Names of two words are also written as one. */
function joined(words: readonly string[]): string[] {
  const plain = words.length === 1 && (words[0] ?? '').includes('-') ? (words[0] ?? '').split('-') : words;
  return plain.length === 2 && plain.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) && plain.join('').length >= 7 ? [plain.join('')] : [];
}

const UNIT = /^(?:brigade|division|battalion|regiment|front|company|corps|command|squadron|unit|group)$/i;

/** "Brigade 17" for "17 Brigade". */
function numbered(words: readonly string[]): string[] {
  const [first, second] = words;
  return words.length === 2 && first && second && /^\d+(?:st|nd|rd|th)?$/.test(first) && UNIT.test(second) ? [`${second} ${first.replace(/\D+$/, '')}`] : [];
}

function ofItsMen(words: readonly string[]): string[] {
  const last = words.at(-1) ?? '';
  const core = words.length > 1 && GROUP_HEAD.test(last) ? words.slice(0, -1) : words.length === 1 && last.length > 2 ? words : [];
  if (core.length === 0 || core.length > 3 || core.every((word) => SHARED.has(fold(word).replace(/'s?$/, ''))) || !core.every((word) => /^[\p{Lu}\d]/u.test(word) || LINKS.has(fold(word)))) return [];
  return HEADS.map((head) => [...core, head].join(' '));
}

/** "Karim Osman's fighters" names their leader: his name stands for them. */
function leader(form: string): string[] {
  const owner = /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2})['’]s (?:forces|fighters|men|troops|soldiers|army)$/u.exec(form)?.[1];
  return owner ? [owner] : [];
}
