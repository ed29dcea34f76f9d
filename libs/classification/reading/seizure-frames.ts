import { ANYBODY, list, PERSONS, type Frame } from './frame.js';

/** Words of a lawful or official hold on somebody: with them a taking is an arrest, whatever one thinks of the court. */
export const OF_LAW = list(
  'arrest,arrested,warrant,warrants,charge,charged,charges,court,magistrate,judge,prosecutor,custody,detention,station,lock-up,lockup,jail,gaol,prison,cells,remand,bail,law,decree,emergency,penal,offence,espionage,treason,spying,sedition,handcuffs,handcuffed,questioning,suspicion,police,policemen,gendarmes,constables,inspector,detectives,subversion,trial,court-martial,summons,curfew,penitentiary,barred,bars,identification,id,interrogation',
);
const OF_CAPTIVITY = list('hostage,hostages,captive,captivity,blindfolded,ransom,ransoms,incommunicado,kidnapped,abducted,kidnappers,captors,hideout,unacknowledged,cave,cellar,forest,bush,jungle,unknown,whereabouts');
const TAKE = list('pull,drag,haul,march,bundle,snatch,force,seize,whisk,grab,shove,push,pluck,lift,herd,tear,wrench,yank,hustle,spirit,frogmarch,stuff,cram');
/** Ways of taking people along that are as often a kindness. */
const BRING = list('lead,remove,collect,fetch,carry,throw,walk,truck,drive,order,bring,fly,ferry,escort,load,shepherd,toss,pile,accompany,transport,conduct,guide,convey');
const BY_FORCE = list('gunpoint,knifepoint,force,forcibly,forced,forcefully,blindfolded,blindfold,unknown,undisclosed,forest,bush,jungle,captors,gunmen,masked,armed,hooded,abducted,ransom,unmarked,hostage,captive,darkness,bound,tied,struggling,screaming,will');
const AWAY = list(
  'abduct,kidnap,snatch,shanghai,frogmarch,spirit+away,take+away,lead+away,lead+off,carry+off,drag+away,drag+off,march+off,march+away,haul+away,haul+off,whisk+away,whisk+off,bundle+off,bundle+away,drive+off,drive+away,walk+off,take+off,pull+off,pull+out,drag+out,pick+up,carry+away,bring+away,bundle,whisk,grab,lift,hijack,pluck,truck+off,truck+away,herd+off,herd+away,herd+out,order+out,force+out,bag,capture,seize,take+along,fly+off,cart+off,cart+away,hustle+off,hustle+away,sweep+up,walk+out,spirit+off,ferry+off,ship+off,hood,intercept+and',
);
/** Whence and whither people are taken against their will; "took us into a tent and poured tea" says nothing of the kind. */
const OFF = list('away,off,forest,bush,jungle,hills,mountains,woods,unknown,vehicle,vehicles,car,cars,truck,trucks,lorry,lorries,pickup,pickups,pick-up,van,jeep,boat,camp,barracks,base,gunpoint,force,hood,blindfold,blindfolded,night,dawn,bed,beds,home,homes,house,houses,bus,field,fields,farm,shop,mosque,church,checkpoint,hostage,aboard,hooded,masked,prisoner,river,border,headquarters,building,village,street,market,road,workplace,office');
const HOLD = list('hold,keep,confine,lock+up,lock,shut+up,chain,chain+up,tie+up,tie,bind,imprison,blindfold,shut,coop+up,detain,hide,hide+away,stow,conceal,sequester,immure,incarcerate,intern,retain');

/** What is held or kept without anybody being in it against his will. */
const THINGS = ['quarters', 'civilian_site', 'infrastructure', 'military_site', 'vehicle', 'goods'] as const;

/** Hostages and people detained, before anything is taken for a matter of the road. */
export const FIRST_SEIZURE_FRAMES: readonly Frame[] = [
  { verbs: list('take,hold,keep,seize,capture,grab'), act: 'abduction', words: list('hostage,hostages,captive,ransom,incommunicado,captives'), patient: [...ANYBODY, null], unless: ['ground', 'monitor', ...THINGS], somebody: true },
  { verbs: list('arrest,detain,apprehend,jail,imprison,nab'), act: 'arrest', patient: ['civilian', 'child', 'press', 'official', 'crowd', 'outlaw', 'captive', 'fighter'], agent: ['police', 'fighter', 'official'], unless: ['monitor', 'relief'], without: list('hour,hours,minutes,briefly,release,released,incommunicado,hostage,truck,trucks,lorry,lorries'), transitive: true },
];

