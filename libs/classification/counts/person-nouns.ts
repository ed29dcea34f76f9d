import type { CountedPersons } from './count-reading.js';

/** What a noun that names persons says of them. */
export interface PersonNoun {
  /** In the singular; words that may stand for the same persons in one account share one ("militant", "insurgent"). */
  noun: string;
  who: CountedPersons;
  plural: boolean;
}

/** Words of one line may stand for the same persons in the same account; its first word stands for them all. */
const SINGULARS: Readonly<Record<CountedPersons, readonly string[]>> = {
  fighters: [
    'fighter militant insurgent rebel guerrilla gunman terrorist extremist jihadi mujahid combatant militiaman separatist bandit dacoit criminal attacker assailant raider suspect detainee smuggler member operative cadre supporter',
    'bomber robber looter hijacker kidnapper abductor shooter thief arsonist gangster pirate poacher rustler mercenary defector integrant',
    'leader commander facilitator financier emir chief subcommander bombmaker maker planner dealer trafficker courier recruiter trainer emplacer',
    'associate subordinate accomplice bodyguard',
    'vigilante',
  ],
  security_forces: [
    'soldier troop serviceman servicemember servicewoman jawan ranger marine sailor seaman infantryman commando recruit conscript paramilitary gunner sapper cadet reservist rifleman bombardier grenadier fusilier legionnaire signaller loader deminer sniper sharpshooter marksman scout',
    'corporal sergeant lieutenant captain colonel brigadier admiral commodore adjutant quartermaster nco',
    'policeman constable policewoman cop trooper gendarme levy warder warden bailiff',
    'officer inspector',
    'guard sentry watchman guardsman',
    'peacekeeper',
    'pilot copilot navigator airman',
  ],
  civilians: [
    'civilian resident villager inhabitant bystander citizen noncombatant passerby shopper pedestrian customer onlooker spectator tenant lodger settler nomad islander townsman countryman tourist foreigner expatriate civ',
    'farmer shepherd herder labourer laborer worker peasant miner fisherman goatherd cowherd herdsman cattleman herdboy rancher smallholder grower picker panner digger prospector logger woodcutter lumberjack beekeeper harvester fisher fisherwoman boatman skipper',
    'student pupil schoolboy schoolgirl',
    'teacher schoolteacher headmaster headteacher headmistress professor lecturer scholar',
    'passenger commuter traveller traveler',
    'driver motorist motorcyclist cyclist biker rider chauffeur trucker lorryman muleteer conductor',
    'woman wife mother grandmother widow housewife nun',
    'child boy girl infant baby toddler newborn schoolchild son daughter kid orphan grandson granddaughter grandchild nephew niece',
    'father husband parent brother sister sibling uncle aunt cousin grandfather grandparent relative kinsman widower fiance bride groom bridegroom spouse',
    'journalist reporter photographer cameraman correspondent broadcaster editor blogger',
    'doctor nurse medic paramedic midwife surgeon pharmacist dentist rescuer responder firefighter fireman vaccinator orderly',
    'vendor shopkeeper trader merchant hawker pedlar peddler stallholder baker butcher tailor barber carpenter mason welder mechanic electrician cook waiter waitress porter cleaner sweeper gardener caretaker apprentice maid servant housemaid shoemaker weaver potter fishmonger milkman postman bricklayer plumber',
    'refugee returnee',
    'worshipper worshiper pilgrim mourner guest diner reveller celebrant parishioner',
    'elder tribesman',
    'imam cleric priest monk pastor deacon bishop nun sexton catechist missionary preacher rabbi mullah muezzin sacristan chaplain abbot vicar seminarian',
    'official mayor councillor governor secretary judge lawyer attorney prosecutor magistrate clerk minister lawmaker legislator senator deputy candidate diplomat ambassador consul envoy headman alderman activist campaigner unionist organiser organizer dissident protester protestor demonstrator marcher voter negotiator mediator',
    'humanitarian volunteer aidworker staffer employee interpreter translator guide fixer cashier accountant banker musician singer poet writer actor artist footballer player athlete',
    'engineer contractor specialist expert adviser advisor owner patient',
    'monitor observer verifier',
  ],
  unknown: [
    'person people man individual human victim soul adult youth youngster teenager teen lad neighbour neighbor occupant head body corpse coffin guy male female survivor casualty pax pensioner migrant evacuee internee inmate convict',
    'hostage captive prisoner',
    'friend comrade mate colleague',
  ],
};

