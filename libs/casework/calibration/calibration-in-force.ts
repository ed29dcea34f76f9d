import type { EntityManager } from 'typeorm';
import { calibrated, type CalibrationCurve, type TermVerdict } from '#classification';
import type { Verdict } from '#vocabulary';

/** What is needed of a calibration to apply it. */
export interface Calibration {
  version: number;
  curves: Record<Verdict, CalibrationCurve>;
}

/** A verdict whose confidence is the probability that a person would find the same, as far as findings tell. */
export interface CalibratedVerdict extends TermVerdict {
  /** The engine's own confidence. */
  rawConfidence: number;
  /** Version of the calibration that was applied; null before the first. */
  calibration: number | null;
}

/** The latest calibration of an agreement, or null before the first. One row by its key, however many there are. */
export async function calibrationInForce(manager: EntityManager, agreement: string): Promise<Calibration | null> {
  const [row]: Calibration[] = await manager.query('SELECT version, curves FROM calibrations WHERE agreement_id = $1 ORDER BY version DESC LIMIT 1', [agreement]);
  return row ?? null;
}

/** The verdict with its confidence calibrated, to hundredths like the engine's own. */
export function underCalibration(verdict: TermVerdict, calibration: Calibration | null): CalibratedVerdict {
  const raw = verdict.confidence;
  const confidence = calibration ? Math.round(calibrated(calibration.curves[verdict.verdict], raw) * 100) / 100 : raw;
  return { ...verdict, confidence, rawConfidence: raw, calibration: calibration?.version ?? null };
}