/** People taken and held against their will: by the law's officers, or by anybody else. */
export const SEIZURE_FRAMES: readonly Frame[] = [
  { verbs: list('arrest,detain,apprehend,nab,jail,handcuff,intern,imprison,incarcerate,remand,round+up,hold,capture,snatch,take,seize,grab'), act: 'abduction', agent: ['stranger', 'outlaw'], patient: ANYBODY, transitive: true, without: OF_LAW },
  { verbs: list('arrest,apprehend,remand,arraign,re-arrest,rearrest,court-martial'), act: 'arrest', patient: [...ANYBODY, 'monitor', null], without: list('decline,fall,slide,attention,erosion,decay,spread,progress,rot') },
  { verbs: list('detain,imprison,intern,jail,gaol,incarcerate,handcuff,cuff'), act: 'arrest', patient: [...ANYBODY, 'monitor', null], without: list('incommunicado,hostage,ransom,truck,trucks,lorry,convoy') },
  { verbs: list('round+up,sweep+up,net,bag,run+in,haul+in,pull+in,bring+in,book,nab,pick+up,drag+in,march+in,haul+up,pick+out,pull+over,swoop,scoop+up,bust,hoover+up,take+in,cart+off,haul,haul+off,lead+off,lead+away,lead,march+off,walk+off,drag+off,take+away,take+off,pick,take,bring,bundle'), act: 'arrest', patient: ANYBODY, agent: ['police', 'official'], transitive: true, without: list('wounded,hospital,clinic,home,safety,aid,hostage,blindfolded,unmarked,unknown') },
  { verbs: list('round+up,haul+in,pull+in,run+in,book,swoop,nab,net,pinch,collar,nick'), act: 'arrest', patient: ANYBODY, unless: ['fighter', 'goods'], transitive: true },
  { verbs: [...list('take,hold,place,put,keep,bring,be,spend,lead,march,haul,throw,land,drag,walk,send,commit,transfer,hand,hand+over,remand,find,end,end+up'), ...AWAY], act: 'arrest', words: list('custody,arrest,lock-up,lockup,handcuffs,handcuffed,remand,cells,warrant'), without: list('evidence,refused,died,beaten,tortured,whipped'), patient: [...ANYBODY, null], transitive: false },
  { verbs: ['take', ...TAKE, ...BRING, ...HOLD, ...AWAY], act: 'arrest', patient: ANYBODY, transitive: true, words: OF_LAW, without: [...OF_CAPTIVITY, 'trial', 'vehicle'], unless: ['body', ...THINGS] },
  { verbs: HOLD, act: 'arrest', patient: ANYBODY, agent: ['police'], unless: THINGS, transitive: true },
  { verbs: list('capture,catch,seize,take+prisoner,collar,bag'), act: 'arrest', patient: ['fighter', 'police', 'stranger', 'outlaw'], unless: ['ground', 'military_site'], transitive: true },
  { verbs: list('take,make'), act: 'arrest', words: list('prisoner,prisoners'), patient: [...ANYBODY, null] },
  { verbs: list('abduct,kidnap,waylay,shanghai,hostage'), act: 'abduction' },
  { verbs: AWAY, act: 'abduction', patient: [...PERSONS, 'stranger', 'captive', 'recruit'], transitive: true, unless: ['body'], without: list('hospital,clinic,safety,ambulance,stretcher,surgery,treatment,wedding,rescue') },
  { verbs: TAKE, act: 'abduction', patient: [...PERSONS, 'captive', 'recruit'], transitive: true, onto: list('from,out,off,away,into,to,with,at,aboard,onto,inside,towards,across,back'), ontoAny: true, unless: ['body'], without: list('hospital,clinic,safety,ambulance,stretcher,surgery,treatment,school,lessons,prayers,market,rescue,home,party,ranks,army,training,uniform,enlist,conscription,crowd,fire,knees,kneel,strip,undress,water,trench') },
  { verbs: list('take'), act: 'abduction', patient: [...PERSONS, 'captive', 'recruit'], transitive: true, somebody: true, words: OFF, unless: ['body'], without: list('hospital,clinic,safety,ambulance,stretcher,surgery,treatment,school,lessons,prayers,rescue,party,ranks,army,training,uniform,enlist,conscription,tea,tour,visit,show') },
  { verbs: BRING, act: 'abduction', patient: [...PERSONS, 'captive'], transitive: true, words: BY_FORCE, unless: ['body'], without: list('hospital,clinic,safety,ambulance,surgery,training,uniform,ranks,enlist') },
  { verbs: BRING, act: 'abduction', patient: [...PERSONS, 'captive'], agent: ['stranger', 'outlaw'], transitive: true, unless: ['body'], onto: list('to,into,from,out,away,off,across,towards'), ontoAny: true },
  { verbs: HOLD, act: 'abduction', patient: [...PERSONS, 'captive', 'recruit'], unless: THINGS, transitive: true, without: list('regard,esteem,account,responsible,regime,alive,safe,busy,going,fed,talks,watch,watching,line,touch,observation,office,title,clinic,puncture,punctured,fog,tide,snow,breath,hospital,apart,meeting,informed,waiting,talks,awake,barefoot') , somebody: true },
  { verbs: list('make+off,go+off,ride+off,drive+off,run+off,get+away,leave,disappear,escape,vanish,flee,return,withdraw,melt+away,walk+off,sail+off,sail+away,set+off'), act: 'abduction', onto: list('with'), ontoClass: PERSONS, armed: true },
  { verbs: list('disappear,vanish'), act: 'abduction', words: list('forcibly,custody,enforced,checkpoint,barracks,soldiers,gunmen,police,militia,uniformed,trace,neighbours,agents,intelligence'), patient: [...ANYBODY, null] },
  { verbs: list('make,cause'), act: 'abduction', words: list('disappear,vanish') },
  { verbs: list('demand,want,ask,seek,set,receive,pay'), act: 'abduction', words: list('ransom') },
];
