import { Command } from 'commander';
import { withRooms } from './with-rooms.js';

/** `truceline reports retry`: has the reports that were set aside classified once more. */
export function reportCommands(): Command {
  const reports = new Command('reports').description('reports that were set aside');
  reports
    .command('retry')
    .description('have the reports that were set aside classified once more')
    .action(() =>
      withRooms(async ({ agreements, retryReports }) => {
        let retried = 0;
        for (const id of await agreements.ids()) retried += await retryReports.retry(id);
        process.stdout.write(retried === 0 ? 'no report is set aside\n' : `${retried} reports will be tried again by the next worker\n`);
      }),
    );
  return reports;
}
