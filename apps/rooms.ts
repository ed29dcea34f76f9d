import { ACCESS_ENTITIES, AccessAudit, AuditChain, AuditRoots, CaseAudit, PostgresCount, RequestLimits, VerifyAudit } from '#access';
import { AGREEMENT_ENTITIES, Agreements, SettleInstant } from '#agreements';
import {
  BlindTasks,
  CalibrateOnFinding,
  CASEWORK_ENTITIES,
  ChangeCases,
  ChatEndpoint,
  ClassifyReport,
  CodeTask,
  codingRecords,
  CodingRounds,
  DecideCommitment,
  findingRecords,
  Findings,
  LogReport,
  OutsideReader,
  positionRecords,
  ReadReports,
  ReleaseIncidents,
  ReclassifyIncidents,
  ReclassifyOnNewVersion,
  RecordCoverage,
  RefitCalibration,
  RemoveSamples,
  RetryReports,
  SealedSources,
  setAside,
  TakeEvidence,
  VerifyIncidents,
  WatchCommitments,
  NotifyParty, RecordPosition, SettlePosition,
  MergeIncidents, RelinkReport, SplitIncident, UndoOperation,
} from '#casework';
import { COMPLIANCE_ENTITIES, ReadPublicStatus, ReadStatus, RebuildTallies, RunBacktest, Tallies } from '#compliance';
import {
  databaseReachable, evidenceStoreReady, Health, KEY_ENTITIES, KeyRing, KeySource, Metrics, keyInPlace, migrate, migrationsDone, openDatabase, openQueues, Outbox, OUTBOX_ENTITIES, OutboxRelay,
  queuesReachable, RedisCount, StagingSweep, systemClock, type Clock, type Config, type Database, type Logger, type Queues, type Shutdown,
} from '#platform';
import { TrucelineError } from '#vocabulary';
import { MIGRATIONS } from '../migrations/index.js';
import { accessRooms, allowancesOf, type AccessRooms } from './access-rooms.js';
import { evidenceRooms, type EvidenceRooms } from './evidence-rooms.js';

export const ENTITIES = [...OUTBOX_ENTITIES, ...KEY_ENTITIES, ...AGREEMENT_ENTITIES, ...CASEWORK_ENTITIES, ...COMPLIANCE_ENTITIES, ...ACCESS_ENTITIES];

/** Every room of the house, furnished, around one database. */
export interface Rooms extends AccessRooms {
  database: Database;
  clock: Clock;
  changeCases: ChangeCases;
  outbox: Outbox;
  agreements: Agreements;
  keyRing: KeyRing;
  sources: SealedSources;
  decideCommitment: DecideCommitment;
  watchCommitments: WatchCommitments;
  recordCoverage: RecordCoverage;
  classifyReport: ClassifyReport;
  codingRounds: CodingRounds;
  blindTasks: BlindTasks;
  codeTask: CodeTask;
  refitCalibration: RefitCalibration;
  findings: Findings;
  verifyIncidents: VerifyIncidents;
  removeSamples: RemoveSamples;
  retryReports: RetryReports;
  settleInstant: SettleInstant;
  mergeIncidents: MergeIncidents;
  splitIncident: SplitIncident;
  relinkReport: RelinkReport;
  undoOperation: UndoOperation;
  recordPosition: RecordPosition;
  settlePosition: SettlePosition;
  notifyParty: NotifyParty;
  readStatus: ReadStatus;
  rebuildTallies: RebuildTallies;
  readReports: ReadReports;
  releaseIncidents: ReleaseIncidents;
  readPublicStatus: ReadPublicStatus;
  runBacktest: RunBacktest;
  evidence: EvidenceRooms;
  auditChain: AuditChain;
  auditRoots: AuditRoots;
  verifyAudit: VerifyAudit;
}

/** The rooms with the queues at their door: what a service needs beyond what a command needs. */
export interface ServiceRooms extends Rooms {
  config: Config;
  log: Logger;
  queues: Queues;
  relay: OutboxRelay;
  logReport: LogReport;
  takeEvidence: TakeEvidence;
  reclassifyIncidents: ReclassifyIncidents;
  requestLimits: RequestLimits;
  health: Health;
  metrics: Metrics;
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
    findings: new Findings(dataSource, changeCases, agreements),
    verifyIncidents: new VerifyIncidents(dataSource, changeCases),
    decideCommitment: new DecideCommitment(changeCases, agreements),
    watchCommitments: new WatchCommitments(dataSource, changeCases, agreements, clock),
    recordCoverage: new RecordCoverage(changeCases, agreements),
    retryReports: new RetryReports(changeCases, outbox),
    codingRounds: new CodingRounds(dataSource, changeCases, agreements),
    blindTasks: new BlindTasks(dataSource, agreements, sources),
    codeTask: new CodeTask(dataSource, changeCases),
    refitCalibration: new RefitCalibration(changeCases, outbox),
    mergeIncidents: new MergeIncidents(dataSource, changeCases, agreements),
    splitIncident: new SplitIncident(dataSource, changeCases, agreements),
    relinkReport: new RelinkReport(dataSource, changeCases, agreements),
    undoOperation: new UndoOperation(dataSource, changeCases, agreements),
    recordPosition: new RecordPosition(dataSource, changeCases, agreements, clock),
    settlePosition: new SettlePosition(dataSource, changeCases),
    notifyParty: new NotifyParty(dataSource, changeCases, agreements, clock),
    removeSamples: new RemoveSamples(changeCases, agreements),
    settleInstant,
    readStatus,
    readPublicStatus: new ReadPublicStatus(agreements, readStatus, clock),
    releaseIncidents: new ReleaseIncidents(dataSource, agreements, changeCases),
    rebuildTallies: new RebuildTallies(dataSource, clock),
    readReports: new ReadReports(dataSource, sources, agreements, changeCases),
    runBacktest: new RunBacktest(dataSource, agreements),
    evidence: evidenceRooms({ config, dataSource, changeCases, outbox, clock }),
    ...accessRooms(dataSource, clock, config, [new AccessAudit(auditChain)]),
    auditChain,
    auditRoots: new AuditRoots(dataSource, clock),
    verifyAudit: new VerifyAudit(dataSource, [codingRecords, findingRecords, positionRecords]),
  };
}

