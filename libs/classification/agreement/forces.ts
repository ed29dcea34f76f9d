import type { ActorModel, AgreementModel } from '../agreement-model.js';
import { fold } from './name-forms.js';

/** The actors that generic words for a party's forces stand for; null where the agreement lists none. */
export interface Forces {
  main: string | null;
  air: string | null;
  police: string | null;
  border: string | null;
  navy: string | null;
}

/** For each party, which of its organs "its troops", "its jets" or "its police" are. */
export function forcesOf(model: AgreementModel): ReadonlyMap<string, Forces> {
  return new Map(model.parties.map((party) => [party.id, forcesOfParty(model, party.id)]));
}

function forcesOfParty(model: AgreementModel, party: string): Forces {
  const organs = model.actors.filter((actor) => (actor.affiliations ?? []).some((tie) => tie.party === party && tie.basis === 'organ_of' && tie.status === 'established'));
  const military = organs.filter((actor) => actor.kind !== 'police');
  const named = (among: readonly ActorModel[], words: RegExp): string | null => among.find((actor) => words.test(namesOf(actor)))?.id ?? null;
  return {
    main: named(military, /\b(?:army|troops|soldiers|armed forces|military|fighters|combatants|guerrillas?|liberation army)\b/) ?? military[0]?.id ?? null,
    air: named(military, /\b(?:air force|jets|aircraft|warplanes|air wing)\b/),
    police: named(organs.filter((actor) => actor.kind === 'police'), /./),
    border: named(organs, /\bborder\b/),
    navy: named(military, /\b(?:navy|naval|coast ?guard)\b/),
  };
}

function namesOf(actor: ActorModel): string {
  return fold([actor.name, ...(actor.aliases ?? [])].join(' | '));
}

/** The only party whose main force is of this kind, for words like "the army" without a nation. */
export function onlyPartyWith(model: AgreementModel, kind: 'state_forces' | 'police'): string | null {
  const owners = new Set(
    model.actors
      .filter((actor) => actor.kind === kind)
      .flatMap((actor) => (actor.affiliations ?? []).filter((tie) => tie.basis === 'organ_of' && tie.status === 'established').map((tie) => tie.party)),
  );
  return owners.size === 1 ? ([...owners][0] ?? null) : null;
}
