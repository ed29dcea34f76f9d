import type { Author } from '#vocabulary';

/** Whoever signs, and the person behind them. */
export interface Signatory {
  by: Author;
  /** Id of the user who signed in or owns the token; null for a program that is nobody's. */
  user: string | null;
}

/** One and the same for everything that a person signs in with. */
export function personOf({ by, user }: Signatory): string {
  return user === null ? `${by.kind}:${by.id}` : `user:${user}`;
}
