import type { RefitCalibration } from '#casework';
import type { Processor } from '#platform';

/** Fits the confidence of the machine on an agreement to the findings that were signed. */
export function calibrateProcessor({ refitCalibration }: { refitCalibration: RefitCalibration }): Processor<'calibrate'> {
  return ({ id, payload }) => refitCalibration.run(id, payload.agreement);
}
