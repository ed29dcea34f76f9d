import type { PreparedAgreement } from './agreement/prepared-agreement.js';
import { withFields } from './reading/fields.js';
import type { ReportText } from './report-text.js';
import type { Extraction } from './verdict.js';

/** What a report tells: its mentions, read from the text and overlaid with the fields that were filled in. */
export function extract(report: ReportText, agreement: PreparedAgreement): Extraction {
  return { language: report.language ?? 'en', mentions: withFields([], report, agreement) };
}
