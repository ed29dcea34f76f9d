import { beforeEach, describe, expect, it } from 'vitest';
import { calibrated } from '#classification';
import { Outbox } from '#platform';
import type { FindingDecision } from '#vocabulary';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import type { Signatory } from '../findings/signatory.js';
import { Findings } from '../findings/findings.js';
import { readIncident } from '../incidents/incident-view.js';
import type { ReportInput } from '../reports/report-input.js';
import { previewReport } from '../reports/preview-report.js';
import { CalibrateOnFinding } from './calibrate-on-finding.js';
import { calibrationInForce } from './calibration-in-force.js';
import { readCalibration, type CalibrationView } from './calibration-view.js';
import { RefitCalibration } from './refit-calibration.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
let findings: Findings;
let refit: RefitCalibration;
beforeEach(async () => {
  database = await freshDatabase();
  const { dataSource } = database;
  rooms = await caseRooms(dataSource, [new CalibrateOnFinding(new Outbox(dataSource))]);
  findings = new Findings(dataSource, rooms.changeCases, rooms.agreements);
  refit = new RefitCalibration(rooms.changeCases, rooms.outbox);
  return () => database.drop();
}, 60_000);

const amal: Signatory = { by: { kind: 'user', id: 'amal', name: 'Amal' }, user: 'amal' };
const bintu: Signatory = { by: { kind: 'user', id: 'bintu', name: 'Bintu' }, user: 'bintu' };
let day = 0;

/** What is told of an event on a day of its own, at a place of its own. */
function told(named: boolean): ReportInput {
  const at = new Date(Date.UTC(2025, 2, 2 + day++, 6)).toISOString();
  const place = { name: `Post ${day}`, lat: 10 + (day % 10), lon: 30, precision: 'exact' as const };
  return shelling({ narrative: `Event ${day}: a post was shelled.`, reportedAt: at, occurredAt: { from: at, precision: 'exact' }, place, ...(named ? {} : { perpetrators: undefined }) });
}
async function log(input: ReportInput, agreement = 'river-truce'): Promise<string> {
  const { id } = await rooms.logReport.log(agreement, input, amal.by);
  await rooms.classify(id);
  const [link]: { incident_id: string }[] = await database.dataSource.query('SELECT incident_id FROM incident_reports WHERE report_id = $1', [id]);
  return link?.incident_id ?? '';
}
/** An incident on which the machine says `violation`, or `inconclusive` where nobody is named. */
const incident = (named = true, agreement?: string): Promise<string> => log(told(named), agreement);
const find = async (on: string, decision: FindingDecision, otherwise: { term?: string; severity?: 'minor' | 'serious' } = {}): Promise<string> => {
  const { term = 'no-attacks', severity = 'minor' } = otherwise;
  const seen = (await readIncident(database.dataSource, on, null)).revision;
  const whole = { term, decision, standardOfProof: 'reasonable_grounds' as const, reason: 'It was so.', respondent: 'northland', ...(decision === 'violation' && { severity, attribution: 'attributed' as const }) };
  return (await findings.propose(on, whole, amal, seen)).finding.id;
};
/** Signs so many findings of each decision, on verdicts of violation. */
const decide = async (decisions: Partial<Record<FindingDecision, number>>, agreement?: string): Promise<void> => {
  for (const [decision, times] of Object.entries(decisions) as [FindingDecision, number][]) {
    for (let time = 0; time < times; time++) await find(await incident(true, agreement), decision);
  }
};
const promised = async (): Promise<{ id: string; agreement: string }[]> => database.dataSource.query("SELECT id, payload->>'agreement' AS agreement FROM outbox WHERE queue = 'calibrate' ORDER BY created_at");
const calibrate = async (): Promise<void> => {
  for (const { id, agreement } of await promised()) await refit.run(id, agreement);
};
const calibration = (version: number | null = null, agreement = 'river-truce'): Promise<CalibrationView> => readCalibration(database.dataSource, agreement, version);
const curveOf = async (verdict: string) => (await calibration()).curves.find((curve) => curve.verdict === verdict);
const verdictOn = async (on: string) => (await readIncident(database.dataSource, on, null)).classifications.find(({ term }) => term === 'no-attacks');

