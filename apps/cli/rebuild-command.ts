import { Command } from 'commander';
import type { TallyDifference } from '#compliance';
import { withRooms } from './with-rooms.js';

/** `truceline rebuild`: counts the cases from scratch; with `--check` changes nothing and exits 1 where a tally differs. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('count the cases from scratch and put the tallies right')
    .option('--check', 'change nothing; exit 1 where a tally differs')
    .option('--agreement <id>', 'only this agreement')
    .action(({ check, agreement }: { check?: boolean; agreement?: string }) =>
      withRooms(async ({ agreements, rebuildTallies }) => {
        const ids = agreement ? [(await agreements.get(agreement)).id] : await agreements.ids();
        let found = 0;
        for (const id of ids) {
          const differences = check ? await rebuildTallies.check(id) : await rebuildTallies.rebuild(id);
          found += differences.length;
          for (const difference of differences) process.stdout.write(`${sentence(difference)}\n`);
        }
        process.stdout.write(`${ids.length} agreement${ids.length === 1 ? '' : 's'} counted, ${found} difference${found === 1 ? '' : 's'}${check || found === 0 ? '' : ', put right'}\n`);
        if (check && found > 0) process.exitCode = 1;
      }),
    );
}

function sentence({ agreement, reading, day, scope, key, metric, counted, tallied }: TallyDifference): string {
  const place = [agreement, reading && `reading ${reading}`, day ?? 'all time', scope, key, metric].filter(Boolean).join(', ');
  return `${place}: the cases come to ${counted}, the tally says ${tallied}`;
}
