import { AgreementEntity } from './agreement.entity.js';
import { AgreementVersionEntity } from './agreement-version.entity.js';

export { agreementJsonSchema, type AgreementDocument, type Commitment, type Reading, type Term, type ThirdParty } from './agreement-document.js';
export type { AgreementPage, AgreementSummary, PageWish } from './agreement-list.js';
export { toModel, underReading } from './agreement-model.js';
export type { AgreementVersion, VersionSummary } from './agreement-version.js';
export { Agreements } from './agreements.js';
export type { AppliedAgreement } from './apply-agreement.js';
export { DOCUMENT_SIZE_LIMIT } from './document-text.js';
export { agreementWarnings } from './name-clashes.js';
export { checkAgreementDocument, parseAgreementDocument, type DocumentFormat } from './parse-agreement-document.js';
export { readSampleReports, type SampleReports } from './sample-reports.js';

export const AGREEMENT_ENTITIES = [AgreementEntity, AgreementVersionEntity];
