import { isCode, PROTECTED_OBJECTS } from '#vocabulary';
import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { ActorMention, TargetMention } from '../mention.js';

/** An id, name or alias of an actor or party, as somebody wrote it into a field. What is not known stays unknown. */
export function agentFromField(value: string, agreement: PreparedAgreement): ActorMention {
  return { ...whoIs(value, agreement), text: value, certainty: 'stated', span: null };
}

/** The same for a target, which may also be the code of a protected object. */
export function targetFromField(value: string, agreement: PreparedAgreement): TargetMention {
  if (isCode(PROTECTED_OBJECTS, value) && !agreement.actors.has(value)) return { object: value, actor: null, party: null, text: value, span: null };
  return { object: null, ...whoIs(value, agreement), text: value, span: null };
}

function whoIs(value: string, agreement: PreparedAgreement): { actor: string | null; party: string | null } {
  if (agreement.actors.has(value)) return { actor: value, party: null };
  if (agreement.parties.has(value)) return { actor: null, party: value };
  const named = agreement.names.find(value);
  const actor = named.find((what) => what.kind === 'actor')?.id ?? null;
  return { actor, party: actor ? null : (named.find((what) => what.kind === 'party')?.id ?? null) };
}
