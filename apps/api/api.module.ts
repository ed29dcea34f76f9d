import type { DynamicModule, Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AuditRoots } from '#access';
import { Agreements, SettleInstant } from '#agreements';
import { BlindTasks, ChangeEvidence, CodeTask, CodingRounds, DecideCommitment, Findings, HandOutEvidence, LogReport, MergeIncidents, NotifyParty, ReadReports, RecordCoverage, RecordPosition, ReleaseIncidents, RelinkReport, SealedSources, SettlePosition, SplitIncident, TakeEvidence, UndoOperation, VerifyIncidents } from '#casework';
import { ReadPublicStatus, ReadStatus, RunBacktest } from '#compliance';
import { Health, Metrics } from '#platform';
import type { ServiceRooms } from '../rooms/service-rooms.js';
import { ACCESS_CONTROLLERS, accessProviders, type AccessProvided } from './access/access-providers.js';
import { AccessGuard } from './access/access.guard.js';
import { AgreementsController } from './agreements.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { BacktestController } from './backtest.controller.js';
import { CalibrationController } from './casework/calibration.controller.js';
import { CodingController } from './casework/coding.controller.js';
import { FindingsController } from './casework/findings.controller.js';
import { LinkingController } from './casework/linking.controller.js';
import { PositionsController } from './casework/positions.controller.js';
import { EvidenceCopiesController } from './evidence/evidence-copies.controller.js';
import { EvidenceUploadsController } from './evidence/evidence-uploads.controller.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { FrontPageController } from './front-page.controller.js';
import { CommitmentsController } from './casework/commitments.controller.js';
import { CoverageController } from './casework/coverage.controller.js';
import { HealthController } from './health.controller.js';
import { IncidentsController } from './incidents.controller.js';
import { ProblemFilter } from './problem.filter.js';
import { ReportsController } from './reports.controller.js';
import { SchemasController } from './schemas.controller.js';
import { PublicStatusController } from './public-status.controller.js';
import { ReleaseController } from './casework/release.controller.js';
import { StatusController } from './status.controller.js';
import { VerificationController } from './casework/verification.controller.js';
import { validationPipe } from './validation.pipe.js';

/** What the controllers are handed. */
export type ApiRooms = Pick<
  ServiceRooms,
  | 'agreements'
  | 'sources'
  | 'findings'
  | 'verifyIncidents'
  | 'logReport'
  | 'readReports'
  | 'releaseIncidents'
  | 'readPublicStatus'
  | 'readStatus'
  | 'runBacktest'
  | 'codingRounds'
  | 'blindTasks'
  | 'codeTask'
  | 'auditRoots'
  | 'evidence'
  | 'takeEvidence'
  | 'health'
  | 'metrics'
  | 'log'
  | 'settleInstant'
  | 'decideCommitment'
  | 'recordCoverage'
  | 'recordPosition' | 'settlePosition' | 'notifyParty'
  | 'mergeIncidents' | 'splitIncident' | 'relinkReport' | 'undoOperation'
> & AccessProvided & { dataSource: DataSource };

export const CONTROLLERS = [
  AgreementsController,
  ReportsController,
  IncidentsController,
  FindingsController,
  VerificationController,
  StatusController,
  BacktestController,
  ReleaseController,
  PublicStatusController,
  CodingController,
  CalibrationController,
  CommitmentsController,
  CoverageController,
  EvidenceUploadsController,
  EvidenceController,
  EvidenceCopiesController,
  AuditController,
  ...ACCESS_CONTROLLERS,
  SchemasController,
  HealthController,
  FrontPageController,
  PositionsController,
  LinkingController,
];

/** The HTTP face of the rooms. The guard, the pipe and the filter stand before every route. */
export class ApiModule {
  static of(rooms: ApiRooms): DynamicModule {
    return {
      module: ApiModule,
      controllers: CONTROLLERS,
      providers: [
        ...roomProviders(rooms),
        ...accessProviders(rooms),
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useValue: validationPipe },
        { provide: APP_FILTER, useValue: new ProblemFilter(rooms.log) },
      ],
    };
  }
}

/** The worker answers nothing but how it is. */
export class WorkerHealthModule {
  static of(rooms: Pick<ApiRooms, 'health' | 'metrics' | 'log'>): DynamicModule {
    return {
      module: WorkerHealthModule,
      controllers: [HealthController],
      providers: [
        { provide: Health, useValue: rooms.health },
        { provide: Metrics, useValue: rooms.metrics },
        { provide: APP_FILTER, useValue: new ProblemFilter(rooms.log) },
      ],
    };
  }
}

function roomProviders(rooms: ApiRooms): Provider[] {
  return [
    { provide: DataSource, useValue: rooms.dataSource },
    { provide: Agreements, useValue: rooms.agreements },
    { provide: SettleInstant, useValue: rooms.settleInstant },
    { provide: SealedSources, useValue: rooms.sources },
    { provide: LogReport, useValue: rooms.logReport },
    { provide: ReadReports, useValue: rooms.readReports },
    { provide: Findings, useValue: rooms.findings },
    { provide: VerifyIncidents, useValue: rooms.verifyIncidents },
    { provide: DecideCommitment, useValue: rooms.decideCommitment },
    { provide: RecordCoverage, useValue: rooms.recordCoverage },
    { provide: MergeIncidents, useValue: rooms.mergeIncidents },
    { provide: SplitIncident, useValue: rooms.splitIncident },
    { provide: RelinkReport, useValue: rooms.relinkReport },
    { provide: UndoOperation, useValue: rooms.undoOperation },
    { provide: RecordPosition, useValue: rooms.recordPosition },
    { provide: SettlePosition, useValue: rooms.settlePosition },
    { provide: NotifyParty, useValue: rooms.notifyParty },
    { provide: ReleaseIncidents, useValue: rooms.releaseIncidents },
    { provide: ReadPublicStatus, useValue: rooms.readPublicStatus },
    { provide: ReadStatus, useValue: rooms.readStatus },
    { provide: RunBacktest, useValue: rooms.runBacktest },
    { provide: TakeEvidence, useValue: rooms.takeEvidence },
    { provide: ChangeEvidence, useFactory: () => rooms.evidence.change },
    { provide: HandOutEvidence, useFactory: () => rooms.evidence.handOut },
    { provide: AuditRoots, useValue: rooms.auditRoots },
    { provide: CodingRounds, useValue: rooms.codingRounds },
    { provide: BlindTasks, useValue: rooms.blindTasks },
    { provide: CodeTask, useValue: rooms.codeTask },
    { provide: Health, useValue: rooms.health },
    { provide: Metrics, useValue: rooms.metrics },
  ];
}
