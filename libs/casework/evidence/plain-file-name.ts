const LONGEST = 200;
/** Control characters, and the marks that turn the direction of what follows: `photo\u202Egnp.exe` would read as `photoexe.png`. */
const TRICKS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/** The name of a file as text that is safe to show and to offer: no folders, no control characters, no turned direction, at most 200 characters. */
export function plainFileName(name: string): string {
  const last = name.toWellFormed().replace(TRICKS, '').split(/[/\\]/).at(-1)?.trim() ?? '';
  if (/^\.*$/.test(last)) return 'unnamed';
  const letters = [...last];
  if (letters.length <= LONGEST) return last;
  const ending = /\.[^.]{1,10}$/u.exec(last)?.[0] ?? '';
  return [...letters.slice(0, LONGEST - [...ending].length), ...ending].join('');
}
