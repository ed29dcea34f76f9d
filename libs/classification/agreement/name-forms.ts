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

/**
 * What is left of a name when the freedoms of transliteration are taken away: "Angoor Adda" and
 * "Angur Ada" have one skeleton. Null where too little is left to be safe.
 */
export function skeleton(word: string): string | null {
  const plain = fold(word).replace(/[^a-z]/g, '');
  if (plain.length < 5) return null;
  const sound = plain
    .replace(/(?:oo|ou|ow)/g, 'u')
    .replace(/(?:ee|ie|ei|y)/g, 'i')
    .replace(/q|ck|kh/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/(?:dh|th)/g, (pair) => pair.charAt(0))
    .replace(/w/g, 'v')
    .replace(/z|s/g, 's')
    .replace(/(.)\1+/g, '$1');
  const kept = sound.charAt(0) + sound.slice(1).replace(/o/g, 'u').replace(/e/g, 'i');
  return kept.length >= 4 ? kept : null;
}
