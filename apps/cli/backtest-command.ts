import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Backtest } from '#compliance';
import { instantOption } from './instant-option.js';
import { withRooms } from './with-rooms.js';

/** `truceline backtest`: what a draft document would have found in past incidents, beside the one in force. */
export function backtestCommand(): Command {
  return new Command('backtest')
    .description('what a draft document would have found in past incidents, beside the version in force')
    .argument('<file>', 'the draft: a whole agreement document, YAML or JSON')
    .option('--from <instant>', 'incidents that began at this instant or later', instantOption)
    .option('--to <instant>', 'incidents that began before this instant', instantOption)
    .option('--json', 'print one JSON object')
    .action(async (file: string, { json, ...wish }: { from?: string; to?: string; json?: boolean }) => {
      const { parseAgreementDocument } = await import('#agreements');
      const draft = parseAgreementDocument(await readFile(file, 'utf8'), 'detect');
      const backtest = await withRooms(({ runBacktest }) => runBacktest.run(draft.id, draft, wish));
      process.stdout.write(json ? `${JSON.stringify(backtest, null, 2)}\n` : inWords(backtest));
    });
}

function inWords({ incidents, truncated, terms, flips }: Backtest): string {
  const lines = [`${incidents} incidents looked at${truncated ? ', the latest; more were left out' : ''}; ${flips.length} verdicts differ`];
  for (const { id, today, draft, flips: turned } of terms) lines.push(`${id}: ${turned} differ; violations today ${today?.violation ?? '-'}, under the draft ${draft?.violation ?? '-'}`);
  for (const flip of flips) {
    const turns = flip.elements.map(({ element, because }) => `${element} (${because})`).join('; ');
    lines.push(`${flip.occurredFrom?.slice(0, 10) ?? 'undated'} ${flip.incident} ${flip.term}: ${flip.today?.verdict ?? 'no such term'} -> ${flip.draft?.verdict ?? 'no such term'}: ${turns}`);
  }
  return `${lines.join('\n')}\n`;
}
