import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import { nameWord } from '../agreement/name-forms.js';
import type { NameAt } from './name-at.js';
import type { Phrase, Who } from './phrase.js';
import type { Token } from './tokens.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/,\s*/));

/** Words for regular troops, single and in pairs. */
const ARMY = words(`
  army,soldier,troop,military,battalion,infantry,infantryman,colonel,major,brigadier,jawan,sepoy,paratrooper,paratroop,serviceman,servicewoman,conscript,reservist,
  armed force,army man,armyman,army personnel,military personnel,regular,regular troop,air base,military police,army engineer,sapper,jawans,tank crew,lieutenant colonel,askari`);
const NAVY = words(`navy,naval,warship,gunboat,frigate,corvette,destroyer,minesweeper,sailor,naval vessel,naval craft,navy boat,patrol craft,fleet,navy patrol,naval commando,marine,naval rating`);
const JETS = words(`jet,warplane,fighter jet,fighter-bomber,helicopter gunship,gunship,air force,bomber,attack helicopter,attack aircraft,jet fighter,fighter aircraft,combat aircraft,fighter plane,military helicopter,army helicopter`);
const POLICE = words(`police,policeman,policewoman,constable,gendarme,gendarmerie,carabinero,constabulary,police officer,riot police,police commando,police patrol,traffic police,police force,patrolman`);
const STATE = words(`federal,government,governmental,regime,junta,loyalist,govt,state,ruling,pro-government`);
const STATE_BODIES = words(`security force,security personnel,security service,security agent,security men,security man,security officer,security apparatus,state security,state agent,state force`);
/** Whom only an uprising has. */
const REBELS = words(`
  rebel,guerrilla,insurgent,separatist,secessionist,insurrectionist,guerrilleros,guerrillero,freedom fighter,resistance fighter,opposition fighter,opposition force,opposition troop,opposition soldier,
  opposition combatant,rebel force,rebel army,insurgency,mujahid,mujahideen,mujahidin,maquis,bush fighter,separatist force,opposition army`);

/** What the names in a narrative tell of whom words without a name can mean. */
export interface NamedAround {
  outsiders: boolean;
  parties: ReadonlySet<string>;
  actors: ReadonlySet<string>;
}

export function namedAround(names: readonly NameAt[], agreement: PreparedAgreement): NamedAround {
  const all = names.flatMap(({ named }) => named);
  const parties = all.flatMap((what) => (what.kind === 'party' ? [what.id] : what.kind === 'actor' ? (agreement.actors.get(what.id)?.affiliations ?? []).map((tie) => tie.party) : []));
  const actors = new Set(all.flatMap((what) => (what.kind === 'actor' ? [what.id] : [])));
  return { outsiders: [...actors].some((actor) => agreement.meant.outsiders.has(actor)), parties: new Set(parties), actors };
}

/**
 * Whom a phrase without a name means: "the army", "two policemen", "the rebels", "warships", "the Front",
 * where only one side can be meant. Null where several can.
 */
export function genericForce(phrase: Phrase, tokens: readonly Token[], around: NamedAround, agreement: PreparedAgreement): Who | null {
  const { meant, forces } = agreement;
  const said = saidIn(phrase, tokens);
  const says = (listed: ReadonlySet<string>): boolean => said.some((word) => listed.has(word));
  const organ = (party: string, arm: 'main' | 'air' | 'navy' | 'police' | 'border'): Who => {
    const actor = forces.get(party)?.[arm] ?? (arm === 'police' ? null : forces.get(party)?.main) ?? null;
    return actor === null ? { actor: null, party } : { actor, party: null };
  };
  const head = byHead(phrase, tokens, around, agreement);
  if (head) return head;
  if (says(REBELS)) {
    const rebels = theRebels(around, agreement);
    return rebels === null ? null : isOffice(phrase) ? { actor: null, party: rebels } : organ(rebels, 'main');
  }
  if (meant.police !== null && says(POLICE) && forces.get(meant.police)?.police) return organ(meant.police, 'police');
  if (meant.state !== null && says(STATE_BODIES)) return { actor: null, party: meant.state };
  if (meant.state !== null && says(STATE) && isArmed(phrase) && !phrase.classes.has('police')) return phrase.classes.has('drone') ? { actor: null, party: meant.state } : organ(meant.state, phrase.classes.has('aircraft') ? 'air' : 'main');
  if (meant.aircraft !== null && says(JETS)) return organ(meant.aircraft, 'air');
  if (meant.army !== null && says(NAVY)) return organ(meant.army, 'navy');
  if (meant.army !== null && says(ARMY)) return organ(meant.army, phrase.classes.has('aircraft') && !phrase.classes.has('police') ? 'air' : 'main');
  return isGovernment(phrase, tokens) && meant.state !== null ? { actor: null, party: meant.state } : null;
}

