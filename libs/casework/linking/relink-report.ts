import type { DataSource, EntityManager } from 'typeorm';
import type { Agreements } from '#agreements';
import { groupEvents, type EventDraft, type Mention } from '#classification';
import { TrucelineError, type Author } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';
import { agreementOfIncident } from '../incidents/revise-incident.js';
import { sidesOf } from '../incidents/sides.js';
import { likeliest } from './likeliest-event.js';
import { bringOver, endLink, linksOf, makeLink, type StandingLink } from './links.js';
import { operate, type Operated } from './operate.js';
import { liftRefusals, refuse } from './refusals.js';
import { requireIncidents, requireReport, type Seen } from './require-incidents.js';

/** Links single reports to incidents by hand, and takes them away again. */
export class RelinkReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
    private readonly agreements: Agreements,
  ) {}

  /** A report may belong to several incidents. @throws TrucelineError `incident_unknown`, `report_unknown`, `report_linked`, `incident_closed`, `write_stale`. */
  async link({ incident, report, reason }: { incident: string; report: string; reason: string }, by: Author, seen: Seen = new Map()): Promise<Operated> {
    const agreement = await agreementOfIncident(this.dataSource, incident);
    return this.changeCases.run(agreement, by, async (change) => {
      await requireIncidents(change, [incident], seen, ['open', 'emptied']);
      await requireReport(change.manager, agreement, report);
      const links = await linksOf(change.manager, [incident]);
      if (links.some((link) => link.report === report)) throw new TrucelineError('report_linked');
      const event = await this.eventFor(change.manager, agreement, report, links);
      return operate(change, this.agreements, { kind: 'link', reason, incidents: [incident] }, async (operation) => {
        await makeLink(operation, { incident, report, event, because: [`Linked by hand: ${reason}`] });
        await liftRefusals(operation, incident);
      });
    });
  }

  /** The machine does not make the link again. @throws TrucelineError `incident_unknown`, `report_not_linked`, `incident_closed`, `write_stale`, `incident_found`. */
  async unlink({ incident, report, reason }: { incident: string; report: string; reason: string }, by: Author, seen: Seen = new Map()): Promise<Operated> {
    const agreement = await agreementOfIncident(this.dataSource, incident);
    return this.changeCases.run(agreement, by, async (change) => {
      await requireIncidents(change, [incident], seen);
      const link = await linkOf(change.manager, incident, report);
      return operate(change, this.agreements, { kind: 'unlink', reason, incidents: [incident] }, async (operation) => {
        await endLink(operation, link);
        await refuse(operation, incident, link);
      });
    });
  }

  /** Takes a report from one incident to another. @throws TrucelineError `incident_unknown`, `report_not_linked`, `incident_closed`, `write_stale`, `incident_found`, `request_invalid`. */
  async move({ report, from, to, reason }: { report: string; from: string; to: string; reason: string }, by: Author, seen: Seen = new Map()): Promise<Operated> {
    const agreement = await agreementOfIncident(this.dataSource, from);
    return this.changeCases.run(agreement, by, async (change) => {
      if (from === to) throw new TrucelineError('request_invalid', 'A report is not moved to where it is.', [{ path: 'to', message: 'is the incident of `from`' }]);
      await requireIncidents(change, [from], seen);
      await requireIncidents(change, [to], seen, ['open', 'emptied']);
      const link = await linkOf(change.manager, from, report);
      return operate(change, this.agreements, { kind: 'move', reason, incidents: [from, to] }, async (operation) => {
        await bringOver(operation, link, to, [`Moved by hand: ${reason}`]);
        await refuse(operation, from, link);
        await liftRefusals(operation, to);
      });
    });
  }

  /** Of the events that the report tells of, the one most like what the incident is; none where it tells of none. */
  private async eventFor(manager: EntityManager, agreement: string, report: string, links: readonly StandingLink[]): Promise<EventDraft> {
    const [row]: { mentions: Mention[]; narrative: string; reported_at: string }[] = await manager.query(
      "SELECT mentions, body->>'narrative' AS narrative, body->>'reportedAt' AS reported_at FROM reports WHERE id = $1",
      [report],
    );
    if (!row) throw new TrucelineError('report_unknown');
    const prepared = this.agreements.prepared(await this.agreements.versionInForceAt(agreement, new Date(row.reported_at), manager), null);
    const { document } = await this.agreements.current(agreement, manager);
    return likeliest(groupEvents(row.mentions, prepared), links.map(({ event }) => event), sidesOf(document));
  }
}

async function linkOf(manager: EntityManager, incident: string, report: string): Promise<StandingLink> {
  const link = (await linksOf(manager, [incident])).find((each) => each.report === report.toLowerCase());
  if (!link) throw new TrucelineError('report_not_linked', `The report "${report}" does not belong to the incident.`);
  return link;
}
