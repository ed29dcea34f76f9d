import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** What is planted into a picture, to be looked for in what is made of it. */
export const PLANTED = ['PLANTED-artist', 'PLANTED-maker', 'PLANTED-place', 'PLANTED-xmp', 'PLANTED-comment', 'PLANTED-caption', 'PLANTED-thumbnail', 'PLANTED-trailer'];

/** 34° 31' 12", as a GPS tag writes it: three fractions, their low bytes first. */
export const PLANTED_LATITUDE = Buffer.concat([34, 1, 31, 1, 12, 1].map((number) => uint32le(number)));

const EXIF = {
  IFD0: { Artist: 'PLANTED-artist', Make: 'PLANTED-maker', Copyright: 'PLANTED-artist' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 31/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '69/1 10/1 33/1', GPSMapDatum: 'PLANTED-place' },
};
const XMP = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="PLANTED-xmp"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>';

type Form = 'jpeg' | 'png' | 'webp' | 'tiff' | 'avif' | 'gif';

/** Forty points wide and twenty high, red on the left and blue on the right, with all that the form can carry planted in it. */
export async function plantedPicture(form: Form): Promise<Buffer> {
  const blue = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'blue' } }).png().toBuffer();
  const plain = sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } }).composite([{ input: blue, left: 20, top: 0 }]);
  if (form === 'tiff') return tiffWithTags(await plain.raw().toBuffer());
  if (form === 'gif') return withGifComment(await plain.gif().toBuffer());
  // Turned a quarter to the right, as a phone held upright says of its pictures.
  const picture = await plain.withMetadata({ orientation: 6 }).withIccProfile('p3').withExifMerge(EXIF).withXmp(XMP).toFormat(form).toBuffer();
  if (form === 'jpeg') return withSegments(picture);
  return form === 'png' ? withTextChunks(picture) : picture;
}

/** A comment, a caption of the press (IPTC), a maker's own segment with a thumbnail, and bytes after the end. */
function withSegments(jpeg: Buffer): Buffer {
  const segment = (marker: number, content: Buffer) => Buffer.concat([Buffer.from([0xff, marker]), uint16(content.length + 2), content]);
  const caption = Buffer.from('PLANTED-caption');
  const iptc = Buffer.concat([Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'), uint32(caption.length + 5), Buffer.from([0x1c, 2, 120]), uint16(caption.length), caption]);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xfe, Buffer.from('PLANTED-comment')),
    segment(0xed, iptc),
    segment(0xe7, Buffer.concat([Buffer.from('Thumbnail\0'), Buffer.from('PLANTED-thumbnail')])),
    jpeg.subarray(2),
    Buffer.from('PLANTED-trailer'),
  ]);
}

/** Before the end of a PNG: text as it is, text packed, and text in other languages; and bytes after the end. */
function withTextChunks(png: Buffer): Buffer {
  const end = png.length - 12;
  return Buffer.concat([
    png.subarray(0, end),
    chunk('tEXt', Buffer.from('Comment\0PLANTED-comment', 'latin1')),
    chunk('zTXt', Buffer.concat([Buffer.from('Author\0\0', 'latin1'), deflateSync(Buffer.from('PLANTED-artist'))])),
    chunk('iTXt', Buffer.from('Title\0\0\0\0\0PLANTED-caption', 'latin1')),
    png.subarray(end),
    Buffer.from('PLANTED-trailer'),
  ]);
}

/** An uncompressed TIFF, since the library writes none of these tags into one: description, maker, author, and the block of the place. */
function tiffWithTags(points: Buffer): Buffer {
  const texts = [[270, 'PLANTED-caption'], [271, 'PLANTED-maker'], [315, 'PLANTED-artist']].map(([tag, text]) => [Number(tag), Buffer.from(`${text}\0`)] as const);
  const place = [[1, Buffer.from('N\0')], [18, Buffer.from('PLANTED-place\0')]] as const;
  const numbers: (readonly [tag: number, value: number])[] = [[256, 40], [257, 20], [259, 1], [262, 2], [274, 6], [277, 3], [278, 20], [279, points.length]];
  // Header, points, eight bits for each of three colours, the position, and then the texts; the lists of tags come last.
  const pieces: Buffer[] = [Buffer.alloc(8), points, Buffer.from([8, 0, 8, 0, 8, 0]), PLANTED_LATITUDE];
  const length = () => pieces.reduce((sum, piece) => sum + piece.length, 0);
  const entry = (tag: number, type: number, count: number, value: number) => Buffer.concat([uint16le(tag), uint16le(type), uint32le(count), uint32le(value)]);
  const textEntry = ([tag, text]: readonly [number, Buffer]) => {
    if (text.length <= 4) return entry(tag, 2, text.length, text.readUInt16LE(0));
    pieces.push(text);
    return entry(tag, 2, text.length, length() - text.length);
  };
  const listOf = (entries: Buffer[]) => Buffer.concat([uint16le(entries.length), ...entries.toSorted((a, b) => a.readUInt16LE(0) - b.readUInt16LE(0)), uint32le(0)]);

  const placeList = listOf([...place.map(textEntry), entry(2, 5, 3, 8 + points.length + 6)]);
  const described = texts.map(textEntry);
  pieces.push(placeList);
  const placeAt = length() - placeList.length;
  const list = listOf([...described, ...numbers.map(([tag, value]) => entry(tag, 4, 1, value)), entry(258, 3, 3, 8 + points.length), entry(273, 4, 1, 8), entry(34853, 4, 1, placeAt)]);
  const header = Buffer.concat([Buffer.from('II*\0', 'latin1'), uint32le(length())]);
  return Buffer.concat([header, ...pieces.slice(1), list]);
}

function withGifComment(gif: Buffer): Buffer {
  const text = Buffer.from('PLANTED-comment');
  return Buffer.concat([gif.subarray(0, gif.length - 1), Buffer.from([0x21, 0xfe, text.length]), text, Buffer.from([0, 0x3b])]);
}

/** A PNG of a few hundred bytes that says it is so wide and so high, and is nearly empty. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 2, 0, 0, 0])]);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(100_000))), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  return Buffer.concat([uint32(content.length), named, uint32(crc32(named))]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function uint16le(value: number): Buffer {
  return uint16(value).reverse();
}

function uint32le(value: number): Buffer {
  return uint32(value).reverse();
}
