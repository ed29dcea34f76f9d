import type { ActorModel, AgreementModel } from '../agreement-model.js';
import { onlyPartyWith } from './forces.js';
import type { Named } from './gazetteer.js';
import { fold, nameForms, nameWord } from './name-forms.js';

/** Whom words of no name can mean, given who the parties of an agreement are and what they command. */
export interface MeantBy {
  /** The party meant by "the army" and "the police" where only one has such. */
  army: string | null;
  police: string | null;
  /** The party that is a state, where only one is: "government troops" are its troops. */
  state: string | null;
  /** The parties that are no state: "the rebels" are one of them. */
  rebels: readonly string[];
  /** The party whose aircraft "jets" are, where nobody else in the agreement can have any. */
  aircraft: string | null;
  /** Groups that answer to no party beyond dispute: where a text names one, "the rebels" may be they. */
  outsiders: ReadonlySet<string>;
  /** The last word of a name that only one party or actor bears ("the Front", "the tribesmen"). */
  heads: ReadonlyMap<string, Named>;
  /** Which actor's names number their units by this word ("17 Brigade"), where only one's do. */
  units: ReadonlyMap<string, string>;
  /** Capitals and seats that names of parties speak of ("the Lenka government"). */
  seats: ReadonlyMap<string, string>;
}

export function meantBy(model: AgreementModel): MeantBy {
  const states = model.parties.filter((party) => party.kind === 'state');
  const armies = model.actors.filter((actor) => actor.kind === 'state_forces' || isCoalition(actor));
  const army = onlyPartyWith(model, 'state_forces');
  const [state, ...moreStates] = states;
  return {
    army,
    police: onlyPartyWith(model, 'police'),
    state: state && moreStates.length === 0 ? state.id : null,
    rebels: model.parties.filter((party) => party.kind !== undefined && party.kind !== 'state').map((party) => party.id),
    aircraft: army !== null && armies.every((actor) => isTiedTo(actor, army)) ? army : null,
    outsiders: new Set(model.actors.filter((actor) => isArmed(actor) && !(actor.affiliations ?? []).some((tie) => tie.status === 'established')).map((actor) => actor.id)),
    heads: headsOf(model),
    units: unitsOf(model),
    seats: seatsOf(model),
  };
}

function isArmed({ kind }: ActorModel): boolean {
  return kind === 'non_state_armed_group' || kind === 'militia' || kind === 'state_forces';
}

function isCoalition(actor: ActorModel): boolean {
  return actor.kind === 'international_force' && /\b(?:coalition|alliance|air|army|corps|expeditionary)\b/.test(fold([actor.name, ...(actor.aliases ?? [])].join(' | ')));
}

function isTiedTo(actor: ActorModel, party: string): boolean {
  return (actor.affiliations ?? []).some((tie) => tie.party === party && tie.status === 'established');
}

function namesOf(named: { name: string; aliases?: readonly string[] | undefined }): string[] {
  return [...nameForms(named.name), ...(named.aliases ?? []).flatMap(nameForms)];
}

/** Words for men and forces of every side: no side's own, whoever's name ends in one. */
const ANYBODYS = new Set([
  'force', 'fighter', 'army', 'group', 'man', 'men', 'unit', 'troop', 'soldier', 'party', 'team', 'people', 'member', 'government', 'troops', 'combatant', 'militant', 'gunman', 'gunmen', 'police', 'policeman', 'detective',
  'perpetrator', 'person', 'persons', 'unknown', 'side', 'authority', 'authorities', 'leadership', 'delegation', 'delegate', 'spokesman', 'resident', 'villager', 'farmer', 'trader', 'driver', 'family', 'student', 'passenger',
  'civilian', 'command', 'area', 'east', 'west', 'north', 'south', 'centre', 'republic', 'service', 'insignia', 'office', 'minister', 'administration', 'teacher', 'priest', 'worker', 'monitor', 'observer', 'patrol', 'house', 'military',
  'operation', 'war', 'district', 'youth', 'country', 'state', 'region', 'port', 'room', 'aircraft', 'jet', 'representative', 'name', 'staff', 'agency', 'company', 'battalion', 'brigade', 'division', 'regiment', 'forces', 'rebel', 'guerrilla', 'militia',
]);

/** The last words of names, where one party or actor alone bears them. */
function headsOf(model: AgreementModel): ReadonlyMap<string, Named> {
  const claims = new Map<string, Named | null>();
  const claim = (what: Named, name: string): void => {
    const word = headOf(name);
    if (!word || ANYBODYS.has(word)) return;
    const there = claims.get(word);
    claims.set(word, there === undefined || (there && there.kind === what.kind && there.id === what.id) ? what : null);
  };
  for (const party of model.parties) for (const name of namesOf(party)) claim({ kind: 'party', id: party.id }, name);
  for (const actor of model.actors) if (actor.kind !== 'unknown' && actor.kind !== 'civilians') for (const name of namesOf(actor)) claim({ kind: 'actor', id: actor.id }, name);
  return new Map([...claims].flatMap(([word, what]) => (what ? [[word, what] as const] : [])));
}

/** The noun that carries a name of several words: the last one before "of", "in" or "under". */
function headOf(name: string): string | null {
  const words = fold(name).split(/[^\p{L}]+/u).filter(Boolean);
  const link = words.findIndex((word, index) => index > 0 && /^(?:of|in|under|to|for|who|that|from)$/.test(word));
  const own = link < 0 ? words : words.slice(0, link);
  const last = own.at(-1);
  if (last === undefined || words.length < 2 || last.length < 5) return null;
  return last.endsWith('men') ? `${last.slice(0, -3)}man` : /[^su]s$/.test(last) ? last.slice(0, -1) : last;
}

const UNIT = /^(?:brigade|division|battalion|regiment|front|company|corps|squadron)s?$/;

function unitsOf(model: AgreementModel): ReadonlyMap<string, string> {
  const claims = new Map<string, Set<string>>();
  const numbered = new Set<string>();
  for (const actor of model.actors) {
    for (const name of namesOf(actor)) {
      const words = name.split(/\s+/).map(nameWord);
      for (const word of words) {
        if (!UNIT.test(word)) continue;
        const unit = word.replace(/s$/, '');
        claims.set(unit, (claims.get(unit) ?? new Set()).add(actor.id));
        if (words.some((each) => /^\d+$/.test(each))) numbered.add(unit);
      }
    }
  }
  return new Map([...claims].flatMap(([unit, actors]) => (actors.size === 1 && numbered.has(unit) ? [[unit, [...actors][0] ?? ''] as const] : [])));
}

const SEAT = /^(?:the )?(?:(\p{Lu}[\p{L}'’-]+) (?:government|authorities|regime|administration|delegation|leadership|command)|(?:government|authorities|regime|administration|leadership|command) in (\p{Lu}[\p{L}'’-]+))$/u;

/** Places that names of a party give as its seat; one that two parties claim is neither's. */
function seatsOf(model: AgreementModel): ReadonlyMap<string, string> {
  const claims = new Map<string, Set<string>>();
  const claim = (seat: string, party: string): void => {
    claims.set(fold(seat), (claims.get(fold(seat)) ?? new Set()).add(party));
  };
  for (const party of model.parties) {
    for (const name of namesOf(party)) {
      const [, before, after] = SEAT.exec(name) ?? [];
      const seat = before ?? after;
      if (seat) claim(seat, party.id);
    }
  }
  return new Map([...claims].flatMap(([seat, parties]) => (parties.size === 1 ? [[seat, [...parties][0] ?? ''] as const] : [])));
}

