import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BlindTaskPage, CodingRoundPage, CodingRoundView, CodingState, ReportInput } from '#casework';
import { REPORTER, shelling } from '../../../test/support/case-rooms.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { startService, type Answered, type Service } from '../../../test/support/service.js';

type Name = 'lead' | 'ann' | 'ben' | 'carol';
type Task = BlindTaskPage['items'][number];

let service: Service;
const holders = new Map<Name, { id: string; secret: string }>();
beforeAll(async () => {
  service = await startService();
  for (const name of ['lead', 'ann', 'ben', 'carol'] as const) holders.set(name, await service.rooms.tokens.create(name, REPORTER));
  await service.rooms.agreements.apply(riverTruce(), 'test');
  for (let day = 2; day <= 9; day++) await logAndClassify(shelling(on(day, `Southern post number ${day} was shelled by the Northland Army.`)));
  for (let day = 10; day <= 12; day++) await logAndClassify(shelling({ ...on(day, `Somebody shelled post number ${day}.`), perpetrators: undefined }));
});
afterAll(() => service.close());

const on = (day: number, narrative: string): Partial<ReportInput> => {
  const date = `2025-03-${String(day).padStart(2, '0')}`;
  return { narrative, reportedAt: `${date}T20:00:00+02:00`, occurredAt: { from: `${date}T05:00:00+02:00`, to: `${date}T05:30:00+02:00`, precision: 'exact' } };
};
async function logAndClassify(input: ReportInput): Promise<void> {
  const { id } = await service.rooms.logReport.log('river-truce', input, REPORTER);
  const [row]: { id: string }[] = await service.rooms.database.dataSource.query("SELECT id FROM outbox WHERE payload->>'report' = $1", [id]);
  await service.rooms.classifyReport.run(row?.id ?? '', id);
}
const idOf = (name: Name) => holders.get(name)?.id ?? '';
const as = <Body>(name: Name, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<Answered<Body>> =>
  service.call<Body>({ method, url: `/api/v1${url}`, token: holders.get(name)?.secret, ...(payload && { payload }) });

const MARCH = { from: '2025-03-01T00:00:00Z', to: '2025-04-01T00:00:00Z' };
const wish = (otherwise: object = {}) => ({ ...MARCH, size: 9, coders: [idOf('ann'), idOf('ben')], seed: 'first', ...otherwise });
const draw = (otherwise: object = {}) => as<CodingRoundView>('lead', 'POST', '/agreements/river-truce/coding-rounds', wish(otherwise));
const opened = async (otherwise: object = {}): Promise<string> => (await draw(otherwise)).body.id;
const tasksOf = async (name: Name, round: string): Promise<Task[]> => {
  const tasks: Task[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: Answered<BlindTaskPage> = await as<BlindTaskPage>(name, 'GET', `/coding-rounds/${round}/tasks${cursor && `?cursor=${cursor}`}`);
    tasks.push(...body.items);
    cursor = body.nextCursor;
  }
  return tasks;
};
const code = (name: Name, task: string | undefined, decision: string, more: object = {}) => as<CodingState & { code: string }>(name, 'PUT', `/coding-tasks/${task}`, { decision, ...more });
const close = (round: string) => as<CodingRoundView & { code: string }>('lead', 'POST', `/coding-rounds/${round}/close`);
const whatOf = (task: Task) => `${task.term.id}: ${task.accounts.map(({ narrative }) => narrative).join(' ')}`;

describe('a coding round', () => {
  it('hands each coder the same sample, in an order of their own', async () => {
    const round = await opened();
    const [ann, ben] = [await tasksOf('ann', round), await tasksOf('ben', round)];
    expect(ann).toHaveLength(9);
    expect(ben.map(whatOf).toSorted()).toEqual(ann.map(whatOf).toSorted());
    expect(ben.map(whatOf)).not.toEqual(ann.map(whatOf));
    expect(ann.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('takes as many of each verdict, as far as there are', async () => {
    const round = await opened();
    const { body } = await close(round);
    expect(body.strata).toEqual([
      { verdict: 'violation', population: 8, drawn: 3 },
      { verdict: 'no_violation', population: 11, drawn: 3 },
      { verdict: 'inconclusive', population: 3, drawn: 3 },
    ]);
  });

  it('draws the same sample with the same seed, and another with another', async () => {
    const sample = async (seed: string) => (await tasksOf('ann', await opened({ seed }))).map(whatOf);
    const first = await sample('first');
    expect(await sample('first')).toEqual(first);
    expect((await sample('second')).toSorted()).not.toEqual(first.toSorted());
  });

  it('draws a seed of its own where none is given, and tells it in the end', async () => {
    const { body } = await close(await opened({ seed: undefined }));
    expect(body.seed).toMatch(/^[0-9a-f]{24}$/);
  });

  it.each<[string, object, number, string]>([
    ['fewer than two coders', { coders: ['a'] }, 400, 'request_invalid'],
    ['one coder twice', { coders: ['a', 'a'] }, 400, 'request_invalid'],
    ['a period that ends before it begins', { from: MARCH.to, to: MARCH.from }, 400, 'request_invalid'],
    ['a term that the agreement does not have', { terms: ['no-sea-battles'] }, 400, 'request_invalid'],
    ['a period in which nothing happened', { from: '2024-01-01T00:00:00Z', to: '2024-02-01T00:00:00Z' }, 422, 'coding_sample_empty'],
  ])('is refused with %s', async (_, otherwise, status, problem) => {
    expect(await draw(otherwise)).toMatchObject({ status, body: { code: problem } });
  });

  it('is listed, the latest first', async () => {
    const round = await opened();
    const { body } = await as<CodingRoundPage>('ann', 'GET', '/agreements/river-truce/coding-rounds');
    expect(body.items[0]).toMatchObject({ id: round, state: 'open', coders: [{ coder: idOf('ann'), tasks: 9, submitted: 0 }, { coder: idOf('ben'), tasks: 9, submitted: 0 }] });
  });
});

describe('a coder', () => {
  it('sees the wording and the accounts, and nothing that anybody made of them', async () => {
    const round = await opened();
    const { text } = await as('ann', 'GET', `/coding-rounds/${round}/tasks`);
    const rows: { incident_id: string }[] = await service.rooms.database.dataSource.query('SELECT DISTINCT incident_id FROM coding_tasks WHERE round_id = $1', [round]);
    expect(text).toContain('was shelled by the Northland Army');
    expect(text).toContain('Neither side attacks');
    expect(rows).not.toEqual([]);
    for (const { incident_id } of rows) expect(text).not.toContain(incident_id);
    for (const word of ['verdict', 'confidence', 'elements', 'respondent', 'inconclusive', 'stratum', 'River monitors']) expect(text).not.toContain(word);
  });

  it('is not told who said it, though the narrative does', async () => {
    await logAndClassify(shelling({ ...on(20, 'Amina Yusuf says that Northland Army guns shelled a Southland Army post.'), source: { name: 'Amina Yusuf' } }));
    const tasks = await tasksOf('ann', await opened({ from: '2025-03-20T00:00:00Z' }));
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks[0]?.accounts.map(({ narrative }) => narrative)).toEqual(['███████████ says that Northland Army guns shelled a Southland Army post.']);
    expect(JSON.stringify(tasks)).not.toMatch(/Amina|Yusuf/);
  });

  it('sees of an open round neither seed nor strata nor figures', async () => {
    const { body } = await as<CodingRoundView>('ann', 'GET', `/coding-rounds/${await opened()}`);
    expect(body).toMatchObject({ state: 'open', seed: null, strata: null, figures: null });
  });

  it('sees nothing of what another coder says', async () => {
    const round = await opened();
    for (const task of await tasksOf('ann', round)) await code('ann', task.id, 'outside_mandate', { note: 'ann was here' });
    const { text } = await as('ben', 'GET', `/coding-rounds/${round}/tasks`);
    expect(text).not.toContain('ann was here');
    expect((await tasksOf('ben', round)).every(({ decision }) => decision === null)).toBe(true);
  });

  it('sees what was reported by the time of the draw, and nothing that came after', async () => {
    const round = await opened({ size: 500 });
    await logAndClassify(shelling({ ...on(4, 'Northland Army guns hit southern post number 4 again, another witness says.'), source: { name: 'A passer-by' } }));
    expect((await tasksOf('ben', round)).map(whatOf).join()).not.toContain('another witness');
    const later = await tasksOf('ben', await opened({ size: 500 }));
    expect(later.map(whatOf).join()).toContain('another witness');
  });

  it.each<[string, () => Promise<Answered<{ code?: string }>>, string]>([
    ['of a round in which they do not code', async () => as('carol', 'GET', `/coding-rounds/${await opened()}/tasks`), 'coding_round_unknown'],
    ['of a round that is not there', () => as('ann', 'GET', '/coding-rounds/00000000-0000-7000-8000-000000000000/tasks'), 'coding_round_unknown'],
    ['under a name that is no id', () => as('ann', 'GET', '/coding-rounds/nonsense'), 'coding_round_unknown'],
    ['of another', async () => code('ben', (await tasksOf('ann', await opened()))[0]?.id, 'violation'), 'coding_task_unknown'],
  ])('has no tasks %s', async (_, ask, problem) => {
    expect(await ask()).toMatchObject({ status: 404, body: { code: problem } });
  });

  it('may say otherwise until it is submitted, and not after', async () => {
    const [task] = await tasksOf('ann', await opened());
    expect((await code('ann', task?.id, 'violation')).body).toMatchObject({ decision: 'violation', note: null, submittedAt: null });
    expect((await code('ann', task?.id, 'not_determined', { note: 'unclear', submit: true })).body).toMatchObject({ decision: 'not_determined', note: 'unclear', submittedAt: expect.any(String) });
    expect(await code('ann', task?.id, 'violation')).toMatchObject({ status: 409, body: { code: 'coding_task_submitted' } });
    expect(await code('ann', task?.id, 'not_determined', { note: 'unclear', submit: true })).toMatchObject({ status: 200, body: { decision: 'not_determined' } });
  });

  it('who submits twice at once is heard once', async () => {
    const [task] = await tasksOf('ann', await opened());
    const answers = await Promise.all(['violation', 'no_violation', 'not_determined'].map((decision) => code('ann', task?.id, decision, { submit: true })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    const [stored]: { decision: string }[] = await service.rooms.database.dataSource.query('SELECT decision FROM coding_tasks WHERE id = $1', [task?.id]);
    expect(stored?.decision).toBe(answers.find(({ status }) => status === 200)?.body.decision);
  });

  it.each<[string, object]>([
    ['an unknown decision', { decision: 'perhaps' }],
    ['the machine’s word', { decision: 'inconclusive' }],
    ['no decision', { note: 'x' }],
    ['a field that is not asked for', { decision: 'violation', verdict: 'violation' }],
  ])('is not heard with %s', async (_, payload) => {
    const [task] = await tasksOf('ann', await opened());
    expect(await as('ann', 'PUT', `/coding-tasks/${task?.id}`, payload)).toMatchObject({ status: 400 });
  });
});

describe('a closed round', () => {
  it('tells how far its coders agree, and the machine with each', async () => {
    const round = await opened({ terms: ['no-attacks'], size: 6 });
    // Ann says what the machine says; Ben finds a violation throughout, and leaves his last task open.
    for (const task of await tasksOf('ann', round)) {
      await code('ann', task.id, whatOf(task).includes('Somebody') ? 'not_determined' : 'violation', { submit: true });
    }
    const ben = await tasksOf('ben', round);
    for (const task of ben) await code('ben', task.id, 'violation', { submit: task !== ben.at(-1) });
    const { body } = await close(round);
    const { overall, terms } = body.figures ?? {};
    const lost = whatOf(ben.at(-1) as Task).includes('Somebody');
    const both = lost ? { violation: 3, not_determined: 2 } : { violation: 2, not_determined: 3 };
    expect(body).toMatchObject({ state: 'closed', seed: 'first', coders: [{ submitted: 6 }, { submitted: 5 }] });
    expect(overall).toMatchObject({ items: 6, codedTwice: 5, percentAgreement: both.violation / 5 });
    expect(overall?.pairs).toMatchObject([{ coders: [idOf('ann'), idOf('ben')], items: 5, kappa: { value: 0 }, confusion: { violation: { violation: both.violation }, not_determined: { violation: both.not_determined } } }]);
    expect(overall?.machine).toMatchObject([
      { coder: idOf('ann'), items: 6, percentAgreement: 1, kappa: { value: 1 }, confusion: { violation: { violation: 3 }, inconclusive: { not_determined: 3 } } },
      { coder: idOf('ben'), items: 5, percentAgreement: both.violation / 5 },
    ]);
    expect(terms).toEqual([{ term: 'no-attacks', ...overall }]);
  });

  it('says why a figure is undefined', async () => {
    const round = await opened({ size: 1 });
    for (const name of ['ann', 'ben'] as const) for (const task of await tasksOf(name, round)) await code(name, task.id, 'violation', { submit: true });
    const { body } = await close(round);
    const undefinedBecause = { value: null, because: expect.stringContaining('one and the same category') };
    expect(body.figures?.overall).toMatchObject({ percentAgreement: 1, alpha: undefinedBecause, pairs: [{ kappa: undefinedBecause }] });
  });

  it('takes no more codings, and is closed once', async () => {
    const round = await opened();
    const [task] = await tasksOf('ann', round);
    const closings = await Promise.all([close(round), close(round)]);
    expect(closings.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(await code('ann', task?.id, 'violation')).toMatchObject({ status: 409, body: { code: 'coding_round_closed' } });
  });

  it('leaves a trace of each step in the audit', async () => {
    const rows: { what: string }[] = await service.rooms.database.dataSource.query("SELECT DISTINCT what FROM audit_events WHERE what LIKE 'coding %' ORDER BY 1");
    expect(rows.map(({ what }) => what)).toEqual(['coding recorded', 'coding round closed', 'coding round drawn', 'coding submitted']);
  });

  it('tells of a coding that was changed behind its coder’s back', async () => {
    const [task] = await tasksOf('ann', await opened());
    await code('ann', task?.id, 'violation', { submit: true });
    const faults = async (): Promise<string[]> => (await service.rooms.verifyAudit.run({ agreements: ['river-truce'] })).faults.map(({ sentence }) => sentence);
    expect(await faults()).toEqual([]);
    await service.rooms.database.dataSource.query("UPDATE coding_tasks SET decision = 'no_violation' WHERE id = $1", [task?.id]);
    expect(await faults()).toEqual([expect.stringContaining(`coding ${task?.id} is stored otherwise than its last event says: decision`)]);
  });
});
