import type { DataSource } from 'typeorm';
import {
  calibrated, CONFIRMED_BY, ENOUGH_FOR_ANY_SHAPE, expectedCalibrationError, FEWEST_FINDINGS, IDENTITY, reliabilityCurve, type CalibrationCurve, type CalibrationMethod, type ReliabilityBin,
} from '#classification';
import { FINDING_CODES, TrucelineError, VERDICT_CODES, type FindingDecision, type Verdict } from '#vocabulary';
import { evidenceOn, type SignedCell } from './signed-cells.js';

/** A version of the calibration in short. The Brier score foretells each finding from the others; `rawBrier` is that of the engine's own confidence. */
export interface CalibrationSummary {
  version: number;
  madeAt: string;
  findings: number;
  brier: number | null;
  rawBrier: number | null;
}

/** The curve of one verdict, with what was found at each confidence, as it was and as it is calibrated. */
export interface CurveView {
  verdict: Verdict;
  method: CalibrationMethod;
  /** How it was come by, as a sentence. */
  because: string;
  findings: number;
  knots: CalibrationCurve['knots'];
  reliability: ReliabilityBin[];
  rawReliability: ReliabilityBin[];
  expectedCalibrationError: number | null;
  rawExpectedCalibrationError: number | null;
}

/** What people found where the machine said this of a term. */
export interface OverrideCount {
  term: string;
  verdict: Verdict;
  findings: number;
  /** Findings that say the same. */
  confirmed: number;
  /** Findings that say otherwise. */
  overridden: number;
  /** Findings that it is not for this body to decide: neither. */
  outsideMandate: number;
  decisions: Record<FindingDecision, number>;
}

export interface CalibrationView {
  agreement: string;
  /** Null before the first finding is signed: the engine's own confidence is shown. */
  calibration: CalibrationSummary | null;
  curves: CurveView[];
  overrides: OverrideCount[];
  /** All versions, the latest first, a hundred at the most. */
  versions: CalibrationSummary[];
}

const LISTED = 100;

/** One version of a calibration. @param version null: the latest. @throws TrucelineError `calibration_unknown`. */
export async function readCalibration(dataSource: DataSource, agreement: string, version: number | null): Promise<CalibrationView> {
  const rows: CalibrationRow[] = await dataSource.query(
    `SELECT version, made_at, n, brier, raw_brier FROM calibrations WHERE agreement_id = $1 ORDER BY version DESC LIMIT ${LISTED}`,
    [agreement],
  );
  const [row]: (CalibrationRow & { curves: Record<Verdict, CalibrationCurve>; evidence: SignedCell[] })[] = await dataSource.query(
    'SELECT * FROM calibrations WHERE agreement_id = $1 AND ($2::int IS NULL OR version = $2) ORDER BY version DESC LIMIT 1',
    [agreement, version],
  );
  if (!row && version !== null) throw new TrucelineError('calibration_unknown');
  return {
    agreement,
    calibration: row ? toSummary(row) : null,
    curves: VERDICT_CODES.map((verdict) => toCurve(verdict, row?.curves[verdict] ?? IDENTITY, row?.evidence ?? [])),
    overrides: overridesIn(row?.evidence ?? []),
    versions: rows.map(toSummary),
  };
}

interface CalibrationRow {
  version: number;
  made_at: Date;
  n: number;
  brier: number | null;
  raw_brier: number | null;
}

function toSummary({ version, made_at, n, brier, raw_brier }: CalibrationRow): CalibrationSummary {
  return { version, madeAt: made_at.toISOString(), findings: n, brier, rawBrier: raw_brier };
}

function toCurve(verdict: Verdict, curve: CalibrationCurve, cells: readonly SignedCell[]): CurveView {
  const evidence = evidenceOn(verdict, cells);
  const reliability = reliabilityCurve(evidence, (raw) => calibrated(curve, raw));
  const rawReliability = reliabilityCurve(evidence, (raw) => raw);
  return {
    verdict, method: curve.method, because: BECAUSE[curve.method], findings: curve.n, knots: curve.knots, reliability, rawReliability,
    expectedCalibrationError: expectedCalibrationError(reliability), rawExpectedCalibrationError: expectedCalibrationError(rawReliability),
  };
}

const BECAUSE: Readonly<Record<CalibrationMethod, string>> = {
  identity: `Fewer than ${FEWEST_FINDINGS} findings are signed on this verdict: the engine’s own confidence is shown as it is.`,
  platt: `From ${FEWEST_FINDINGS} to ${ENOUGH_FOR_ANY_SHAPE - 1} findings are signed on this verdict: an S-curve of two numbers is fitted to them (Platt).`,
  isotonic: `${ENOUGH_FOR_ANY_SHAPE} findings or more are signed on this verdict: the nearest rising curve is fitted to them (isotonic regression).`,
};

function overridesIn(cells: readonly SignedCell[]): OverrideCount[] {
  const counts = new Map<string, OverrideCount>();
  for (const { term, verdict, decision, n } of cells) {
    const key = JSON.stringify([term, VERDICT_CODES.indexOf(verdict)]);
    const count = counts.get(key) ?? nothingOf(term, verdict);
    count.findings += n;
    count.decisions[decision] += n;
    if (decision === 'outside_mandate') count.outsideMandate += n;
    else if (decision === CONFIRMED_BY[verdict]) count.confirmed += n;
    else count.overridden += n;
    counts.set(key, count);
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

function nothingOf(term: string, verdict: Verdict): OverrideCount {
  const decisions = Object.fromEntries(FINDING_CODES.map((decision) => [decision, 0])) as Record<FindingDecision, number>;
  return { term, verdict, findings: 0, confirmed: 0, overridden: 0, outsideMandate: 0, decisions };
}
