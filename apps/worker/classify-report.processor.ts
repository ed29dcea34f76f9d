import type { ClassifyReport } from '#casework';
import type { Logger, Processor } from '#platform';
import { TrucelineError } from '#vocabulary';

/** Classifies the report that a job names. One that cannot be classified is set aside with the reason, so that it is seen. */
export function classifyReportProcessor({ classifyReport, log }: { classifyReport: ClassifyReport; log: Logger }): Processor<'classify-report'> {
  return async ({ id, payload, attempt, lastAttempt }) => {
    try {
      await classifyReport.run(id, payload.report);
    } catch (error) {
      if (!(error instanceof TrucelineError) && !((lastAttempt || attempt >= ENOUGH_ATTEMPTS) && liesInTheReport(error))) throw error;
      log.error({ err: error, report: payload.report, trace: payload.trace }, 'A report cannot be classified and is set aside.');
      await classifyReport.quarantine(id, payload.report, reasonOf(error));
    }
  };
}

/** An engine that stumbles over the same words three times will go on stumbling. */
const ENOUGH_ATTEMPTS = 3;

/** Whether trying again later is in vain: the engine stumbled over the words, or the database over a value. */
function liesInTheReport(error: unknown): boolean {
  const stumbled = error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
  return stumbled || /^2[23]/.test(sqlStateOf(error));
}

function reasonOf(error: unknown): string {
  if (error instanceof TrucelineError) return error.code;
  return `The report could not be classified (${sqlStateOf(error) || (error instanceof Error ? error.name : 'unknown')}).`;
}

function sqlStateOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
