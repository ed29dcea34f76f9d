import { cpus } from 'node:os';
import { classifyBench } from './classify-bench.js';
import { median, ratios, type Row } from './in-turn.js';

/** `npm run bench [-- NAME...] [--json]`: every row is a ratio to a bare equivalent that was run in turn with it. */
const BENCHES: Readonly<Record<string, () => Row[]>> = { classify: classifyBench };

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(2);
}

const rows = (wanted.length > 0 ? wanted : Object.keys(BENCHES)).flatMap((name) => BENCHES[name]?.() ?? []);
const lines = rows.map((row) => {
  const { median: ratio, lowest, highest } = ratios(row);
  return { name: row.name, unit: row.unit, ours: rate(row.ours, row.count), bare: rate(row.bare, row.count), ratio, lowest, highest, promised: row.promised };
});

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ machine: machine(), rows: lines }, null, 2)}\n`);
else {
  process.stdout.write(`${machine()}\n${'bench'.padEnd(12)}${'ours'.padStart(10)}${'bare'.padStart(10)}${'ratio'.padStart(8)}${'lowest'.padStart(8)}${'highest'.padStart(9)}${'promised'.padStart(10)}  unit\n`);
  for (const line of lines) {
    process.stdout.write(`${line.name.padEnd(12)}${line.ours.toFixed(0).padStart(10)}${line.bare.toFixed(0).padStart(10)}${line.ratio.toFixed(2).padStart(8)}${line.lowest.toFixed(2).padStart(8)}${line.highest.toFixed(2).padStart(9)}${line.promised.toFixed(2).padStart(10)}  ${line.unit}\n`);
  }
}

function rate(times: readonly number[], count: number): number {
  return (count / median(times)) * 1000;
}

function machine(): string {
  return `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
}
