import { nameWords } from '../agreement/gazetteer.js';
import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { CircumstanceKind } from '../mention.js';
import { turnsIn, turnsOf, type Turns } from '../reading/turns.js';
import { tokenise } from '../reading/tokens.js';
import { WORD_GROUPS } from '../reading/word-groups.js';
import { isThirdGroup } from '../agreement/sides.js';

/** What an exemption asks for: all of `kinds` together. No kinds: its words are not understood, and it excuses nothing by itself. */
export interface ExemptionTest {
  kinds: readonly CircumstanceKind[];
  /** Actors tied to no party that it names; empty where it speaks of such groups as a class, or not at all. */
  groups: readonly string[];
}

const turns = (...lines: readonly string[]): Turns => turnsOf(WORD_GROUPS, ...lines);

/** The words by which an exemption clause names what it exempts. */
const CUES: Readonly<Record<CircumstanceKind, Turns>> = {
  own_territory: turns('own .. side|soil|territory|area|rear|line|ground', 'within|inside .. its|their .. border|territory|line|country', 'area|ground|territory .. it|they .. hold|control|govern', 'under .. its|their .. control', 'government held'),
  third_group: turns('BANDIT', 'armed|criminal|terrorist|dissident|splinter|other|designated|listed group|gang|element|faction', 'GANG', 'drug*', 'kidnap*', 'smuggl*|traffic*|poach*|rustl*', 'third part*', 'not .. part* to', 'neither|no party|side', 'criminal', 'lawless', 'organised|organized crime', 'foreign fighter', 'un|council|sanction .. list', 'group .. list'),
  coordinated: turns('coordinat*', 'co ordinat*', 'BEFOREHAND', 'notif*|notice', 'permission|consent|approval of', 'approve|authorise|authorize|clear|permit by|with|in', 'with .. CONSENT', 'CONSENT of', 'made known', 'announce', 'by arrangement', 'agree .. in', 'mutual CONSENT'),
  self_defence: turns('return|answer|respond .. fire|shot|shooting|attack', 'fire return', 'self defence|defense', 'under|to|repel|against .. UNDER_FIRE', 'in response to', 'REPEL|repel|defend', 'shoot|fire back', 'fire on|upon|at', 'imminent threat|danger|attack', 'defence of life'),
  policing: turns('police duty|work|service|task|arrest|matter', 'by .. police', 'ordinary|normal|routine police', 'lawful .. arrest|search|detention', 'ordinary|general .. law|crime|offence|offender|criminal', 'law enforcement', 'public order', 'COURT', 'warrant', 'criminal|crime suspect|offence|code|law|charge|case', 'CRIME', 'judicial', 'prosecutor', 'suspect .. of .. crime|offence', 'sentence|convict', 'under the law', 'rule of law'),
  routine_movement: turns('rotat*', 'resupply', 're supply', 'medical|casualty evacuation', 'administrative', 'routine', 'medevac|casevac', 'relief of .. troop|men|garrison|guard', 'replace*', 'logistic*', 'SUPPLY run|convoy|delivery', 'changeover', 'normal movement|rotation'),
  voluntary: turns('FREELY|voluntary|willing', 'gift|donat*|present', 'own .. accord|will'),
  agreed_guards: turns('bodyguard', 'GUARD .. for|of .. LEADER', 'close|personal protection', 'security detail', 'protection of .. LEADER|delegate'),
  agreed_duty: turns('both|all .. side|party|commander .. agree|accept|ask', 'duty|guard|task|post .. agree', 'agree .. duty|guard|task|post', 'jointly agree', 'as agree', 'joint|mixed|coordinated FORCE'),
  granted_leave: turns('leave that|pass|granted|of|for', 'unarmed|home|compassionate|short|family|medical leave', 'on leave|pass'),
  safety: turns('safety', 'DISASTER', 'mine clearance|removal|clearing', 'DEMINE|demining', 'de mining', 'clear* .. mine', 'weather|WEATHER', 'accident', 'disease|epidemic|quarantine', 'emergency repair', 'unexploded', 'ordnance disposal', 'REPAIR .. WORKS', 'WORKS .. REPAIR|work', 'roadwork', 'engineering|construction work'),
  non_lethal: turns('non lethal', 'nonlethal', 'HARMLESS', 'food|medicine|tent|clothing', 'fuel for'),
  civilian_staff: turns('civilian|administrative staff|employee|post|job|work', 'CIVIL_STAFF', 'civil servant|service', 'party member|official', 'member of .. party', 'political work|activity|organiser'),
  inside_camp: turns('inside|within|in .. CAMP', 'inside|within .. assembly|designated|agreed|encampment', 'assembly|designated area|site|zone', 'acknowledged|agreed|recognised .. CAMP'),
  training: turns('EXERCISE|training|exercise', 'instruction'),
  humanitarian: turns('humanitarian', 'disaster relief|aid', 'rescue', 'medical aid|help|care|emergency', 'relief work|convoy|operation|delivery', 'evacuat* .. VICTIM', 'recover* .. body|dead|remains', 'exchange .. body|dead|remains', 'DISASTER VICTIM', 'collect* .. dead|body|wounded'),
  withdrawal: turns('withdraw*|redeploy*', 'pull* back', 'on .. way to .. HOME', 'mov* .. to .. HOME', 'to .. assembly|cantonment|collection'),
  escorted: turns('escort*', 'accompan*', 'supervis*', 'WITH .. by', 'MONITOR .. beside|present|alongside|watch*|aboard', 'in the presence|sight of', 'under .. eye|eyes|observation|supervision', 'with .. MONITOR'),
  inspection: turns('inspect*', 'search|check* of .. cargo|vehicle|load|paper|document|goods', 'customs|security check'),
  short_delay: turns('delay .. of|for|by', 'DELAY .. off|for|by|until', 'postpon*', 'short|brief delay|closure|wait', 'for .. some|few|short .. hour|time', 'within .. day', 'a day at most', 'at most .. day|hour'),
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
  const tokens = tokenise(sentence);
  const says = (kind: CircumstanceKind): boolean => turnsIn(tokens, CUES[kind]).length > 0;
  const asClass = says('third_group');
  const found = KINDS.filter((kind) => says(kind) || (kind === 'third_group' && groups.length > 0));
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
