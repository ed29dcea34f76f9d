import type { FastifyReply } from 'fastify';
import type { HandedOut } from '#casework';

/** Types that a browser would run as a page; they go out as bytes that it knows nothing of. */
const ACTIVE = /^(image\/svg\+xml|text\/html|application\/xhtml\+xml|(text|application)\/xml|.*\+xml)$/;

/** Sends evidence as a download that nothing runs and nobody stores; a part of it where one part is asked for. */
export async function sendBlob(reply: FastifyReply, { blob, sha256, type }: HandedOut, name: string, asked: { range?: string | undefined; ifRange?: string | undefined }): Promise<void> {
  const tag = `"${sha256}"`;
  const range = asked.ifRange === undefined || asked.ifRange === tag ? rangeOf(asked.range, blob.size) : undefined;
  void reply
    .status(range ? 206 : 200)
    .header('content-type', ACTIVE.test(type) ? 'application/octet-stream' : type)
    .header('content-disposition', attachment(name))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store')
    .header('accept-ranges', 'bytes')
    .header('etag', tag)
    .header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
    .header('content-length', range ? range.end - range.start + 1 : blob.size);
  if (range) void reply.header('content-range', `bytes ${range.start}-${range.end}/${blob.size}`);
  await reply.send(blob.stream(range));
}

/** One range of bytes that there are; whatever else is asked for gets the whole, as RFC 9110 allows. */
export function rangeOf(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && (last === '' || Number(last) === 0)) return undefined;
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end ? { start, end } : undefined;
}

/** RFC 6266: the name in ASCII for old clients, and in full, percent-encoded (RFC 8187). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const full = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
