import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import { TrucelineError, type Author } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';
import { agreementOfIncident } from '../incidents/revise-incident.js';
import { bringOver, linksOf } from './links.js';
import { operate, type Operated } from './operate.js';
import { liftRefusals } from './refusals.js';
import { requireIncidents, type Seen } from './require-incidents.js';

/** Says that several incidents are one. Their ids lead to the survivor from then on, and their reports are its own. */
export class MergeIncidents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
    private readonly agreements: Agreements,
  ) {}

  /** @throws TrucelineError `incident_unknown`, `incident_closed`, `write_stale`, `incident_found`, `request_invalid`. */
  async merge({ into, from, reason }: { into: string; from: readonly string[]; reason: string }, by: Author, seen: Seen = new Map()): Promise<Operated> {
    const agreement = await agreementOfIncident(this.dataSource, into);
    return this.changeCases.run(agreement, by, async (change) => {
      const merged = [...new Set(from)];
      if (merged.includes(into)) throw new TrucelineError('request_invalid', 'An incident is not merged into itself.', [{ path: 'from', message: 'names the incident of `into`' }]);
      await requireIncidents(change, [into, ...merged], seen);
      return operate(change, this.agreements, { kind: 'merge', reason, incidents: [into, ...merged] }, async (operation) => {
        for (const link of await linksOf(change.manager, merged)) await bringOver(operation, link, into, [`Merged by hand: ${reason}`]);
        await change.manager.query('UPDATE incidents SET merged_into = $2, updated_at = $3 WHERE id = ANY($1::uuid[])', [merged, into, change.at]);
        await liftRefusals(operation, into);
      });
    });
  }
}