/** The lemmas of a phrase, singly and in pairs; what only lies under a hyphen ("rebel-held") is not said of it. */
function saidIn({ from, to }: Phrase, tokens: readonly Token[]): string[] {
  const said: string[] = [];
  for (let i = from; i <= to; i += 1) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (!token || isBound(tokens, i)) continue;
    said.push(token.lemma);
    if (next && i < to) said.push(`${token.lower} ${next.lemma}`);
  }
  return said;
}

const HELD = /^(?:held|controlled|run|occupied|administered|dominated|ruled|governed)$/;
const TIED = /^(?:era|backed|aligned|allied|affiliated|linked|supported|sponsored|leaning|friendly|speaking|made|style|built|installed|funded|armed|trained)$/;
const OPPOSED = /^(?:anti|pro|ex|non|post|former|counter)$/;

/** Whether a word is only the first part of "Movement-held" or the last of "anti-Movement": then it names nobody that acts. */
export function isBound(tokens: readonly Token[], from: number, to: number = from): boolean {
  return isTied(tokens, from, to) || boundTo(tokens, to, HELD);
}

/** "Movement-backed gunmen" and "anti-Movement gunmen" are not the Movement's own, as what is "Movement-held" may be. */
export function isTied(tokens: readonly Token[], from: number, to: number = from): boolean {
  const [hyphen, before] = [tokens[from - 1], tokens[from - 2]];
  const [opening] = (tokens[from]?.lower ?? '').split('-');
  if (opening !== tokens[from]?.lower && OPPOSED.test(opening ?? '')) return true;
  return boundTo(tokens, to, TIED) || (hyphen?.text === '-' && hyphen.end === tokens[from]?.start && OPPOSED.test(before?.lower ?? ''));
}

function boundTo(tokens: readonly Token[], to: number, words: RegExp): boolean {
  return tokens[to + 1]?.text === '-' && words.test(tokens[to + 2]?.lower ?? '');
}

function theRebels({ outsiders, parties }: NamedAround, { meant }: PreparedAgreement): string | null {
  if (outsiders) return null;
  const [only, ...more] = meant.rebels;
  if (only !== undefined && more.length === 0) return only;
  const [named, ...others] = meant.rebels.filter((party) => parties.has(party));
  return named !== undefined && others.length === 0 ? named : null;
}

function isArmed({ classes }: Phrase): boolean {
  return (['fighter', 'police', 'aircraft', 'artillery', 'military_site', 'heavy', 'drone', 'convoy'] as const).some((name) => classes.has(name));
}

function isOffice({ classes }: Phrase): boolean {
  return classes.has('official');
}

/** "the government", "Government" as somebody who acts or speaks, and not "local government". */
function isGovernment(phrase: Phrase, tokens: readonly Token[]): boolean {
  const own = tokens.slice(phrase.from, phrase.to + 1).filter((token) => token.part !== 'DET').map((token) => token.lower);
  return /^(?:(?:central|national|federal) )?(?:government|govt|regime|junta)(?: (?:side|delegation|negotiators|spokesman|spokesperson|spokeswoman|officials?|authorities|ministers?|delegates?))?$/.test(own.join(' '));
}

/** Names whose last word common speech uses of anybody: only after "the" do they mean the one that is known. */
function byHead(phrase: Phrase, tokens: readonly Token[], around: NamedAround, { meant, actors }: PreparedAgreement): Who | null {
  const head = tokens[phrase.head];
  if (!head || head.part === 'PRON') return null;
  const what = meant.heads.get(nameWord(head.lemma)) ?? meant.heads.get(nameWord(head.lower));
  if (!what) return null;
  const capital = /^\p{Lu}/u.test(head.text) && phrase.from < phrase.head && phrase.head - phrase.from <= 2;
  const modifiers = tokens.slice(phrase.from, phrase.head).filter((token) => token.part !== 'DET' && token.part !== 'NUM');
  const bearer = what.kind === 'actor' ? actors.get(what.id) : undefined;
  const own = new Set([bearer?.name ?? '', ...(bearer?.aliases ?? [])].flatMap((name) => name.split(/\s+/).map(nameWord)));
  const known = phrase.definite || around.actors.has(what.id) || modifiers.length > 0;
  const alone = modifiers.every((token) => own.has(nameWord(token.text))) && known && phrase.pronoun === null && phrase.head === phrase.to;
  const men = (['fighter', 'stranger', 'police', 'outlaw'] as const).some((name) => phrase.classes.has(name)) || MEN.test(head.lower);
  if (!alone || !(capital || men)) return null;
  return what.kind === 'party' ? { actor: null, party: what.id } : { actor: what.id, party: null };
}

const MEN = /^(?:tribesm[ae]n|herders?|raiders?|smugglers?|rustlers?|dissidents?|traffickers?|pirates?|mercenar(?:y|ies)|contractors?|auxiliar(?:y|ies)|wardens?|gangs?|growers?|herdsm[ae]n)$/;
