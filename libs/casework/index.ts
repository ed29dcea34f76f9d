import { CalibrationEntity } from './calibration/calibration.entity.js';
import { ClassificationEntity } from './classifying/classification.entity.js';
import { CodingRoundEntity } from './coding/coding-round.entity.js';
import { CodingTaskEntity } from './coding/coding-task.entity.js';
import { FindingSignatureEntity } from './findings/finding-signature.entity.js';
import { FindingEntity } from './findings/finding.entity.js';
import { CommitmentDecisionEntity } from './commitments/commitment-decision.entity.js';
import { CommitmentLapseEntity } from './commitments/commitment-lapse.entity.js';
import { CoverageGapEntity } from './coverage/coverage-gap.entity.js';
import { CustodyEntryEntity } from './evidence/custody-entry.entity.js';
import { EvidenceBlobEntity } from './evidence/evidence-blob.entity.js';
import { EvidenceLinkEntity } from './evidence/evidence-link.entity.js';
import { EvidenceEntity } from './evidence/evidence.entity.js';
import { IdempotencyKeyEntity } from './reports/idempotency-key.entity.js';
import { IncidentReportEntity } from './incidents/incident-report.entity.js';
import { IncidentVersionEntity } from './incidents/incident-version.entity.js';
import { IncidentEntity } from './incidents/incident.entity.js';
import { CaseOperationEntity } from './linking/case-operation.entity.js';
import { LinkRefusalEntity } from './linking/link-refusal.entity.js';
import { PartyNotificationEntity } from './positions/party-notification.entity.js';
import { PositionEntity } from './positions/position.entity.js';
import { ReclassificationEntity } from './classifying/reclassification.entity.js';
import { ReportEntity } from './reports/report.entity.js';
import { SourceOriginEntity } from './reports/source-origin.entity.js';
import { VerificationMoveEntity } from './verification/verification-move.entity.js';

export const CASEWORK_ENTITIES = [
  ReportEntity,
  SourceOriginEntity,
  IdempotencyKeyEntity,
  IncidentEntity,
  IncidentVersionEntity,
  IncidentReportEntity,
  ClassificationEntity,
  ReclassificationEntity,
  CalibrationEntity,
  CodingRoundEntity,
  CodingTaskEntity,
  FindingEntity,
  FindingSignatureEntity,
  CommitmentDecisionEntity,
  CommitmentLapseEntity,
  CoverageGapEntity,
  EvidenceBlobEntity,
  EvidenceEntity,
  EvidenceLinkEntity,
  CustodyEntryEntity,
  PositionEntity, PartyNotificationEntity, CaseOperationEntity, LinkRefusalEntity,
  VerificationMoveEntity,
];

