import { list, PERSONS, type Frame } from './frame.js';

const AT = list('at,on,upon,into,towards,toward,over,against,inside,onto,across,in,to,among,through,near,under,beneath,below,beside,behind,outside,with');

/** What is done to persons: held, hurt, taken into the ranks. */
export const PERSON_FRAMES: readonly Frame[] = [
  { verbs: list('abduct,kidnap,snatch,spirit+away,take+away,lead+away,lead+off,carry+off,drag+away,drag+off,march+off,march+away,haul+away,haul+off,whisk+away,bundle+off,drive+off,walk+off,take+off,press-gang,shanghai,pull+off,seize,pick+up,carry+away,bring+away,frogmarch,bundle,whisk'), act: 'abduction', patient: [...PERSONS, 'stranger'] },
  { verbs: list('abduct,kidnap,waylay'), act: 'abduction' },
  { verbs: list('take,lead,pull,drag,haul,march,bundle,snatch,force,seize,remove,collect,fetch,whisk,carry,grab'), act: 'abduction', patient: PERSONS, onto: list('from,out of,out,off,away,into,to,with,at'), unless: ['body'] },
  { verbs: list('take,hold,keep,seize'), act: 'abduction', words: list('hostage,hostages,captive,captives,blindfolded,ransom,incommunicado') },
  { verbs: list('hold,keep,confine,lock+up,lock,shut+up,chain,tie+up,tie,bind,imprison,blindfold,shut,coop+up'), act: 'abduction', patient: PERSONS },
  { verbs: list('disappear,vanish'), act: 'abduction', words: list('forcibly,custody,enforced') },
  { verbs: list('arrest,detain,apprehend,round+up,jail,nab,imprison,intern,take+in,book,handcuff,remand,collar'), act: 'arrest' },
  { verbs: list('take,hold,place,put,keep'), act: 'arrest', words: list('custody,arrest,detention,cells,jail,prison') },
  { verbs: list('capture,catch,seize'), act: 'arrest', patient: ['fighter', 'police', 'stranger', 'outlaw'], unless: ['ground', 'military_site'] },
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
  { verbs: list('recruit,enlist,conscript,induct,draft,enrol,enroll,press-gang,sign+up,call+up,mobilise,mobilize,swear+in,press,impress,dragoon'), act: 'recruitment' },
  { verbs: list('take,take+on,take+in,accept,add,train,put,give,issue,make,join,admit,drill'), act: 'recruitment', patient: ['recruit'] },
  { verbs: list('take,swear,complete,pass,join,finish'), act: 'recruitment', words: list('oath,intake,recruits') },
  { verbs: list('put,take,force,bring,lure,coax,join,swear'), act: 'recruitment', patient: PERSONS, words: list('ranks,army,enlisted,recruits,conscripted,fighters,oath,uniform,uniforms,roll,rolls,soldiers,recruitment,enlistment') },
];
