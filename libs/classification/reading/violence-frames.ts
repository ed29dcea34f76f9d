import { list, PERSONS, type Frame } from './frame.js';
import type { NounClass } from './noun-classes.js';

const AT = list('at,on,upon,into,towards,toward,over,against,inside,onto,across,in,to,among,through,near,under,beneath,below,beside,behind,outside,with');
const WEAPONS: NounClass[] = ['artillery', 'small_arms', 'aircraft', 'bomb', 'drone', 'missile', 'explosive', 'mine', 'grenade', 'sniper', 'suicide', 'chemical', 'fire'];
const HINDER = list('stop,block,hold+up,turn+back,turn+away,turn+round,turn+around,deny,prevent,refuse,delay,impound,obstruct,bar,halt,hinder,disallow,detain,send+back,keep,keep+out,restrict,impede,interdict,forbid,prohibit,ban,expel,order+out,order+back,order+away,intercept,confine,lock+out,hold,jam,withhold,hamper,interrupt,divert,threaten,throw+out,wave+back,wave+away,march+back,escort+back,strand,ground,harass,intimidate,confiscate,seize,disrupt,waylay,shoo+away,chase+away,chase+off,hold+back,reject,reverse,bundle,put');

/** What hinders monitors and aid, what is fired, thrown or set off, and what is done to persons. */
export const VIOLENCE_FRAMES: readonly Frame[] = [
  // Monitors and relief first: stopping them is another thing than stopping anybody else.
  { verbs: HINDER, act: 'monitor_obstruction', patient: ['monitor'] },
  { verbs: list('shoot,fire,attack,ambush,assault,beat,rob,hijack,kidnap,abduct,arrest'), act: 'monitor_obstruction', patient: ['monitor'] },
  { verbs: list('deny,refuse,restrict,block,delay,withhold,obstruct,prevent,impede,hinder'), act: 'monitor_obstruction', any: ['monitor'], words: list('access,entry,passage,visit,inspection,verification,patrol,movement,permission,clearance') },
  { verbs: HINDER, act: 'aid_obstruction', patient: ['aid', 'relief'], unless: ['fighter'] },
  { verbs: list('deny,refuse,restrict,block,delay,withhold,obstruct,prevent,impede,hinder'), act: 'aid_obstruction', any: ['aid', 'relief'] },
  { verbs: list('loot,hijack,plunder,rob,steal,burn'), act: 'aid_obstruction', patient: ['aid'], words: list('convoy,truck,aid,relief') },

  { verbs: list('allow,let,permit,grant,admit,give,get,reach'), act: 'monitor_obstruction', any: ['monitor'], refused: true, words: list('through,in,entry,access,pass,passage,enter,proceed,visit,site,inspect,permission,past,beyond,farther,further,reach') },
  { verbs: list('allow,let,permit,grant,admit'), act: 'aid_obstruction', any: ['aid', 'relief'], refused: true },
  { verbs: list('release,free,hand+over,return,transfer,exchange,let+go,repatriate'), act: 'prisoner_release_failure', patient: ['captive'], refused: true },
  { verbs: list('withdraw,leave,vacate,pull+back,pull+out,move+out,move+back,dismantle,evacuate,redeploy,quit,disarm,disband'), act: 'withdrawal_failure', armed: true, refused: true, words: list('yet,still,despite,deadline,due,overdue,agreed,supposed,required,promised,scheduled') },
  { verbs: list('have,receive,get'), act: 'withdrawal_failure', armed: true, refused: true, words: list('leave,withdraw,vacate,withdrawal,evacuate') },

  // Explosives that somebody plants or sets off.
  { verbs: list('plant,lay,bury,dig+in,emplace,rig,sow,place,set,dig'), act: 'landmine', patient: ['mine'] },
  { verbs: list('plant,lay,bury,dig+in,emplace,rig,place,set,hide,attach,fix,strap'), act: 'explosive_device', patient: ['explosive'] },
  { verbs: list('hit,strike,step,tread,drive,run,detonate,trigger'), act: 'landmine', any: ['mine'], suffered: true, onto: list('on,over,upon') },
  { verbs: list('blow,blow+up,detonate,explode'), act: 'suicide_bombing', words: list('himself,herself,themselves,itself') },
  { verbs: list('explode,detonate,go+off,blow+up,burst'), act: 'by_weapon', agent: ['explosive', 'mine', 'grenade', 'bomb', 'vehicle', 'artillery', 'missile', 'drone', 'suicide'], thing: true, onto: AT },
  { verbs: list('blow+up,blow,blast,dynamite,detonate,explode,set+off,trigger'), act: 'explosive_device', unless: ['remnant'] },

  // Weapons that are fired, thrown or dropped.
  { verbs: list('snipe'), act: 'sniper_fire', onto: AT },
  { verbs: list('shell,bombard,mortar,cannonade,pummel'), act: 'shelling' },
  { verbs: list('strafe'), act: 'air_strike' },
  { verbs: list('rocket'), act: 'by_weapon' },
  { verbs: list('bomb,carpet-bomb'), act: 'by_weapon' },
  { verbs: list('pound'), act: 'by_weapon', unless: ['money'] },
  { verbs: list('fire,shoot,open,open+up,let+loose,unleash,pour,loose,discharge,empty,let+fly,spray,rake,pump,exchange,blaze,trade,direct,blast,shoot+up,fire+off,loose+off,let+off,return'), act: 'by_weapon', patient: [...WEAPONS], onto: AT },
  { verbs: list('put,send,send+over,lob,drop,let+go,release,throw,hurl,fling,toss,launch,rain,drop+off,deliver,land,plant,lay+down,throw+in,roll,shower,walk,fly,aim,use,employ,lay'), act: 'by_weapon', patient: ['artillery', 'bomb', 'missile', 'grenade', 'drone', 'chemical', 'small_arms'], onto: list('at,on,upon,into,towards,toward,over,against,inside,onto,across,among'), unless: ['arms'] },
  { verbs: list('lob,drop,hurl,fling,toss,launch,rain,throw,let+go,let+loose,send+over,shower'), act: 'by_weapon', patient: ['artillery', 'bomb', 'missile', 'grenade', 'drone', 'chemical', 'explosive'] },
  { verbs: list('put,send,throw,release,use,walk,drop'), act: 'by_weapon', patient: ['artillery', 'bomb', 'missile', 'grenade', 'small_arms'], onto: list('at,on,upon,into,towards,toward,over,against,inside,onto,across,among') },
  { verbs: list('land,fall,come+down,impact,hit,strike,drop,burst,rain,rain+down,whistle,slam,crash,smash,tear,rip,plough,pepper,pierce,punch'), act: 'by_weapon', agent: ['artillery', 'bomb', 'missile', 'grenade', 'small_arms', 'fire', 'mine', 'explosive'], thing: true, onto: AT },
  { verbs: list('come+over,come+in,come+down,fly+over,pass+over'), act: 'by_weapon', agent: ['artillery', 'bomb', 'missile', 'grenade', 'small_arms', 'fire'], thing: true, onto: AT },
  { verbs: list('let+rip,let+fly,let+loose,cut+loose,light+up,hose,hose+down,strafe,zero,loose+off,squeeze+off'), act: 'by_weapon', armed: true, onto: AT },
  { verbs: list('hit,strike,slam,crash,ram,bomb,smash'), act: 'by_weapon', agent: ['drone', 'aircraft'], onto: AT },
  { verbs: list('fire,shoot,open+up,shoot+up,fire+on,rake,spray,machine-gun,blaze+away,pepper'), act: 'by_weapon', onto: AT, unless: ['official'] },
  { verbs: list('come'), act: 'by_weapon', any: ['fire', 'small_arms', 'artillery', 'grenade'], words: list('under'), suffered: true },
  { verbs: list('draw,take,receive,suffer,face,sustain'), act: 'by_weapon', patient: ['fire', 'small_arms', 'artillery', 'grenade'], suffered: true },
  { verbs: list('fly+into,ram,crash+into'), act: 'drone_strike', agent: ['drone'] },
  { verbs: list('gas'), act: 'chemical_weapon' },

  // Detention and abduction.
  { verbs: list('abduct,kidnap,snatch,spirit+away,take+away,lead+away,lead+off,carry+off,drag+away,drag+off,march+off,march+away,haul+away,haul+off,whisk+away,bundle+off,drive+off,walk+off,take+off,press-gang,shanghai,pull+off,seize,pick+up,carry+away,bring+away,frogmarch,bundle,whisk'), act: 'abduction', patient: [...PERSONS, 'stranger'] },
  { verbs: list('abduct,kidnap,waylay'), act: 'abduction' },
  { verbs: list('take,lead,pull,drag,haul,march,bundle,snatch,force,seize,remove,collect,fetch,whisk,carry,grab'), act: 'abduction', patient: PERSONS, onto: list('from,out of,out,off,away,into,to,with,at'), unless: ['body'] },
  { verbs: list('take,hold,keep,seize'), act: 'abduction', words: list('hostage,hostages,captive,captives,blindfolded,ransom,incommunicado') },
  { verbs: list('hold,keep,confine,lock+up,lock,shut+up,chain,tie+up,tie,bind,imprison,blindfold,shut,coop+up'), act: 'abduction', patient: PERSONS },
  { verbs: list('disappear,vanish'), act: 'abduction', words: list('forcibly,custody,enforced') },
  { verbs: list('arrest,detain,apprehend,round+up,jail,nab,imprison,intern,take+in,book,handcuff,remand,collar'), act: 'arrest' },
  { verbs: list('take,hold,place,put,keep'), act: 'arrest', words: list('custody,arrest,detention,cells,jail,prison') },
  { verbs: list('capture,catch,seize'), act: 'arrest', patient: ['fighter', 'police', 'stranger', 'outlaw'], unless: ['ground', 'military_site'] },

  // Violence against the body.
  { verbs: list('rape,gang-rape,molest,violate,assault+sexually,strip,defile,ravish,outrage'), act: 'sexual_violence', patient: PERSONS },
  { verbs: list('rape,gang-rape'), act: 'sexual_violence' },
  { verbs: list('torture,waterboard,electrocute,maltreat,mistreat,ill-treat'), act: 'torture' },
  { verbs: list('cane,flog,whip,beat,burn,hang,kick,strike,hit,break,hood,lash,brand,pull+out,submerge'), act: 'torture', words: list('soles,custody,interrogation,questioning,confess,confession,wires,electrodes,suspended,fingernails,cell,hooded,detention,cigarettes,captivity,hung') },
  { verbs: list('lynch,stone,pelt,mob'), act: 'mob_violence' },
  { verbs: list('shoot'), act: 'by_weapon', patient: [...PERSONS, 'fighter', 'police', 'stranger', null], onto: AT },
  { verbs: list('kill,murder,slay,execute,behead,stab,hack,massacre,slaughter,gun+down,cut+down,mow+down,hack+down,liquidate,neutralise,neutralize,eliminate,take+out,hang,strangle,drown,finish+off,finish,assassinate,butcher,put+to,dispatch,bump+off,disembowel,bayonet,knife,do+away,account,despatch,silence'), act: 'attack', consequence: true, unless: ['ground', 'military_site', 'infrastructure', 'money'] },
  { verbs: list('beat,beat+up,assault,punch,kick,slap,flog,whip,cane,manhandle,maim,thrash,club,rough+up,injure,wound,cut,break,burn,run+over,mistreat,trample,disfigure,blind,hit,strike,knock+down,stab,molest,pistol-whip,batter'), act: 'attack_on_civilians', patient: PERSONS, consequence: true, unless: ['vehicle', 'civilian_site'] },
  { verbs: list('beat,beat+up,assault,punch,kick,manhandle,thrash,club,rough+up'), act: 'attack', patient: ['fighter', 'police', 'captive'] },
  { verbs: list('injure,wound,maim'), act: 'attack', consequence: true },
];
