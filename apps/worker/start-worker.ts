import { Reconciler, startProcessors, type Processor, type QueueName, type Shutdown } from '#platform';
import type { ServiceRooms } from '../rooms/service-rooms.js';
import { auditRootsTask } from './audit-roots.task.js';
import { calibrateProcessor } from './calibrate.processor.js';
import { classifyReportProcessor } from './classify-report.processor.js';
import { makeWorkingCopyProcessor } from './make-working-copy.processor.js';
import { reclassifyIncidentsProcessor } from './reclassify-incidents.processor.js';
import { startSchedules } from './schedules.js';

/** Starts one processor for each queue, and the reconciler that brings lost jobs back. */
export function startWorker(rooms: ServiceRooms, shutdown: Shutdown): void {
  const { config, log, queues, outbox, database } = rooms;
  const observe = rooms.metrics.histogram('job_seconds', 'Time that a job took.', ['queue', 'outcome']);
  const timed = <Q extends QueueName>(queue: Q, processor: Processor<Q>): Processor<Q> => async (job) => {
    const start = performance.now();
    const outcome = await processor(job).then(() => 'done' as const, (error: unknown) => ({ error }));
    observe({ queue, outcome: outcome === 'done' ? 'done' : 'failed' }, (performance.now() - start) / 1000);
    if (outcome !== 'done') throw outcome.error;
  };
  const processors = {
    'classify-report': timed('classify-report', classifyReportProcessor(rooms)),
    calibrate: timed('calibrate', calibrateProcessor(rooms)),
    'reclassify-incidents': timed('reclassify-incidents', reclassifyIncidentsProcessor(rooms)),
    'make-working-copy': timed('make-working-copy', makeWorkingCopyProcessor(rooms)),
  };
  const work = startProcessors(queues, processors, { outbox, concurrency: config.workerConcurrency, log });
  shutdown.add('workers', 'processors', () => work.close());
  const reconciler = new Reconciler({ dataSource: database.dataSource, queues, intervalMs: config.reconcileIntervalMs, log });
  reconciler.start();
  startSchedules(rooms, shutdown);
  shutdown.add('relay', 'reconciler', () => reconciler.stop());
  const auditRoots = auditRootsTask(rooms);
  auditRoots.start();
  shutdown.add('relay', 'audit roots', () => auditRoots.stop());
}
