import { type Bindings, type DestinationStream, type LogFn, type Logger, pino } from 'pino';
import type { Config } from '../config.js';
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
  const log = pino(
    {
      level: config.logLevel,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: discreetFields },
      // Errors are seen to by discreetFields, under whatever name; pino's own serializer would go over them again.
      serializers: { err: (seen: unknown) => seen },
      hooks: { logMethod: constantMessage, streamWrite: discreetLine },
    },
    destination,
  );
  return withDiscreetChildren(log);
}

/** Pino has no formatter for what a child is bound to. Children inherit from their parent, so this holds for theirs too. */
function withDiscreetChildren(log: Logger): Logger {
  const child = log.child;
  const discreetChild = function (this: Logger, bindings: Bindings) {
    return child.call(this, discreetFields(bindings));
  };
  return Object.assign(log, { child: discreetChild });
}

/**
 * Pino would take an error's message where a line has none of its own, and fill in what is handed over after it; both
 * may hold what people wrote.
 */
function constantMessage(this: Logger, [fields, message]: Parameters<LogFn>, method: LogFn): void {
  if (typeof fields === 'string') method.call(this, fields);
  else if (fields instanceof Error) method.call(this, { err: fields }, message ?? UNNAMED);
  else method.call(this, fields, message ?? UNNAMED);
}

const UNNAMED = 'Without a message.';
