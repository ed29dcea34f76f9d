import type { EntityManager } from 'typeorm';

/**
 * Holds everybody else who changes this agreement or its cases off until the transaction ends: two workers
 * that looked at once would both open an incident for one event.
 */
export async function lockAgreement(manager: EntityManager, agreement: string): Promise<void> {
  await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('casework:' || $1, 0))", [agreement]);
}
