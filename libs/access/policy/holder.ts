import { ROLE_CODES, type Role, type Scope } from '#vocabulary';

/** Stands in the place of an agreement for all of them, and so for the installation. */
export const EVERY_AGREEMENT = '*';

/** Whoever a request speaks for, with all that the policy asks about. */
export interface Holder {
  kind: 'user' | 'token';
  /** Id of the user or of the token. */
  id: string;
  name: string;
  /** The person behind it: the user, or the owner of the token; null for a token of a service. */
  user: string | null;
  /** Role by agreement; that under EVERY_AGREEMENT counts in each. */
  roles: ReadonlyMap<string, Role>;
  /** What a token was narrowed to; null: nothing is held back. */
  scopes: ReadonlySet<Scope> | null;
  /** Agreements that a token was narrowed to; null: all that its roles reach. */
  agreements: ReadonlySet<string> | null;
}

/** How much a role is; 0 for none. */
export function weightOf(role: Role | undefined): number {
  return role === undefined ? 0 : ROLE_CODES.indexOf(role) + 1;
}

/** The weight of the strongest role that the holder has in the agreement; 0 where it has none, and must not learn that there is one. */
export function standingIn({ roles, agreements }: Holder, agreement: string): number {
  if (agreements && !agreements.has(agreement)) return 0;
  return Math.max(weightOf(roles.get(agreement)), weightOf(roles.get(EVERY_AGREEMENT)));
}

/** The agreements in which the holder has any role; EVERY_AGREEMENT where there is no end of them. */
export function agreementsOf({ roles, agreements }: Holder): ReadonlySet<string> | typeof EVERY_AGREEMENT {
  if (roles.has(EVERY_AGREEMENT)) return agreements ?? EVERY_AGREEMENT;
  return new Set([...roles.keys()].filter((agreement) => !agreements || agreements.has(agreement)));
}
