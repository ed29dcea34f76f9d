import { codesOf, type CodeRow } from './code-table.js';

export const AUTHOR_KINDS = {
  user: { group: 'author', definition: 'A person who signed in.' },
  token: { group: 'author', definition: 'A program, by its token.' },
  job: { group: 'author', definition: 'A worker of ours, on its own account.' },
  command: { group: 'author', definition: 'Whoever ran a command on the machine itself.' },
} as const satisfies Record<string, CodeRow>;
export type AuthorKind = keyof typeof AUTHOR_KINDS;
export const AUTHOR_KIND_CODES = codesOf<AuthorKind>(AUTHOR_KINDS);

/** Who did something to a case or to the installation. An actor, in this house, is a force or a group. */
export interface Author {
  kind: AuthorKind;
  /** Of the user or the token; the name of the job or the command. */
  id: string;
  /** As it is shown to people. */
  name: string;
}

/** A worker's own account. */
export function job(name: string): Author {
  return { kind: 'job', id: name, name };
}

/** A command that somebody runs on the machine. */
export function command(name: string): Author {
  return { kind: 'command', id: name, name };
}
