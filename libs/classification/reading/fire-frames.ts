import { list, type Frame } from './frame.js';
import type { NounClass } from './noun-classes.js';

const AT = list('at,on,upon,into,towards,toward,over,against,inside,onto,across,in,to,among,amongst,through,near,under,beneath,below,beside,behind,outside,with,round,around,alongside,short,vic,twds,nr');
/** What is sent, thrown or put goes there; "in" and "with" would only say where the sender stood, or how. */
const TO = list('at,on,upon,into,towards,toward,over,against,inside,onto,across,among,amongst,through,down,twds');
const WEAPONS: NounClass[] = ['artillery', 'small_arms', 'round', 'aircraft', 'bomb', 'drone', 'missile', 'explosive', 'mine', 'grenade', 'sniper', 'suicide', 'chemical', 'fire'];
/** What flies from a barrel or a hand. */
const SHOT: NounClass[] = ['artillery', 'small_arms', 'round', 'missile', 'grenade', 'sniper', 'chemical', 'bomb', 'fire'];
const PEOPLE: NounClass[] = ['fighter', 'police', 'civilian', 'child', 'relief', 'press', 'official', 'monitor', 'crowd', 'stranger', 'outlaw', 'captive'];
const SITES: NounClass[] = ['military_site', 'civilian_site', 'quarters', 'infrastructure', 'vehicle', 'convoy', 'works', 'ground', 'barrier', 'heavy'];

/** Poison that somebody lets loose, and what it does. */
const CHEMICAL_FRAMES: readonly Frame[] = [
  { verbs: list('gas'), act: 'chemical_weapon' },
  { verbs: list('poison'), act: 'chemical_weapon', any: ['chemical', 'fighter', 'civilian', 'works', 'civilian_site', 'military_site'] },
  { verbs: list('use,employ,deploy,release,disperse,spread,spray,drop,fire,shoot,launch,deliver,pump,pipe,vent,unleash,discharge,let+off,let+loose,set+off,lob,throw,hurl,pour,blow,send,waft,put,introduce,emit,scatter,roll,toss,open'), act: 'chemical_weapon', patient: ['chemical'], onto: AT, without: list('cylinder,cylinders,gas-cylinder') },
  { verbs: list('drift,settle,hang,seep,spread,waft,roll,blow,float,billow,creep,pour,land,fall,burst,explode,hit,strike,kill,sicken,injure,choke,burn,blister,blind,suffocate,asphyxiate,overcome,affect,come,come+down,rise,envelop,engulf,cover,blanket,fill,sink'), act: 'chemical_weapon', agent: ['chemical'], thing: true, onto: AT },
  { verbs: list('attack,strike,hit,target,shell,bombard,bomb,kill,injure,sicken,expose,subject,choke,affect,treat,mortar,overcome,suffocate,asphyxiate'), act: 'chemical_weapon', any: ['chemical'], unless: ['chemical'], onto: list('with,by,to,from') },
];

/** A single shot from a hidden rifle. */
const SNIPER_FRAMES: readonly Frame[] = [
  { verbs: list('snipe,snipe+at'), act: 'sniper_fire', onto: AT },
  { verbs: list('pick+off'), act: 'sniper_fire', any: [...PEOPLE, 'sniper'] },
  { verbs: list('shoot,kill,wound,injure,hit,strike,fire,target,fell,drop,engage,get,down,gun+down,shoot+dead,shoot+down,shoot+at,fire+on,fire+upon,claim,aim,take+out,take+down,bring+down,cut+down,graze,maim,slay,murder,open,open+up,pin,pin+down,take,squeeze,squeeze+off,put,send'), act: 'sniper_fire', agent: ['sniper'], onto: AT },
  { verbs: list('shoot,kill,wound,injure,hit,strike,fire,fell,drop,gun+down,shoot+dead,shoot+down,take+out,bring+down,cut+down,graze,aim,pin,pin+down'), act: 'sniper_fire', any: ['sniper'], onto: list('at,on,upon,towards,toward,into,against') },
];

