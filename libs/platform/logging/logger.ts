import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config.js';
import { discreetError } from './discreet-error.js';
import { discreetFields, discreetLine } from './discreet-fields.js';

export type { Logger };

/**
 * JSON lines on `stream` (file descriptor 1 for services, 2 for the command line). What people wrote, who they are and
 * what opens doors stays out of the log: fields pass through `discreetFields`, errors through `discreetError`, and no
 * request or response body is ever handed in. The message itself is a constant sentence; what varies goes into fields.
 * A room takes its own: `log.child({ room: 'casework' })`.
 */
export function createLogger(config: Pick<Config, 'logLevel'>, stream: DestinationStream | 1 | 2 = 1): Logger {
  const destination = typeof stream === 'number' ? pino.destination({ fd: stream, sync: true }) : stream;
  return pino(
    {
      level: config.logLevel,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: discreetFields, bindings: discreetFields },
      serializers: { err: discreetError },
      hooks: { streamWrite: discreetLine },
    },
    destination,
  );
}
