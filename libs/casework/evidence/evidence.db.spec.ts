import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBlobStore, readConfig, type BlobStore } from '#platform';
import type { Author } from '#vocabulary';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { PLANTED, plantedPicture } from '../../../test/support/planted-pictures.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { ChangeEvidence } from './change-evidence.js';
import { readCustody } from './custody.js';
import { listEvidence, readEvidence, type EvidenceTarget, type EvidenceView } from './evidence-view.js';
import { HandOutEvidence } from './hand-out-evidence.js';
import { TakeEvidence, type ArrivingFile } from './take-evidence.js';
import { VerifyEvidence } from './verify-evidence.js';
import { MakeWorkingCopy } from './working-copy/make-working-copy.js';

const ANALYST: Author = { kind: 'user', id: 'analyst', name: 'An analyst' };
const TYPES = readConfig({}).evidenceTypes;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let database: FreshDatabase;
let folder: string;
let blobs: BlobStore;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
let take: TakeEvidence;
let handOut: HandOutEvidence;
let change: ChangeEvidence;
let incident: string;
let report: string;
beforeAll(async () => {
  [database, folder] = [await freshDatabase(), await temporaryFolder()];
  rooms = await caseRooms(database.dataSource);
  blobs = openBlobStore(readConfig({ TRUCELINE_DATA_DIR: folder }));
  const { changeCases, clock, outbox } = rooms;
  take = new TakeEvidence(database.dataSource, changeCases, blobs, outbox, { nudge: () => undefined }, { size: 1_000_000, types: TYPES });
  handOut = new HandOutEvidence(database.dataSource, changeCases, blobs, clock);
  change = new ChangeEvidence(database.dataSource, changeCases);
  report = await rooms.logAndClassify(shelling());
  const [row]: { id: string }[] = await database.dataSource.query('SELECT id FROM incidents');
  incident = row?.id ?? '';
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function* piecesOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}
async function* arriving(files: (Partial<ArrivingFile> & { content: Uint8Array | string })[]): AsyncIterable<ArrivingFile> {
  for (const { content, name = 'a.txt', ...rest } of files) yield { name, bytes: piecesOf(Buffer.from(content)), ...rest };
}
const takeIn = (files: Parameters<typeof arriving>[0], target: EvidenceTarget = { incident }) => take.take(target, arriving(files), ANALYST, 'trace');
const takeOne = async (content: Uint8Array | string, target?: EvidenceTarget): Promise<EvidenceView> => {
  const [piece] = await takeIn([{ content }], target);
  if (!piece) throw new Error('Nothing was taken in.');
  return piece;
};
const makeCopies = async (store = blobs): Promise<void> => {
  const waiting: { id: string; payload: { agreement: string; blob: string } }[] = await database.dataSource.query("SELECT id, payload FROM outbox WHERE queue = 'make-working-copy'");
  for (const { id, payload } of waiting) await new MakeWorkingCopy(database.dataSource, store, rooms.outbox, rooms.clock).run(id, payload.agreement, payload.blob);
};
const actsOf = async (id: string) => (await readCustody(database.dataSource, id, { limit: 100 })).items.map(({ what, by }) => `${what} by ${by.id}`);
const counts = async () => {
  const [row = { pieces: 0, blobs: 0, custody: 0 }]: { pieces: number; blobs: number; custody: number }[] = await database.dataSource.query('SELECT (SELECT count(*) FROM evidence)::int AS pieces, (SELECT count(*) FROM evidence_blobs)::int AS blobs, (SELECT count(*) FROM evidence_custody)::int AS custody');
  return { ...row, incoming: await readdir(join(folder, 'evidence', 'incoming')).catch(() => []) };
};
const sealedAt = (sha256: string) => join(folder, 'evidence', 'sealed', sha256.slice(0, 2), sha256);
const alter = async (sha256: string, bytes: string) => {
  await chmod(sealedAt(sha256), 0o600);
  await writeFile(sealedAt(sha256), bytes);
};

describe('a photograph that is taken in', { timeout: 60_000 }, () => {
  it('is sealed bit for bit, shown as a copy without what it says of place and author, and every hand it passes through is written down', async () => {
    const photograph = await plantedPicture('jpeg');
    const [piece] = await takeIn([{ content: photograph, name: '../صورة\u202E.jpg', sha256: hashOf(photograph) }]);
    if (!piece) throw new Error('Nothing was taken in.');
    expect(piece).toMatchObject({ name: 'صورة.jpg', type: 'image/jpeg', sha256: hashOf(photograph), size: photograph.length, incidents: [incident], reports: [], workingCopy: { state: 'pending' }, withdrawn: null });
    await expect(handOut.workingCopy(piece.id, ANALYST)).rejects.toMatchObject({ code: 'working_copy_pending' });

    await makeCopies();
    const copy = await handOut.workingCopy(piece.id, ANALYST);
    const shown = await buffer(copy.blob.stream());
    expect([copy.type, PLANTED.filter((planted) => shown.includes(planted))]).toEqual(['image/jpeg', []]);
    const original = await handOut.original(piece.id, { ...ANALYST, id: 'reviewer' });
    expect((await buffer(original.blob.stream())).equals(photograph)).toBe(true);

    expect(await actsOf(piece.id)).toEqual(['arrived by analyst', 'linked by analyst', 'copied by make-working-copy', 'viewed by analyst', 'handed_out by reviewer']);
    const said = rooms.heard.filter((each) => each.kind === 'record' && each.subject === piece.id);
    expect(said).toMatchObject([
      { what: 'evidence taken in', incident, after: { sha256: hashOf(photograph), incident } },
      { what: 'evidence handed out', incident, after: { sha256: hashOf(photograph) } },
    ]);
    expect(JSON.stringify(said)).not.toContain('صورة');
  });

  it('that came in before is kept once, and is a piece of its own', async () => {
    const before = await counts();
    const [first, second] = await Promise.all([takeOne('the same words', { incident }), takeOne('the same words', { report })]);
    expect([first.sha256, first.id === second.id, second.reports]).toEqual([second.sha256, false, [report]]);
    expect(await counts()).toMatchObject({ pieces: before.pieces + 2, blobs: before.blobs + 1, incoming: [] });
  });

  it('moves its incident on, so that whoever is about to decide sees it', async () => {
    const revision = async () => ((await database.dataSource.query('SELECT revision FROM incidents WHERE id = $1', [incident])) as { revision: number }[])[0]?.revision ?? 0;
    const before = await revision();
    const { id } = await takeOne('a witness');
    expect(await revision()).toBe(before + 1);
    await change.withdraw(id, 'the wrong incident', ANALYST);
    expect(await revision()).toBe(before + 2);
  });
});

describe('nothing is taken in', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['of an incident that is not there', () => takeIn([{ content: 'x' }], { incident: '00000000-0000-0000-0000-000000000000' }), 'incident_unknown'],
    ['of a report that is not there', () => takeIn([{ content: 'x' }], { report: 'none' }), 'report_unknown'],
    ['where no file comes', () => takeIn([]), 'evidence_empty'],
    ['where a file is empty', () => takeIn([{ content: 'words' }, { content: '' }]), 'evidence_empty'],
    ['where a file is too large', () => takeIn([{ content: 'words' }, { content: 'x'.repeat(1_000_001) }]), 'evidence_too_large'],
    ['where the hash is another', () => takeIn([{ content: 'words', sha256: hashOf(Buffer.from('other words')) }]), 'evidence_hash_differs'],
    ['where a page passes for a picture', () => takeIn([{ content: 'good words' }, { content: '<html><script>', name: 'photo.jpg' }]), 'evidence_type_refused'],
    ['where a program passes for a picture', () => takeIn([{ content: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(99)]), name: 'photo.jpg' }]), 'evidence_type_refused'],
  ])('%s', async (_what, act, code) => {
    const before = await counts();
    await expect(act()).rejects.toMatchObject({ code });
    expect(await counts()).toEqual(before);
  });

  it('of an upload that breaks off half way', async () => {
    const before = await counts();
    async function* broken(): AsyncIterable<ArrivingFile> {
      yield* arriving([{ content: 'one whole file' }]);
      yield { name: 'b', bytes: (async function* () {
        yield Buffer.from('half of a f');
        throw new Error('the connection was lost');
      })() };
    }
    await expect(take.take({ incident }, broken(), ANALYST, 'trace')).rejects.toThrow('the connection was lost');
    expect(await counts()).toEqual(before);
  });

  it('of a process that ends between bytes and rows, but bytes that no row names; the same file then comes in as if new', async () => {
    const stopped = new TakeEvidence(database.dataSource, { run: () => Promise.reject(new Error('killed')) } as never, blobs, rooms.outbox, { nudge: () => undefined }, { size: 1000, types: TYPES });
    const before = await counts();
    const verify = new VerifyEvidence(database.dataSource, rooms.changeCases, blobs, rooms.clock);
    const { unnamed } = await verify.run(ANALYST);
    await expect(stopped.take({ incident }, arriving([{ content: 'between two stools' }]), ANALYST, 'trace')).rejects.toThrow('killed');
    expect(await counts()).toMatchObject({ pieces: before.pieces, incoming: [] });
    expect((await verify.run(ANALYST)).unnamed).toBe(unnamed + 1);
    expect(await buffer((await handOut.original((await takeOne('between two stools')).id, ANALYST)).blob.stream()).then(String)).toBe('between two stools');
    expect((await verify.run(ANALYST)).unnamed).toBe(unnamed);
  });
});

