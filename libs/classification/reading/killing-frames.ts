import { list, PERSONS, type Frame } from './frame.js';

const SPORT = list('points,rounds,score,football,match,game,chess,race,final,volleyball,eggs,carpet,drum,drums,cards,tournament,record,chest');
const AT = list('at,on,upon,into,towards,toward,over,against,inside,onto,across,in,to,among,through,near,under,beneath,below,beside,behind,outside,with');
const OF_ARMS = ['fighter', 'police', 'military_site'] as const;
const OUT_OF_PLAY = ['ground', 'military_site', 'infrastructure', 'money'] as const;
const KILL = list('kill,murder,slay,execute,behead,stab,hack,massacre,slaughter,gun+down,cut+down,mow+down,hack+down,liquidate,neutralise,neutralize,eliminate,take+out,hang,strangle,drown,finish+off,assassinate,butcher,dispatch,bump+off,disembowel,bayonet,knife,do+away,despatch,silence,decapitate,dismember,exterminate,annihilate,wipe+out,garrotte,choke,bludgeon,club,asphyxiate,suffocate,immolate,burn,impale,lynch,rub+out,pick+off,shoot+down,martyr,crush,poison,incinerate,throttle,electrocute,snuff+out,cut+up,hew,hew+down,cleave,drag,beat,torture,stone');

/** Killing that no weapon or siege can give another name. */
export const FIRST_KILLING_FRAMES: readonly Frame[] = [
  { verbs: list('massacre,slaughter,behead,decapitate,disembowel,murder,assassinate,butcher,garrotte,hack,hack+down,execute,knife,slay,stab,strangle,bayonet,lynch,bludgeon,throttle'), act: 'attack_on_civilians', patient: [...PERSONS, 'captive', 'outlaw', 'stranger', null], unless: [...OF_ARMS, ...OUT_OF_PLAY, 'goods'], somebody: true, without: list('plan,plans,order,orders,manoeuvre,arrest,warrant,road,path,way,movement') },
];

/** Killing and hurting, where neither a weapon nor captivity gives the act another name. */
export const KILLING_FRAMES: readonly Frame[] = [
  { verbs: list('shoot'), act: 'by_weapon', patient: [...PERSONS, 'fighter', 'police', 'stranger', null], onto: AT },
  { verbs: list('mow+down,mown+down,gun+down,cut+down,pick+off'), act: 'attack_on_civilians', patient: PERSONS, unless: ['fighter', 'police'] },
  { verbs: KILL, act: 'attack_on_civilians', patient: [...PERSONS, 'captive'], words: list('death,alive,deliberately,intentionally,execution-style,blank,cold,hands,throat,throats,knives,machetes,machete,axes,axe,unarmed,reprisal,revenge,retaliation,summarily,extrajudicially,purpose,knife'), unless: ['fighter', 'police'], consequence: false, somebody: true, without: list('mortar,shell,rocket,bomb,mine,missile,drone,grenade,airstrike') },
  { verbs: list('kill,murder,slay,behead,stab,hack,massacre,slaughter,gun+down,cut+down,mow+down,hack+down,liquidate,finish+off,assassinate,butcher,bump+off,disembowel,bayonet,decapitate,exterminate,annihilate,wipe+out,bludgeon,lynch,martyr'), act: 'attack', consequence: true, unless: [...OUT_OF_PLAY] },
  { verbs: list('neutralise,neutralize,eliminate,take+out,hang,strangle,drown,dispatch,do+away,despatch,silence,rub+out,pick+off,knife,execute,finish+off'), act: 'attack', consequence: true, patient: [...PERSONS, 'fighter', 'police', 'captive', 'stranger', 'outlaw'], unless: [...OUT_OF_PLAY], transitive: true, somebody: true },
  { verbs: list('put'), act: 'attack', words: list('death,sword'), consequence: true, patient: [...PERSONS, 'fighter', 'captive', 'police', null] },
  { verbs: list('burn,set,roast,immolate,drive,run+over,run+down,run,knock+down,ram,drag,throw,push,bury,hurl,toss,crush,mow,trample'), act: 'attack_on_civilians', patient: PERSONS, transitive: true, somebody: true, words: list('alive,death,deliberately,purpose,well,cliff,bridge,ravine,fire,flames,petrol,river,window,roof,truck,lorry,jeep,tank,vehicle,bulldozer,carrier,car'), unless: ['vehicle', 'civilian_site'], without: list('brakes,failed,skidded,accident,accidentally,drunk,collision,overturned') },
  { verbs: list('throw,fling,splash,pour,hurl,toss,squirt'), act: 'attack_on_civilians', words: list('acid,vitriol,boiling,scalding,petrol,kerosene'), onto: list('in,over,on,at,into,onto') },
  { verbs: list('beat,beat+up,assault,punch,kick,slap,flog,whip,cane,manhandle,maim,thrash,club,rough+up,injure,wound,cut,burn,run+over,mistreat,trample,disfigure,blind,hit,strike,knock+down,stab,pistol-whip,batter,attack,set+about,lay+into,set+upon,fall+upon,mutilate,slash,hurt,harm,brutalise,brutalize,bludgeon,lash,scourge,cudgel,break,choke,throttle,jostle,shove,poison,knife,stone,pummel,hammer,whack,bash,cosh,belabour,belt,rifle-butt,smack,clout,tie,scar,cripple,victimise,terrorise,terrorize,torment,shoot+at,fire+on,fire+upon,ambush,waylay,target,brain,spear,bayonet,axe,chop,scald,drown,strangle,menace,chase,pursue,victimize,persecute,intimidate'), act: 'attack_on_civilians', patient: PERSONS, consequence: true, transitive: true, unless: ['vehicle', 'civilian_site', 'fighter', 'police', 'infrastructure'], somebody: true, without: SPORT },
  { verbs: list('break,cut+off,slice+off,slash,fracture,smash,knock+out,gouge,gouge+out,crush,sever,slit,chop+off,lop+off,amputate,hack+off,cut,bruise'), act: 'attack_on_civilians', patient: ['limb'], unless: ['fighter', 'police'], transitive: true, consequence: true },
  { verbs: list('beat,assault,punch,kick,manhandle,thrash,club,rough+up,beat+up'), act: 'attack', patient: ['fighter', 'police', 'captive'], transitive: true, without: SPORT },
  { verbs: list('injure,wound,maim'), act: 'attack', consequence: true },
  { verbs: list('end,take,claim,cost,cut+short'), act: 'attack_on_civilians', words: list('life,lives'), consequence: true, any: PERSONS, without: list('disease,cholera,flood,crash,accident,cancer') },
];
