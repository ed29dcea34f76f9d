import type { DataSource, EntityManager } from 'typeorm';
import type { Agreements } from '#agreements';
import { groupEvents, type EventDraft, type Extraction } from '#classification';
import { newId, type Outbox } from '#platform';
import { job, type ReportState } from '#vocabulary';
import type { IncidentStanding } from '../changes/case-change.js';
import type { Change, ChangeCases } from '../changes/change-cases.js';
import { classifyIncident } from './classify-incident.js';
import { openIncident } from '../incidents/open-incident.js';
import { proposePositions } from '../positions/propose-positions.js';
import { sidesOf } from '../incidents/sides.js';
import { standingOf } from '../incidents/incident-standing.js';
import { findLink, type Link } from '../incidents/link-event.js';
import { rulesReader, type NarrativeReader } from './narrative-reader.js';
import type { ReportInput } from '../reports/report-input.js';
import { originKeyOf, originOf } from '../reports/source-origins.js';
import { hideInMentions, hidingOf } from '../sources/hide-source.js';
import type { AgreementSources, SealedSources } from '../sources/sealed-sources.js';
import { together, type StoredBody } from '../sources/source-identity.js';

const BY = job('classify-report');

interface ReceivedReport {
  id: string;
  agreement: string;
  state: ReportState;
  body: StoredBody;
  sealed: Buffer;
  sample: boolean;
}

/** What was made of a report before the transaction that enters it. */
interface ReadReport {
  whole: ReportInput;
  sources: AgreementSources;
  extraction: Extraction;
  events: EventDraft[];
  /** Whether the narrative says who its source is. */
  namesSource: boolean;
}

/**
 * The main job: reads a report, joins each event it tells of to an incident or opens one, classifies
 * those incidents and has the tallies moved, all in one transaction that also settles the outbox row.
 * However often it is run for a report, its effects come about once.
 */
export class ClassifyReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
    private readonly outbox: Outbox,
    private readonly agreements: Agreements,
    private readonly sources: SealedSources,
    private readonly reader: NarrativeReader = rulesReader,
  ) {}

  /** @param wake the id of the outbox row that asked for it. */
  async run(wake: string, report: string): Promise<void> {
    const received = await this.received(report);
    if (!received) return this.forget(wake);
    const read = received.state === 'received' ? await this.read(received) : null;
    // The agreement's lock comes before the promise, here and wherever both are taken, so that nobody holds one and waits for the other.
    await this.changeCases.run(received.agreement, BY, async (change) => {
      if ((await this.outbox.settle(change.manager, wake)) && read) await this.enter(change, received, read);
    });
  }

  /** Sets a report aside that cannot be classified, with the reason; a person must look at it. It stays counted. */
  async quarantine(wake: string, report: string, reason: string): Promise<void> {
    const received = await this.received(report);
    if (!received) return this.forget(wake);
    await this.changeCases.run(received.agreement, BY, async ({ manager, announce }) => {
      if (!(await this.outbox.settle(manager, wake)) || received.state !== 'received') return;
      await manager.query("UPDATE reports SET state = 'quarantined', failure = $2 WHERE id = $1", [report, reason]);
      announce({ kind: 'report', before: null, after: { agreement: received.agreement, report, state: 'quarantined' } });
    });
  }

  /** Settles the promise of a report that is not there any more. */
  private async forget(wake: string): Promise<void> {
    await this.dataSource.transaction((manager) => this.outbox.settle(manager, wake));
  }

  private async received(report: string): Promise<ReceivedReport | null> {
    const [row]: { id: string; agreement_id: string; state: ReportState; body: StoredBody; sealed: Buffer; sample: boolean }[] = await this.dataSource.query(
      'SELECT id, agreement_id, state, body, sealed, sample FROM reports WHERE id = $1',
      [report],
    );
    return row ? { id: row.id, agreement: row.agreement_id, state: row.state, body: row.body, sealed: row.sealed, sample: row.sample } : null;
  }

  /**
   * Reads the narrative before the transaction begins: it takes the processor's time and needs no lock. Who the source
   * is tells the reader who "we" are; it goes no further, and what the mentions quote of it is hidden.
   */
  private async read({ id, agreement, body, sealed }: ReceivedReport): Promise<ReadReport> {
    const sources = await this.sources.of(agreement);
    const identity = sources.open(id, sealed);
    const whole = together(body, identity);
    const version = await this.agreements.versionInForceAt(agreement, new Date(body.reportedAt));
    const current = await this.agreements.current(agreement);
    const prepared = this.agreements.prepared(version, null);
    const hide = hidingOf(identity, current.document);
    const outward = hide(body.narrative);
    const { language, mentions } = await this.reader.read({ id, ...whole }, current, prepared, outward);
    const hidden = hideInMentions(mentions, hide);
    return { whole, sources, extraction: { language, mentions: hidden }, events: groupEvents(hidden, prepared), namesSource: outward !== body.narrative };
  }

  private async enter(change: Change, report: ReceivedReport, { whole, sources, extraction, events, namesSource }: ReadReport): Promise<void> {
    const { manager, at, announce } = change;
    await manager.query('UPDATE reports SET state = $2, classified_at = $3, mentions = $4, language = $5, names_source = $6 WHERE id = $1', [
      report.id, 'classified', at, JSON.stringify(extraction.mentions), extraction.language, namesSource,
    ]);
    const linked = await this.linkEvents(manager, report, events, { at, origin: originKeyOf(whole.source, sources) });
    const { origin, isNew } = await originOf(manager, report.agreement, { id: report.id, body: whole }, [...linked.keys()], sources);
    await manager.query('UPDATE reports SET origin_id = $2 WHERE id = $1', [report.id, origin]);

    announce({ kind: 'report', before: null, after: { agreement: report.agreement, report: report.id, state: 'classified' } });
    if (isNew) announce({ kind: 'origin', agreement: report.agreement, by: 1 });
    for (const [incident, before] of linked) {
      announce({ kind: 'incident', before, after: await classifyIncident(manager, this.agreements, incident, at) });
      await proposePositions(change, (await this.agreements.current(report.agreement, manager)).document, incident, report.id);
    }
  }

  /** Joins or opens an incident for each event. Answers the incidents touched, with what stood of each before. */
  private async linkEvents(manager: EntityManager, report: ReceivedReport, events: readonly EventDraft[], { at, origin }: { at: Date; origin: string }): Promise<Map<string, IncidentStanding | null>> {
    const touched = new Map<string, IncidentStanding | null>();
    const sides = { agreement: report.agreement, sideOf: sidesOf((await this.agreements.current(report.agreement, manager)).document) };
    for (const event of events) {
      const told = { report: report.id, narrative: report.body.narrative, event, origin };
      const link = await findLink(manager, sides, told, [...touched.keys()]);
      const incident = link?.incident ?? (await openIncident(manager, report, event, at));
      touched.set(incident, link ? await standingOf(manager, incident) : null);
      await saveLink(manager, incident, report.id, event, link, at);
    }
    return touched;
  }
}

async function saveLink(manager: EntityManager, incident: string, report: string, event: EventDraft, link: Link | null, at: Date): Promise<void> {
  const because = link?.because ?? ['No incident of the same event was on record.'];
  await manager.query(
    'INSERT INTO incident_reports (id, incident_id, report_id, event, score, because, linked_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [newId({ now: () => at }), incident, report, JSON.stringify(event), link?.score ?? null, JSON.stringify(because), at],
  );
}
