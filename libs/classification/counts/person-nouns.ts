import type { CountedPersons } from './count-reading.js';

/** What a noun that names persons says of them. */
export interface PersonNoun {
  /** In the singular; words for the same persons share one ("militant", "insurgent"). */
  noun: string;
  who: CountedPersons;
  plural: boolean;
  /** It says nothing of who they were: "person", "others", "victim". */
  general: boolean;
}

const SINGULAR = new Map<string, { noun: string; who: CountedPersons; general: boolean }>();
const PLURAL = new Map<string, string>();

function list(who: CountedPersons, groups: string, general = false): void {
  for (const group of groups.split(';')) {
    const words = group.trim().split(' ');
    for (const word of words) SINGULAR.set(word, { noun: words[0]!, who, general });
  }
}

// Words of one group, up to the semicolon, may stand for the same persons in the same account.
list('fighters', 'fighter militant insurgent rebel guerrilla gunman terrorist extremist khwarij khariji jihadi mujahid combatant militiaman separatist bandit dacoit criminal attacker assailant raider suspect detainee smuggler member operative cadre supporter; bomber; leader commander facilitator financier emir chief subcommander bombmaker maker planner dealer trafficker courier recruiter trainer emplacer; associate subordinate accomplice bodyguard; cafgu paramilitary vigilante');
list('security_forces', 'soldier troop serviceman servicemember jawan private ranger marine airman sailor trooper infantryman commando recruit conscript pers personnel ep; corporal sergeant lieutenant captain major colonel general brigadier nco; policeman constable policewoman cop trooper gendarme levies; officer inspector; guard sentry watchman border-guard; peacekeeper; pilot airman; guardsman; frontiersman');
list('civilians', 'civilian resident villager inhabitant bystander citizen noncombatant passer-by passerby shopper pedestrian; farmer shepherd herder labourer laborer worker peasant; student pupil schoolboy schoolgirl; teacher headmaster professor; passenger commuter traveller traveler; driver; woman wife mother grandmother widow housewife nun; child minor boy girl infant baby toddler schoolchild son daughter; journalist reporter; doctor nurse medic midwife health-worker; vendor shopkeeper trader merchant; refugee returnee; worshipper worshiper pilgrim; elder tribesman; diner guest mourner; judge lawyer; imam cleric priest; official mayor councillor governor secretary; aid-worker humanitarian volunteer; father husband parent brother sister uncle cousin grandfather relative; fisherman; miner; engineer; clerk; patient; owner; contractor; specialist expert adviser advisor; monitor observer');
list('unknown', 'person people man individual human victim soul adult youth teenager neighbour neighbor occupant head body corpse coffin guy; hostage captive prisoner; male; female; friend comrade; mate; colleague; survivor; casualty', true);

const IRREGULAR = 'people:people others:person locals:civilian men:man women:woman children:child gunmen:gunman policemen:policeman policewomen:policewoman servicemen:serviceman militiamen:militiaman tribesmen:tribesman watchmen:watchman guardsmen:guardsman fishermen:fisherman airmen:airman infantrymen:infantryman frontiersmen:frontiersman wives:wife bodies:body casualties:casualty personnel:personnel pers:pers levies:levies troops:troop passersby:passerby babies:baby secretaries:secretary fugitives:suspect schoolchildren:schoolchild khwarij:khwarij mujahideen:mujahid mujahidin:mujahid paramilitaries:paramilitary human:human youth:youth';
for (const pair of IRREGULAR.split(' ')) PLURAL.set(pair.split(':')[0]!, pair.split(':')[1]!);

/** The person that a word names, or null. Words that end in -man, -men, -woman, -women name persons even if no list has them. */
export function personNoun(word: string): PersonNoun | null {
  const irregular = PLURAL.get(word);
  const known = SINGULAR.get(irregular ?? word) ?? (word.endsWith('s') ? SINGULAR.get(word.slice(0, -1)) : undefined);
  if (known) return { ...known, plural: irregular !== undefined || !SINGULAR.has(word) };
  if (word.length > 5 && /(?:wo)?m[ae]n$/.test(word) && !NOT_MEN.has(word)) return { noun: word.replace(/men$/, 'man'), who: 'unknown', plural: word.endsWith('men'), general: false };
  return null;
}

const NOT_MEN = new Set(['german', 'regimen', 'specimen', 'ottoman', 'roman', 'acumen', 'turkmen', 'yemen', 'oman']);

/** Words beside the noun that tell who is meant: "Taliban members", "police informers". */
const SIDES: ReadonlyMap<string, CountedPersons> = new Map([
  ...'taliban insurgent militant terrorist rebel guerrilla enemy isil isis daesh armed jihadist separatist suspected'.split(' ').map((word): [string, CountedPersons] => [word, 'fighters']),
  ...'army military police security navy paramilitary border coalition service'.split(' ').map((word): [string, CountedPersons] => [word, 'security_forces']),
  ...'civilian local innocent unarmed'.split(' ').map((word): [string, CountedPersons] => [word, 'civilians']),
]);

export function sideOf(word: string): CountedPersons | null {
  return SIDES.get(word) ?? null;
}

/** Bodies of people whose size nobody knows: "a patrol" is not one person. */
export const COLLECTIVES = new Set('patrol squad section group team family families crowd unit platoon company convoy cell gang force forces battalion brigade regiment crew household households army militia network community party delegation band staff police couple'.split(' '));

/** What is counted in a report without being a person. */
export const THINGS = new Set(
  'house home houses hut compound building shop stall school clinic hospital mosque church madrasa madrasah village town camp post checkpoint base bunker position outpost hideout tent gun rifle weapon pistol machine-gun launcher grenade rocket missile mortar shell bomb mine ied device explosive round cartridge bullet ammunition magazine tank vehicle truck lorry car van bus motorcycle motorbike bicycle tractor boat ship helicopter plane aircraft drone jet convoy cow goat sheep cattle carabao buffalo ox horse donkey mule camel chicken dog animal livestock head-of-cattle tree crop field acre hectare bag sack box crate container kilometre kilometer km metre meter m mile foot feet yard inch kg kilogram pound lb ton tonne litre mm cm percent cent degree dollar rupee afghani peso hour day week month year minute second night time times occasion attack clash incident raid strike operation explosion blast sortie battle bridge road pole tower post office district province barangay page point item article paragraph phone mobile radio telephone camera laptop document passport front side end way place area sector kind type'
    .split(' ')
    .flatMap((word) => [word, `${word}s`]),
);
