import type { ActorModel, AgreementModel, AreaModel, PartyModel, PlaceModel } from '../agreement-model.js';
import { demonymsOf } from './demonyms.js';
import { forcesOf, onlyPartyWith, type Forces } from './forces.js';
import { Gazetteer, type Named } from './gazetteer.js';
import { fold, nameForms, skeleton } from './name-forms.js';

/** An agreement with its names compiled once. Reusable and never changed after it is handed out. */
export interface PreparedAgreement {
  readonly model: AgreementModel;
  readonly parties: ReadonlyMap<string, PartyModel>;
  readonly actors: ReadonlyMap<string, ActorModel>;
  readonly places: ReadonlyMap<string, PlaceModel>;
  readonly areas: ReadonlyMap<string, AreaModel>;
  readonly names: Gazetteer;
  /** Adjective ("pakistani") to the party it belongs to. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** Skeletons of long single-word names, where one skeleton means one thing. */
  readonly skeletons: ReadonlyMap<string, Named>;
  /** The party whose territory an area is, where their names say so. */
  readonly areaOwners: ReadonlyMap<string, string>;
  /** What "its troops" or "its jets" are, for each party. */
  readonly forces: ReadonlyMap<string, Forces>;
  /** The party meant by "the army" and "the police" where only one has such. */
  readonly onlyArmy: string | null;
  readonly onlyPolice: string | null;
}

/** Compiles the names of an agreement. */
export function prepareAgreement(model: AgreementModel): PreparedAgreement {
  const names = new Gazetteer();
  const everyName: { name: string; what: Named }[] = [];
  for (const party of model.parties) {
    for (const name of namesOf(party)) everyName.push({ name, what: { kind: 'party', id: party.id } });
  }
  for (const actor of model.actors) {
    for (const name of namesOf(actor)) everyName.push({ name, what: { kind: 'actor', id: actor.id } });
  }
  for (const place of model.places) {
    for (const name of namesOf(place)) everyName.push({ name, what: { kind: 'place', id: place.id } });
  }
  for (const { name, what } of everyName) names.add(name, what);
  return Object.freeze({
    model,
    parties: byId(model.parties),
    actors: byId(model.actors),
    places: byId(model.places),
    areas: byId(model.areas),
    names,
    demonyms: demonymsOfParties(model),
    skeletons: uniqueSkeletons(everyName),
    areaOwners: ownersOfAreas(model),
    forces: forcesOf(model),
    onlyArmy: onlyPartyWith(model, 'state_forces'),
    onlyPolice: onlyPartyWith(model, 'police'),
  });
}

function namesOf(named: { name: string; aliases?: readonly string[] | undefined }): string[] {
  return [...nameForms(named.name), ...(named.aliases ?? []).flatMap(nameForms)];
}

function byId<Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Nouns that an adjective of nationality goes before in the name of a force. */
const FORCE_NOUN = /^(?:troops?|soldiers?|forces?|army|jets?|aircraft|paramilitaries|paramilitary|police|guards?|border|intelligence|navy|marines|military|security|militar|air|drones?|planes?)$/;

/**
 * Adjectives that stand for one party: guessed from the words of its names, and learnt from the names of
 * its organs ("Afghan forces"). An adjective that two parties lay claim to stands for neither.
 */
function demonymsOfParties(model: AgreementModel): ReadonlyMap<string, string> {
  const claims = new Map<string, Set<string>>();
  const claim = (word: string, party: string): void => {
    const claimed = claims.get(word) ?? new Set();
    claims.set(word, claimed.add(party));
  };
  for (const party of model.parties) {
    for (const form of namesOf(party)) {
      const words = fold(form).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      const capitalised = form.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word));
      if (words.length === 1 && words[0]) claim(words[0], party.id);
      for (const word of capitalised) for (const adjective of demonymsOf(word)) claim(adjective, party.id);
    }
  }
  for (const actor of model.actors) {
    const owners = (actor.affiliations ?? []).filter((tie) => tie.basis === 'organ_of' && tie.status === 'established');
    if (owners.length !== 1 || !owners[0]) continue;
    for (const form of namesOf(actor)) {
      const [first, second] = form.split(/\s+/);
      if (first && second && /^\p{Lu}/u.test(first) && !/^(?:the|armed|national)$/i.test(first) && FORCE_NOUN.test(fold(second))) claim(fold(first), owners[0].party);
    }
  }
  return new Map([...claims].flatMap(([word, parties]) => (parties.size === 1 ? [[word, [...parties][0] ?? ''] as const] : [])));
}

function uniqueSkeletons(names: readonly { name: string; what: Named }[]): ReadonlyMap<string, Named> {
  const bySkeleton = new Map<string, Named | null>();
  for (const { name, what } of names) {
    if (!/^\p{Lu}/u.test(name)) continue;
    const key = skeleton(name);
    if (!key) continue;
    const there = bySkeleton.get(key);
    bySkeleton.set(key, there === undefined || (there && there.kind === what.kind && there.id === what.id) ? what : null);
  }
  return new Map([...bySkeleton].flatMap(([key, what]) => (what ? [[key, what] as const] : [])));
}

function ownersOfAreas(model: AgreementModel): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const area of model.areas) {
    const name = fold(area.name);
    const claiming = model.parties.filter((party) => namesOf(party).some((form) => name === fold(form) || name.startsWith(`${fold(form)}-`) || new RegExp(`^(?:territory of |area[s]? (?:held|controlled) by )(?:the )?${escape(fold(form))}`).test(fold(area.description ?? '')) || new RegExp(`(?:held|controlled|administered) by (?:the )?${escape(fold(form))}(?:$|[^a-z])`).test(`${name} ${fold(area.description ?? '')}`)));
    if (claiming.length === 1 && claiming[0]) owners.set(area.id, claiming[0].id);
  }
  return owners;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
