/**
 * A process of its own that reads a picture from stdin and writes its working copy to stdout: whoever wrote the picture
 * may have aimed it at the library that reads it, and meets nothing here but that library. First argument: the type to write.
 */
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';

/** What is told of the copy, by message. */
export type CopyReport = { made: true; because: string | null } | { made: false; because: string };

/** A hundred and twenty megapixels: more than the cameras of phones have, and less than what would fill the memory. */
const MOST_PIXELS = 120_000_000;
const MOST_SECONDS = 45;

// One picture, and then it ends: nothing to remember, and the other core is for other work.
sharp.cache(false);
sharp.concurrency(1);
// Of all that the library can read, only pictures made of points: no drawings, documents or lists of files.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Tiff', 'Nsgif', 'Heif'].map((kind) => `VipsForeignLoad${kind}`) });

async function copy(type: string): Promise<CopyReport> {
  const picture = await buffer(process.stdin);
  const { pages = 1 } = await sharp(picture, { limitInputPixels: MOST_PIXELS }).metadata();
  const drawn = sharp(picture, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient().timeout({ seconds: MOST_SECONDS });
  const encoded = type === 'image/jpeg' ? drawn.flatten({ background: 'white' }).jpeg({ quality: 90 }) : type === 'image/webp' ? drawn.webp({ quality: 90 }) : drawn.png();
  const bytes = await encoded.toBuffer();
  await requireBare(bytes);
  await new Promise<void>((resolve, reject) => process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())));
  return { made: true, because: pages > 1 ? `It shows the first of ${pages} pages.` : null };
}

/** The library carries nothing over unless it is told to; this is where we would find out that it does. */
async function requireBare(bytes: Buffer): Promise<void> {
  const { exif, xmp, iptc, icc, tifftagPhotoshop, comments, orientation } = await sharp(bytes).metadata();
  if ([exif, xmp, iptc, icc, tifftagPhotoshop, orientation].some((each) => each !== undefined) || (comments?.length ?? 0) > 0) throw new Error('metadata were carried over');
}

function refusal(error: unknown): CopyReport {
  const message = error instanceof Error ? error.message : '';
  if (/pixel limit/i.test(message)) return { made: false, because: `The picture has more than ${MOST_PIXELS / 1e6} million pixels.` };
  if (/timeout/i.test(message)) return { made: false, because: `The picture took longer than ${MOST_SECONDS} seconds.` };
  if (/heif|unsupported image format/i.test(message)) return { made: false, because: 'The picture is in a form that is not read here, such as HEIC with HEVC.' };
  return { made: false, because: 'The picture cannot be read: it is damaged, or not what it seems.' };
}

const report = await copy(process.argv[2] ?? '').catch(refusal);
process.send?.(report, () => process.disconnect());
