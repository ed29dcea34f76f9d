import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import type { Author } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';
import { readIncident } from '../incidents/incident-view.js';
import { releaseOf, type IncidentRelease } from './incident-release.js';

/** Hands out incidents to those outside, redacted; that one was handed out is put on record. */
export class ReleaseIncidents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agreements: Agreements,
    private readonly changeCases: ChangeCases,
  ) {}

  /** @throws TrucelineError `incident_unknown`. */
  async release(id: string, by: Author): Promise<IncidentRelease> {
    const incident = await readIncident(this.dataSource, id, null);
    const { document } = await this.agreements.current(incident.agreement);
    await this.changeCases.run(incident.agreement, by, ({ announce }) => {
      announce({ kind: 'record', agreement: incident.agreement, incident: incident.id, what: 'incident released', subject: incident.id, before: null, after: { revision: incident.revision }, reason: null });
      return Promise.resolve();
    });
    return releaseOf(incident, document);
  }
}
