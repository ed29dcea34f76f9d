import { setTimeout as pause } from 'node:timers/promises';

const BETWEEN_LOOKS_MS = 20;

/** What `look` answers as soon as it is neither undefined nor false; fails after `withinMs`, saying what was waited for. */
export async function eventually<Value>(what: string, look: () => Promise<Value | undefined | false> | Value | undefined | false, withinMs = 10_000): Promise<Value> {
  const end = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() >= end) throw new Error(`Not within ${withinMs} ms: ${what}.`);
    await pause(BETWEEN_LOOKS_MS);
  }
}
