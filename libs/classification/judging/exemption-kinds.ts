import { nameWords } from '../agreement/gazetteer.js';
import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { CircumstanceKind } from '../mention.js';
import { isThirdGroup } from './sides.js';

/** What an exemption asks for: all of `kinds` together. No kinds: its words are not understood, and it excuses nothing by itself. */
export interface ExemptionTest {
  kinds: readonly CircumstanceKind[];
  /** Actors tied to no party that it names; empty where it speaks of such groups as a class, or not at all. */
  groups: readonly string[];
}

const words = (list: string): readonly string[] => list.split('|');

/** The words by which an exemption clause names what it exempts. Plain words, matched anywhere in the clause. */
const CUES: Readonly<Record<CircumstanceKind, readonly string[]>> = {
  own_territory: words('own territory|own soil|own side|its territory|within its borders|areas it controls|under its control|own area|area it holds|government-held|areas they control|inside the country|behind its own lines|behind their own lines|own rear|ground it holds|ground they hold'),
  third_group: words('armed group|outlaw|terroris|kidnap|criminal|bandit|drug|third part|not party to|not a party|designated|dissident|narcot|trafficker|smuggl|poach|extremis|jihad|militants who|lawless|organised crime|organized crime|other armed|rustler|pirate|robber|foreign fighter|splinter|security council list|sanctions list|neither party|neither side'),
  coordinated: words('coordinat|co-ordinat|agreed beforehand|agreed in the|prior notice|notif|prior consent|prior approval|informed beforehand|announced|advance notice|permission of the|authorised by|authorized by|with the consent|cleared with|approved by|approval of|made known|declared beforehand|given notice|by arrangement|prior agreement|mutual consent|mutual agreement|with the agreement of|in advance'),
  self_defence: words('return fire|returning fire|fire returned|returned fire|self-defence|self-defense|self defence|self defense|under attack|in response to|repel|defend|shooting back|firing back|answering fire|fired upon|fired on|imminent threat'),
  policing: words('policing|lawful arrest|ordinary law|ordinary lawful|law enforcement|public order|court|warrant|criminal suspect|crime suspect|police dut|under the law|rule of law|judicial|lawful search|ordinary crime|common crime|criminal offence|criminal code|prosecutor|suspected of a crime|sentenced|convicted'),
  routine_movement: words('rotation|resupply|re-supply|medical evacuation|administrative movement|routine|medevac|relief of troops|replacement|logistic|supply run|changeover|casualty evacuation'),
  voluntary: words('freely|voluntar|willing|gift|donat|of their own accord'),
  agreed_guards: words('bodyguard|guards for leaders|close protection|personal protection|security detail|protection of leaders|protection of delegates|guards of the'),
  agreed_duty: words('duties both|agreed duties|both sides agreed|both parties agreed|guarding banks|duties agreed|jointly agreed|as agreed|joint police|joint patrol|joint unit|joint force|mixed patrol|coordinated patrol|co-ordinated patrol|joint checkpoint'),
  granted_leave: words('unarmed leave|leave that|home leave|on leave'),
  safety: words('safety|landslide|landslip|mine clearance|demining|de-mining|clearing mines|clearance of mines|weather|accident on the road|epidemic|disease|emergency repair|flood|unexploded|ordnance disposal|bridge repair|road repair|road works|roadworks|engineering works|construction works|quarantine|avalanche'),
  non_lethal: words('non-lethal|nonlethal|clothing|tents|food|medicine|fuel for'),
  civilian_staff: words('civilian staff|party member|ordinary police|civil servant|political work|members of a party|civilian post|civilian job'),
  inside_camp: words('inside camp|within camp|in the camps|inside the camp|acknowledged camp|inside assembly|within cantonment|inside cantonment|inside barracks|assembly area|designated site|within the site|inside agreed|within agreed'),
  training: words('training|exercise|drill|range practice|courses in|instruction'),
  humanitarian: words('humanitarian|disaster relief|rescue|medical aid|relief work|relief convoy|relief operation|evacuation of wounded|evacuation of the wounded|recovery of bodies|exchange of bodies|flood victims'),
  withdrawal: words('withdraw|redeploy|pull back|pulling back|on the way to an assembly|on the way to a cantonment|moving to assembly|movement to assembly'),
  escorted: words('escort|accompanied by|beside them|supervised by|under the supervision|in the presence of|under the eyes of|under observation of|with monitors'),
  inspection: words('inspection|inspect|search of cargo|check of papers|checking of'),
  short_delay: words('delay of|delays of|putting off|postpon|short delay|for some hours|within the day|at most a day|a day at most'),
};

const KINDS = Object.keys(CUES) as CircumstanceKind[];

/** Kinds that settle a clause by themselves, in this order: what stands beside them only describes them. */
const DECISIVE: readonly CircumstanceKind[] = ['escorted', 'short_delay', 'inspection', 'agreed_guards', 'agreed_duty', 'granted_leave'];

/** What may be asked for together with another kind ("against outlaws, coordinated beforehand"). */
const CONDITIONS: readonly CircumstanceKind[] = ['third_group', 'own_territory', 'coordinated'];

const known = new WeakMap<PreparedAgreement, Map<string, ExemptionTest>>();

/** What must come together for an exemption of this agreement to apply, as its sentence says it. */
export function exemptionTest(sentence: string, agreement: PreparedAgreement): ExemptionTest {
  let tests = known.get(agreement);
  if (!tests) known.set(agreement, (tests = new Map<string, ExemptionTest>()));
  let test = tests.get(sentence);
  if (!test) tests.set(sentence, (test = readTest(sentence, agreement)));
  return test;
}

function readTest(sentence: string, agreement: PreparedAgreement): ExemptionTest {
  const text = sentence.toLowerCase();
  const groups = groupsIn(sentence, agreement);
  const asClass = CUES.third_group.some((cue) => text.includes(cue));
  const found = KINDS.filter((kind) => CUES[kind].some((cue) => text.includes(cue)) || (kind === 'third_group' && groups.length > 0));
  return { kinds: together(found, text), groups: asClass ? [] : groups };
}

/** "kidnap gangs" is not policing, and an arrest of "ordinary criminals" is no war on a third group. */
function together(found: readonly CircumstanceKind[], text: string): readonly CircumstanceKind[] {
  const civil = found.includes('policing') || (found.includes('civilian_staff') && text.includes('police'));
  const kinds = found.filter((kind) => (kind !== 'third_group' || !civil) && (kind !== 'policing' || !found.includes('civilian_staff')));
  if (kinds.includes('routine_movement')) return ['routine_movement'];
  const decisive = DECISIVE.find((kind) => kinds.includes(kind));
  if (decisive && !kinds.includes('third_group')) return [decisive];
  const conditions = kinds.filter((kind) => CONDITIONS.includes(kind));
  const matter = kinds.filter((kind) => !CONDITIONS.includes(kind)).slice(0, 1);
  if (conditions.includes('third_group')) return conditions;
  return conditions.includes('coordinated') ? [...conditions, ...matter] : matter.length > 0 ? matter : conditions;
}

/** Armed groups of the agreement that no party answers for, by their names in the sentence. */
function groupsIn(sentence: string, agreement: PreparedAgreement): string[] {
  const named = agreement.names.scan(sentence, nameWords(sentence), false).flatMap((found) => found.named);
  return named.flatMap((what) => (what.kind === 'actor' && isThirdGroup(agreement, { actor: what.id, party: null }) ? [what.id] : []));
}
