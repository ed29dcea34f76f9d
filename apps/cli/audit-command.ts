import { Command } from 'commander';
import { withRooms } from './with-rooms.js';

/** `truceline audit root`: how every chain stands, in one hash, to be kept where the database's owner cannot reach it. */
export function auditCommand(): Command {
  const audit = new Command('audit').description('the audit chain');
  audit
    .command('root')
    .description('export a root of the audit chains as JSON, made now; keep it where whoever owns the database cannot change it')
    .option('--latest', 'the latest daily root instead')
    .option('--out <file>', 'write it to this file')
    .action(({ latest, out }: { latest?: boolean; out?: string }) =>
      withRooms(async ({ auditRoots }) => {
        const { writeRootFile } = await import('#access');
        const root = latest ? await auditRoots.latest() : await auditRoots.fresh();
        if (!root) throw new Error('there is no daily root yet; leave --latest out for one that is made now');
        if (out === undefined) process.stdout.write(`${JSON.stringify(root, null, 2)}\n`);
        else {
          await writeRootFile(out, root);
          process.stdout.write(`${out}: ${root.root}, over ${root.heads.length} chain${root.heads.length === 1 ? '' : 's'} as of ${root.madeAt}\n`);
        }
      }),
    );
  return audit;
}
