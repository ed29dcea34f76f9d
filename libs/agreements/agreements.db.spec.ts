import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FixedClock } from '#platform';
import { TrucelineError } from '#vocabulary';
import { freshDatabase, type FreshDatabase } from '../../test/support/fresh-database.js';
import { Agreements } from './agreements.js';
import type { AgreementDocument } from './document/agreement-document.js';
import { parseAgreementDocument } from './document/parse-agreement-document.js';
import { TRUCE } from './document/truce-document.fixture.js';

let database: FreshDatabase;
let agreements: Agreements;
const clock = new FixedClock('2031-03-01T12:00:00Z');

beforeAll(async () => {
  database = await freshDatabase();
  agreements = new Agreements(database.dataSource, clock);
});
afterAll(() => database.drop());

/** The truce under an id of the test's own, with some of it changed. */
function truce(id: string, changes: Partial<AgreementDocument> = {}): AgreementDocument {
  return { ...parseAgreementDocument(TRUCE, 'yaml'), id, ...changes };
}

function failure(code: string): unknown {
  return expect.objectContaining({ code });
}

async function versionNumbers(id: string): Promise<number[]> {
  return (await agreements.versions(id)).map((each) => each.version);
}

describe('applying a document', () => {
  it('makes the first version of a new agreement', async () => {
    const applied = await agreements.apply(truce('first'), 'ada');
    expect(applied).toMatchObject({ id: 'first', version: 1, changed: true, created: true, warnings: [] });
    expect(await agreements.current('first')).toEqual({
      id: 'first',
      version: 1,
      document: truce('first'),
      contentHash: applied.contentHash,
      inForceFrom: new Date('2031-03-02T04:00:00Z'),
      appliedAt: clock.now(),
      appliedBy: 'ada',
    });
  });

  it('twice changes nothing, whatever the order of its keys', async () => {
    await agreements.apply(truce('twice'), 'ada');
    const turned = Object.fromEntries(Object.entries(truce('twice')).toReversed()) as AgreementDocument;
    expect(await agreements.apply(turned, 'bob')).toMatchObject({ version: 1, changed: false, created: false });
    expect(await agreements.versions('twice')).toEqual([expect.objectContaining({ version: 1, appliedBy: 'ada' })]);
  });

  it('that was changed makes the next version, and leaves the one before as it was', async () => {
    await agreements.apply(truce('changed'), 'ada');
    const before = await agreements.version('changed', 1);
    expect(await agreements.apply(truce('changed', { title: 'Another title' }), 'bob')).toMatchObject({ version: 2, changed: true, created: false });
    expect(await agreements.version('changed', 1)).toEqual(before);
    expect(await agreements.get('changed')).toMatchObject({ title: 'Another title', version: 2 });
  });

  it('that says again what an older version said makes a version of its own', async () => {
    await agreements.apply(truce('back'), 'ada');
    await agreements.apply(truce('back', { title: 'Another title' }), 'ada');
    expect(await agreements.apply(truce('back'), 'ada')).toMatchObject({ version: 3, changed: true });
  });

  it('takes part in the transaction it is handed, and is forgotten with it', async () => {
    await agreements.apply(truce('undone'), 'ada');
    await expect(
      database.dataSource.transaction(async (manager) => {
        await agreements.apply(truce('undone', { title: 'Never' }), 'ada', manager);
        expect((await agreements.current('undone', manager)).document.title).toBe('Never');
        throw new RangeError('undo');
      }),
    ).rejects.toThrow('undo');
    await agreements.apply(truce('undone', { title: 'In its place' }), 'ada');
    expect((await agreements.current('undone')).document.title).toBe('In its place');
    expect((await agreements.version('undone', 2)).document.title).toBe('In its place');
  });

  it('warns of names that forces of both sides share', async () => {
    const document = truce('warned');
    document.actors = document.actors.map((actor) => ({ ...actor, aliases: ['Guard'] }));
    expect((await agreements.apply(document, 'ada')).warnings).toEqual([expect.objectContaining({ path: 'actors[1].aliases[0]' })]);
  });
});

