import { ROLE_CODES, SCOPE_CODES, TrucelineError } from '#vocabulary';
import { EVERY_AGREEMENT, type Holder } from './holder.js';
import { may, type Capability } from './policy.js';

/** A holder with everything, but for what is named otherwise: by it is found out what somebody lacks. */
function imagined(otherwise: Partial<Holder>): Holder {
  return { kind: 'user', id: '', name: '', user: null, roles: new Map([[EVERY_AGREEMENT, 'admin']]), scopes: null, agreements: null, ...otherwise };
}

/** The weakest role that may do it, where a role is what it takes; undefined where no role is enough. */
export function leastRoleFor(capability: Capability): (typeof ROLE_CODES)[number] | undefined {
  return ROLE_CODES.find((role) => may(imagined({ roles: new Map([[EVERY_AGREEMENT, role]]) }), capability, EVERY_AGREEMENT));
}

/** The scopes of which a narrowed token needs one; all of them where any will do. */
export function scopesFor(capability: Capability): typeof SCOPE_CODES {
  return SCOPE_CODES.filter((scope) => may(imagined({ kind: 'token', scopes: new Set([scope]) }), capability, EVERY_AGREEMENT));
}

/** Whether it concerns the installation, so that a role in one agreement is no help. */
export function concernsInstallation(capability: Capability): boolean {
  return !may(imagined({ roles: new Map([['any', 'admin']]) }), capability, 'any');
}

/** The error for somebody who sees the agreement and may not do this in it; it says what is lacking. */
export function refusal(holder: Holder, capability: Capability): TrucelineError {
  return new TrucelineError('not_allowed', lackOf(holder, capability));
}

function lackOf({ kind, scopes }: Holder, capability: Capability): string {
  const enough = scopesFor(capability);
  if (kind === 'token' && enough.length === 0) return 'This is for a person who signed in, and not for a token.';
  if (scopes && !enough.some((scope) => scopes.has(scope))) return `The token lacks the scope ${enough.join(' or ')}.`;
  const role = leastRoleFor(capability) ?? 'admin';
  return concernsInstallation(capability) ? `This takes the role ${role} for every agreement.` : `This takes the role ${role}, or more.`;
}
