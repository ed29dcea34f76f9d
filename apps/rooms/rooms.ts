import { ACCESS_ENTITIES, AccessAudit, AuditChain, AuditRoots, CaseAudit, VerifyAudit } from '#access';
import { AGREEMENT_ENTITIES, Agreements, SettleInstant } from '#agreements';
import {
  CalibrateOnFinding,
  CASEWORK_ENTITIES,
  ChangeCases,
  ChatEndpoint,
  ClassifyReport,
  codingRecords,
  commitmentRecords,
  coverageRecords,
  findingRecords,
  OutsideReader,
  positionRecords,
  ReadReports,
  ReclassifyOnNewVersion,
  RemoveSamples,
  RetryReports,
  SealedSources,
  verificationRecords,
} from '#casework';
import { COMPLIANCE_ENTITIES, ReadPublicStatus, ReadStatus, RebuildTallies, RunBacktest, Tallies } from '#compliance';
import {
  type Clock,
  type Config,
  type Database,
  KEY_ENTITIES,
  KeyRing,
  KeySource,
  type Logger,
  openDatabase,
  Outbox,
  OUTBOX_ENTITIES,
  systemClock,
} from '#platform';
import { MIGRATIONS } from '../../migrations/index.js';
import { accessRooms, type AccessRooms } from './access-rooms.js';
import { caseworkRooms, type CaseworkRooms } from './casework-rooms.js';
import { evidenceRooms, type EvidenceRooms } from './evidence-rooms.js';

export const ENTITIES = [...OUTBOX_ENTITIES, ...KEY_ENTITIES, ...AGREEMENT_ENTITIES, ...CASEWORK_ENTITIES, ...COMPLIANCE_ENTITIES, ...ACCESS_ENTITIES];

/** Every room of the house, furnished, around one database. */
export interface Rooms extends AccessRooms, CaseworkRooms {
  database: Database;
  clock: Clock;
  changeCases: ChangeCases;
  outbox: Outbox;
  agreements: Agreements;
  keyRing: KeyRing;
  sources: SealedSources;
  classifyReport: ClassifyReport;
  removeSamples: RemoveSamples;
  retryReports: RetryReports;
  settleInstant: SettleInstant;
  readStatus: ReadStatus;
  rebuildTallies: RebuildTallies;
  readReports: ReadReports;
  readPublicStatus: ReadPublicStatus;
  runBacktest: RunBacktest;
  evidence: EvidenceRooms;
  auditChain: AuditChain;
  auditRoots: AuditRoots;
  verifyAudit: VerifyAudit;
}

/** Opens the database and wires the rooms. Casework announces to whoever listens; who that is, is said here and nowhere else. */
export async function openRooms(config: Config, log: Logger): Promise<Rooms> {
  const database = await openDatabase(config, { entities: ENTITIES, migrations: MIGRATIONS, log });
  const { dataSource } = database;
  const clock = systemClock;
  const auditChain = new AuditChain();
  const outbox = new Outbox(dataSource);
  const settleInstant = new SettleInstant(dataSource, clock);
  const changeCases = new ChangeCases(dataSource, [new Tallies(), new CalibrateOnFinding(outbox), new CaseAudit(auditChain)], clock);
  const agreements = new Agreements(dataSource, clock, [new ReclassifyOnNewVersion(outbox)]);
  const keyRing = new KeyRing(dataSource, new KeySource(config));
  const sources = new SealedSources(keyRing);
  const readStatus = new ReadStatus(dataSource, agreements, settleInstant, clock);
  return {
    database,
    clock,
    changeCases,
    outbox,
    agreements,
    keyRing,
    sources,
    classifyReport: new ClassifyReport(dataSource, changeCases, outbox, agreements, sources, outsideReader(config, clock, log)),
    retryReports: new RetryReports(changeCases, outbox),
    removeSamples: new RemoveSamples(changeCases, agreements),
    settleInstant,
    readStatus,
    readPublicStatus: new ReadPublicStatus(agreements, readStatus, clock),
    rebuildTallies: new RebuildTallies(dataSource, clock),
    readReports: new ReadReports(dataSource, sources, agreements, changeCases),
    runBacktest: new RunBacktest(dataSource, agreements),
    evidence: evidenceRooms({ config, dataSource, changeCases, outbox, clock }),
    ...caseworkRooms({ dataSource, changeCases, outbox, agreements, sources, clock }),
    ...accessRooms(dataSource, clock, config, [new AccessAudit(auditChain)]),
    auditChain,
    auditRoots: new AuditRoots(dataSource, clock),
    verifyAudit: new VerifyAudit(dataSource, [codingRecords, commitmentRecords, coverageRecords, findingRecords, positionRecords, verificationRecords]),
  };
}

/** The outside reader, where the installation names one; undefined: the rules read. */
function outsideReader({ readerUrl, readerModel, readerKey, readerTimeoutMs, readerDailyTokens }: Config, clock: Clock, log: Logger): OutsideReader | undefined {
  if (readerUrl === undefined) return undefined;
  return new OutsideReader(new ChatEndpoint({ url: readerUrl, model: readerModel, key: readerKey, timeoutMs: readerTimeoutMs, dailyTokens: readerDailyTokens }, clock), log);
}
