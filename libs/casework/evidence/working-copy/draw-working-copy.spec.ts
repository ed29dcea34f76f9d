import { readFile } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../../../test/support/eventually.js';
import { PLANTED, PLANTED_LATITUDE, plantedPicture, pngBomb } from '../../../../test/support/planted-pictures.js';
import { drawWorkingCopy } from './draw-working-copy.js';
import { WORKABLE_TYPES, whyNoWorkingCopy } from './workable-types.js';

/** Each picture is drawn by a process of its own, which takes its time to start. */
const SLOW = { timeout: 60_000 };

const draw = async (picture: Buffer, type: string) => {
  const { report, taken } = await drawWorkingCopy(Readable.from([picture]), WORKABLE_TYPES[type] ?? '', buffer);
  return { ...report, bytes: taken };
};
const plantedIn = (bytes: Buffer) => [
  ...PLANTED.filter((planted) => bytes.includes(planted) || bytes.includes(Buffer.from(planted, 'utf16le'))),
  ...(bytes.includes(PLANTED_LATITUDE) ? ['latitude'] : []),
];

describe('the working copy of a picture', SLOW, () => {
  it.each([
    ['jpeg', 'image/jpeg', ['PLANTED-artist', 'PLANTED-maker', 'PLANTED-place', 'PLANTED-xmp', 'PLANTED-comment', 'PLANTED-caption', 'PLANTED-thumbnail', 'PLANTED-trailer', 'latitude']],
    ['png', 'image/png', ['PLANTED-artist', 'PLANTED-comment', 'PLANTED-caption', 'PLANTED-trailer']],
    ['webp', 'image/webp', ['PLANTED-artist', 'PLANTED-place', 'PLANTED-xmp', 'latitude']],
    ['tiff', 'image/tiff', ['PLANTED-artist', 'PLANTED-maker', 'PLANTED-place', 'PLANTED-caption', 'latitude']],
    ['avif', 'image/avif', ['PLANTED-artist', 'PLANTED-place', 'latitude']],
    ['gif', 'image/gif', ['PLANTED-comment']],
  ] as const)('in %s holds nothing of what was planted in it, and no metadata at all', async (form, type, carried) => {
    const picture = await plantedPicture(form);
    expect(plantedIn(picture)).toEqual(expect.arrayContaining([...carried]));
    const { made, bytes } = await draw(picture, type);
    expect([made, plantedIn(bytes)]).toEqual([true, []]);
    const { format, exif, xmp, iptc, icc, comments, orientation } = await sharp(bytes).metadata();
    expect({ type: `image/${format}`, exif, xmp, iptc, icc, comments, orientation }).toEqual({ type: WORKABLE_TYPES[type] });
  });

  it('stands upright, whatever way the phone was held', async () => {
    const picture = await plantedPicture('jpeg');
    expect(await sharp(picture).metadata()).toMatchObject({ width: 40, height: 20, orientation: 6 });
    const { bytes } = await draw(picture, 'image/jpeg');
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 20, height: 40 });
    // What was on the left is above, what was on the right below.
    const [above, below] = [data.subarray(0, 3), data.subarray(data.length - 3)];
    expect([(above[0] ?? 0) > 200, (below[2] ?? 0) > 200]).toEqual([true, true]);
  });

  it('says where it shows one page of several', async () => {
    const frames = await Promise.all(['red', 'green', 'blue'].map((background) => sharp({ create: { width: 10, height: 10, channels: 3, background } }).png().toBuffer()));
    const pages = await sharp(frames, { join: { animated: true } }).gif().toBuffer();
    expect(await draw(pages, 'image/gif')).toMatchObject({ made: true, because: 'It shows the first of 3 pages.' });
  });
});

describe('no working copy is made', SLOW, () => {
  it.each<[string, () => Promise<Buffer> | Buffer, string, RegExp]>([
    ['a picture of a billion points in a few hundred bytes', () => pngBomb(40_000, 40_000), 'image/png', /more than 120 million pixels/],
    ['half a picture', async () => (await plantedPicture('jpeg')).subarray(0, 500), 'image/jpeg', /damaged|cannot be read/],
    ['a heading with nothing after it', () => pngBomb(100, 50_000), 'image/png', /damaged|cannot be read/],
    ['a drawing that passes for a picture', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'image/png', /form that is not read|cannot be read/],
    ['HEIC with HEVC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'.padEnd(200, '\0'), 'latin1'), 'image/heic', /HEIC|cannot be read/],
    ['nothing', () => Buffer.alloc(0), 'image/png', /cannot be read/],
  ])('of %s', async (_what, picture, type, because) => {
    const { made, because: said, bytes } = await draw(await picture(), type);
    expect([made, said, bytes.length]).toEqual([false, expect.stringMatching(because), 0]);
  });

  it.each(['video/mp4', 'audio/mpeg', 'application/pdf', 'text/plain', 'constructor'])('of %s, and it says why', (type) => {
    expect(whyNoWorkingCopy(type)).toContain(type);
  });
});

describe.skipIf(process.platform !== 'linux')('the process that reads pictures', SLOW, () => {
  it('is handed none of our variables', async () => {
    process.env['PLANTED_SECRET'] = 'PLANTED-secret';
    const picture = new PassThrough();
    const drawn = drawWorkingCopy(picture, 'image/png', buffer);
    const environment = await eventually('the variables of the process', async () => {
      const children = (await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')).trim().split(' ');
      const [seen] = await Promise.all(children.filter(Boolean).map((pid) => readFile(`/proc/${pid}/environ`, 'utf8')));
      return seen?.includes('NODE_CHANNEL_FD') && seen;
    });
    picture.end();
    expect(await drawn).toMatchObject({ report: { made: false } });
    expect(environment.split('\0').map((pair) => pair.split('=')[0]).filter(Boolean)).toEqual(['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE']);
  });
});
