import { Command, InvalidArgumentError, Option } from 'commander';
import { command, isCode, ROLE_CODES, ROLES, type Role } from '#vocabulary';
import type { Rooms } from '../rooms/rooms.js';
import { nonEmpty } from './text-option.js';
import { withRooms } from './with-rooms.js';

/** `truceline user create|grant|reset-password`: people, for whoever has the machine and not yet an administrator. */
export function userCommand(): Command {
  const user = new Command('user').description('people who may sign in');
  user
    .command('create')
    .description('invite somebody; prints the secret by which they set their password')
    .requiredOption('--login <login>', 'by which they sign in, often an address of mail', nonEmpty)
    .requiredOption('--name <name>', 'as others see them', nonEmpty)
    .action((person: { login: string; name: string }) =>
      withRooms(async ({ users }) => {
        const { link } = await users.create(person, command('user create'));
        tellLink(link.secret);
      }),
    );
  user
    .command('grant')
    .description('give a role in an agreement, or in every one')
    .requiredOption('--login <login>', 'whose', nonEmpty)
    .requiredOption('--role <role>', ROLE_CODES.join(', '), role)
    .addOption(new Option('--agreement <id>', 'where').conflicts('everyAgreement').argParser(nonEmpty))
    .addOption(new Option('--every-agreement', 'in every agreement; an admin there administers the installation').conflicts('agreement'))
    .action(grant);
  user
    .command('reset-password')
    .description('make a new secret by which somebody sets their password; the present one works until then')
    .requiredOption('--login <login>', 'whose', nonEmpty)
    .action(({ login }: { login: string }) =>
      withRooms(async (rooms) => {
        const link = await rooms.users.link(await idOf(rooms, login), command('user reset-password'));
        tellLink(link.secret);
      }),
    );
  return user;
}

async function grant({ login, role: given, agreement, everyAgreement }: { login: string; role: Role; agreement?: string; everyAgreement?: true }, self: Command): Promise<void> {
  if ((agreement === undefined) === (everyAgreement === undefined)) self.error('error: name --agreement, or say --every-agreement', { exitCode: 2 });
  const { EVERY_AGREEMENT } = await import('#access');
  await withRooms(async (rooms) => {
    if (agreement !== undefined) await rooms.agreements.get(agreement);
    await rooms.users.grant(await idOf(rooms, login), agreement ?? EVERY_AGREEMENT, given, command('user grant'));
  });
}

async function idOf({ database }: Rooms, login: string): Promise<string> {
  const { loginOf, readUser } = await import('#access');
  return (await readUser(database.dataSource, { login: loginOf(login) })).id;
}

function tellLink(secret: string): void {
  process.stdout.write(`${secret}\n`);
  process.stderr.write('Send it as `link` with a `password` to POST /api/v1/session/invitation; it works once, for three days.\n');
}

function role(text: string): Role {
  if (isCode<Role>(ROLES, text)) return text;
  throw new InvalidArgumentError(`It must be one of ${ROLE_CODES.join(', ')}.`);
}