/** Weapons that are fired, thrown or dropped. */
export const FIRE_FRAMES: readonly Frame[] = [
  ...CHEMICAL_FRAMES,
  ...SNIPER_FRAMES,
  { verbs: list('shell,bombard,mortar,cannonade,pummel'), act: 'shelling', unless: ['goods'] },
  { verbs: list('strafe'), act: 'by_weapon', any: ['small_arms'] },
  { verbs: list('strafe'), act: 'air_strike' },
  { verbs: list('rocket'), act: 'by_weapon' },
  { verbs: list('bomb,carpet-bomb'), act: 'by_weapon' },
  { verbs: list('pound'), act: 'by_weapon', unless: ['money'] },
  { verbs: list('plaster,batter,hammer,blanket,saturate,soften+up,soften,blitz,rake,smother,drench,deluge,bracket,register,engage,pepper,work+over,lambast,range'), act: 'by_weapon', any: ['artillery', 'missile', 'heavy'], onto: list('with,by,from,in') },
  { verbs: list('exchange,trade,swap'), act: 'by_weapon', patient: SHOT, onto: list('with,across,over') },
  { verbs: list('return'), act: 'by_weapon', patient: ['fire', 'small_arms', 'artillery', 'grenade'], onto: AT },
  { verbs: list('fire,shoot,open,open+up,let+loose,unleash,pour,loose,discharge,empty,let+fly,spray,rake,pump,blaze,direct,blast,shoot+up,fire+off,loose+off,let+off,squeeze+off,squeeze,rattle+off,crack+off,get+off,pop+off,bring+down,lay+down,deliver,put+down,call+in,rain+down,rain,concentrate,bring,send,send+over,send+down,lob,expend,spend,launch,start,resume,keep+up,maintain,drop'), act: 'by_weapon', patient: WEAPONS, onto: AT, unless: ['arms'] },
  { verbs: list('fire,shoot,discharge,empty,loose+off,let+off,fire+off,unload'), act: 'by_weapon', patient: ['arms', 'small_arms', 'round'], onto: AT },
  { verbs: list('put,send,send+over,lob,drop,let+go,release,throw,hurl,fling,toss,launch,rain,drop+off,deliver,plant,lay+down,throw+in,roll,shower,use,employ,lay,bowl,chuck,pitch,heave,sling,shove,drop+in'), act: 'by_weapon', patient: SHOT, onto: TO, unless: ['arms'] },
  { verbs: list('lob,drop,hurl,fling,toss,launch,rain,throw,let+go,let+loose,send+over,shower,chuck,heave,bowl,sling,explode,detonate,set+off'), act: 'by_weapon', patient: ['artillery', 'bomb', 'missile', 'grenade', 'drone', 'chemical', 'explosive'] },
  { verbs: list('put,send,throw,release,use,walk,drop,employ,deliver'), act: 'by_weapon', patient: ['artillery', 'bomb', 'missile', 'grenade', 'small_arms', 'round'], onto: TO },
  { verbs: list('stitch,sweep,rake,spray,lash,hammer,pound,probe,search,chew,cover,traverse,duel,answer,reply,converse,talk'), act: 'by_weapon', agent: ['small_arms', 'grenade', 'artillery', 'heavy'], thing: true, onto: AT },
  { verbs: list('land,fall,come+down,impact,hit,strike,drop,burst,rain,rain+down,whistle,slam,crash,smash,tear,rip,plough,pepper,pierce,punch,explode,detonate,go+off,whizz,zip,whine,crack,hiss,ricochet,hole,riddle,penetrate,shatter,splash,bounce,demolish,damage,destroy,flatten,wreck,gut,sink,blow,kill,wound,injure,maim,graze,scream,shriek,thud,thump,chip,scar,lash,sweep,kick+up,plunge,overshoot,miss,buzz'), act: 'by_weapon', agent: ['artillery', 'bomb', 'missile', 'grenade', 'small_arms', 'round', 'mine', 'explosive'], thing: true, onto: AT, unless: ['official'] },
  { verbs: list('land,fall,hit,strike,sweep,rake,rip,come+over,come+in,come+down,fly+over,pass+over,fly,sail,drop,ring+out,erupt,break+out,crackle,rattle,hear'), act: 'by_weapon', agent: ['artillery', 'bomb', 'missile', 'grenade', 'small_arms', 'round', 'fire'], thing: true, onto: AT },
  { verbs: list('open+up,open,bark,roar,thunder,boom,bark+out,chatter,rattle,cough,growl,rumble,stutter,hammer+away,pound+away,blaze,blaze+away'), act: 'by_weapon', agent: ['artillery', 'small_arms', 'heavy', 'grenade'], onto: AT },
  { verbs: list('hear,record,register,count,observe,log,note,detect,monitor,report,see,list,confirm'), act: 'by_weapon', patient: ['fire'], unless: ['official'] },
  { verbs: list('let+rip,let+fly,let+loose,cut+loose,light+up,hose,hose+down,strafe,zero,loose+off,squeeze+off,bang+away,blast+away,fire+away,plink'), act: 'by_weapon', armed: true, onto: AT },
  { verbs: list('hit,strike,slam,crash,ram,bomb,smash'), act: 'by_weapon', agent: ['drone', 'aircraft'], onto: AT },
  { verbs: list('open,let+go,cut+loose,begin,start'), act: 'by_weapon', patient: [null], any: ['small_arms', 'artillery', 'missile', 'grenade'], onto: list('on,upon,at'), ontoAny: true, armed: true, reaches: [['with'], ['small_arms', 'artillery', 'missile', 'grenade']] },
  { verbs: list('fire,shoot,open+up,shoot+up,fire+on,fire+upon,shoot+at,machine-gun,blaze+away,riddle'), act: 'by_weapon', onto: AT, unless: ['official'], without: list('dog,dogs,boar,deer,duck,ducks,birds,crows,film,films,photograph,photographs,pictures,video,goal') },
  { verbs: list('fire+back,shoot+back,rake,spray,pepper'), act: 'by_weapon', onto: AT, notBy: ['official'], unless: ['official', 'ground', 'goods'] },
  { verbs: list('go,pass,come,fly'), act: 'by_weapon', agent: ['artillery', 'missile', 'grenade', 'small_arms', 'fire', 'round'], thing: true, words: list('over,overhead'), onto: AT },
  { verbs: list('come,begin,start,resume,last,continue,arrive,pass,pass+over,go+over'), act: 'by_weapon', agent: ['artillery', 'missile', 'grenade', 'small_arms', 'fire'], thing: true, onto: AT },
  { verbs: list('hit,strike,destroy,target,engage,damage,wreck,knock+out,sink,blow+up,level,flatten,gut,disable,take+out,set,demolish,down,shoot+down,bring+down,attack,blast,obliterate,pulverise,pulverize,crater,rock,smash,hammer,kill,wound,injure,maim'), act: 'by_weapon', any: ['missile', 'artillery', 'grenade'], patient: [...SITES, ...PEOPLE, 'aircraft', 'aid'], unless: ['artillery', 'missile', 'grenade'], onto: list('with,by,from,using') },
  { verbs: list('come'), act: 'by_weapon', any: ['fire', 'small_arms', 'artillery', 'grenade', 'missile', 'sniper', 'round'], words: list('under'), suffered: true },
  { verbs: list('draw,take,receive,suffer,face,sustain,attract,meet,encounter,endure,undergo'), act: 'by_weapon', patient: ['fire'], suffered: true },
  { verbs: list('suffer,sustain,endure,undergo,receive,take'), act: 'by_weapon', patient: ['artillery', 'missile', 'grenade'], words: list('hit,hits,direct,barrage,attack,attacks,strike,strikes,bombardment,incoming,near-miss,damage,wounds,casualties'), suffered: true },
  { verbs: list('take,stop,catch'), act: 'by_weapon', patient: ['small_arms', 'sniper', 'round'], words: list('bullet,bullets,slug'), suffered: true },
  { verbs: list('aim,level'), act: 'by_weapon', patient: ['missile', 'grenade'], onto: list('at,against,towards') },
  { verbs: list('lose,fall,succumb,die,bleed,perish'), act: 'by_weapon', any: ['sniper', 'small_arms', 'round', 'artillery', 'grenade', 'missile', 'chemical'], words: list('to,from,of'), suffered: true, unless: ['arms'] },
  { verbs: list('fly+into,ram,crash+into'), act: 'drone_strike', agent: ['drone'] },
];
