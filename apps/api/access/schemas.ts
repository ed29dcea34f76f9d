import { z } from 'zod';
import { ROLE_CODES, SCOPE_CODES, type Role, type Scope } from '#vocabulary';
import { instant } from '../schemas/shapes.js';

export const role = z.enum(ROLE_CODES as readonly [Role, ...Role[]]);
export const scope = z.enum(SCOPE_CODES as readonly [Scope, ...Scope[]]);
/** Of an agreement, or `*` for every one. */
export const agreementOrAll = z.string().regex(/^(\*|[a-z0-9][a-z0-9-]{0,79})$/, 'must be the id of an agreement, or *');

const login = z.string().trim().min(1).max(200).refine((text) => text.isWellFormed() && !/[\p{Cc}]/u.test(text), 'must not hold control characters');
const personName = login;
/** Any characters; how long it must be is said when it is set. */
const password = z.string().min(1).max(1000);
const code = z.string().min(1).max(64).describe('Of the second factor: six digits, or a recovery code.');

export const signInBody = z.strictObject({ login, password, code: code.optional() }).meta({ id: 'SignIn' });
export const passwordChange = z.strictObject({ current: password, code: code.optional(), next: password }).meta({ id: 'PasswordChange' });
export const passwordByLink = z.strictObject({ link: z.string().min(1).max(200), password }).meta({ id: 'PasswordByLink' });
export const passwordAgain = z.strictObject({ password, code: code.optional() }).meta({ id: 'PasswordAgain' });
export const codeBody = z.strictObject({ code }).meta({ id: 'SecondFactorCode' });

export const signedIn = z.object({ user: z.object({ id: z.string(), name: z.string() }), expiresAt: instant }).meta({ id: 'SignedIn' });
export const oneself = z
  .object({
    kind: z.enum(['user', 'token']),
    id: z.string(),
    name: z.string(),
    roles: z.record(z.string(), role).describe('Role by agreement; * stands for every one.'),
    scopes: z.array(scope).nullable().describe('What a token is narrowed to; null: to nothing.'),
    agreements: z.array(z.string()).nullable().describe('Agreements that a token is narrowed to; null: to none.'),
  })
  .meta({ id: 'Oneself' });
export const enrolment = z.object({ secret: z.string(), uri: z.string().describe('otpauth:// address for an app, shown as a QR code.') }).meta({ id: 'SecondFactorEnrolment' });
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

export const userBody = z.strictObject({ login, name: personName }).meta({ id: 'NewUser' });
export const userChange = z.strictObject({ name: personName.optional(), disabled: z.boolean().optional() }).meta({ id: 'UserChange' });
export const userPageWish = z.strictObject({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).optional() });
export const grantBody = z.strictObject({ role }).meta({ id: 'RoleGrant' });
export const oneTimeLink = z.object({ secret: z.string().describe('Shown once; send it to POST /api/v1/session/invitation with a password.'), expiresAt: instant }).meta({ id: 'OneTimeLink' });
export const userView = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    createdAt: instant,
    disabledAt: instant.nullable(),
    hasPassword: z.boolean(),
    hasSecondFactor: z.boolean(),
    roles: z.record(z.string(), role).describe('Role by agreement; * stands for every one.'),
  })
  .meta({ id: 'User' });
export const userPage = z.object({ items: z.array(userView), nextCursor: z.string().nullable() }).meta({ id: 'UserPage' });
export const invited = z.object({ user: userView, link: oneTimeLink }).meta({ id: 'Invitation' });
export const grantList = z.object({ items: z.array(z.object({ agreement: z.string(), role })) }).meta({ id: 'RoleGrants' });

export const tokenBody = z
  .strictObject({
    name: personName,
    scopes: z.array(scope).min(1).max(SCOPE_CODES.length).optional().describe('What it may do; left out: all that its owner may.'),
    agreements: z.array(z.string().min(1).max(80)).min(1).max(500).optional().describe('Where it may do that; left out: wherever its owner may.'),
    expiresAt: z.iso.datetime({ offset: true }).optional(),
    service: z.boolean().optional().describe('Of nobody in particular, and bound by its scopes and agreements alone; an administrator of the installation makes one.'),
  })
  .meta({ id: 'NewToken' });
export const tokenMade = z.object({ id: z.string(), secret: z.string().describe('Shown once.') }).meta({ id: 'TokenMade' });
export const tokenView = z
  .object({
    id: z.string(),
    name: z.string(),
    owner: z.string().nullable().describe("Id of the user whose it is; null for a service's."),
    scopes: z.array(scope).nullable(),
    agreements: z.array(z.string()).nullable(),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable().describe('No finer than a minute.'),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'Token' });
export const tokenList = z.object({ items: z.array(tokenView) }).meta({ id: 'TokenList' });
