/** Commonest short words of English; a text of any length in English is full of them. */
const ENGLISH = new Set('the of and to in a was were is on by at for from with that it had has have he they his their not no be been are an as who which'.split(' '));
const OTHERS: Readonly<Record<string, ReadonlySet<string>>> = {
  es: new Set('el la los las de que y en un una por con del se su para fue han sido al'.split(' ')),
  fr: new Set('le la les des de et en un une par avec du que qui dans sur au aux ont est été'.split(' ')),
  pt: new Set('o a os as de que e em um uma por com do da dos das no na foi se ao'.split(' ')),
  id: new Set('yang dan di ke dari untuk dengan pada oleh itu ini tidak telah akan'.split(' ')),
  tl: new Set('ang ng sa mga na at ay si ni kay nang hindi para isang'.split(' ')),
  de: new Set('der die das und in von zu den mit auf ist im dem nicht ein eine wurde'.split(' ')),
  tr: new Set('ve bir bu için ile da de olarak olan gibi'.split(' ')),
};
const SCRIPTS: readonly [string, RegExp][] = [['ar', /\p{Script=Arabic}/u], ['ru', /\p{Script=Cyrillic}/u], ['ne', /\p{Script=Devanagari}/u], ['am', /\p{Script=Ethiopic}/u], ['si', /\p{Script=Sinhala}/u], ['ta', /\p{Script=Tamil}/u], ['my', /\p{Script=Myanmar}/u], ['zh', /\p{Script=Han}/u], ['he', /\p{Script=Hebrew}/u], ['th', /\p{Script=Thai}/u], ['el', /\p{Script=Greek}/u], ['ka', /\p{Script=Georgian}/u], ['hy', /\p{Script=Armenian}/u], ['bn', /\p{Script=Bengali}/u], ['ko', /\p{Script=Hangul}/u], ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u]];
const SAMPLE = 4000;

/** The language of a text, cheaply: 'en', another code where script or short words give it away, or 'und'. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (foreign.length > letters.length / 2) return SCRIPTS.find(([, script]) => foreign.filter((letter) => script.test(letter)).length > foreign.length / 2)?.[0] ?? 'und';
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = (of: ReadonlySet<string>): number => words.filter((word) => of.has(word)).length / Math.max(1, words.length);
  const english = share(ENGLISH);
  const [best, other] = Object.entries(OTHERS).map(([code, of]) => [code, share(of)] as const).toSorted((a, b) => b[1] - a[1])[0] ?? ['und', 0];
  return other > 0.18 && other > english * 1.5 ? best : 'en';
}
