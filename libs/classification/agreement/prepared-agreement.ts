import type { ActorModel, AgreementModel, AreaModel, PartyModel, PlaceModel } from '../agreement-model.js';
import { demonymsOf } from './demonyms.js';
import { forcesOf, type Forces } from './forces.js';
import { Gazetteer, type Named } from './gazetteer.js';
import { meantBy, type MeantBy } from './meant-by.js';
import { fold, nameForms, skeleton } from './name-forms.js';
import { variantsOf, withoutArticle } from './name-variants.js';

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
  /** The same names by what transliteration leaves of them; what sounds like two things is none. */
  readonly likeNames: Gazetteer;
  /** The party whose territory an area is, where their names say so. */
  readonly areaOwners: ReadonlyMap<string, string>;
  /** What "its troops" or "its jets" are, for each party. */
  readonly forces: ReadonlyMap<string, Forces>;
  /** Whom "the army", "the rebels" or "the Front" can mean. */
  readonly meant: MeantBy;
}

/** Compiles the names of an agreement. */
export function prepareAgreement(model: AgreementModel): PreparedAgreement {
  const names = new Gazetteer();
  const everyName = [
    ...model.parties.flatMap((party) => namedBy(party, 'party')),
    ...model.actors.flatMap((actor) => namedBy(actor, 'actor')),
    ...model.places.flatMap((place) => namedBy(place, 'place')),
  ];
  for (const { name, what } of everyName) names.add(name, what);
  addVariants(names, model);
  return Object.freeze({
    model,
    parties: byId(model.parties),
    actors: byId(model.actors),
    places: byId(model.places),
    areas: byId(model.areas),
    names,
    demonyms: demonymsOfParties(model),
    likeNames: likeNames(everyName),
    areaOwners: ownersOfAreas(model),
    forces: forcesOf(model),
    meant: meantBy(model),
  });
}

interface Bearer {
  id: string;
  name: string;
  aliases?: readonly string[] | undefined;
}

/** The names that the agreement states; for a place, also what stands before a bracket or comma. */
function namedBy(bearer: Bearer, kind: Named['kind']): { name: string; what: Named }[] {
  const stated = [bearer.name, ...(bearer.aliases ?? [])];
  return (kind === 'place' ? stated.flatMap(nameForms) : stated).map((name) => ({ name, what: { kind, id: bearer.id } }));
}

function namesOf({ name, aliases }: Omit<Bearer, 'id'>): string[] {
  return [...nameForms(name), ...(aliases ?? []).flatMap(nameForms)];
}

/** Adds what writers make of the names of parties and actors, where no other bears such a name or could. */
function addVariants(names: Gazetteer, model: AgreementModel): void {
  const claims = new Map<string, { form: string; what: Named } | null>();
  const claim = (form: string, what: Named): void => {
    const key = fold(form);
    const there = claims.get(key);
    const same = there === undefined || (there !== null && there.what.kind === what.kind && there.what.id === what.id);
    claims.set(key, same ? { form, what } : null);
  };
  const bearers: [Bearer, Named['kind']][] = [...model.parties.map((each): [Bearer, 'party'] => [each, 'party']), ...model.actors.filter(({ kind }) => kind !== 'unknown').map((each): [Bearer, 'actor'] => [each, 'actor'])];
  for (const [bearer, kind] of bearers) for (const name of [bearer.name, ...(bearer.aliases ?? [])]) for (const form of variantsOf(name)) claim(form, { kind, id: bearer.id });
  for (const place of model.places) for (const name of namesOf(place)) for (const form of withoutArticle(name)) claim(form, { kind: 'place', id: place.id });
  for (const variant of claims.values()) if (variant && names.find(variant.form).length === 0) names.add(variant.form, variant.what);
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

/** Names of capitalised words, compared by the skeletons of their long words. */
function likeNames(names: readonly { name: string; what: Named }[]): Gazetteer {
  const key = (word: string): string => skeleton(word) ?? word;
  const bySkeleton = new Map<string, { name: string; what: Named } | null>();
  for (const each of names) {
    const words = each.name.split(/\s+/);
    if (!/^\p{Lu}/u.test(each.name) || !words.some((word) => skeleton(word) !== null)) continue;
    const sound = words.map((word) => key(fold(word))).join(' ');
    const there = bySkeleton.get(sound);
    bySkeleton.set(sound, there === undefined || (there && there.what.kind === each.what.kind && there.what.id === each.what.id) ? each : null);
  }
  const like = new Gazetteer(key);
  for (const each of bySkeleton.values()) if (each) like.add(each.name, each.what);
  return like;
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