describe('evidence', () => {
  it('can be tied to more of its agreement, once each, and to nothing of another', async () => {
    const piece = await takeOne('a letter', { report });
    await change.link(piece.id, { incident }, ANALYST);
    expect(await change.link(piece.id, { incident }, ANALYST)).toMatchObject({ incidents: [incident], reports: [report] });
    expect(await actsOf(piece.id)).toEqual(['arrived by analyst', 'linked by analyst', 'linked by analyst']);
    await rooms.agreements.apply(riverTruce({ id: 'another' }), 'test');
    const foreign = await rooms.logReport.log('another', shelling(), ANALYST);
    await expect(change.link(piece.id, { report: foreign.id }, ANALYST)).rejects.toMatchObject({ code: 'report_unknown' });
  });

  it('of an incident that was merged into another is found with both, and comes to the one that stands', async () => {
    await rooms.logAndClassify(shelling({ narrative: 'Northland Army guns shelled a Southland Army post at Old Ford.', occurredAt: { from: '2025-03-14T05:30:00+02:00', precision: 'exact' }, place: { name: 'Old Ford', lat: 15.5, lon: 32.5, precision: 'exact' } }));
    const [other]: { id: string }[] = await database.dataSource.query("SELECT id FROM incidents WHERE id <> $1 AND agreement_id = 'river-truce'", [incident]);
    const merged = other?.id ?? '';
    const before = await takeOne('of the merged one', { incident: merged });
    await database.dataSource.query('UPDATE incidents SET merged_into = $2 WHERE id = $1', [merged, incident]);
    const after = await takeOne('sent to the merged one', { incident: merged });
    expect([before.incidents, after.incidents]).toEqual([[merged], [incident]]);
    for (const each of [incident, merged]) {
      const ids = (await listEvidence(database.dataSource, { incident: each }, false)).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([before.id, after.id]));
    }
  });

  it('that is withdrawn is hidden with its reason, stays sealed, and is withdrawn once', async () => {
    const piece = await takeOne('a mistake');
    await change.withdraw(piece.id, 'It shows a child.', ANALYST);
    const ids = async (withdrawn: boolean) => (await listEvidence(database.dataSource, { incident }, withdrawn)).map(({ id }) => id);
    expect([(await ids(false)).includes(piece.id), (await ids(true)).includes(piece.id)]).toEqual([false, true]);
    expect(await readEvidence(database.dataSource.manager, piece.id)).toMatchObject({ withdrawn: { reason: 'It shows a child.', by: ANALYST } });
    await expect(handOut.workingCopy(piece.id, ANALYST)).rejects.toMatchObject({ code: 'evidence_withdrawn' });
    await expect(change.withdraw(piece.id, 'again', ANALYST)).rejects.toMatchObject({ code: 'evidence_withdrawn' });
    await expect(change.link(piece.id, { report }, ANALYST)).rejects.toMatchObject({ code: 'evidence_withdrawn' });
    expect(String(await buffer((await handOut.original(piece.id, ANALYST)).blob.stream()))).toBe('a mistake');
  });

  it('that somebody altered on the disk is handed out to nobody, and the log says when that was found', async () => {
    const piece = await takeOne('the true words');
    expect(await handOut.check(piece.id, ANALYST)).toEqual({ intact: true });
    await alter(piece.sha256, 'the false word');
    expect(await handOut.check(piece.id, ANALYST)).toEqual({ intact: false });
    await expect(handOut.original(piece.id, ANALYST)).rejects.toMatchObject({ code: 'evidence_damaged' });
    expect(await actsOf(piece.id)).toEqual(['arrived by analyst', 'linked by analyst', 'checked by analyst', 'found_damaged by analyst', 'found_damaged by analyst']);

    const verify = new VerifyEvidence(database.dataSource, rooms.changeCases, blobs, rooms.clock);
    expect((await verify.run(ANALYST)).damaged).toEqual([{ agreement: 'river-truce', sha256: piece.sha256, copy: 'evidentiary', evidence: [piece.id] }]);
    await alter(piece.sha256, 'the true words');
    expect((await verify.run(ANALYST)).damaged).toEqual([]);
    expect((await actsOf(piece.id)).slice(-2)).toEqual(['found_damaged by analyst', 'checked by analyst']);
  });

  it('of which no working copy can be made says why', async () => {
    const piece = await takeOne('plain words');
    expect(piece.workingCopy).toMatchObject({ state: 'none', because: expect.stringContaining('text/plain') });
    await expect(handOut.workingCopy(piece.id, ANALYST)).rejects.toMatchObject({ code: 'working_copy_none', message: piece.workingCopy.because });
  });

  it('that is half a picture is sealed as it came, and says that it has no working copy', { timeout: 60_000 }, async () => {
    const half = (await plantedPicture('png')).subarray(0, 300);
    const piece = await takeOne(half);
    await makeCopies();
    expect((await readEvidence(database.dataSource.manager, piece.id)).workingCopy).toMatchObject({ state: 'none', because: expect.stringContaining('cannot be read') });
    expect((await readFile(sealedAt(piece.sha256))).equals(half)).toBe(true);
    expect((await actsOf(piece.id)).at(-1)).toBe('not_copied by make-working-copy');
  });
});

