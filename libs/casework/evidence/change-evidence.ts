import type { DataSource } from 'typeorm';
import { TrucelineError, type Author } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';
import { reviseIncident } from '../incidents/revise-incident.js';
import { survivorOf } from '../incidents/survivor.js';
import { recordCustody } from './custody.js';
import { agreementOfTarget, readEvidence, standingTarget, type EvidenceTarget, type EvidenceView } from './evidence-view.js';
import { linkEvidence } from './link-evidence.js';

/** What can be done to evidence once it is there: tie it to more, or withdraw it. */
export class ChangeEvidence {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
  ) {}

  /**
   * Ties a piece to another incident or report of its agreement; to one that it is tied to already, again.
   * @throws TrucelineError `evidence_unknown`, `evidence_withdrawn`, `incident_unknown`, `report_unknown`.
   */
  async link(id: string, named: EvidenceTarget, by: Author): Promise<EvidenceView> {
    const { agreement } = await readEvidence(this.dataSource, id);
    return this.changeCases.run(agreement, by, async (change) => {
      const evidence = await readEvidence(change.manager, id);
      if (evidence.withdrawn) throw new TrucelineError('evidence_withdrawn');
      // One of another agreement is answered as if it were not there.
      if ((await agreementOfTarget(change.manager, named)) !== agreement) throw new TrucelineError('incident' in named ? 'incident_unknown' : 'report_unknown');
      const target = await standingTarget(change.manager, named);
      if (await linkEvidence(change, evidence, target)) {
        change.announce({ kind: 'record', agreement, incident: 'incident' in target ? target.incident : null, what: 'evidence linked', subject: id, before: null, after: target, reason: null });
      }
      return readEvidence(change.manager, id);
    });
  }

  /**
   * Hides a piece, with the reason. What was sealed stays sealed, and the record stays readable.
   * @throws TrucelineError `evidence_unknown`; `evidence_withdrawn` where it was withdrawn before.
   */
  async withdraw(id: string, reason: string, by: Author): Promise<EvidenceView> {
    const { agreement } = await readEvidence(this.dataSource, id);
    return this.changeCases.run(agreement, by, async (change) => {
      const { manager, at } = change;
      const { withdrawn, sha256, incidents } = await readEvidence(manager, id);
      if (withdrawn) throw new TrucelineError('evidence_withdrawn');
      await manager.query('UPDATE evidence SET withdrawn_at = $2, withdrawn_by = $3, withdrawn_because = $4 WHERE id = $1', [id, at, JSON.stringify(by), reason]);
      await recordCustody(manager, [id], { at, by, what: 'withdrawn', sha256, note: reason });
      const standing = new Set<string>();
      for (const incident of incidents) standing.add(await survivorOf(manager, incident));
      for (const incident of standing) await reviseIncident(manager, incident, at);
      change.announce({ kind: 'record', agreement, incident: incidents[0] ?? null, what: 'evidence withdrawn', subject: id, before: { withdrawn: false }, after: { withdrawn: true, incidents }, reason });
      return readEvidence(manager, id);
    });
  }
}
