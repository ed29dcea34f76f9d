import type { NounClass } from './noun-class.js';

/** Who watches over a truce, and what they come with: any of the first words before any of the second. */
const WATCHING = 'mission,monitoring,monitor,observer,observation,verification,inspection,liaison,fact-finding,inquiry,investigation,un,unmo,smm,osce,ceasefire,cease-fire,truce,joint,disengagement,field,mediation,commission,committee,mechanism,unarmed,white,civilian,site,assessment,peace';
const PARTY = 'team,party,patrol,vehicle,convoy,car,jeep,helicopter,aircraft,flight,uav,drone,camera,staff,officer,member,post,staffer,interpreter,translator,expert,mission,visit,group,delegation,personnel,boat,van,tour,land cruiser,quadcopter,sensor,station';
/** Words of which one alone before the second list is too little to tell monitors from others. */
const VAGUE = new Set(['joint team', 'joint patrol', 'joint post', 'joint group', 'joint station', 'joint force', 'joint convoy', 'joint personnel', 'joint delegation', 'joint visit', 'joint flight', 'joint boat', 'field post', 'field officer', 'field station', 'field group', 'field party', 'field aircraft', 'field camera', 'commission member', 'committee member', 'committee group', 'civilian convoy', 'civilian vehicle', 'civilian car', 'civilian boat', 'civilian flight', 'civilian aircraft', 'civilian group', 'civilian party', 'civilian staff', 'civilian officer', 'civilian personnel', 'civilian post', 'civilian van', 'civilian member', 'civilian drone', 'civilian helicopter', 'civilian expert', 'civilian delegation', 'civilian interpreter', 'civilian visit', 'peace post', 'peace party', 'peace group', 'peace delegation', 'peace visit', 'peace flight', 'white drone', 'white boat', 'white flight', 'white aircraft', 'white group', 'white party', 'white post', 'white station', 'white officer', 'white staff', 'site officer', 'site staff', 'site member', 'liaison post', 'ceasefire post', 'observation helicopter', 'observation aircraft', 'observation drone', 'observation uav', 'unarmed group', 'unarmed vehicle', 'unarmed boat', 'unarmed drone', 'unarmed uav', 'inspection post', 'assessment group']);

function watchers(): string {
  return WATCHING.split(',').flatMap((first) => PARTY.split(',').map((second) => `${first} ${second}`)).filter((pair) => !VAGUE.has(pair)).join(',');
}

/** What aid is made of and who brings it: any of the first words before any of the second. */
const HELPING = 'aid,relief,humanitarian,medical,food,vaccine,vaccination,polio,nutrition,feeding,rescue,ambulance,ngo,charity,wfp,unicef,unhcr,icrc,msf,hygiene,wash,emergency,health,doctor,nurse,ration,cholera,immunisation,immunization';
const HELP = 'convoy,truck,lorry,worker,team,staff,shipment,supply,delivery,cargo,flight,aircraft,barge,boat,vessel,mission,column,vehicle,consignment,parcel,kit,distribution,agency,organisation,organization,item,material,corridor,operation,drop,airdrop,warehouse,store,train,caravan,basket,personnel,stock,centre,crew,access,pause,evacuation,actor,partner,goods,package,tanker,committee,pack';

function helpers(): string {
  return HELPING.split(',').flatMap((first) => HELP.split(',').map((second) => `${first} ${second}`)).filter((pair) => !NO_AID.has(pair)).join(',');
}

const NO_AID = new Set(['food store', 'food stock', 'medical store', 'rescue boat', 'emergency team', 'emergency vehicle', 'health material', 'emergency operation', 'rescue operation', 'medical operation', 'emergency flight', 'ration stock', 'food centre', 'health actor', 'food cargo']);

