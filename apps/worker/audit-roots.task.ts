import { keepRoots } from '#access';
import { RepeatedTask } from '#platform';
import type { ServiceRooms } from '../rooms/service-rooms.js';

const INTERVAL_MS = 30_000;

/** Makes the audit root of each day that is over, whichever worker comes first, and keeps every root in this machine's data directory and in the log. */
export function auditRootsTask({ auditRoots, config, log }: Pick<ServiceRooms, 'auditRoots' | 'config' | 'log'>): RepeatedTask {
  const task = async (): Promise<void> => {
    for (const { day, root, previous, heads } of await auditRoots.makeDue()) log.info({ day, root, previous, chains: heads.length }, 'Made the audit root of a day.');
    await keepRoots(config.dataDir, (day) => auditRoots.since(day));
  };
  return new RepeatedTask(task, { name: 'audit-roots', intervalMs: INTERVAL_MS, log });
}
