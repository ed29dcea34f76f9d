import { ClassificationEntity } from './classification.entity.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';
import { IncidentReportEntity } from './incident-report.entity.js';
import { IncidentEntity } from './incident.entity.js';
import { ReclassificationEntity } from './reclassification.entity.js';
import { ReportEntity } from './report.entity.js';
import { SourceOriginEntity } from './source-origin.entity.js';

export const CASEWORK_ENTITIES = [ReportEntity, SourceOriginEntity, IdempotencyKeyEntity, IncidentEntity, IncidentReportEntity, ClassificationEntity, ReclassificationEntity];

export type { CaseChange, CaseListener, ChangeContext, IncidentStanding } from './case-change.js';
export { ClassifyReport } from './classify-report.js';
export { accountsOf, type IncidentAccounts } from './incident-accounts.js';
export type { IncidentPlace } from './incident-facts.js';
export { incidentFilter, listIncidents, type IncidentFilter, type IncidentPage } from './incident-list.js';
export { caseTotalsOf, setAside } from './case-totals.js';
export { standingsOf } from './incident-standing.js';
export { instantText } from './instant-text.js';
export { lockAgreement } from './lock-agreement.js';
export { readIncident, type IncidentView } from './incident-view.js';
export { LogReport, type ReportReceipt } from './log-report.js';
export { previewReport, type ReportPreview } from './preview-report.js';
export { readReclassifications, ReclassifyIncidents, ReclassifyOnNewVersion, type Reclassification } from './reclassify-incidents.js';
export { RetryReports } from './retry-reports.js';
export { RemoveSamples } from './remove-samples.js';
export { reportInput, type ReportInput } from './report-input.js';
export { listReports, readReport, reportFilter, type ReportPage, type ReportView } from './report-view.js';
