import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plantedPicture } from '../../../test/support/planted-pictures.js';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { sniffType } from './sniff-type.js';

let folder: string;
beforeAll(async () => void (folder = await temporaryFolder()));
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each<[string, () => Promise<Buffer> | Buffer | string, string]>([
  ['a JPEG', () => plantedPicture('jpeg'), 'image/jpeg'],
  ['a WebP', () => plantedPicture('webp'), 'image/webp'],
  ['an AVIF', () => plantedPicture('avif'), 'image/avif'],
  ['a PDF', () => '%PDF-1.7\n1 0 obj\n', 'application/pdf'],
  ['plain text', () => 'Two shells fell at the ford.\r\n', 'text/plain'],
  ['text in Pashto', () => 'دوه مرمۍ د پله سره ولوېدې.', 'text/plain'],
  ['text that is cut through a letter at the end of what is looked at', () => `${'a'.repeat(65_535)}é`, 'text/plain'],
  ['text in UTF-16', () => Buffer.from('\ufeffAt the ford.', 'utf16le'), 'text/plain'],
  ['a page', () => '<!DOCTYPE html><p>x', 'text/html'],
  ['a page that begins like text', () => 'Report of the day.\n\n<script>alert(1)</script>', 'text/html'],
  ['a drawing that could hold a program', () => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'image/svg+xml'],
  ['a drawing without its heading', () => '\n<!-- x --><svg onload="x">', 'image/svg+xml'],
  ['a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]), 'application/x-msdownload'],
  ['a program of Linux', () => Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(100)]), 'application/x-elf'],
  ['bytes that are nothing', () => Buffer.from([0, 1, 2, 3, 250, 251]), 'application/octet-stream'],
  ['the beginning of a container that goes on for ever', () => Buffer.from('PK\x03\x04' + '\xff'.repeat(300), 'latin1'), 'application/zip'],
])('%s is told from its content', async (_what, content, type) => {
  const path = join(folder, 'named.jpg');
  await writeFile(path, await content());
  expect(await sniffType(path)).toBe(type);
});
