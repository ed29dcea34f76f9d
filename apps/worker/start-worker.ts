import { Reconciler, startProcessors, type Shutdown } from '#platform';
import type { ServiceRooms } from '../rooms.js';
import { classifyReportProcessor } from './classify-report.processor.js';
import { reclassifyIncidentsProcessor } from './reclassify-incidents.processor.js';

/** Starts one processor for each queue, and the reconciler that brings lost jobs back. */
export function startWorker(rooms: ServiceRooms, shutdown: Shutdown): void {
  const { config, log, queues, outbox, database } = rooms;
  const processors = {
    'classify-report': classifyReportProcessor(rooms),
    'reclassify-incidents': reclassifyIncidentsProcessor(rooms),
  };
  const work = startProcessors(queues, processors, { outbox, concurrency: config.workerConcurrency, log });
  shutdown.add('workers', 'processors', () => work.close());
  const reconciler = new Reconciler({ dataSource: database.dataSource, queues, intervalMs: config.reconcileIntervalMs, log });
  reconciler.start();
  shutdown.add('relay', 'reconciler', () => reconciler.stop());
}