export type { CaseChange, CaseListener, ChangeContext, IncidentStanding, RecordChange, SetAside } from './changes/case-change.js';
export { ChangeCases, type Change } from './changes/change-cases.js';
export { CalibrateOnFinding } from './calibration/calibrate-on-finding.js';
export { readCalibration, type CalibrationView } from './calibration/calibration-view.js';
export { RefitCalibration } from './calibration/refit-calibration.js';
export { BlindTasks, type BlindTaskPage } from './coding/blind-tasks.js';
export { CodeTask, type CodingState } from './coding/code-task.js';
export { codingRecords } from './coding/coding-records.js';
export { codingInput, codingRoundInput, type CodingInput, type CodingRoundInput } from './coding/coding-input.js';
export { listCodingRounds, readCodingRound, type CodingRoundPage, type CodingRoundView } from './coding/coding-round-view.js';
export { agreementOfRound, CodingRounds } from './coding/coding-rounds.js';
export { ClassifyReport } from './classifying/classify-report.js';
export { accountsOf, type IncidentAccounts } from './incidents/incident-accounts.js';
export type { IncidentPlace } from './incidents/incident-facts.js';
export { incidentFilter, listIncidents, type IncidentFilter, type IncidentPage } from './incidents/incident-list.js';
export { caseTotalsOf, setAside } from './incidents/case-totals.js';
export { standingsOf } from './incidents/incident-standing.js';
export { findingInput, reasonText, type FindingInput } from './findings/finding-input.js';
export { findingRecords } from './findings/finding-record.js';
export { findingsOf, type FindingView } from './findings/finding-view.js';
export { Findings, type FindingChanged } from './findings/findings.js';
export type { Signatory } from './findings/signatory.js';
export { instantText } from './reports/instant-text.js';
export { readIncident, type IncidentView } from './incidents/incident-view.js';
export { commitmentDecisionInput, DecideCommitment, type CommitmentDecisionInput } from './commitments/decide-commitment.js';
export { commitmentsAt, type CommitmentView } from './commitments/list-commitments.js';
export { commitmentRecords } from './commitments/commitment-records.js';
export { coverageRecords } from './coverage/coverage-records.js';
export { verificationRecords } from './verification/verification-records.js';
export { WatchCommitments } from './commitments/watch-commitments.js';
export { coverageAssessed, coverageAt, type CoverageGap, type CoverageWish } from './coverage/list-coverage.js';
export { coverageEndInput, coverageInput, coverageWithdrawalInput, RecordCoverage, type CoverageInput } from './coverage/record-coverage.js';
export { agreementOfIncident } from './incidents/revise-incident.js';
export { LogReport, type ReportReceipt } from './reports/log-report.js';
export type { NarrativeReader } from './classifying/narrative-reader.js';
export { ChatEndpoint } from './outside-reader/chat-endpoint.js';
export { OutsideReader } from './outside-reader/outside-reader.js';
export { previewReport, type ReportPreview } from './reports/preview-report.js';
export { readReclassifications, ReclassifyIncidents, ReclassifyOnNewVersion, type Reclassification } from './classifying/reclassify-incidents.js';
export { RetryReports } from './reports/retry-reports.js';
export { RemoveSamples } from './reports/remove-samples.js';
export { reportInput, type ReportInput } from './reports/report-input.js';
export type { IncidentRelease } from './releasing/incident-release.js';
export { ReleaseIncidents } from './releasing/release-incidents.js';
export { ReadReports } from './reports/read-reports.js';
export { reportFilter, WITHHELD, type ReportFilter, type ReportPage, type ReportView } from './reports/report-view.js';
export { SealedSources } from './sources/sealed-sources.js';
export type { Viewer } from './sources/viewer.js';
export { NotifyParty, RESPONSE_DAYS } from './positions/notify-party.js';
export { notificationInput, positionInput, type NotificationInput, type PositionInput } from './positions/position-input.js';
export { shownPositions, type ShownPosition } from './positions/passed-on-by.js';
export { ledgersOf, type Ledger, type PositionView, type ResponseView, type StanceView } from './positions/position-ledger.js';
export { positionRecords } from './positions/position-records.js';
export { RecordPosition } from './positions/record-position.js';
export { SettlePosition } from './positions/settle-position.js';
export { ChangeEvidence } from './evidence/change-evidence.js';
export { CUSTODY_ACTS, readCustody, type CustodyPage } from './evidence/custody.js';
export { listEvidence, readEvidence, type EvidenceTarget, type EvidenceView } from './evidence/evidence-view.js';
export { HandOutEvidence, type HandedOut } from './evidence/hand-out-evidence.js';
export { TakeEvidence, type ArrivingFile } from './evidence/take-evidence.js';
export { VerifyEvidence } from './evidence/verify-evidence.js';
export { MakeWorkingCopy } from './evidence/working-copy/make-working-copy.js';
export { verificationInput, type VerificationInput } from './verification/verification-input.js';
export { VerifyIncidents, type IncidentVerified } from './verification/verify-incidents.js';
export type { CaseOperationKind, TouchedIncident } from './linking/case-operation.entity.js';
export { linkHistory, type LinkView, type OperationView } from './linking/link-history.js';
export { MergeIncidents } from './linking/merge-incidents.js';
export type { Operated } from './linking/operate.js';
export { RelinkReport } from './linking/relink-report.js';
export type { Seen } from './linking/require-incidents.js';
export { SplitIncident } from './linking/split-incident.js';
export { UndoOperation } from './linking/undo-operation.js';
