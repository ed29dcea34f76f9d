import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ArrivingFile } from '#casework';
import { TrucelineError } from '#vocabulary';

/** Routes with this in their config take files. */
export const FILES_BODY = { filesBody: true } as const;
/** How long files may take to come in, over a line in the field. */
export const FILES_TIMEOUT_MS = 15 * 60_000;
/** How long any other body may: one that trickles in holds a connection and a stop. */
const BODY_TIMEOUT_MS = 30_000;
/** How long a client that was refused may go on sending before it is cut off. */
const LINGER_MS = 2_000;
/** Files of one request: they are taken all or none, and lie on the disk until the last has come. */
const MOST_FILES = 10;

/** Takes files where a route asks for them, and nowhere else; holds the bodies of all other routes to a shorter time. */
export async function useUploads(app: NestFastifyApplication, fileLimit: number): Promise<void> {
  // One byte more than is taken, so that whoever counts them sees that there are too many.
  await app.register(multipart, { throwFileSizeLimit: false, limits: { fileSize: fileLimit + 1, files: MOST_FILES, fields: MOST_FILES, parts: 2 * MOST_FILES, fieldSize: 200, headerPairs: 20 } });
  const waiting = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    const takesFiles = (request.routeOptions.config as { filesBody?: boolean } | undefined)?.filesBody === true;
    if (!takesFiles) waiting.set(request, setTimeout(() => cutOff(request, reply), BODY_TIMEOUT_MS));
    done(misfit(request, takesFiles));
  });
  const stopWaiting = (request: FastifyRequest): void => clearTimeout(waiting.get(request));
  server.addHook('preValidation', (request, _reply, done) => {
    stopWaiting(request);
    done();
  });
  server.addHook('onResponse', (request, _reply, done) => {
    stopWaiting(request);
    if (isMultipart(request)) letGo(request);
    done();
  });
  server.addHook('onRequestAbort', (request, done) => {
    stopWaiting(request);
    done();
  });
}

function isMultipart(request: FastifyRequest): boolean {
  return /^multipart\/form-data\s*(;|$)/i.test(request.headers['content-type'] ?? '');
}

/** Files where none are asked for, or something else where they are. */
function misfit(request: FastifyRequest, takesFiles: boolean): TrucelineError | undefined {
  if (request.method === 'GET' || request.method === 'HEAD' || takesFiles === isMultipart(request)) return undefined;
  return takesFiles ? new TrucelineError('media_type_unsupported', 'Send the files as multipart/form-data.') : new TrucelineError('media_type_unsupported');
}

/**
 * A client that was refused may still be sending: what it sends is thrown away for a moment, so that it comes to read the
 * answer, and then the connection is ended, which would else be held until the last byte.
 */
function letGo({ raw }: FastifyRequest): void {
  if (raw.complete || raw.destroyed) return;
  raw.unpipe();
  raw.resume();
  const end = setTimeout(() => raw.destroy(), LINGER_MS);
  raw.once('close', () => clearTimeout(end));
}

function cutOff(request: FastifyRequest, reply: FastifyReply): void {
  if (!reply.sent) request.raw.socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  request.raw.socket.destroySoon();
}

/** The files of a request, one after the other as they come. A field `sha256` speaks of the file after it. */
export async function* filesOf(request: FastifyRequest): AsyncGenerator<ArrivingFile> {
  let declared: string | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        declared = declaredHash(part.fieldname, part.value);
        continue;
      }
      yield { name: part.filename ?? '', sha256: declared, bytes: bytesOf(part.file) };
      declared = undefined;
    }
  } catch (error) {
    throw inOurWords(error);
  }
  if (declared !== undefined) throw new TrucelineError('request_invalid', 'The last field sha256 has no file after it.');
}

async function* bytesOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* file;
  } catch (error) {
    throw inOurWords(error);
  }
}

function declaredHash(name: string, value: unknown): string {
  if (name === 'sha256' && typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value)) return value.toLowerCase();
  const fault = name === 'sha256' ? 'must be a SHA-256 in hexadecimal' : 'is not a field that is known here';
  throw new TrucelineError('request_invalid', `The field ${JSON.stringify(name.slice(0, 50))} ${fault}.`, [{ path: name.slice(0, 50), message: fault }]);
}

function inOurWords(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') return new TrucelineError('request_invalid', `One request takes at most ${MOST_FILES} files.`);
  if (code === 'FST_FIELDS_LIMIT') return new TrucelineError('request_invalid', 'There is at most one field sha256 for each file.');
  if (error instanceof TrucelineError || !(error instanceof Error)) return error;
  const ofTheForm = code.startsWith('FST_') || /multipart|Part terminated|boundary|Unexpected end|aborted|premature close|ERR_STREAM_PREMATURE_CLOSE|ECONNRESET/i.test(`${error.message} ${code}`);
  return ofTheForm ? new TrucelineError('body_unreadable', 'The body is not well-formed multipart/form-data, or was cut off.') : error;
}
