import type { DataSource, EntityManager } from 'typeorm';
import type { Agreements, VersionListener } from '#agreements';
import type { Outbox, OutboxRelay } from '#platform';
import { job } from '#vocabulary';
import type { Change, ChangeCases } from '../changes/change-cases.js';
import { classifyIncident } from './classify-incident.js';
import { standingOf } from '../incidents/incident-standing.js';
import type { AgreementSources, SealedSources } from '../sources/sealed-sources.js';
import { rereadReports } from './reread-reports.js';

/** Incidents to a transaction: few enough that a report never waits long for the agreement's lock. */
const BATCH = 25;

/** Incidents that a version may touch: dated to its time, or not dated at all. */
const TOUCHED = "agreement_id = $1 AND state = 'open' AND (occurred_from >= $2 OR occurred_from IS NULL)";

/** How far a new version has been carried into past incidents. */
export interface Reclassification {
  version: number;
  total: number;
  done: number;
  startedAt: Date;
  finishedAt: Date | null;
}

/** Promises, with every version after the first, that the incidents it can touch are classified anew. */
export class ReclassifyOnNewVersion implements VersionListener {
  constructor(private readonly outbox: Outbox) {}

  async onVersionApplied({ agreement, version, inForceFrom }: { agreement: string; version: number; inForceFrom: Date }, at: Date, manager: EntityManager): Promise<void> {
    if (version === 1) return;
    await manager.query(
      `INSERT INTO reclassifications (agreement_id, version, total, started_at)
       SELECT $1, $3, (SELECT count(*) FROM incidents WHERE ${TOUCHED}), $4`,
      [agreement, inForceFrom, version, at],
    );
    await this.outbox.put(manager, 'reclassify-incidents', { agreement, version }, `${agreement}@${version}`);
  }
}

/**
 * Classifies past incidents anew after a new version, a batch to a transaction. Each batch settles its
 * own promise and makes the next, so that it goes on where it was cut off. Earlier verdicts stay
 * readable under their version and engine. The narratives are read again, so that names which only the
 * new version knows count for reports logged before it.
 */
export class ReclassifyIncidents {
  constructor(
    private readonly changeCases: ChangeCases,
    private readonly outbox: Outbox,
    private readonly relay: Pick<OutboxRelay, 'nudge'>,
    private readonly agreements: Agreements,
    private readonly sources: SealedSources,
  ) {}

  /** @param wake the id of the outbox row that asked for the batch. */
  async run(wake: string, agreement: string, version: number): Promise<void> {
    const { inForceFrom } = await this.agreements.version(agreement, version);
    const sources = await this.sources.of(agreement);
    await this.changeCases.run(agreement, job('reclassify-incidents'), async (change) => {
      const { manager, at } = change;
      if (!(await this.outbox.settle(manager, wake))) return;
      const incidents = await nextBatch(manager, agreement, version, inForceFrom);
      await this.classify(change, incidents, sources);
      await saveProgress(manager, agreement, version, incidents, at);
      if (incidents.length === BATCH) await this.outbox.put(manager, 'reclassify-incidents', { agreement, version }, `${agreement}@${version}`);
    });
    this.relay.nudge();
  }

  private async classify({ manager, at, announce }: Change, incidents: readonly string[], sources: AgreementSources): Promise<void> {
    for (const incident of incidents) {
      const before = await standingOf(manager, incident);
      await rereadReports(manager, this.agreements, sources, incident);
      announce({ kind: 'incident', before, after: await classifyIncident(manager, this.agreements, incident, at) });
    }
  }
}

/** Reclassifications of an agreement, newest version first. */
export async function readReclassifications(dataSource: DataSource, agreement: string): Promise<Reclassification[]> {
  return dataSource.query(
    `SELECT version, total, done, started_at AS "startedAt", finished_at AS "finishedAt" FROM reclassifications WHERE agreement_id = $1 ORDER BY version DESC`,
    [agreement],
  );
}

async function nextBatch(manager: EntityManager, agreement: string, version: number, inForceFrom: Date): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM incidents WHERE ${TOUCHED}
        AND id > coalesce((SELECT after_incident FROM reclassifications WHERE agreement_id = $1 AND version = $3), '00000000-0000-0000-0000-000000000000')
      ORDER BY id LIMIT ${BATCH}`,
    [agreement, inForceFrom, version],
  );
  return rows.map(({ id }) => id);
}

async function saveProgress(manager: EntityManager, agreement: string, version: number, incidents: readonly string[], at: Date): Promise<void> {
  await manager.query(
    `UPDATE reclassifications SET done = done + $3, total = greatest(total, done + $3), after_incident = coalesce($4, after_incident), finished_at = $5
      WHERE agreement_id = $1 AND version = $2`,
    [agreement, version, incidents.length, incidents.at(-1) ?? null, incidents.length < BATCH ? at : null],
  );
}
