import { brierScore, fitCalibration, leftOutBrierScore, type CalibrationCurve, type Evidence } from '#classification';
import { contentHash, type Outbox } from '#platform';
import { job, VERDICT_CODES, type Verdict } from '#vocabulary';
import type { Change, ChangeCases } from '../changes/change-cases.js';
import { evidenceOn, judging, signedCellsOf, type SignedCell } from './signed-cells.js';

/** Works out anew, from every signed finding that stands, what the machine's confidence is worth on an agreement. */
export class RefitCalibration {
  constructor(
    private readonly changeCases: ChangeCases,
    private readonly outbox: Outbox,
  ) {}

  /** @param wake the id of the outbox row that asked for it. Where the findings are those of the latest version, that stays. */
  async run(wake: string, agreement: string): Promise<void> {
    await this.changeCases.run(agreement, job('calibrate'), async (change) => {
      if (!(await this.outbox.settle(change.manager, wake))) return;
      const cells = await signedCellsOf(change.manager, agreement);
      const latest = await latestOf(change);
      if (contentHash(cells) === contentHash(latest?.evidence ?? [])) return;
      await save(change, (latest?.version ?? 0) + 1, cells, await sharedCurves(change));
    });
  }
}

async function save(change: Change, version: number, cells: readonly SignedCell[], shared: Record<Verdict, CalibrationCurve>): Promise<void> {
  const { manager, agreement, at } = change;
  const curves = byVerdict((verdict) => fitCalibration(evidenceOn(verdict, cells), shared[verdict]));
  const n = judging(cells).reduce((sum, cell) => sum + cell.n, 0);
  const brier = overVerdicts(cells, (evidence, verdict) => leftOutBrierScore(evidence, shared[verdict]));
  const rawBrier = overVerdicts(cells, (evidence) => brierScore(evidence, (raw) => raw));
  await manager.query(
    'INSERT INTO calibrations (agreement_id, version, curves, shared, evidence, n, brier, raw_brier, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [agreement, version, JSON.stringify(curves), JSON.stringify(shared), JSON.stringify(cells), n, brier, rawBrier, at],
  );
  change.announce({ kind: 'record', agreement, incident: null, what: 'calibration made', subject: `${agreement}@${version}`, before: null, after: { version, findings: n }, reason: null });
}

async function latestOf({ manager, agreement }: Change): Promise<{ version: number; evidence: SignedCell[] } | undefined> {
  const [row]: { version: number; evidence: SignedCell[] }[] = await manager.query('SELECT version, evidence FROM calibrations WHERE agreement_id = $1 ORDER BY version DESC LIMIT 1', [agreement]);
  return row;
}

/** What the other agreements of the installation showed together, by what their latest calibrations rest on. */
async function sharedCurves({ manager, agreement }: Change): Promise<Record<Verdict, CalibrationCurve>> {
  const others: { evidence: SignedCell[] }[] = await manager.query('SELECT DISTINCT ON (agreement_id) evidence FROM calibrations WHERE agreement_id <> $1 ORDER BY agreement_id, version DESC', [agreement]);
  const cells = others.flatMap(({ evidence }) => evidence);
  return byVerdict((verdict) => fitCalibration(evidenceOn(verdict, cells)));
}

function byVerdict<Value>(of: (verdict: Verdict) => Value): Record<Verdict, Value> {
  return Object.fromEntries(VERDICT_CODES.map((verdict) => [verdict, of(verdict)])) as Record<Verdict, Value>;
}

/** The mean of a score over the verdicts, each weighed by its findings; null without findings. */
function overVerdicts(cells: readonly SignedCell[], score: (evidence: readonly Evidence[], verdict: Verdict) => number | null): number | null {
  const parts = VERDICT_CODES.flatMap((verdict) => {
    const evidence = evidenceOn(verdict, cells);
    const value = score(evidence, verdict);
    return value === null ? [] : [{ value, n: evidence.reduce((sum, { n }) => sum + n, 0) }];
  });
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  return n === 0 ? null : parts.reduce((sum, part) => sum + part.value * part.n, 0) / n;
}