/** Nouns of what hinders, helps and is hindered; they are joined to the classes of `noun-classes.ts`. */
export const POSTURE_NOUNS: Readonly<Partial<Record<NounClass, string>>> = {
  monitor: `${watchers()},monitors,observers,inspectors,verifiers,milob,milobs,ceasefire monitor,truce monitor,truce supervisor,
    truce observer,white helicopter,white jeep,mission staffer,peace observer,special mission,
    head of mission,mission headquarters,monitoring post,patrol base of mission,patrol interpreter,mission base,un base,
    observation camera,static camera,acoustic sensor,thermal camera,remote camera,guarantor,human rights officer,
    human rights monitor,rapporteur,special rapporteur,commission of inquiry,panel of experts`,
  relief: `aid worker,relief worker,humanitarian worker,humanitarian,health worker,nurse,doctor,surgeon,paramedic,medic,midwife,
    ngo,ngos,charity,vaccinator,red cross,red crescent,ocha,iom,undp,fao,unrwa,unmas,oxfam,caritas,care international,
    save the children,merlin,white helmet,civil defence,stretcher-bearer,stretcher bearer,firefighter,fire engine,
    humanitarian agency,humanitarian organisation,humanitarian organization,donor,aid organisation,aid organization`,
  aid: `${helpers()},insulin,antibiotic,painkiller,anaesthetic,anesthetic,oxygen,saline,bandage,surgical kit,trauma kit,dressing,
    plaster,stretcher,serum,antivenom,dialysis,baby food,infant formula,milk powder,powdered milk,plumpy'nut,plumpynut,
    biscuit,high-energy biscuit,tarpaulin,tent,blanket,mosquito net,soap,hygiene kit,jerrycan,seed,fertiliser,fertilizer,
    stove,lentil,pulse,cooking oil,vegetable oil,sorghum,bulgur,chlorine tablet,water purification,water tanker,
    drinking water,winterisation,shelter kit,school kit,vaccine,vaccination,immunisation,immunization,relief,
    supplies,beneficiary,beneficiary list,airdrop,food basket,cash assistance,assistance,humanitarian corridor,
    humanitarian pause,humanitarian passage`,
  barrier: `road-block,block,concrete block,boulder,chain,rope,berm,earth mound,mound,pole,bar,dragon's teeth,hedgehog,log barrier,
    burning tyre,burning tire,boulders,felled tree,tree trunk,toll bar,turnpike,checkpoint,check-point,vcp,vehicle checkpoint,
    tcp,permanent checkpoint,mobile checkpoint,flying checkpoint,snap checkpoint,illegal checkpoint,ad hoc checkpoint,
    road barrier,steel barrier,crash barrier,barrel,oil drum,drum,container,spike strip,stinger,caltrop,razor wire,barbed wire,
    coil,wire,wire fence,barricades,naka,drop gate,cordon,control point,sentry box,customs post,toll post,toll booth`,
  route: `ferry,ford,pontoon,pontoon bridge,footbridge,tunnel,lane,carriageway,axis,by-road,bypass,roundabout,causeway,mule track,goat track,
    mountain track,way,way in,way out,thoroughfare,artery,airport,airfield,harbour,harbor,port,river mouth,estuary,strait,channel,
    rail link,line,frontier,border post,border gate,msr,supply line,supply road,lifeline,checkpoint,crossing-point,landing stage,
    boat landing,quay,wharf,air corridor,overpass,viaduct,underpass,passage,mountain pass,access route,feeder road`,
  official: `authority,authorities,customs,customs officer,immigration,administration,interior ministry,health ministry,relief office,
    humanitarian office,commissariat,governorate,council,municipality,commission,humanitarian commission,intelligence service,
    security service,secret service,security committee,intelligence,cadre,apparatchik,party,gatekeeper,prefect,bureau,
    directorate,regime,government`,
  rebel: `rebel,insurgent,guerrilla,guerilla,militia,militiaman,militiamen,militant,irregular,separatist,secessionist,cadre,paramilitary,
    partisan,armed group,armed wing,armed opposition,armed faction,faction,fighter,gunman,gunmen,combatant,mujahid,mujahideen,
    mujahedeen,jihadist,jihadi,islamist,warlord,rebellion,insurgency,mutineer,bandit,terrorist,outlaw,proxy,proxies,vigilante,
    self-defence unit,self-defence group,self-defense unit,home guard,death squad,hill fighter,hill men,hill man,bush fighter,
    non-state armed group,nsag,opposition fighter,opposition force,opposition group,armed band,armed gang,maoist,maquis,
    maquisard,foreign fighter,mercenary,infiltrator,extremist,rebel group,rebel leader,local defence unit,
    volunteer battalion,volunteer unit,splinter group,dissident,deserter,defector,armed men,armed element,armed actor`,
  nature: `snow,snowdrift,drift,landslide,landslip,mudslide,rockfall,avalanche,flood,flooding,floodwater,flood water,storm,typhoon,cyclone,
    hurricane,fog,mist,rain,monsoon,downpour,ice,wind,gale,mud,earthquake,quake,sandstorm,dust storm,heat,breakdown,puncture,
    flat tyre,burst tyre,engine,engine failure,engine trouble,accident,shortage,lack,funds,funding shortfall,strike of staff,
    epidemic,outbreak,disease,drought,tide,current,swell,fire season,weather,wave,roadworks,road work,repair,repair work,repairs,
    maintenance,wedding,funeral,harvest,festival,marathon,race,football match,cup final,collision,pile-up,herd,flock`,
};