describe('before anything is signed', () => {
  it('the engine’s own confidence is shown, and it is said so', async () => {
    expect(await calibration()).toMatchObject({ calibration: null, overrides: [], versions: [], curves: [{ method: 'identity', findings: 0 }, {}, {}] });
    const verdict = await verdictOn(await incident());
    expect(verdict).toMatchObject({ calibration: null });
    expect(verdict?.confidence).toBe(verdict?.rawConfidence);
  });

  it('a version that nobody made is unknown', async () => {
    await expect(calibration(1)).rejects.toMatchObject({ code: 'calibration_unknown' });
  });
});

describe('a signed finding', () => {
  it('promises one calibration, however many are signed before it is made', async () => {
    await decide({ violation: 3 });
    expect(await promised()).toMatchObject([{ agreement: 'river-truce' }]);
    await calibrate();
    expect(await promised()).toEqual([]);
    await decide({ violation: 1 });
    expect(await promised()).toHaveLength(1);
  });

  it('counts with its second signature, and not before', async () => {
    const id = await find(await incident(), 'violation', { severity: 'serious' });
    await calibrate();
    expect((await calibration()).calibration).toBeNull();
    await findings.sign(id, bintu, null);
    await calibrate();
    expect((await calibration()).calibration).toMatchObject({ version: 1, findings: 1 });
  });

  it('counts no more once it is superseded', async () => {
    const on = await incident();
    await find(on, 'violation');
    await find(on, 'no_violation');
    await calibrate();
    expect((await calibration()).overrides).toMatchObject([{ term: 'no-attacks', verdict: 'violation', findings: 1, confirmed: 0, overridden: 1 }]);
  });

  it('is held against the verdict that stood when it was signed', async () => {
    const on = await incident();
    await find(on, 'violation');
    await rooms.agreements.apply(riverTruce({ terms: riverTruce().terms.map((term) => ({ ...term, acts: ['air_strike'] })) }), 'test');
    const [wake]: { id: string }[] = await database.dataSource.query("SELECT id FROM outbox WHERE queue = 'reclassify-incidents'");
    await rooms.reclassifyIncidents.run(wake?.id ?? '', 'river-truce', 2);
    expect(await verdictOn(on)).toMatchObject({ verdict: 'no_violation' });
    await calibrate();
    expect((await calibration()).overrides).toMatchObject([{ verdict: 'violation', confirmed: 1, overridden: 0 }]);
  });

  it('confirms, overrides, or says that it is for others, by term and verdict', async () => {
    await decide({ violation: 2, no_violation: 1, not_determined: 1, outside_mandate: 1 });
    await find(await incident(false), 'not_determined');
    await find(await incident(false), 'violation');
    await find(await incident(), 'no_violation', { term: 'monitors-pass' });
    await calibrate();
    const { overrides, calibration: made } = await calibration();
    expect(overrides).toMatchObject([
      { term: 'monitors-pass', verdict: 'no_violation', findings: 1, confirmed: 1, overridden: 0, outsideMandate: 0 },
      { term: 'no-attacks', verdict: 'violation', findings: 5, confirmed: 2, overridden: 2, outsideMandate: 1, decisions: { violation: 2, no_violation: 1, not_determined: 1, outside_mandate: 1 } },
      { term: 'no-attacks', verdict: 'inconclusive', findings: 2, confirmed: 1, overridden: 1, outsideMandate: 0 },
    ]);
    expect(made).toMatchObject({ findings: 7 });
  });
});

