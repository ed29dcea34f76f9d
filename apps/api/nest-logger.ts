import type { LoggerService } from '@nestjs/common';
import type { Logger } from '#platform';

/** Hands Nest's own messages to our log: its chatter at debug, its complaints as they are. */
export function nestLogger(log: Logger): LoggerService {
  const nest = log.child({ room: 'nest' });
  const say = (level: 'debug' | 'warn' | 'error') => (message: unknown) => nest[level]({ nest: String(message).slice(0, 500) }, 'Nest says.');
  return { log: say('debug'), debug: say('debug'), verbose: say('debug'), warn: say('warn'), error: say('error'), fatal: say('error') };
}
