import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extractLines } from '../../apps/cli/eval/extract-lines.js';

/** Releases of a force, with the day, the provinces and the least number of killed and captured that people read in each. */
const RELEASES = fileURLToPath(new URL('../../../shared/eval/public/isaf-dev.jsonl', import.meta.url));
const PROVINCES = fileURLToPath(new URL('provinces.json', import.meta.url));

const release = z.object({ id: z.string(), text: z.string(), date: z.string(), province: z.array(z.string()), minKilled: z.number(), minCaptured: z.number() });
const span = z.object({ start: z.number(), end: z.number() });
const count = z.object({ low: z.number(), best: z.number(), span: span.nullish() }).nullable();
const read = z.object({
  id: z.string(),
  mentions: z.array(z.object({ status: z.string(), date: z.string().nullable(), places: z.array(z.string()), killed: count, captured: count })),
});
type Release = z.infer<typeof release>;
type Mentions = z.infer<typeof read>['mentions'];

/** Shares of the releases where what is read is exactly what people read. */
async function score(releases: readonly Release[]): Promise<Record<'date' | 'killed' | 'captured' | 'province', number>> {
  const lines = releases.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`);
  const right = { date: 0, killed: 0, captured: 0, province: 0 };
  let at = 0;
  for await (const line of extractLines(Readable.from(lines), PROVINCES)) {
    const told = read.parse(JSON.parse(line)).mentions.filter(({ status }) => status === 'asserted' || status === 'alleged');
    const expected = releases[at++]!;
    if (told.find(({ date }) => date !== null)?.date === expected.date) right.date += 1;
    if (total(told, 'killed') === expected.minKilled) right.killed += 1;
    if (total(told, 'captured') === expected.minCaptured) right.captured += 1;
    if (isSame(new Set(told.flatMap(({ places }) => places)), new Set(expected.province))) right.province += 1;
  }
  return { date: right.date / at, killed: right.killed / at, captured: right.captured / at, province: right.province / at };
}

/** Each figure once, however many mentions share it. */
function total(mentions: Mentions, kind: 'killed' | 'captured'): number {
  const figures = new Map(mentions.flatMap((mention) => (mention[kind] ? [[mention[kind].span?.start, mention[kind].best] as const] : [])));
  return [...figures.values()].reduce((sum, best) => sum + best, 0);
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}

describe('releases of a force', () => {
  it.skipIf(!existsSync(RELEASES))('are dated, placed and counted (skipped where shared/eval is not beside the checkout)', async () => {
    const releases = readFileSync(RELEASES, 'utf8').split('\n').flatMap((line) => (line ? [release.parse(JSON.parse(line))] : []));
    const shares = await score(releases);
    console.log(Object.entries(shares).map(([what, share]) => `${what} ${share.toFixed(3)}`).join(', '));
    for (const [what, floor] of Object.entries(FLOORS) as [keyof typeof shares, number][]) expect(shares[what], what).toBeGreaterThanOrEqual(floor);
  });
});

const FLOORS = { date: 0.74, killed: 0.9, captured: 0.84, province: 0.83 };
