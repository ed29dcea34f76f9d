import type { EntityManager } from 'typeorm';
import type { EventDraft } from '#classification';
import { newId } from '#platform';
import { factsOf } from './incident-facts.js';

/** Opens an incident for an event that a report tells of; whoever opens it links the report and classifies it. */
export async function openIncident(manager: EntityManager, { agreement, sample }: { agreement: string; sample: boolean }, event: EventDraft, at: Date): Promise<string> {
  const id = newId({ now: () => at });
  const facts = factsOf([event]);
  await manager.query(
    `INSERT INTO incidents (id, agreement_id, opened_at, updated_at, occurred_precision, acts, perpetrators, targets, verification, origins, agreement_version, sample)
     VALUES ($1, $2, $3, $3, $4, $5, $6, $7, 'received', 1, 1, $8)`,
    [id, agreement, at, facts.occurredPrecision, facts.acts, facts.perpetrators, facts.targets, sample],
  );
  return id;
}
