import { createHash } from 'node:crypto';

/** Made-up names that stand in no text of their own accord: first and last, two hundred and more of each script. */
const SCRIPTS: readonly (readonly [firsts: readonly string[], lasts: readonly string[]])[] = [
  [['Zoëlwyn', 'Þórunnis', 'Łucjanka', 'Søravild', 'Çagdasha', 'Ñublinda', 'Őszikela'], ['Brändström', 'Ğülhanlı', 'Kościuszek', 'Æbelgård', 'Dvořákyně', 'Quixóteres', 'Šimůnková', 'Vąsowiczyn']],
  [['زبيدان', 'خلدونة', 'قيصران', 'ضرغامة', 'ظافران', 'غزلانة', 'هيثمان'], ['المرزوقاني', 'الخنشلاوي', 'الزعفراوي', 'القسطلاني', 'الغضنفري', 'الشهرزادي', 'الطنطاوين', 'الحضرماوي']],
  [['گلبہارہ', 'زرتاشین', 'چندنوار', 'پریزادہ', 'ژالیندا', 'ٹیپوسان', 'ڈھولنین'], ['بٹگرامی', 'چترالوی', 'ڈیرہ‌والی', 'گوجرانی', 'پھالیوی', 'ٹھٹھوی', 'ژوبیانی', 'کھاریانی']],
  [['Ярославина', 'Щербатян', 'Ёлкинида', 'Жданислав', 'Єлизавин', 'Їжакевин', 'Ђорђевид'], ['Кузьмищенков', 'Шаповаленкин', 'Љубичићева', 'Хмельницын', 'Цыбульников', 'Эльбрусова', 'Юзефчуков', 'Њагошевих']],
];

/** So many identities in several scripts, none part of another. The same ones every time. */
export function plantedIdentities(count: number): string[] {
  const all = Array.from({ length: 56 }, (_, at) => at).flatMap((at) => SCRIPTS.map(([firsts, lasts]) => `${firsts[at % firsts.length]} ${lasts[Math.floor(at / firsts.length)]}`));
  if (count > all.length) throw new Error(`There are ${all.length} made-up identities.`);
  return all.slice(0, count);
}

/** A place that was searched, and what stands there. */
export interface Haystack {
  where: string;
  text: string;
}

export interface Leak {
  where: string;
  identity: string;
  form: string;
}

/** Where an identity stands in what was searched, in whatever form it may have been written down. */
export function leaksIn(haystacks: readonly Haystack[], identities: readonly string[]): Leak[] {
  const needles = identities.map((identity) => ({ identity, forms: formsOf(identity) }));
  return haystacks.flatMap(({ where, text }) => {
    const [exact, lower] = [text, text.normalize('NFC').toLowerCase()];
    return needles.flatMap(({ identity, forms }) =>
      forms.filter(({ needle, anyCase }) => (anyCase ? lower : exact).includes(needle)).map(({ form }) => ({ where, identity, form })),
    );
  });
}

function formsOf(identity: string): { form: string; needle: string; anyCase: boolean }[] {
  const bytes = Buffer.from(identity);
  const escaped = Array.from({ length: identity.length }, (_, at) => `\\u${identity.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
  const jsonEscaped = identity.replaceAll(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const evenedOut = identity.normalize('NFKC').toLowerCase();
  const anyCase = [
    { form: 'as it is', needle: identity.normalize('NFC').toLowerCase() },
    { form: 'JSON-escaped', needle: jsonEscaped.toLowerCase() },
    { form: 'escaped throughout', needle: escaped.toLowerCase() },
    { form: 'percent-encoded', needle: encodeURIComponent(identity).toLowerCase() },
    { form: 'percent-encoded, blanks as plus', needle: encodeURIComponent(identity).replaceAll('%20', '+').toLowerCase() },
    { form: 'hexadecimal', needle: bytes.toString('hex') },
    ...[identity, evenedOut, `source:${evenedOut}`, `origin:${evenedOut}`].map((text) => ({ form: `SHA-256 of ${text === identity ? 'it' : 'its even form'}`, needle: createHash('sha256').update(text).digest('hex') })),
  ].map((form) => ({ ...form, anyCase: true }));
  return [...anyCase, ...[0, 1, 2].map((offset) => ({ form: 'base64', needle: base64At(bytes, offset), anyCase: false }))];
}

/** What base64 makes of the bytes wherever they stand in a longer text: the letters that no neighbour has a part in. */
function base64At(bytes: Buffer, offset: number): string {
  const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64').replaceAll('=', '');
  return whole.slice(offset === 0 ? 0 : offset + 1, whole.length - ((bytes.length + offset) % 3 === 0 ? 0 : 1));
}