describe('a calibration', () => {
  it('moves what is classified after it towards what people found, and leaves what was classified before as it was', async () => {
    const before = await incident();
    await decide({ violation: 3, no_violation: 9 });
    await calibrate();
    const curve = await curveOf('violation');
    expect(curve).toMatchObject({ method: 'platt', findings: 12, because: expect.stringContaining('Platt') });
    expect(await verdictOn(before)).toMatchObject({ calibration: null });

    const after = await verdictOn(await incident());
    expect(after).toMatchObject({ calibration: 1, verdict: 'violation' });
    expect(after?.rawConfidence).toBe((await verdictOn(before))?.confidence);
    expect(after?.confidence).toBeLessThan((after?.rawConfidence ?? 0) - 0.2);
    const inForce = await calibrationInForce(database.dataSource.manager, 'river-truce');
    expect(after?.confidence).toBeCloseTo(inForce ? calibrated(inForce.curves.violation, after?.rawConfidence ?? 0) : -1, 2);
  });

  it('is applied to a preview too', async () => {
    await decide({ violation: 3, no_violation: 9 });
    await calibrate();
    const { events } = await previewReport(database.dataSource, rooms.agreements, 'river-truce', shelling());
    const verdict = events[0]?.classifications.find(({ term }) => term === 'no-attacks');
    expect(verdict).toMatchObject({ calibration: 1 });
    expect(verdict?.confidence).toBeLessThan(verdict?.rawConfidence ?? 0);
  });

  it('alone changes no verdict: one that comes out the same is not said anew', async () => {
    const input = told(true);
    const on = await log(input);
    await decide({ no_violation: 12 });
    await calibrate();
    expect(await log(input)).toBe(on);
    const rows: unknown[] = await database.dataSource.query("SELECT calibration FROM classifications WHERE incident_id = $1 AND reading = '' AND term = 'no-attacks'", [on]);
    expect(rows).toEqual([{ calibration: null }]);
  });

  it('keeps its earlier versions, with what they rested on', async () => {
    await decide({ violation: 10 });
    await calibrate();
    await decide({ no_violation: 10 });
    await calibrate();
    expect((await calibration()).versions.map(({ version, findings: n }) => [version, n])).toEqual([[2, 20], [1, 10]]);
    const first = await calibration(1);
    expect(first).toMatchObject({ calibration: { version: 1 }, overrides: [{ confirmed: 10, overridden: 0 }] });
    expect(first.curves[0]?.knots).not.toEqual((await calibration()).curves[0]?.knots);
  });

  it('says how reliable it is: nearer to what was found than the engine’s own', async () => {
    await decide({ violation: 4, no_violation: 12 });
    await calibrate();
    const { calibration: made } = await calibration();
    const curve = await curveOf('violation');
    expect(curve?.rawReliability).toMatchObject([{ n: 16, observed: 0.25 }]);
    expect(curve?.reliability).toMatchObject([{ n: 16, observed: 0.25 }]);
    expect(curve?.expectedCalibrationError).toBeLessThan(curve?.rawExpectedCalibrationError ?? 0);
    expect(made?.brier).toBeLessThan(made?.rawBrier ?? 0);
  });

  it('is not made anew where the findings are the same', async () => {
    await decide({ violation: 1 });
    await calibrate();
    const id = await rooms.changeCases.run('river-truce', amal.by, ({ manager }) => rooms.outbox.put(manager, 'calibrate', { agreement: 'river-truce' }, 'again'));
    await refit.run(id, 'river-truce');
    expect((await calibration()).versions).toHaveLength(1);
    expect(await promised()).toEqual([]);
  });

  it('is made once, though its job is delivered twice at once', async () => {
    await decide({ violation: 1 });
    const [wake] = await promised();
    await Promise.all([refit.run(wake?.id ?? '', 'river-truce'), refit.run(wake?.id ?? '', 'river-truce')]);
    expect((await calibration()).versions).toHaveLength(1);
  });

  it('misses no finding that is signed while it is made', async () => {
    const later = await incident();
    await decide({ violation: 1 });
    const [wake] = await promised();
    await Promise.all([refit.run(wake?.id ?? '', 'river-truce'), find(later, 'no_violation')]);
    await calibrate();
    expect((await calibration()).calibration).toMatchObject({ findings: 2 });
  });

  it('begins from what other agreements showed', async () => {
    await rooms.agreements.apply(riverTruce({ id: 'hill-truce', title: 'Truce on the hills' }), 'test');
    await decide({ no_violation: 12 }, 'hill-truce');
    await calibrate();
    await decide({ violation: 10 });
    await calibrate();
    const [row]: { shared: { violation: { method: string; n: number } } }[] = await database.dataSource.query("SELECT shared FROM calibrations WHERE agreement_id = 'river-truce'");
    expect(row?.shared.violation).toMatchObject({ method: 'platt', n: 12 });
    expect(JSON.stringify(await calibration())).not.toContain('hill');
  });

  it('takes no findings on samples', async () => {
    const on = await incident();
    await database.dataSource.query('UPDATE incidents SET sample = true WHERE id = $1', [on]);
    await find(on, 'violation');
    await calibrate();
    expect((await calibration()).calibration).toBeNull();
  });

  it('is on record', async () => {
    await decide({ violation: 1 });
    await calibrate();
    expect(rooms.heard).toContainEqual(expect.objectContaining({ kind: 'record', what: 'calibration made', subject: 'river-truce@1', after: { version: 1, findings: 1 } }));
  });
});
