import type { EntityManager } from 'typeorm';
import { lockAgreement } from './lock-agreement.js';

/**
 * Takes the agreement's lock and gives the change that follows an instant of its own, later than every earlier one
 * and than every instant that was asked about. Clocks of several machines differ, and a clock may be set back; what
 * was known at a time must not change after it.
 */
export async function nextInstant(manager: EntityManager, agreement: string, now: Date): Promise<Date> {
  await lockAgreement(manager, agreement);
  const [row]: { settled_at: Date }[] = await manager.query(
    `INSERT INTO agreement_clocks (agreement_id, settled_at) VALUES ($1, $2)
     ON CONFLICT (agreement_id) DO UPDATE SET settled_at = greatest(excluded.settled_at, agreement_clocks.settled_at + interval '1 millisecond')
     RETURNING settled_at`,
    [agreement, now],
  );
  return row?.settled_at ?? now;
}
