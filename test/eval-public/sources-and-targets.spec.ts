import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extractLines } from '../../apps/cli/eval/extract-lines.js';

/** Single sentences of world news, each with who acted and towards whom. Most tell of words and deals, which are no acts of a ceasefire. */
const CORPUS = fileURLToPath(new URL('../../../shared/eval/public/plover-dev.jsonl', import.meta.url));

const row = z.object({ id: z.string(), text: z.string(), event: z.string(), source: z.array(z.string()), target: z.array(z.string()) });
const read = z.object({ mentions: z.array(z.object({ agents: z.array(z.string()), targets: z.array(z.string()) })) });

const words = (texts: readonly string[]): Set<string> => new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []));

/** Of the rows with a source or target, shares where what is read has a word of it in common; and the share of rows in which any event is read. */
async function score(rows: readonly z.infer<typeof row>[]): Promise<{ read: number; source: number; target: number }> {
  const lines = rows.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`);
  const asked = { source: 0, target: 0 };
  const right = { source: 0, target: 0 };
  let [at, found] = [0, 0];
  for await (const line of extractLines(Readable.from(lines), undefined)) {
    const { mentions } = read.parse(JSON.parse(line));
    const expected = rows[at++];
    if (mentions.length === 0 || !expected) continue;
    found += 1;
    for (const [role, side] of [['source', 'agents'], ['target', 'targets']] as const) {
      if (expected[role].length === 0) continue;
      asked[role] += 1;
      const said = words(mentions.flatMap((mention) => mention[side]));
      if ([...words(expected[role])].some((word) => said.has(word))) right[role] += 1;
    }
  }
  return { read: found / at, source: right.source / Math.max(1, asked.source), target: right.target / Math.max(1, asked.target) };
}

describe('sources and targets', () => {
  it.skipIf(!existsSync(CORPUS))('are reported for public sentences (skipped where shared/eval is not beside the checkout)', async () => {
    const rows = readFileSync(CORPUS, 'utf8').split('\n').flatMap((line) => (line ? [row.parse(JSON.parse(line))] : []));
    const shares = await score(rows);
    console.log(Object.entries(shares).map(([what, share]) => `${what} ${share.toFixed(3)}`).join(', '));
    expect(shares.source).toBeGreaterThan(0.2);
  });
});
