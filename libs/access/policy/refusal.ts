import { ROLE_CODES, SCOPE_CODES, TrucelineError } from '#vocabulary';
import { EVERY_AGREEMENT, type Holder } from './holder.js';
import { may, type Capability } from './policy.js';

/** A holder with everything, but for what is named otherwise: by it is found out what somebody lacks. */
function imagined(otherwise: Partial<Holder>): Holder {
  return { kind: 'user', id: '', name: '', user: null, roles: new Map([[EVERY_AGREEMENT, 'admin']]), scopes: null, agreements: null, ...otherwise };
}

/** The weakest role that may do it, where a role is what it takes; undefined where no role is enough. */
export function leastRoleFor(capability: Capability, kind: Holder['kind'] = 'user'): (typeof ROLE_CODES)[number] | undefined {
  return ROLE_CODES.find((role) => may(imagined({ kind, roles: new Map([[EVERY_AGREEMENT, role]]) }), capability, EVERY_AGREEMENT));
}

/** The scopes of which a narrowed token needs one; all of them where any will do. */
export function scopesFor(capability: Capability): typeof SCOPE_CODES {
  return SCOPE_CODES.filter((scope) => may(imagined({ kind: 'token', scopes: new Set([scope]) }), capability, EVERY_AGREEMENT));
}

/** Whether it concerns the installation, so that a role in one agreement is no help. */
export function concernsInstallation(capability: Capability, kind: Holder['kind'] = 'user'): boolean {
  return !may(imagined({ kind, roles: new Map([['any', 'admin']]) }), capability, 'any');
}

/**
 * The error for somebody who sees the agreement and may not do this in it; it says what is lacking. @param agreement
 * where it was asked; of EVERY_AGREEMENT, a role in one of them is no help.
 */
export function refusal(holder: Holder, capability: Capability, agreement?: string): TrucelineError {
  return new TrucelineError('not_allowed', lackOf(holder, capability, agreement === EVERY_AGREEMENT));
}

function lackOf({ kind, scopes }: Holder, capability: Capability, everywhere: boolean): string {
  const enough = scopesFor(capability);
  if (kind === 'token' && enough.length === 0) return 'This is for a person who signed in, and not for a token.';
  if (scopes && !enough.some((scope) => scopes.has(scope))) return `The token lacks the scope ${enough.join(' or ')}.`;
  const role = leastRoleFor(capability, kind) ?? 'admin';
  if (everywhere || concernsInstallation(capability, kind)) return `This takes the role ${role} for every agreement.`;
  return role === ROLE_CODES.at(-1) ? `This takes the role ${role}.` : `This takes the role ${role}, or more.`;
}
