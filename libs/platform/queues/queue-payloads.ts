/** What a job of each queue carries: ids, and the trace that ties its log lines to the request. Never content. */
export interface QueuePayloads {
  'classify-report': { report: string; trace: string };
  'reclassify-incidents': { agreement: string; version: number; trace: string };
  calibrate: { agreement: string; trace: string };
  'make-working-copy': { agreement: string; blob: string; trace: string };
}

export type QueueName = keyof QueuePayloads;

/** Every queue, once. */
export const QUEUE_NAMES = Object.keys({ 'classify-report': true, 'reclassify-incidents': true, calibrate: true, 'make-working-copy': true } satisfies Record<QueueName, true>) as readonly QueueName[];
