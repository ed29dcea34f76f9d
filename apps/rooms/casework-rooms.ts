import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import {
  BlindTasks,
  type ChangeCases,
  CodeTask,
  CodingRounds,
  DecideCommitment,
  Findings,
  MergeIncidents,
  NotifyParty,
  RecordCoverage,
  RecordPosition,
  RefitCalibration,
  ReleaseIncidents,
  RelinkReport,
  type SealedSources,
  SettlePosition,
  SplitIncident,
  UndoOperation,
  VerifyIncidents,
  WatchCommitments,
} from '#casework';
import type { Clock, Outbox } from '#platform';

/** What people do with cases: decide, link, put on record, code. */
export interface CaseworkRooms {
  findings: Findings;
  verifyIncidents: VerifyIncidents;
  mergeIncidents: MergeIncidents;
  splitIncident: SplitIncident;
  relinkReport: RelinkReport;
  undoOperation: UndoOperation;
  recordPosition: RecordPosition;
  settlePosition: SettlePosition;
  notifyParty: NotifyParty;
  decideCommitment: DecideCommitment;
  watchCommitments: WatchCommitments;
  recordCoverage: RecordCoverage;
  codingRounds: CodingRounds;
  blindTasks: BlindTasks;
  codeTask: CodeTask;
  refitCalibration: RefitCalibration;
  releaseIncidents: ReleaseIncidents;
}

interface Given {
  dataSource: DataSource;
  changeCases: ChangeCases;
  outbox: Outbox;
  agreements: Agreements;
  sources: SealedSources;
  clock: Clock;
}

export function caseworkRooms({ dataSource, changeCases, outbox, agreements, sources, clock }: Given): CaseworkRooms {
  return {
    findings: new Findings(dataSource, changeCases, agreements),
    verifyIncidents: new VerifyIncidents(dataSource, changeCases),
    mergeIncidents: new MergeIncidents(dataSource, changeCases, agreements),
    splitIncident: new SplitIncident(dataSource, changeCases, agreements),
    relinkReport: new RelinkReport(dataSource, changeCases, agreements),
    undoOperation: new UndoOperation(dataSource, changeCases, agreements),
    recordPosition: new RecordPosition(dataSource, changeCases, agreements, sources, clock),
    settlePosition: new SettlePosition(dataSource, changeCases),
    notifyParty: new NotifyParty(dataSource, changeCases, agreements, clock),
    decideCommitment: new DecideCommitment(changeCases, agreements),
    watchCommitments: new WatchCommitments(dataSource, changeCases, agreements, clock),
    recordCoverage: new RecordCoverage(changeCases, agreements),
    codingRounds: new CodingRounds(dataSource, changeCases, agreements),
    blindTasks: new BlindTasks(dataSource, agreements, sources),
    codeTask: new CodeTask(dataSource, changeCases),
    refitCalibration: new RefitCalibration(changeCases, outbox),
    releaseIncidents: new ReleaseIncidents(dataSource, agreements, changeCases),
  };
}