describe('the database', () => {
  it.each([
    ['a line of the custody log be changed', "UPDATE evidence_custody SET what = 'checked'"],
    ['a line of the custody log be removed', 'DELETE FROM evidence_custody'],
    ['the custody log be emptied', 'TRUNCATE evidence_custody'],
    ['a piece be removed', 'DELETE FROM evidence'],
    ['the hash of a piece be changed', "UPDATE evidence SET sha256 = 'x'"],
    ['a withdrawal be taken back', 'UPDATE evidence SET withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL'],
    ['what was sealed be described anew', "UPDATE evidence_blobs SET type = 'text/html'"],
    ['a working copy be replaced', "UPDATE evidence_blobs SET working_sha256 = 'x' WHERE working_state = 'ready'"],
    ['the record of bytes be removed', 'DELETE FROM evidence_blobs'],
  ])('does not let %s', async (_what, statement) => {
    await takeOne('so that there is one');
    const before = await counts();
    await expect(database.dataSource.query(statement)).rejects.toThrow(/never changed or removed|cannot truncate/);
    expect(await counts()).toEqual(before);
  });
});

describe('the custody log', () => {
  it('is read page after page', async () => {
    const { id } = await takeOne('a page');
    for (let view = 0; view < 3; view += 1) await handOut.check(id, ANALYST);
    const first = await readCustody(database.dataSource, id, { limit: 2 });
    const rest = await readCustody(database.dataSource, id, { limit: 100, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...rest.items].map(({ what }) => what)).toEqual(['arrived', 'linked', 'checked', 'checked', 'checked']);
    await expect(readCustody(database.dataSource, id, { limit: 1, cursor: 'x' })).rejects.toMatchObject({ code: 'cursor_invalid' });
  });
});
