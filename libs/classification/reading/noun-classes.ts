import { GROUND_NOUNS } from './ground-nouns.js';
import { CIVILIAN_NOUNS, namesTradeOrKin } from './civilian-nouns.js';
import { PERSON_NOUNS } from './person-nouns.js';
import { POSTURE_NOUNS } from './posture-nouns.js';

/** What a noun stands for, as far as telling one act from another needs it. */
export type NounClass =
  | 'civilian' | 'child' | 'fighter' | 'police' | 'monitor' | 'relief' | 'press' | 'stranger' | 'official' | 'outlaw' | 'captive' | 'recruit' | 'crowd'
  | 'artillery' | 'small_arms' | 'aircraft' | 'bomb' | 'drone' | 'missile' | 'explosive' | 'mine' | 'grenade' | 'sniper' | 'suicide' | 'chemical' | 'blade' | 'heavy' | 'arms' | 'remnant'
  | 'fire' | 'military_site' | 'civilian_site' | 'infrastructure' | 'vehicle' | 'aid' | 'route' | 'goods' | 'money' | 'barrier' | 'works' | 'ground' | 'airspace' | 'flag' | 'convoy' | 'body' | 'quarters' | 'limb'
  | 'defences' | 'boundary' | 'zone' | 'rebel' | 'nature';

