/**
 * The ways in which one name may be written: without what stands in brackets, the part in brackets on
 * its own, and the part before a comma ("Khar, Bajaur" is also written "Khar").
 */
export function nameForms(name: string): string[] {
  const forms = new Set<string>();
  const bracket = name.indexOf('(');
  if (bracket < 0) forms.add(name);
  else {
    const close = name.indexOf(')', bracket);
    forms.add((name.slice(0, bracket) + ' ' + (close < 0 ? '' : name.slice(close + 1))).trim());
    if (close > 0) forms.add(name.slice(bracket + 1, close).trim());
    forms.add(name);
  }
  for (const form of [...forms]) {
    const comma = form.indexOf(',');
    if (comma > 0) forms.add(form.slice(0, comma).trim());
  }
  return [...forms].filter((form) => form.length > 1);
}

const MARKS = /\p{M}/gu;

/** Lower case and without accents, so that "Türkiye" and "Turkiye" are one word. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase();
}

/** Words that stand for one another in the names of forces, by the form in which they are compared. */
const SAME_WORD: Readonly<Record<string, string>> = {
  bde: 'brigade', bdes: 'brigade', brig: 'brigade', bn: 'battalion', btn: 'battalion', bns: 'battalion', batallion: 'battalion', batt: 'battalion',
  div: 'division', divn: 'division', regt: 'regiment', rgt: 'regiment', coy: 'company', sqn: 'squadron', plt: 'platoon', pl: 'platoon', bty: 'battery',
  inf: 'infantry', arty: 'artillery', cmd: 'command', comd: 'command', govt: 'government', natl: 'national', intl: 'international', armd: 'armoured',
  armored: 'armoured', defense: 'defence', organization: 'organisation', center: 'centre', labor: 'labour', guerilla: 'guerrilla', commandos: 'commando',
  first: '1', second: '2', third: '3', fourth: '4', fifth: '5', sixth: '6', seventh: '7', eighth: '8', ninth: '9', tenth: '10', eleventh: '11', twelfth: '12',
  one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', 
};

const ORDINAL = /^(\d{1,4})(?:st|nd|rd|th)$/;

/** A word of a name in the form in which names are compared: "17th" is "17", "Bde" is "brigade". */
export function nameWord(word: string): string {
  const plain = fold(word);
  return ORDINAL.exec(plain)?.[1] ?? SAME_WORD[plain] ?? plain;
}

/**
 * What is left of a name when the freedoms of transliteration are taken away: "Angoor Adda" and
 * "Angur Ada" have one skeleton. Null where too little is left to be safe.
 */
export function skeleton(word: string): string | null {
  const plain = fold(word).replace(/[^a-z]/g, '');
  if (plain.length < 5) return null;
  const sound = plain
    .replace(/(?:oo|ou|ow)/g, 'u')
    .replace(/(?:ee|ie|ei|ai|ay|ey|y)/g, 'i')
    .replace(/tch/g, 'ch')
    .replace(/dj/g, 'j')
    .replace(/q|ck|kh/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/(?:dh|th)/g, (pair) => pair.charAt(0))
    .replace(/w/g, 'v')
    .replace(/z|s/g, 's')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, '');
  const kept = sound.charAt(0) + sound.slice(1).replace(/o/g, 'u').replace(/e/g, 'i');
  return kept.length >= 4 ? kept : null;
}
