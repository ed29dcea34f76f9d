import type { DataSource, EntityManager } from 'typeorm';
import { TrucelineError, type Author } from '#vocabulary';
import type { Change, ChangeCases } from '../changes/change-cases.js';
import { requireCaseId } from '../incidents/case-id.js';
import { standingOf } from '../incidents/incident-standing.js';
import { survivorOf } from '../incidents/survivor.js';
import { requireRevision, reviseIncident } from '../incidents/revise-incident.js';
import { positionRecord } from './position-records.js';
import { announcePosition } from './record-position.js';

interface Entry {
  agreement: string;
  incident: string;
  party: string;
  stance: string;
  proposed: boolean;
  confirmed: boolean;
  withdrawn: boolean;
}

/** What becomes of an entry of the ledger: a proposal is confirmed by a person, and whatever was entered in error is withdrawn. */
export class SettlePosition {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
  ) {}

  /** @throws TrucelineError `position_unknown`, `position_withdrawn`, `write_stale`. */
  async withdraw(position: string, reason: string, by: Author, seen: number | null = null): Promise<void> {
    await this.change(position, by, seen, async ({ manager, at }) => {
      await manager.query('UPDATE positions SET withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4 WHERE id = $1', [position, at, JSON.stringify(by), reason]);
      return { what: 'position withdrawn', reason };
    });
  }

  /** A person takes a proposal for what the party said. @throws TrucelineError `position_unknown`, `position_withdrawn`, `position_settled`, `write_stale`. */
  async confirm(position: string, by: Author, seen: number | null = null): Promise<void> {
    await this.change(position, by, seen, async ({ manager, at }, { proposed, confirmed }) => {
      if (!proposed || confirmed) throw new TrucelineError('position_settled');
      await manager.query('UPDATE positions SET confirmed_at = $2, confirmed_by = $3 WHERE id = $1', [position, at, JSON.stringify(by)]);
      return { what: 'position confirmed', reason: null };
    });
  }

  private async change(position: string, by: Author, seen: number | null, act: (change: Change, entry: Entry) => Promise<{ what: string; reason: string | null }>): Promise<void> {
    const { agreement } = await this.entry(this.dataSource, position);
    await this.changeCases.run(agreement, by, async (change) => {
      const { manager, at } = change;
      const entry = await this.entry(manager, position);
      if (entry.withdrawn) throw new TrucelineError('position_withdrawn');
      const incident = await survivorOf(manager, entry.incident);
      if (seen !== null) await requireRevision(change, incident, seen);
      const before = await standingOf(manager, incident);
      const { what, reason } = await act(change, entry);
      await reviseIncident(manager, incident, at);
      change.announce({ kind: 'incident', before, after: await standingOf(manager, incident) });
      const { party, stance } = entry;
      announcePosition(change, incident, what, position, { party, stance }, await positionRecord(manager, position), reason);
    });
  }

  private async entry(database: Pick<EntityManager, 'query'>, position: string): Promise<Entry> {
    const [entry]: Entry[] = await database.query(
      `SELECT agreement_id AS agreement, incident_id AS incident, party, stance, proposed_by IS NOT NULL AS proposed, confirmed_at IS NOT NULL AS confirmed, withdrawn_at IS NOT NULL AS withdrawn
         FROM positions WHERE id = $1`,
      [requireCaseId(position, 'position_unknown')],
    );
    if (!entry) throw new TrucelineError('position_unknown', `There is no position "${position}".`);
    return entry;
  }
}
