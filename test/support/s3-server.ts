import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { signatureFault } from './s3-signature.js';

/** A small S3-compatible server of one's own on loopback, stricter than most: it checks the signature and the checksum of each request. */
export interface S3Server {
  endpoint: string;
  bucket: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** Key and bytes of each object: to be looked at, and to be changed behind the back of whoever keeps them there. */
  objects: Map<string, Buffer>;
  /** Answers 503 to so many of the next uploads, once they have been read. */
  failUploads(times: number): void;
  stop(): Promise<void>;
}

interface Answer {
  status: number;
  body?: Buffer | string;
  length?: number;
}

const CREDENTIALS = { accessKeyId: 'truceline-test', secretAccessKey: 'a secret of the test' };
const STATUS: Readonly<Record<string, number>> = { NoSuchKey: 404, NoSuchBucket: 404, MethodNotAllowed: 405, BadDigest: 400, MissingContentLength: 411, SlowDown: 503 };
/** Fewer than any list that matters, so that whoever lists must follow the pages. */
const PAGE = 3;

export async function startS3Server(bucket = 'evidence-store'): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const failing = { left: 0 };
  const server = createServer((request, response) => {
    void (async () => {
      const { status, body = '', length } = await answer(request, bucket, objects, failing);
      response.writeHead(status, { 'content-length': length ?? Buffer.byteLength(body), 'last-modified': new Date().toUTCString() }).end(request.method === 'HEAD' ? undefined : body);
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    endpoint: `http://127.0.0.1:${port}`,
    bucket,
    credentials: CREDENTIALS,
    objects,
    failUploads: (times) => void (failing.left = times),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function answer(request: IncomingMessage, bucket: string, objects: Map<string, Buffer>, failing: { left: number }): Promise<Answer> {
  const body = await buffer(request);
  const fault = signatureFault(request, body, CREDENTIALS);
  if (fault) return refusal(fault);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s3');
  const [, named, ...steps] = decodeURIComponent(pathname).split('/');
  if (named !== bucket) return refusal('NoSuchBucket');
  const key = steps.join('/');
  if (key === '') return request.method === 'HEAD' ? { status: 200 } : { status: 200, body: listing(objects, searchParams) };
  const object = objects.get(key);
  switch (request.method) {
    case 'PUT':
      return put(request, body, key, objects, failing);
    case 'HEAD':
    case 'GET':
      return object ? { status: 200, body: object, length: object.length } : refusal('NoSuchKey');
    default:
      return refusal('MethodNotAllowed');
  }
}

function put({ headers }: IncomingMessage, body: Buffer, key: string, objects: Map<string, Buffer>, failing: { left: number }): Answer {
  if (headers['content-length'] === undefined || headers['transfer-encoding'] !== undefined) return refusal('MissingContentLength');
  if (headers['x-amz-checksum-sha256'] !== createHash('sha256').update(body).digest('base64')) return refusal('BadDigest');
  if (failing.left-- > 0) return refusal('SlowDown');
  objects.set(key, body);
  return { status: 200 };
}

function listing(objects: Map<string, Buffer>, query: URLSearchParams): string {
  const after = query.get('continuation-token') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after).toSorted();
  const page = keys.slice(0, PAGE);
  const contents = page.map((key) => `<Contents><Key>${key}</Key><LastModified>${new Date().toISOString()}</LastModified><Size>${objects.get(key)?.length}</Size></Contents>`);
  const more = keys.length > PAGE;
  return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''}${contents.join('')}</ListBucketResult>`;
}

function refusal(code: string): Answer {
  return { status: STATUS[code] ?? 403, body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>Key ${CREDENTIALS.accessKeyId} was used.</Message></Error>` };
}