describe('applying at the same time', () => {
  it('one document twenty times makes one version', async () => {
    const applied = await Promise.all(Array.from({ length: 20 }, () => agreements.apply(truce('same'), 'ada')));
    expect(applied.map((each) => each.version)).toEqual(Array(20).fill(1));
    expect(applied.filter((each) => each.created)).toHaveLength(1);
    expect(await versionNumbers('same')).toEqual([1]);
  });

  it('twenty different documents makes twenty versions, one after the other', async () => {
    const applied = await Promise.all(Array.from({ length: 20 }, (_, index) => agreements.apply(truce('many', { title: `Title ${index}` }), 'ada')));
    expect(applied.map((each) => each.version).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    const last = applied.findIndex((each) => each.version === 20);
    expect(await agreements.get('many')).toMatchObject({ version: 20, title: `Title ${last}` });
  });

  it('two new agreements of one id lets one of them in', async () => {
    const outcomes = await Promise.allSettled([1, 2].map((each) => agreements.create(truce('race', { title: `Title ${each}` }), 'ada')));
    expect(outcomes.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await versionNumbers('race')).toEqual([1]);
  });
});

describe('creating and replacing', () => {
  it('creating what is there and says the same changes nothing', async () => {
    await agreements.create(truce('made'), 'ada');
    expect(await agreements.create(truce('made'), 'ada')).toMatchObject({ version: 1, changed: false });
  });

  it('creating what is there and says something else is refused, and changes nothing', async () => {
    await agreements.create(truce('taken'), 'ada');
    await expect(agreements.create(truce('taken', { title: 'Another' }), 'ada')).rejects.toEqual(failure('agreement_exists'));
    expect(await agreements.get('taken')).toMatchObject({ version: 1, title: 'Truce on the river' });
  });

  it('replacing makes the agreement or its next version', async () => {
    expect(await agreements.replace('put', truce('put'), 'ada')).toMatchObject({ version: 1, created: true });
    expect(await agreements.replace('put', truce('put', { title: 'Another' }), 'ada')).toMatchObject({ version: 2, created: false });
  });

  it('replacing one agreement with the document of another is refused', async () => {
    await expect(agreements.replace('this', truce('that'), 'ada')).rejects.toEqual(failure('agreement_id_mismatch'));
    await expect(agreements.get('that')).rejects.toEqual(failure('agreement_unknown'));
  });
});

describe('the version in force at an instant', () => {
  // 1: the text. 2: amended from May. 3: the text of 1, better transcribed. 4: amended from April, found out late.
  const inForce: [version: number, inForceFrom: string | undefined][] = [
    [1, undefined],
    [2, '2031-05-01T00:00+02:00'],
    [3, undefined],
    [4, '2031-04-01T00:00+02:00'],
  ];

  beforeAll(async () => {
    for (const [version, inForceFrom] of inForce) await agreements.apply(truce('amended', { title: `Version ${version}`, inForceFrom }), 'ada');
  });

  it.each<[at: string, version: number, why: string]>([
    ['2020-01-01T00:00:00Z', 3, 'long before: the earliest, in its better transcription'],
    ['2031-03-02T03:59:59Z', 3, 'a second before the agreement'],
    ['2031-03-02T04:00:00Z', 3, 'as the agreement begins'],
    ['2031-03-31T21:59:59Z', 3, 'a second before the first amendment'],
    ['2031-03-31T22:00:00Z', 4, 'as the first amendment begins'],
    ['2031-04-30T21:59:59Z', 4, 'a second before the second amendment'],
    ['2031-04-30T22:00:00Z', 2, 'as the second amendment begins, though two versions were applied later'],
    ['2040-01-01T00:00:00Z', 2, 'long after'],
  ])('%s is governed by version %i: %s', async (at, version) => {
    expect(await agreements.versionInForceAt('amended', new Date(at))).toMatchObject({ version, document: { title: `Version ${version}` } });
  });
});

describe('versions once made', () => {
  it.each([
    ["UPDATE agreement_versions SET applied_by = 'mallory'"],
    ['DELETE FROM agreement_versions'],
    ['TRUNCATE agreement_versions'],
    ['TRUNCATE agreements CASCADE'],
  ])('the database refuses %s', async (statement) => {
    await agreements.apply(truce('kept'), 'ada');
    await expect(database.dataSource.query(statement)).rejects.toThrow(/never changed or removed/);
    expect(await agreements.versions('kept')).toEqual([expect.objectContaining({ version: 1, appliedBy: 'ada' })]);
  });

  it('cannot be numbered twice', async () => {
    await agreements.apply(truce('numbered'), 'ada');
    await expect(database.dataSource.query("INSERT INTO agreement_versions SELECT * FROM agreement_versions WHERE agreement_id = 'numbered'")).rejects.toThrow(/agreement_versions_pkey/);
  });
});

describe('what is prepared for the engine', () => {
  it('is prepared once for each version and reading', async () => {
    await agreements.apply(truce('prepared'), 'ada');
    const version = await agreements.current('prepared');
    expect(agreements.prepared(version)).toBe(agreements.prepared(await agreements.version('prepared', 1), null));
    expect(agreements.prepared(version, 'north-reads')).toBe(agreements.prepared(version, 'north-reads'));
    expect(agreements.prepared(version).model.terms[0]).toMatchObject({ attribution: 'controlled', areas: ['shore'] });
    expect(agreements.prepared(version, 'north-reads').model.terms[0]).toMatchObject({ attribution: 'supported', areas: [] });
    expect(() => agreements.prepared(version, 'south-reads')).toThrow(failure('reading_unknown') as Error);
  });
});

describe('reading', () => {
  const unknown: [what: string, call: () => Promise<unknown>][] = [
    ['get', () => agreements.get('nowhere')],
    ['current', () => agreements.current('nowhere')],
    ['versions', () => agreements.versions('nowhere')],
    ['version', () => agreements.version('nowhere', 1)],
    ['a version that is not there', () => agreements.version('first', 99)],
    ['versionInForceAt', () => agreements.versionInForceAt('nowhere', clock.now())],
  ];

  it.each(unknown)('%s answers an unknown agreement with agreement_unknown', async (_, call) => {
    await expect(call()).rejects.toEqual(failure('agreement_unknown'));
  });

  it('lists agreements a page at a time, in the order of their ids', async () => {
    for (const id of ['page-c', 'page-a', 'page-b']) await agreements.apply(truce(id), 'ada');
    const all = await agreements.ids();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Agreements['list']>> = await agreements.list({ limit: 2, ...(cursor !== null && { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(all);
    expect(seen).toEqual(expect.arrayContaining(['page-a', 'page-b', 'page-c']));
  });

  it('asks the database once for a page, however many agreements are on it', async () => {
    const asked = vi.spyOn(database.dataSource.manager, 'query');
    expect((await agreements.list({ limit: 200 })).items.length).toBeGreaterThan(5);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it('asks the database once for a version, however often it is wanted', async () => {
    const fresh = new Agreements(database.dataSource, clock);
    const asked = vi.spyOn(database.dataSource.manager, 'query');
    for (let time = 0; time < 5; time += 1) await fresh.version('first', 1);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it('says in a list what the current version says', async () => {
    const { items } = await agreements.list({ limit: 200 });
    expect(items.find((item) => item.id === 'first')).toEqual({
      id: 'first',
      title: 'Truce on the river',
      version: 1,
      signed: '2031-03-01',
      effectiveFrom: '2031-03-02T06:00+02:00',
      effectiveTo: '2032-03-02T06:00+02:00',
      parties: [{ id: 'north', name: 'North Bank' }, { id: 'south', name: 'South Bank' }],
      createdAt: clock.now(),
      updatedAt: clock.now(),
    });
  });

  it.each(['', '!', 'Zm9vIE9SIDE9MQ'])('refuses the cursor %j', async (cursor) => {
    await expect(agreements.list({ cursor })).rejects.toBeInstanceOf(TrucelineError);
  });
});
