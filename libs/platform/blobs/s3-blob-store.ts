import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { BlobStore, KeptBlob, OpenBlob, StagedBlob } from './blob-store.js';
import { S3Requests, type S3Place } from './s3-requests.js';
import { damaged, openSealed } from './sealed-file.js';
import { Staging } from './staging.js';

/** Keeps blobs as objects `<prefix>ab/abcd…` of an S3-compatible store. They come in, and are hashed again before they go out, in a local folder. */
export class S3BlobStore implements BlobStore {
  readonly place: string;
  readonly #staging: Staging;
  readonly #requests: S3Requests;
  readonly #prefix: string;

  constructor(at: S3Place, folder: string) {
    this.place = `s3://${at.bucket}/${at.prefix}`;
    this.#prefix = at.prefix;
    this.#requests = new S3Requests(at);
    this.#staging = new Staging(join(folder, 'incoming'));
  }

  stage(source: AsyncIterable<Uint8Array>, limit: number): Promise<StagedBlob> {
    return this.#staging.stage(source, limit);
  }

  discard(staged: StagedBlob): Promise<void> {
    return this.#staging.discard(staged);
  }

  async keep(staged: StagedBlob): Promise<void> {
    const { path, sha256, size } = staged;
    try {
      if (await this.has(sha256)) await (await this.open(sha256)).close();
      else (await this.#requests.send({ method: 'PUT', key: this.keyOf(sha256), body: { open: () => createReadStream(path), size, sha256 } })).resume();
    } finally {
      await this.discard(staged);
    }
  }

  async has(sha256: string): Promise<boolean> {
    const answer = await this.#requests.send({ method: 'HEAD', key: this.keyOf(sha256) });
    answer.resume();
    return answer.statusCode !== 404;
  }

  async open(sha256: string): Promise<OpenBlob> {
    const answer = await this.#requests.send({ method: 'GET', key: this.keyOf(sha256) });
    if (answer.statusCode === 404) throw damaged(sha256);
    const staged = await this.#staging.stage(answer, Infinity);
    try {
      return await openSealed(await open(staged.path, 'r'), sha256);
    } finally {
      // The handle holds the file; its name goes at once, so that a crash leaves nothing behind.
      await rm(staged.path, { force: true });
    }
  }

  async *list(): AsyncIterable<KeptBlob> {
    let token: string | undefined;
    do {
      const query = { 'list-type': '2', prefix: this.#prefix, ...(token !== undefined && { 'continuation-token': token }) };
      const page = await text(await this.#requests.send({ method: 'GET', key: '', query }));
      for (const [, object = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const sha256 = /\/([0-9a-f]{64})$/.exec(`/${textOf(object, 'Key')}`)?.[1];
        if (sha256) yield { sha256, size: Number(textOf(object, 'Size')), keptAt: new Date(textOf(object, 'LastModified')) };
      }
      token = textOf(page, 'IsTruncated') === 'true' ? textOf(page, 'NextContinuationToken') : undefined;
    } while (token);
  }

  sweepStaged(before: Date): Promise<number> {
    return this.#staging.sweep(before);
  }

  async check(): Promise<string | undefined> {
    try {
      (await this.#requests.send({ method: 'HEAD', key: '' })).resume();
      return undefined;
    } catch {
      return `the evidence store ${this.place} cannot be reached, or refuses these credentials`;
    }
  }

  private keyOf(sha256: string): string {
    return `${this.#prefix}${sha256.slice(0, 2)}/${sha256}`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What stands in the first element of this name; the store's lists need no more of XML than that. */
function textOf(xml: string, name: string): string {
  const raw = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
  return raw.replace(/&(#x?)?(\w+);/g, (all, number: string | undefined, word: string) => {
    if (number) return String.fromCodePoint(Number.parseInt(word, number === '#x' ? 16 : 10));
    return ENTITIES[word] ?? all;
  });
}