/** Lemmas, or two words that stand side by side. A noun may stand in several classes. */
const WORDS: Readonly<Record<Exclude<NounClass, 'rebel' | 'nature'>, string>> = {
  ...GROUND_NOUNS,
  ...PERSON_NOUNS,
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
  artillery: `
    mortar,mortar bomb,mortar round,mortar shell,mortar fire,howitzer,artillery,artillery fire,artillery shell,
    artillery round,artillery piece,shell,shellfire,shell fire,tank fire,tank shell,tank round,field gun,cannon,gun battery,
    battery,mlrs,grad,katyusha,rocket,rocket launcher,heavy gun,105mm,122mm,152mm,155mm,120mm,82mm,81mm,60mm,130mm,107mm,
    105s,155s,60s,81s,indirect fire,multiple rocket,howitzers,105-mm,81-mm,60-mm,82-mm,120-mm,122-mm,152-mm,155-mm,d-30,arty,
    mor,mortars,himars,barrage,rocket fire,heavy artillery,bm-21,heavy mortar,salvo,salvoes,gun line`,
  small_arms: `
    rifle,machine gun,machine-gun,machinegun,machine gun fire,hmg,lmg,gpmg,mg,pk,pkm,dshk,ak,ak-47,kalashnikov,m16,m14,m203,
    small arms,small-arms,small arms fire,small-arms fire,gunfire,rifle fire,burst,gunshot,shot,bullet,volley,round,rounds,
    pistol,shotgun,carbine,saf,heavy weapon fire,automatic fire,automatic weapon,agl,heavy machine gun,light weapon,zu-23,zu,
    12.7mm,7.62mm,.50,.50 cal,revolver,handgun,anti-aircraft gun,tracer,sub-machine gun,garand,armalite,musketry,
    heavy machine-gun`,
  aircraft: `
    jet,warplane,aircraft,plane,fighter jet,bomber,helicopter,gunship,attack helicopter,helicopter gunship,fighter-bomber,
    fighter plane,chopper,sukhoi,mig,f-16,f16,jf-17,jf-17s,su-25,mi-24,mi-17,mi-35,kfir,antonov,air force,air raid,
    bombing run,sortie,airpower,air power,jets,ov-10,super tucano,bayraktar strike,mirage,f-7,ac-130,helos,helo,air attack,
    air support,close air support`,
  bomb: `
    bomb,500-lb bomb,250-kg bomb,barrel bomb,cluster bomb,cluster munition,glide bomb,aerial bomb,ordnance,munition,
    guided bomb,bomblet`,
  drone: `
    drone,uav,uavs,quadcopter,unmanned aircraft,unmanned aerial vehicle,ucav,fpv,loitering munition,drone strike,armed drone,
    kamikaze drone,mq-9,tb2,bayraktar,shahed,copter drone,small drone,fpv drone,rpas,quadrotor,uas`,
  missile: `
    missile,cruise missile,ballistic missile,rocket artillery,guided missile,surface-to-surface missile,iskander,scud,manpad,
    atgm,anti-tank missile`,
  explosive: `
    ied,improvised explosive,improvised explosive device,explosive device,explosive,charge,roadside bomb,car bomb,
    culvert bomb,pressure-cooker bomb,pipe bomb,time bomb,bomb,parcel bomb,booby trap,booby-trap,vbied,rcied,svbied,device,
    blast,explosion,detonation,cylinder bomb,gas cylinder bomb,magnetic bomb,sticky bomb,remote-controlled bomb,
    satchel charge,dynamite,c4,motorcycle bomb,demolition charge,command wire`,
  mine: `
    mine,landmine,land mine,anti-personnel mine,antipersonnel mine,anti-tank mine,claymore,minefield,apers,ap mine,at mine,
    tripwire`,
  grenade: `
    grenade,hand grenade,rpg,rpg-7,rocket-propelled grenade,rifle grenade,rpgs,rpg round,socket bomb,sutli bomb,m79,
    grenade launcher,40mm,40-mm,m203 round,ags-17,b-40,molotov,petrol bomb,thunderflash,fragmentation grenade`,
  sniper: `
    sniper,sniper fire,marksman,sharpshooter,dragunov,sniper rifle,sniper round,barrett,single aimed shot`,
  suicide: `
    suicide bomber,suicide bombing,suicide attack,suicide attacker,suicide vest,suicide car,suicide truck,human bomb,
    black tiger`,
  chemical: `
    gas attack,chlorine,sarin,mustard gas,chemical weapon,nerve agent,tear gas shell filled,poison gas,toxic gas,
    chemical agent,phosgene`,
  blade: `
    knife,machete,sword,axe,stone,stick,club,khukuri,bolo,spear,baton,rifle butt,iron rod,pipe,cane,bamboo,whip,sabre,panga,
    fist,boot,rod,rock`,
  heavy: `
    tank,armoured vehicle,armored vehicle,armoured carrier,apc,armour,armor,heavy weapon,artillery piece,howitzer,gun,
    multiple rocket launcher,t-72,t-55,t-64,bmp,btr,ifv,field gun,mortar,mlrs,armoured column,heavy equipment,
    anti-aircraft gun,self-propelled gun,air defence system,anti-tank gun,mortar tube,recoilless rifle,simba,v-150,radar`,
  remnant: `
    uxo,erw,unexploded ordnance,unexploded shell,unexploded bomb,unexploded round,dud,old shell,old mine,old round,remnant,
    explosive remnant,leftover,unexploded grenade,old grenade,unexploded mortar,war remnant,dud round,dud shell,
    unexploded device`,
  fire: `
    fire,gunfire,shot,shooting,firing,shelling,burst,shellfire,fusillade,volley,crossfire,fires,return fire`,
  aid: `
    aid,relief,wheat,nutrition paste,therapeutic food,lentil,food parcel,medical kit,aid parcel,hygiene kit,water truck,
    food aid,relief good,relief supply,humanitarian aid,aid truck,food truck,food-aid truck,aid convoy,relief convoy,
    medicine,medical supply,humanitarian convoy,food supply,rice sack,aid worker,blanket,wfp truck,relief truck,
    food distribution,vaccine,supply,flour,sack,ration,humanitarian supply,relief item,aid shipment,relief team,food ration,
    rice,drug consignment,humanitarian access,aid agency,relief agency,relief material,relief lorry,aid lorry,wfp lorry`,
  barrier: `
    checkpoint,checkpost,check post,roadblock,road block,barricade,barrier,blockade,chain,log,felled tree,boom,gate,cordon,
    spike,picket line,checkpoints,toll gate,tree trunk,cp`,
  airspace: `
    airspace,sky,air space,overflight,overfly,air,no-fly zone`,
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

/** The classes of a noun, by lemma or by two words that stand side by side. */
export function nounClasses(words: string): ReadonlySet<NounClass> {
  return BY_WORD.get(words) ?? (namesTradeOrKin(words) ? TRADE_OR_KIN : NONE);
}

/** Weapons, most telling first: the first of these that is found names the means. */
export const WEAPON_CLASSES: readonly NounClass[] = ['suicide', 'chemical', 'drone', 'aircraft', 'missile', 'grenade', 'mine', 'sniper', 'artillery', 'explosive', 'bomb', 'small_arms', 'blade'];