/** Plurals that no rule makes, and nouns that are the same in both. */
const OTHER_PLURALS: Readonly<Record<string, string>> = {
  people: 'person',
  others: 'person',
  locals: 'civilian',
  children: 'child',
  schoolchildren: 'child',
  wives: 'woman',
  personnel: 'soldier',
  pers: 'soldier',
  levies: 'policeman',
  menfolk: 'person',
  privates: 'soldier',
  elements: 'fighter',
  nationals: 'civilian',
  subjects: 'person',
  minors: 'child',
  twins: 'child',
  womenfolk: 'woman',
  folk: 'person',
  folks: 'person',
  thieves: 'robber',
  civs: 'civilian',
  servicewomen: 'soldier',
  teens: 'person',
  infantry: 'soldier',
  clergy: 'imam',
  seamen: 'soldier',
  passersby: 'civilian',
  mujahideen: 'fighter',
  mujahidin: 'fighter',
  fugitives: 'fighter',
};

/** Nouns that name persons, in the singular and the plural. */
export const PERSON_NOUNS: ReadonlyMap<string, PersonNoun> = allForms();

function allForms(): Map<string, PersonNoun> {
  const forms = new Map<string, PersonNoun>();
  for (const who of Object.keys(SINGULARS) as CountedPersons[]) {
    for (const words of SINGULARS[who].map((line) => line.split(' '))) {
      const noun = words[0]!;
      for (const word of words) forms.set(word, { noun, who, plural: false }).set(pluralOf(word), { noun, who, plural: true });
    }
  }
  for (const [plural, singular] of Object.entries(OTHER_PLURALS)) forms.set(plural, { ...forms.get(singular)!, plural: true });
  return forms;
}

function pluralOf(word: string): string {
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** Words beside the noun that tell who is meant: "rebel members", "police informers". */
export const SIDES: ReadonlyMap<string, CountedPersons> = new Map<string, CountedPersons>([
  ...sided('fighters', 'insurgent militant terrorist rebel guerrilla enemy armed jihadist separatist suspected'),
  ...sided('security_forces', 'army military police security navy paramilitary border coalition service'),
  ...sided('civilians', 'civilian local innocent unarmed displaced'),
]);

function sided(side: CountedPersons, words: string): [string, CountedPersons][] {
  return words.split(' ').map((word) => [word, side]);
}

/** Bodies of people whose size nobody knows: "a patrol" is not one person. */
export const COLLECTIVES: ReadonlySet<string> = new Set(
  'patrol squad section group team family families crowd unit platoon company convoy cell gang force forces battalion brigade regiment crew household households army militia network community party delegation band staff police'.split(' '),
);

/** What is counted in a report without being a person. */
export const THINGS: ReadonlySet<string> = new Set(
  [
    'pump well fence wall roof door window gate kiosk bakery granary mill silo depot warehouse plant factory pipeline transformer generator pylon mast antenna dish barge raft canoe launch ferry tanker trailer cart wagon train carriage howitzer cannon gunboat radar trench outbuilding barn farm orchard plot tyre engine',
    'house home hut compound building shop stall school clinic hospital mosque church madrasa madrasah village town camp post checkpoint base bunker position outpost hideout tent bridge road pole tower',
    'gun rifle weapon pistol launcher grenade rocket missile mortar shell bomb mine ied device explosive round cartridge bullet ammunition magazine',
    'tank vehicle truck lorry car van bus motorcycle motorbike bicycle tractor boat ship helicopter plane aircraft drone jet',
    'cow goat sheep cattle carabao buffalo ox horse donkey mule camel chicken dog animal livestock tree crop goose duck hen lamb pig calf mare foal ram ewe heifer beast field bag sack box crate container',
    'acre hectare kilometre kilometer km metre meter m mile foot feet yard inch kg kilogram pound lb ton tonne litre mm cm percent cent degree dollar rupee afghani peso',
    'hour day week month year minute second night time occasion attack clash incident raid strike operation explosion blast sortie battle',
    'office district province barangay page point item article paragraph phone radio telephone camera laptop document passport front side end way place area sector kind type wound',
  ].flatMap((line) => line.split(' ').flatMap((word) => [word, `${word}s`])),
);
