import { RepeatedTask, type Shutdown } from '#platform';
import type { ServiceRooms } from '../rooms/service-rooms.js';

/** What a worker does by the clock. */
interface Schedule {
  name: string;
  everyMs: number;
  /** Runs on every worker: it must do no harm when several run it at once, and make up for what was missed while none ran. */
  run: (rooms: ServiceRooms) => Promise<unknown>;
}

const MINUTE = 60_000;

/** Every schedule of a worker, in one table. */
export const SCHEDULES: readonly Schedule[] = [
  { name: 'watch-commitments', everyMs: MINUTE, run: ({ watchCommitments }) => watchCommitments.look() },
];

/** Starts the schedules; `shutdown` stops them. */
export function startSchedules(rooms: ServiceRooms, shutdown: Shutdown): void {
  for (const { name, everyMs, run } of SCHEDULES) {
    const task = new RepeatedTask(() => run(rooms), { name, intervalMs: everyMs, log: rooms.log });
    task.start();
    shutdown.add('workers', name, () => task.stop());
  }
}
