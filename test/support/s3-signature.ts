import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const FORM = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
const MOST_SKEW_MS = 15 * 60_000;

const hash = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
/** Percent-encodes all that RFC 3986 does not leave alone, as the signature asks. */
const encode = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * What is wrong with the signature (version 4) of a request, as the code that S3 answers; undefined where nothing is. Written
 * from Amazon's description, "Signature Calculations for the Authorization Header", and not from the client that is tested with it.
 */
export function signatureFault(request: IncomingMessage, body: Buffer, { accessKeyId, secretAccessKey }: { accessKeyId: string; secretAccessKey: string }): string | undefined {
  const parts = FORM.exec(request.headers.authorization ?? '');
  if (!parts) return 'AccessDenied';
  const [, keyId = '', day = '', region = '', signed = '', given = ''] = parts;
  if (keyId !== accessKeyId) return 'InvalidAccessKeyId';
  const headers = signed.split(';');
  const unsigned = Object.keys(request.headers).filter((name) => (name === 'host' || name.startsWith('x-amz-')) && !headers.includes(name));
  if (unsigned.length > 0) return 'AccessDenied';
  const stamp = String(request.headers['x-amz-date']);
  const sent = Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!stamp.startsWith(day) || !(Math.abs(Date.now() - sent) < MOST_SKEW_MS)) return 'RequestTimeTooSkewed';
  const payload = String(request.headers['x-amz-content-sha256']);
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== hash(body)) return 'XAmzContentSHA256Mismatch';

  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s3');
  const path = pathname.split('/').map((step) => encode(decodeURIComponent(step))).join('/');
  const query = [...searchParams].map(([name, value]) => `${encode(name)}=${encode(value)}`).toSorted().join('&');
  const lines = headers.map((name) => `${name}:${String(request.headers[name]).trim().replace(/ +/g, ' ')}\n`).join('');
  const canonical = [request.method, path, query, lines, signed, payload].join('\n');
  const text = ['AWS4-HMAC-SHA256', stamp, `${day}/${region}/s3/aws4_request`, hash(canonical)].join('\n');
  const key = mac(mac(mac(mac(`AWS4${secretAccessKey}`, day), region), 's3'), 'aws4_request');
  return timingSafeEqual(mac(key, text), Buffer.from(given, 'hex')) ? undefined : 'SignatureDoesNotMatch';
}
