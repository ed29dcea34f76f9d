import * as z from 'zod';
import { TrucelineError, type Fault } from '#vocabulary';
import { pathText } from './document/document-path.js';
import { readDocumentText } from './document/document-text.js';
import { kebabId } from './document/document-words.js';

/** Reports to try the product with: each has the form in which reports are logged. */
export interface SampleReports {
  /** Id of the agreement that they belong to. */
  agreement: string;
  /** Whoever logs them checks their form; each has an `externalId` that begins with `sample-`. */
  reports: Record<string, unknown>[];
}

const sampleReports = z.strictObject({
  agreement: kebabId,
  reports: z.array(z.looseObject({ externalId: z.string().regex(/^sample-[a-z0-9-]+$/, 'is not marked as a sample: it must begin with sample-') })).min(1),
});

/** Reads the file of sample reports beside an agreement, YAML or JSON. @throws TrucelineError `request_invalid`. */
export function readSampleReports(text: string): SampleReports {
  const read = readDocumentText(text);
  const shape = sampleReports.safeParse(read.value);
  const faults: Fault[] = shape.success
    ? read.faults
    : [...read.faults, ...shape.error.issues.map(({ path, message }) => ({ path: pathText(path.filter((step) => typeof step !== 'symbol')), message }))];
  if (!shape.success || faults.length > 0) throw new TrucelineError('request_invalid', 'The file of sample reports has faults.', faults);
  return shape.data;
}
