import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ACT_CODES } from '#vocabulary';
import { extractLines } from '../../apps/cli/eval/extract-lines.js';

/** Narratives of incidents in Sudan, each with the kinds of violation that people read in it. */
const CORPUS = fileURLToPath(new URL('../../../shared/eval/public/sudan-violations-dev.jsonl', import.meta.url));
/** The acts by which each kind shows. Kinds of motive or scale, such as persecution or mass execution, have no act of their own. */
const ACTS_OF = z.record(z.string(), z.array(z.enum(ACT_CODES))).parse(JSON.parse(readFileSync(new URL('kinds-of-violation.json', import.meta.url), 'utf8')));

const row = z.object({ id: z.string(), text: z.string(), date: z.string().regex(/^\d{1,2}\/\d{1,2}\/\d{4}$/), labels: z.array(z.string()) });
const read = z.object({ mentions: z.array(z.object({ act: z.enum(ACT_CODES), status: z.string() })) });

/** Micro-F1 over rows and kinds. */
async function microF1(rows: readonly z.infer<typeof row>[]): Promise<number> {
  const lines = rows.map(({ id, text, date }) => {
    const [month = '', day = '', year = ''] = date.split('/');
    return `${JSON.stringify({ id, text, reportedAt: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T12:00:00Z` })}\n`;
  });
  let [hits, said, labelled, at] = [0, 0, 0, 0];
  for await (const line of extractLines(Readable.from(lines), undefined)) {
    const acts = new Set(read.parse(JSON.parse(line)).mentions.flatMap(({ act, status }) => (['asserted', 'alleged', 'recalled'].includes(status) ? [act] : [])));
    const kinds = Object.keys(ACTS_OF).filter((kind) => ACTS_OF[kind]?.some((act) => acts.has(act)));
    const labels = rows[at++]?.labels ?? [];
    hits += kinds.filter((kind) => labels.includes(kind)).length;
    said += kinds.length;
    labelled += labels.length;
  }
  return (2 * hits) / (said + labelled);
}

describe('kinds of violation', () => {
  it.skipIf(!existsSync(CORPUS))('are told apart in public narratives (skipped where shared/eval is not beside the checkout)', async () => {
    const rows = readFileSync(CORPUS, 'utf8').split('\n').flatMap((line) => (line ? [row.parse(JSON.parse(line))] : []));
    const f1 = await microF1(rows);
    console.log(`kinds of violation, micro-F1 ${f1.toFixed(3)} over ${rows.length} rows`);
    expect(f1).toBeGreaterThanOrEqual(0.6);
  });
});
