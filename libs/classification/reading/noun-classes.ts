import { WEAPON_NOUNS } from './weapon-nouns.js';
import { EXPLOSIVE_NOUNS, isAircraftType } from './explosive-nouns.js';
import { GROUND_NOUNS } from './ground-nouns.js';
import { CIVILIAN_NOUNS, namesTradeOrKin } from './civilian-nouns.js';
import { PERSON_NOUNS } from './person-nouns.js';
import { POSTURE_NOUNS } from './posture-nouns.js';
import type { NounClass } from './noun-class.js';

export type { NounClass };

/** Lemmas, or two words that stand side by side. A noun may stand in several classes. */
const WORDS: Readonly<Record<Exclude<NounClass, 'rebel' | 'nature'>, string>> = {
  ...WEAPON_NOUNS,
  ...GROUND_NOUNS,
  ...PERSON_NOUNS,
  ...EXPLOSIVE_NOUNS,
  civilian: CIVILIAN_NOUNS,
  monitor: `
    monitor,observer,mission vehicle,mission convoy,mission team,mission car,monitoring vehicle,un vehicle,un convoy,
    un helicopter,verification convoy,military observer,unmo,unmos,obs,observer vehicle,observation team,inspector,
    verification team,monitoring team,monitoring mission,fact-finder,fact-finding,verifier,review team,ceasefire commission,
    inspection team,observer team,mission patrol,peace monitor,arms monitor,un monitor,liaison team,liaison officer,
    inquiry team,investigation team,investigator,verification mission,joint commission,monitoring patrol,assessment team,
    site visit,inspection visit,verification visit,mediator,monitoring group,observer mission,monitoring party,
    verification party,un patrol,un team,fact-finding visit,fact-finding team,monitor vehicle,joint team,commission team,
    long-range camera,mission uav,mission member`,
  aid: `
    aid,relief,wheat,nutrition paste,therapeutic food,lentil,food parcel,medical kit,aid parcel,hygiene kit,water truck,
    food aid,relief good,relief supply,humanitarian aid,aid truck,food truck,food-aid truck,aid convoy,relief convoy,
    medicine,medical supply,humanitarian convoy,food supply,rice sack,aid worker,blanket,wfp truck,relief truck,
    food distribution,vaccine,supply,flour,sack,ration,humanitarian supply,relief item,aid shipment,relief team,food ration,
    rice,drug consignment,humanitarian access,aid agency,relief agency,relief material,relief lorry,aid lorry,wfp lorry`,
  barrier: `
    checkpoint,checkpost,check post,roadblock,road block,barricade,barrier,blockade,chain,log,felled tree,boom,gate,cordon,
    spike,picket line,checkpoints,toll gate,tree trunk,cp`,
};

const LISTS = [...Object.entries(WORDS), ...Object.entries(POSTURE_NOUNS)] as [NounClass, string][];

const BY_WORD: ReadonlyMap<string, ReadonlySet<NounClass>> = compile();

function compile(): ReadonlyMap<string, ReadonlySet<NounClass>> {
  const map = new Map<string, Set<NounClass>>();
  for (const [name, words] of LISTS) {
    for (const word of words.trim().split(/,\s*/)) {
      const classes = map.get(word) ?? new Set<NounClass>();
      map.set(word, classes.add(name));
    }
  }
  return map;
}

const NONE: ReadonlySet<NounClass> = new Set();
const TRADE_OR_KIN: ReadonlySet<NounClass> = new Set(['civilian']);

const AIRCRAFT: ReadonlySet<NounClass> = new Set(['aircraft']);

/** "Buses" at the head of a sentence is a name to the tagger, and its lemma no singular. */
function singular(words: string): string {
  if (words.length < 4 || !words.endsWith('s')) return words;
  if (words.endsWith('ies')) return `${words.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh|us)es$/.test(words) ? words.slice(0, -2) : words.slice(0, -1);
}

/** The classes of a noun, by lemma or by two words that stand side by side. */
export function nounClasses(words: string): ReadonlySet<NounClass> {
  return BY_WORD.get(words) ?? BY_WORD.get(singular(words)) ?? (namesTradeOrKin(words) ? TRADE_OR_KIN : isAircraftType(words) ? AIRCRAFT : NONE);
}

/** Weapons, most telling first: the first of these that is found names the means. */
export const WEAPON_CLASSES: readonly NounClass[] = ['suicide', 'chemical', 'drone', 'aircraft', 'missile', 'grenade', 'mine', 'sniper', 'air_bomb', 'artillery', 'explosive', 'bomb', 'small_arms', 'round', 'blade'];
