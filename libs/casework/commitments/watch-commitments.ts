import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import { newId, type Clock } from '#platform';
import { job } from '#vocabulary';
import type { Change, ChangeCases } from '../changes/change-cases.js';
import { classifyIncident } from '../classifying/classify-incident.js';
import { commitmentsAt, type CommitmentView } from './list-commitments.js';
import type { IncidentOmission } from './omission.js';
import { undertakingsOf } from './undertakings.js';

/**
 * Opens an incident of omission, for a person to look at, for every deadline that has passed without a fulfilment on
 * record: once for each deadline, however many workers look.
 */
export class WatchCommitments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  /** Looks through every agreement. Answers how many incidents it opened. */
  async look(): Promise<number> {
    let opened = 0;
    for (const agreement of await this.agreements.ids()) {
      const overdue = await this.unraised(agreement);
      if (overdue.length > 0) opened += await this.raise(agreement);
    }
    return opened;
  }

  /** A look without a lock, so that an agreement with nothing overdue costs nobody a wait. */
  private async unraised(agreement: string): Promise<CommitmentView[]> {
    const commitments = await commitmentsAt(this.dataSource.manager, this.agreements, agreement, { now: this.clock.now() });
    return withoutIncident(commitments, await raisedOf(this.dataSource, agreement));
  }

  private async raise(agreement: string): Promise<number> {
    return this.changeCases.run(agreement, job('watch-commitments'), async (change) => {
      const commitments = await commitmentsAt(change.manager, this.agreements, agreement, { now: change.at });
      const overdue = withoutIncident(commitments, await raisedOf(change.manager, agreement));
      const undertakings = undertakingsOf((await this.agreements.versionInForceAt(agreement, change.at, change.manager)).document);
      for (const commitment of overdue) {
        const acts = undertakings.find((each) => each.commitment === commitment.id && each.party === commitment.party)?.acts ?? [];
        await this.open(change, { commitment: commitment.id, party: commitment.party, term: commitment.term, due: commitment.due ?? change.at.toISOString(), acts });
      }
      return overdue.length;
    });
  }

  private async open({ manager, agreement, at, announce }: Change, omission: IncidentOmission): Promise<void> {
    const incident = newId({ now: () => at });
    await manager.query(
      `INSERT INTO incidents (id, agreement_id, opened_at, updated_at, occurred_precision, acts, perpetrators, targets, verification, origins, agreement_version, omission)
       VALUES ($1, $2, $3, $3, 'exact', $4, $5, '{}', 'received', 0, 1, $6)`,
      [incident, agreement, at, omission.acts, [omission.party], JSON.stringify(omission)],
    );
    await manager.query(
      'INSERT INTO commitment_lapses (agreement_id, commitment, party, due_at, incident_id, raised_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [agreement, omission.commitment, omission.party, omission.due, incident, at],
    );
    announce({ kind: 'incident', before: null, after: await classifyIncident(manager, this.agreements, incident, at) });
    const { commitment, party, term, due } = omission;
    announce({ kind: 'record', agreement, incident, what: 'commitment overdue', subject: incident, before: null, after: { commitment, party, term, due }, reason: null });
  }
}

function withoutIncident(commitments: readonly CommitmentView[], raised: ReadonlySet<string>): CommitmentView[] {
  return commitments.filter(({ id, party, state, due }) => state === 'overdue' && due !== null && !raised.has(keyOf(id, party, due)));
}

async function raisedOf(database: Pick<DataSource, 'query'>, agreement: string): Promise<ReadonlySet<string>> {
  const rows: { commitment: string; party: string; due_at: Date }[] = await database.query('SELECT commitment, party, due_at FROM commitment_lapses WHERE agreement_id = $1', [agreement]);
  return new Set(rows.map(({ commitment, party, due_at }) => keyOf(commitment, party, due_at.toISOString())));
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\0');
}
