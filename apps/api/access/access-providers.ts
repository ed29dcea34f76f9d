import type { Provider } from '@nestjs/common';
import { Account, OidcSignIn, RequestLimits, SecondFactor, Sessions, SignIn, Tokens, Users } from '#access';
import type { Config } from '#platform';
import type { AccessRooms } from '../../rooms/access-rooms.js';
import { AccountController } from './account.controller.js';
import { AgreementGate } from './agreement-gate.js';
import { Browser } from './browser.js';
import { OidcController } from './oidc.controller.js';
import { SessionController } from './session.controller.js';
import { TokensController } from './tokens.controller.js';
import { UsersController } from './users.controller.js';

/** What the guard and the controllers of access are handed. */
export interface AccessProvided extends AccessRooms {
  requestLimits: RequestLimits;
  /** Absent where nothing is served, as when the routes are described. */
  config?: Pick<Config, 'publicUrl'>;
}

export const ACCESS_CONTROLLERS = [SessionController, AccountController, OidcController, UsersController, TokensController];

export function accessProviders(rooms: AccessProvided): Provider[] {
  return [
    AgreementGate,
    { provide: Browser, useValue: new Browser(rooms.config?.publicUrl) },
    { provide: RequestLimits, useValue: rooms.requestLimits },
    { provide: Tokens, useValue: rooms.tokens },
    { provide: Users, useValue: rooms.users },
    { provide: Account, useValue: rooms.account },
    { provide: Sessions, useValue: rooms.sessions },
    { provide: SignIn, useValue: rooms.signIn },
    { provide: SecondFactor, useValue: rooms.secondFactor },
    { provide: OidcSignIn, useValue: rooms.oidcSignIn },
  ];
}
