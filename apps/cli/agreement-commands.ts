import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { withRooms } from './with-rooms.js';

/** `truceline apply`: takes an agreement document; a changed one makes a new version. */
export function agreementCommands(): Command[] {
  return [
    new Command('apply')
      .description('apply an agreement document (YAML or JSON); a changed one makes a new version')
      .argument('<file>', 'the document')
      .action(async (file: string) => {
        const { parseAgreementDocument } = await import('#agreements');
        const document = parseAgreementDocument(await readFile(file, 'utf8'), 'detect');
        await withRooms(async ({ agreements }) => {
          const { id, version, changed } = await agreements.apply(document, 'command line');
          process.stdout.write(changed ? `${id}: version ${version} applied\n` : `${id}: nothing changed, version ${version} stands\n`);
        });
      }),
  ];
}
