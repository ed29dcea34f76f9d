import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { AwsV4Signer } from 'aws4fetch';
import { RetryableError } from '#vocabulary';

export interface S3Place {
  bucket: string;
  /** What the keys of the objects begin with, `evidence/`. */
  prefix: string;
  region: string;
  /** Where it is not Amazon's. */
  endpoint?: string | undefined;
  credentials: { accessKeyId: string; secretAccessKey: string };
}

export interface S3Request {
  method: 'GET' | 'HEAD' | 'PUT';
  /** Key of an object; empty for the bucket itself. */
  key: string;
  query?: Record<string, string>;
  /** Made anew for each try; its hash is part of the signature, so the store refuses bytes that were changed on the way. */
  body?: { open(): Readable; size: number; sha256: string };
}

const TRIES = 3;
const FIRST_PAUSE_MS = 100;
const SILENCE_MS = 60_000;
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Signed requests to one bucket. Its name stands in the path, as every S3-compatible store takes it. */
export class S3Requests {
  readonly #signing = new Map<string, ArrayBuffer>();

  constructor(private readonly at: S3Place) {}

  /**
   * The answer, whose body the caller reads. 404 of an object is an answer too; all else that is no success is thrown.
   * @throws RetryableError where the store is away, overrun, or refuses: without its own message, which can name keys.
   */
  async send(request: S3Request): Promise<IncomingMessage> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.sendOnce(request).catch((error: unknown) => (isOfTheLine(error) ? undefined : Promise.reject(error as Error)));
      const status = answer?.statusCode ?? 0;
      if (answer && status < 300) return answer;
      const code = answer ? await codeOf(answer, request) : 'nothing';
      if (answer && status === 404 && code !== 'NoSuchBucket') return answer;
      if (attempt === TRIES || (answer && status < 500 && status !== 429 && status !== 408)) throw new RetryableError(`The evidence store answered ${code}.`);
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 4 ** (attempt - 1)));
    }
  }

  private async sendOnce({ method, key, query = {}, body }: S3Request): Promise<IncomingMessage> {
    const { bucket, region, endpoint = `https://s3.${region}.amazonaws.com`, credentials } = this.at;
    const url = new URL(`${endpoint.replace(/\/+$/, '')}/${bucket}/${key}`.replace(/\/$/, ''));
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const sha256 = body?.sha256 ?? EMPTY_SHA256;
    const headers = { 'x-amz-content-sha256': sha256, ...(body && { 'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64') }) };
    const signed = await new AwsV4Signer({ method, url: url.href, headers, service: 's3', region, cache: this.#signing, ...credentials }).sign();
    const outgoing = (url.protocol === 'https:' ? httpsRequest : httpRequest)(signed.url, {
      method,
      headers: { ...Object.fromEntries(signed.headers), ...(body && { 'content-length': body.size, 'content-type': 'application/octet-stream' }) },
      timeout: SILENCE_MS,
    });
    outgoing.once('timeout', () => outgoing.destroy(Object.assign(new Error('The evidence store is silent.'), { code: 'ETIMEDOUT' })));
    const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
    // A store that refuses early answers before it has read everything: the answer counts, not the broken pipe.
    if (body) void pipeline(body.open(), outgoing).catch(() => undefined);
    else outgoing.end();
    const [answer] = await answered;
    return answer;
  }
}

/** The connection failed, not the request. */
function isOfTheLine(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(E[A-Z_]+|ERR_TLS\w*|CERT\w*|UNABLE\w*|DEPTH\w*|HPE_\w+)$/.test(String(error.code));
}

async function codeOf(answer: IncomingMessage, { method, key }: S3Request): Promise<string> {
  const said = /<Code>(\w{1,60})<\/Code>/.exec((await text(answer).catch(() => '')).slice(0, 10_000))?.[1];
  // An answer to HEAD has no body: one for the bucket itself that is not found tells that there is no bucket.
  return said ?? (method === 'HEAD' && key === '' && answer.statusCode === 404 ? 'NoSuchBucket' : String(answer.statusCode));
}