/** The outside reader, where the installation names one; undefined: the rules read. */
function outsideReader({ readerUrl, readerModel, readerKey, readerTimeoutMs, readerDailyTokens }: Config, clock: Clock, log: Logger): OutsideReader | undefined {
  if (readerUrl === undefined) return undefined;
  return new OutsideReader(new ChatEndpoint({ url: readerUrl, model: readerModel, key: readerKey, timeoutMs: readerTimeoutMs, dailyTokens: readerDailyTokens }, clock), log);
}

/** Opens the rooms, migrates where asked to, and opens the queues. What it opens is closed by `shutdown`. */
export async function openServiceRooms(config: Config, log: Logger, shutdown: Shutdown, options: { migrate: boolean }): Promise<ServiceRooms> {
  const opening = openRooms(config, log);
  // Named before it is open: a stop during the start waits for the database, and closes it.
  shutdown.add('database', 'database', () => opening.then(({ database }) => database.close(), () => undefined));
  const rooms = await opening;
  const { dataSource, url } = rooms.database;
  if (options.migrate) await migrate(dataSource);
  const lack = await migrationsDone(dataSource).check();
  if (lack) throw new TrucelineError('not_ready', lack);
  await rooms.keyRing.open();
  const queues = await openQueues(config, { databaseUrl: url, log });
  shutdown.add('queues', 'queues', () => queues.close());
  const relay = new OutboxRelay({ dataSource, queues, intervalMs: config.relayIntervalMs, log });
  relay.start();
  shutdown.add('relay', 'relay', () => relay.stop());
  const sweep = new StagingSweep({ blobs: rooms.evidence.blobs, log });
  sweep.start();
  shutdown.add('relay', 'evidence sweep', () => sweep.stop());
  return {
    ...rooms,
    config,
    log,
    queues,
    relay,
    reclassifyIncidents: new ReclassifyIncidents(rooms.changeCases, rooms.outbox, relay, rooms.agreements, rooms.sources),
    logReport: new LogReport(dataSource, rooms.outbox, relay, rooms.clock, rooms.sources),
    requestLimits: requestLimitsOf(rooms, config, log, shutdown),
    health: new Health([databaseReachable(dataSource), migrationsDone(dataSource), queuesReachable(queues), keyInPlace(rooms.keyRing), evidenceStoreReady(rooms.evidence.blobs)]),
    takeEvidence: new TakeEvidence(dataSource, rooms.changeCases, rooms.evidence.blobs, rooms.outbox, relay, { size: config.evidenceLimit, types: config.evidenceTypes }),
    metrics: metricsOf(rooms),
  };
}

/** Writes are counted where the processes meet: on Redis where there is one, otherwise in the database. */
function requestLimitsOf({ database, clock }: Rooms, config: Config, log: Logger, shutdown: Shutdown): RequestLimits {
  if (config.redisUrl === undefined) return new RequestLimits(new PostgresCount(database.dataSource), clock, allowancesOf(config));
  const count = new RedisCount(config.redisUrl, log);
  shutdown.add('queues', 'counts', () => Promise.resolve(count.close()));
  return new RequestLimits(count, clock, allowancesOf(config));
}

function metricsOf({ outbox, database }: Rooms): Metrics {
  const metrics = new Metrics();
  metrics.gauge('outbox_depth', 'Reports taken in and not yet classified, and other promised work.', async () => (await outbox.depth()).depth);
  metrics.gauge('outbox_oldest_seconds', 'Age of the oldest promised work in seconds.', async () => (await outbox.depth()).oldestSeconds);
  metrics.gauge('reports_set_aside', 'Reports that could not be classified and wait for a person.', async () => setAside(database.dataSource));
  metrics.gauge('outbox_failed', 'Promised work that cannot be done and waits for a person.', async () => (await outbox.depth()).failed);
  return metrics;
}
