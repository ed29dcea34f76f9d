import { Command } from 'commander';
import type { VerifyReport } from '#access';
import { progressBar } from './progress-bar.js';
import { withRooms } from './with-rooms.js';

interface VerifyOptions {
  agreement?: string;
  root: string[];
  json?: boolean;
}

/** `truceline verify`: walks the audit chains; exits 1 where anything was edited, deleted or reordered, and says where. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('walk the audit chains, and say of each event that was edited, deleted or reordered; exit 1 where one was')
    .option('--agreement <id>', 'only the chain and the records of this agreement')
    .option('--root <file...>', 'hold them against these roots too, beside those in the data directory', [])
    .option('--json', 'answer as one JSON object')
    .action(({ agreement, root, json }: VerifyOptions) =>
      withRooms(async ({ agreements, verifyAudit }, dataDir) => {
        const { keptRoots, readRootFile } = await import('#access');
        const ids = agreement === undefined ? await agreements.ids() : [(await agreements.get(agreement)).id];
        const kept = [...(await keptRoots(dataDir)), ...(await Promise.all(root.map(readRootFile)))];
        const bar = progressBar('events');
        const report = await verifyAudit.run({ agreements: ids, only: agreement ?? null, kept, onProgress: bar.show });
        bar.end();
        process.stdout.write(json ? `${JSON.stringify({ whole: report.faults.length === 0, ...report }, null, 2)}\n` : told(report));
        if (report.faults.length > 0) process.exitCode = 1;
      }),
    );
}

function told({ chains, events, roots, keptRoots, records, faults }: VerifyReport): string {
  const counts = `${counted(events, 'event')} in ${counted(chains, 'chain')}, ${counted(records, 'record')}, ${counted(roots, 'stored root')} and ${counted(keptRoots, 'root')} kept elsewhere`;
  const outcome = faults.length === 0 ? 'nothing was edited, deleted or reordered' : counted(faults.length, 'fault');
  return [...faults.map(({ sentence }) => sentence), `${counts}: ${outcome}`, ''].join('\n');
}

function counted(count: number, of: string): string {
  return `${count.toLocaleString('en')} ${of}${count === 1 ? '' : 's'}`;
}
