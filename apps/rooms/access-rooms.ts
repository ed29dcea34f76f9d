import type { DataSource } from 'typeorm';
import {
  Account, ChangeAccess, OidcClient, OidcSignIn, Passwords, SecondFactor, Sessions, SignIn, SignInBackoff, Tokens, Trust, Users, type AccessListener, type Allowances,
} from '#access';
import type { Clock, Config } from '#platform';

/** What is done with users, sessions and tokens. */
export interface AccessRooms {
  tokens: Tokens;
  users: Users;
  account: Account;
  sessions: Sessions;
  signIn: SignIn;
  secondFactor: SecondFactor;
  oidcSignIn: OidcSignIn;
}

/** Where the OpenID provider sends people back to, below the public address. */
export const OIDC_CALLBACK = '/api/v1/session/oidc/callback';

/** Wires access around one database. Who hears of its events is said by the caller. */
export function accessRooms(dataSource: DataSource, clock: Clock, config: Config, listeners: readonly AccessListener[]): AccessRooms {
  const trust = new Trust(clock);
  const changeAccess = new ChangeAccess(dataSource, listeners, trust, clock);
  const passwords = new Passwords();
  const sessions = new Sessions(dataSource, changeAccess, trust, { idleMs: config.sessionIdleMinutes * 60_000, wholeMs: config.sessionHours * 3_600_000 });
  return {
    tokens: new Tokens(dataSource, changeAccess, trust),
    users: new Users(changeAccess),
    account: new Account(changeAccess, passwords),
    sessions,
    signIn: new SignIn(changeAccess, passwords, new SignInBackoff(dataSource, clock), sessions),
    secondFactor: new SecondFactor(changeAccess),
    oidcSignIn: new OidcSignIn(changeAccess, sessions, oidcClient(config)),
  };
}

function oidcClient({ oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret, publicUrl }: Config): OidcClient | null {
  if (issuer === undefined || clientId === undefined || publicUrl === undefined) return null;
  return new OidcClient({ issuer, clientId, clientSecret, redirectUri: `${publicUrl}${OIDC_CALLBACK}` });
}

export function allowancesOf(config: Config): Allowances {
  const { userReadsPerMinute: userReads, userWritesPerMinute: userWrites, tokenReadsPerMinute: tokenReads, tokenWritesPerMinute: tokenWrites } = config;
  return { userReads, userWrites, tokenReads, tokenWrites };
}
