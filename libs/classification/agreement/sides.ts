import type { PreparedAgreement } from './prepared-agreement.js';

/** Parties that an actor or party stands for beyond dispute: its own id, or those it is an organ or instrument of. */
export function sidesOf(agreement: PreparedAgreement, who: { actor: string | null; party: string | null }): readonly string[] {
  if (who.party !== null) return [who.party];
  const actor = who.actor === null ? undefined : agreement.actors.get(who.actor);
  return (actor?.affiliations ?? [])
    .filter((tie) => tie.status === 'established' && (tie.basis === 'organ_of' || tie.basis === 'controlled_by'))
    .map((tie) => tie.party);
}

/** An armed group that no party answers for beyond dispute. */
export function isThirdGroup(agreement: PreparedAgreement, who: { actor: string | null; party: string | null }): boolean {
  const actor = who.actor === null ? undefined : agreement.actors.get(who.actor);
  return actor?.kind === 'non_state_armed_group' && sidesOf(agreement, who).length === 0 && contestedSidesOf(agreement, who).length === 0;
}

/** What bears the name of a state's own force, whoever recognises that state. */
const OF_A_STATE = /\b(?:defen[cs]e (?:army|forces?)|army|armed forces|security forces|police|border (?:guards?|service)|coast ?guard|navy)\b/i;

/** The parties whom a force of a state, recognised or not, is said to answer to, where that is disputed. */
export function contestedSidesOf(agreement: PreparedAgreement, who: { actor: string | null; party: string | null }): readonly string[] {
  const actor = who.actor === null ? undefined : agreement.actors.get(who.actor);
  if (!actor || !(actor.kind === 'state_forces' || actor.kind === 'police' || (actor.kind === 'non_state_armed_group' && OF_A_STATE.test(actor.name)))) return [];
  return (actor.affiliations ?? []).filter((tie) => tie.status === 'contested' && (tie.basis === 'organ_of' || tie.basis === 'controlled_by')).map((tie) => tie.party);
}
