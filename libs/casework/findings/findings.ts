import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import { FINDING_STATES, requirePass, TrucelineError } from '#vocabulary';
import type { Change, ChangeCases } from '../changes/change-cases.js';
import { requireCaseId } from '../incidents/case-id.js';
import { standingOf } from '../incidents/incident-standing.js';
import { agreementOfIncident, requireRevision, reviseIncident } from '../incidents/revise-incident.js';
import type { FindingInput } from './finding-input.js';
import { findingRecord } from './finding-record.js';
import { readFinding, type FindingView } from './finding-view.js';
import { proposeFinding } from './propose-finding.js';
import { signFinding } from './sign-finding.js';
import { personOf, type Signatory } from './signatory.js';

/** A finding after it was changed, and the revision that its incident came to by that. */
export interface FindingChanged {
  finding: FindingView;
  revision: number;
}

/**
 * Findings, from the first signature to the one that supersedes them. Every write moves the incident's revision on.
 * @remarks `seen` is the revision of the incident that the writer saw; null where they did not say.
 */
export class Findings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
    private readonly agreements: Agreements,
  ) {}

  /**
   * Proposes a finding with the first signature to it. Where one signature is enough it stands at once and supersedes
   * the one before; otherwise it waits, and the one before stands until the second person signs.
   * @throws TrucelineError `incident_unknown`, `write_stale`, `if_match_required`, `finding_invalid`, `incident_set_aside`.
   */
  async propose(incident: string, input: FindingInput, by: Signatory, seen: number | null): Promise<FindingChanged> {
    const agreement = await agreementOfIncident(this.dataSource, incident);
    return this.#change(agreement, incident, by, seen, (change) => proposeFinding(change, this.agreements, { incident, input, by, seen }));
  }

  /**
   * Puts the second signature to a finding: from then on it counts as found.
   * @throws TrucelineError `finding_unknown`, `write_stale`, `state_refused`, `second_signer_is_first`, `incident_set_aside`.
   */
  async sign(id: string, by: Signatory, seen: number | null): Promise<FindingChanged> {
    const { agreement, incident } = await this.#whereIs(id);
    return this.#change(agreement, incident, by, seen, async (change) => {
      await signFinding(change, id, by);
      return id;
    });
  }

  /**
   * Takes a finding back that nobody has signed but its author.
   * @throws TrucelineError `finding_unknown`, `write_stale`, `state_refused`, `finding_not_yours`.
   */
  async withdraw(id: string, by: Signatory, reason: string, seen: number | null): Promise<FindingChanged> {
    const { agreement, incident } = await this.#whereIs(id);
    return this.#change(agreement, incident, by, seen, async ({ manager, at, announce }) => {
      const { state } = await readFinding(manager, id);
      requirePass(FINDING_STATES, 'A finding', state, 'withdrawn');
      const own: unknown[] = await manager.query('SELECT 1 FROM finding_signatures WHERE finding_id = $1 AND person = $2', [id, personOf(by)]);
      if (own.length === 0) throw new TrucelineError('finding_not_yours');
      await manager.query("UPDATE findings SET state = 'withdrawn', withdrawn_at = $2, withdrawal_reason = $3 WHERE id = $1", [id, at, reason]);
      announce({ kind: 'record', agreement, incident, what: 'finding withdrawn', subject: id, before: { state }, after: await findingRecord(manager, id), reason });
      return id;
    });
  }

  /** @throws TrucelineError `finding_unknown`. */
  read(id: string): Promise<FindingView> {
    return readFinding(this.dataSource, id);
  }

  #change(agreement: string, incident: string, { by }: Signatory, seen: number | null, act: (change: Change) => Promise<string>): Promise<FindingChanged> {
    return this.changeCases.run(agreement, by, async (change) => {
      const { manager, at, announce } = change;
      await requireRevision(change, incident, seen);
      const before = await standingOf(manager, incident);
      const id = await act(change);
      await reviseIncident(manager, incident, at);
      announce({ kind: 'incident', before, after: await standingOf(manager, incident) });
      const [row]: { revision: number }[] = await manager.query('SELECT revision FROM incidents WHERE id = $1', [incident]);
      return { finding: await readFinding(manager, id), revision: row?.revision ?? 0 };
    });
  }

  async #whereIs(id: string): Promise<{ agreement: string; incident: string }> {
    const [row]: { agreement: string; incident: string }[] = await this.dataSource.query(
      'SELECT agreement_id AS agreement, incident_id AS incident FROM findings WHERE id = $1', [requireCaseId(id, 'finding_unknown')],
    );
    if (!row) throw new TrucelineError('finding_unknown', `There is no finding "${id}".`);
    return row;
  }
}
