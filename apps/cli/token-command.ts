import { Command, InvalidArgumentError } from 'commander';
import { instantOption } from './instant-option.js';
import { withRooms } from './with-rooms.js';

/** `truceline token create`: makes a bearer token and prints it once. */
export function tokenCommand(): Command {
  const token = new Command('token').description('bearer tokens');
  token
    .command('create')
    .description('make a bearer token; it is printed once and cannot be had again')
    .requiredOption('--name <name>', 'whom or what it is for', nonEmpty)
    .option('--expires <instant>', 'until when it works, such as 2027-01-31T00:00:00Z', inFuture)
    .action(({ name, expires }: { name: string; expires?: Date }) =>
      withRooms(async ({ tokens }) => {
        const { secret } = await tokens.create(name, { expiresAt: expires ?? null });
        process.stdout.write(`${secret}\n`);
      }),
    );
  return token;
}

function nonEmpty(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must not be empty.');
  return text.trim();
}

function inFuture(text: string): Date {
  const date = new Date(instantOption(text));
  if (date.getTime() <= Date.now()) throw new InvalidArgumentError('It must lie in the future.');
  return date;
}
