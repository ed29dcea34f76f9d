import type { ClassifyReport } from '#casework';
import type { Processor } from '#platform';
import { TrucelineError } from '#vocabulary';

/** Classifies the report that a job names. One that cannot be classified is set aside with the reason, so that it is seen. */
export function classifyReportProcessor({ classifyReport }: { classifyReport: ClassifyReport }): Processor<'classify-report'> {
  return async ({ id, payload }) => {
    try {
      await classifyReport.run(id, payload.report);
    } catch (error) {
      if (!(error instanceof TrucelineError)) throw error;
      await classifyReport.quarantine(id, payload.report, error.code);
    }
  };
}
