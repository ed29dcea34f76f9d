import { Command, InvalidArgumentError } from 'commander';
import { command, isCode, SCOPES, SCOPE_CODES, type Scope } from '#vocabulary';
import { instantOption } from './instant-option.js';
import { nonEmpty } from './text-option.js';
import { withRooms } from './with-rooms.js';

interface NewTokenOptions {
  name: string;
  scope?: Scope[];
  agreement?: string[];
  expires?: Date;
}

/** `truceline token create|list|revoke`: tokens of services. */
export function tokenCommand(): Command {
  const token = new Command('token').description('bearer tokens');
  token
    .command('create')
    .description('make a bearer token of a service; it is printed once and cannot be had again')
    .requiredOption('--name <name>', 'whom or what it is for', nonEmpty)
    .option('--scope <scope>', `what it may do, once for each (${SCOPE_CODES.join(', ')}); left out: everything`, eachScope)
    .option('--agreement <id>', 'where it may do that, once for each; left out: everywhere', each)
    .option('--expires <instant>', 'until when it works, such as 2027-01-31T00:00:00Z', inFuture)
    .action(create);
  token.command('list').description('list the tokens, without their secrets').action(list);
  token.command('revoke').description('withdraw a token for good').argument('<id>', 'as `token list` shows it').action(revoke);
  return token;
}

async function create({ name, scope, agreement, expires }: NewTokenOptions): Promise<void> {
  await withRooms(async ({ tokens, agreements }) => {
    for (const id of agreement ?? []) await agreements.get(id);
    const { secret } = await tokens.create(name, command('token create'), { scopes: scope ?? null, agreements: agreement ?? null, expiresAt: expires ?? null });
    process.stdout.write(`${secret}\n`);
  });
}

async function list(): Promise<void> {
  const { listTokens } = await import('#access');
  await withRooms(async ({ database }) => {
    for (const { id, name, scopes, agreements, expiresAt, lastUsedAt, revokedAt } of await listTokens(database.dataSource, { limit: 10_000 })) {
      const told = [scopes?.join(' ') ?? 'everything', agreements?.join(' ') ?? 'everywhere', expiresAt && `expires ${expiresAt.toISOString()}`, lastUsedAt ? `last used ${lastUsedAt.toISOString()}` : 'never used', revokedAt && `revoked ${revokedAt.toISOString()}`];
      process.stdout.write(`${id}  ${name}  ${told.filter(Boolean).join(', ')}\n`);
    }
  });
}

async function revoke(id: string): Promise<void> {
  await withRooms(({ tokens }) => tokens.revoke(id, command('token revoke')));
}

function each(text: string, before: string[] = []): string[] {
  return [...before, nonEmpty(text)];
}

function eachScope(text: string, before: Scope[] = []): Scope[] {
  if (!isCode<Scope>(SCOPES, text)) throw new InvalidArgumentError(`It must be one of ${SCOPE_CODES.join(', ')}.`);
  return [...before, text];
}

function inFuture(text: string): Date {
  const date = new Date(instantOption(text));
  if (date.getTime() <= Date.now()) throw new InvalidArgumentError('It must lie in the future.');
  return date;
}
