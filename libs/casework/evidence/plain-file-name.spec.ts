import { expect, it } from 'vitest';
import { plainFileName } from './plain-file-name.js';

it.each([
  ['a plain name', 'IMG 0042.jpg', 'IMG 0042.jpg'],
  ['a name from right to left', 'صورة الجسر.jpg', 'صورة الجسر.jpg'],
  ['a name with a joiner that Persian needs', 'می‌شود.pdf', 'می‌شود.pdf'],
  ['letters of four bytes', '𐎀𐎁 🕊.png', '𐎀𐎁 🕊.png'],
  ['a way up and out', '../../../etc/passwd', 'passwd'],
  ['a way of Windows', 'pictures\\bridge.jpg', 'bridge.jpg'],
  ['a folder', 'photos/', 'unnamed'],
  ['dots alone', '..', 'unnamed'],
  ['nothing', '', 'unnamed'],
  ['control characters', 'a\r\nSet-Cookie: b\0\x7f\x85.jpg', 'aSet-Cookie: b.jpg'],
  ['a turned ending', 'photo\u202Egnp.exe', 'photognp.exe'],
  ['half a character', 'a\ud800b', 'a\ufffdb'],
])('%s', (_what, given, plain) => expect(plainFileName(given)).toBe(plain));

it('is cut to two hundred letters, and keeps its ending', () => {
  const cut = plainFileName(`${'🕊'.repeat(500)}.jpeg`);
  expect([[...cut].length, cut.endsWith('🕊.jpeg')]).toEqual([200, true]);
});
