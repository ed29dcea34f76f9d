import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import { TrucelineError, type Author } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';
import { openIncident } from '../incidents/open-incident.js';
import { agreementOfIncident } from '../incidents/revise-incident.js';
import { endLink, linksOf, makeLink } from './links.js';
import { operate, type Operated } from './operate.js';
import { refuse } from './refusals.js';
import { requireIncidents, type Seen } from './require-incidents.js';

/** Says that some reports of an incident tell of another one. */
export class SplitIncident {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
    private readonly agreements: Agreements,
  ) {}

  /**
   * Opens an incident for these reports and answers its id. The machine then keeps each side's reports, and their copies, out of the other.
   * @throws TrucelineError `incident_unknown`, `incident_closed`, `write_stale`, `report_not_linked`, `request_invalid`.
   */
  async split({ incident, reports, reason }: { incident: string; reports: readonly string[]; reason: string }, by: Author, seen: Seen = new Map()): Promise<Operated & { opened: string }> {
    const agreement = await agreementOfIncident(this.dataSource, incident);
    return this.changeCases.run(agreement, by, async (change) => {
      await requireIncidents(change, [incident], seen);
      const links = await linksOf(change.manager, [incident]);
      const asked = new Set(reports);
      const leaving = links.filter(({ report }) => asked.has(report));
      const staying = links.filter(({ report }) => !asked.has(report));
      const [first] = leaving;
      if (leaving.length < asked.size || !first) throw new TrucelineError('report_not_linked', 'A report that is named does not belong to the incident.', [{ path: 'reports', message: 'must all belong to the incident' }]);
      if (staying.length === 0) throw new TrucelineError('request_invalid', 'A split leaves at least one report where it was.', [{ path: 'reports', message: 'must not be all reports of the incident' }]);
      let opened = first.incident;
      const done = await operate(change, this.agreements, { kind: 'split', reason, incidents: [incident] }, async (operation) => {
        opened = await openIncident(change.manager, { agreement, sample: false }, first.event, change.at);
        operation.opened(opened);
        for (const link of leaving) {
          await endLink(operation, link);
          await makeLink(operation, { ...link, incident: opened, because: [`Split by hand: ${reason}`] });
          await refuse(operation, incident, link);
        }
        for (const link of staying) await refuse(operation, opened, link);
      });
      return { ...done, opened };
    });
  }
}
