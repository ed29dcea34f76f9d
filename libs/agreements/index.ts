import { AgreementClockEntity } from './clock/agreement-clock.entity.js';
import { AgreementEntity } from './versions/agreement.entity.js';
import { AgreementVersionEntity } from './versions/agreement-version.entity.js';

export { agreementJsonSchema, type AgreementDocument, type Commitment, type Reading, type Term, type ThirdParty } from './document/agreement-document.js';
export type { AgreementPage, AgreementSummary, PageWish } from './versions/agreement-list.js';
export { toModel, underReading } from './agreement-model.js';
export { unknownAgreement, type AgreementVersion, type VersionSummary } from './versions/agreement-version.js';
export { Agreements } from './agreements.js';
export { nextInstant } from './clock/next-instant.js';
export { SettleInstant } from './clock/settle-instant.js';
export type { AppliedAgreement, VersionListener } from './versions/apply-agreement.js';
export { DOCUMENT_SIZE_LIMIT } from './document/document-text.js';
export { agreementWarnings } from './document/name-clashes.js';
export { checkAgreementDocument, parseAgreementDocument, type DocumentFormat } from './document/parse-agreement-document.js';
export { readSampleReports, type SampleReports } from './sample-reports.js';

export const AGREEMENT_ENTITIES = [AgreementEntity, AgreementVersionEntity, AgreementClockEntity];
