import { list, type Frame } from './frame.js';
import type { NounClass } from './noun-classes.js';

const AT = list('at,on,upon,into,towards,toward,over,against,inside,onto,across,in,to,among,through,near,under,beneath,below,beside,behind,outside,with');
const ONTO = list('at,on,upon,into,against,onto');
const FLYER: NounClass[] = ['aircraft', 'drone'];
const LOADS: NounClass[] = ['artillery', 'bomb', 'air_bomb', 'missile', 'grenade', 'explosive', 'small_arms', 'fire', 'chemical', 'arms'];
/** Whoever flies for the sick, for relief or for those who watch the truce flies by leave. */
const BY_LEAVE: NounClass[] = ['monitor', 'relief'];

const HARM = list(
  'bomb,strafe,attack,assault,hit,strike,target,engage,raid,rocket,pound,pummel,hammer,batter,pepper,blast,shell,bombard,gun,machine-gun,rake,spray,destroy,damage,wreck,level,flatten,demolish,raze,gut,burn,ignite,torch,' +
    'kill,injure,wound,maim,hurt,assassinate,slay,scorch,hunt,hunt+down,chase,pursue,ambush,disable,knock+out,take+out,pick+off,obliterate,incinerate,shatter,rip,tear,shower,swoop,swoop+down,dive-bomb,dive,pulverise,' +
    'pulverize,puncture,pierce,pin+down,neutralise,neutralize,liquidate,eliminate,set+ablaze,set+alight,set+fire,sink,shoot,shoot+up,fire,fire+on,open,open+up,let+fly,let+loose,let+rip,blaze+away,cannonade',
);
const DROP = list('drop,release,unload,offload,dump,let+go,let+fall,let,discharge,unleash,rain,launch,lob,loose,loose+off,expend,deliver,pour,fire,shower,jettison,hurl,throw,toss,send,put,empty,disgorge,shed,deposit,spill,scatter,shoot,open,eject');
const STEER = list('fly,steer,pilot,guide,send,launch,direct,use,crash,ram,drive,employ,dispatch,put,detonate,explode,hurl,unleash,aim,loose,let+loose,deploy,dive,slam,field,operate,release,throw');

/** What flies and strikes, and what flies where it may not. */
export const AIR_FRAMES: readonly Frame[] = [
  // A helicopter that meets a hill in fog struck nobody.
  { verbs: list('hit,strike,clip,snag,fly+into,crash+into'), act: 'accident', agent: ['aircraft'], words: list('fog,mist,cloud,wires,cables,pylon,pylons,tree,trees,bird,birds,mast,sandstorm'), notBy: ['drone'], suffered: true },
  // What is brought down is no weapon of whoever brings it down.
  { verbs: list('shoot+down,bring+down,down,knock+down,shoot,fire+on,engage,target,hit'), act: 'by_weapon', any: FLYER, notBy: ['aircraft', 'drone', 'bomb', 'explosive', 'mine'], words: list('down,downed') },
  { verbs: [...STEER, ...list('order,scramble,task')], act: 'airspace_violation', patient: FLYER, any: ['airspace'], onto: [], notBy: BY_LEAVE },
  { verbs: list('fly,send,pilot,launch,operate,put+up,put,run,take,bring,dispatch,steer,deploy,use,send+up,guide,despatch'), act: 'airspace_violation', patient: FLYER, words: list('over,above,across,overhead,around,round,along,beyond,inside,within'), onto: [], notBy: BY_LEAVE },
  { verbs: STEER, act: 'drone_strike', patient: ['drone'], onto: ONTO, marked: true },
  { verbs: DROP, act: 'drone_strike', agent: ['drone'], patient: LOADS, onto: AT },
  { verbs: HARM, act: 'drone_strike', agent: ['drone'], onto: AT },
  { verbs: list('do,cause,inflict,make,wreak'), act: 'drone_strike', agent: ['drone'], words: list('damage,destruction,casualties,harm,havoc,losses,hole,crater') },
  { verbs: list('do,cause,inflict,make,wreak'), act: 'air_strike', agent: ['aircraft'], words: list('damage,destruction,casualties,harm,havoc,losses,hole,crater') },
  { verbs: list('slam,crash,ram,smash,plunge,plough,explode,detonate,blow,blow+up,go+off,burst,impact,land,fly,dive,come+down,descend,fall,hurtle,collide,steer,buzz,plummet,bore'), act: 'drone_strike', agent: ['drone'], onto: list('on,onto,upon,into,against,inside,among,under,beside,amid,at,above'), marked: true },
  { verbs: list('explode,detonate,blow+up,go+off'), act: 'drone_strike', agent: ['drone'] },
  { verbs: DROP, act: 'air_strike', agent: ['aircraft'], patient: LOADS, onto: AT },
  { verbs: HARM, act: 'air_strike', agent: ['aircraft'], notBy: ['suicide'], onto: AT },
  { verbs: list('unload,strafe,dive-bomb,carpet-bomb,flatten,level,pound,fly,bomb,unleash,rain'), act: 'air_strike', agent: ['stranger'], words: list('bomber,bombers'), notBy: ['suicide'], patient: ['bomb', 'air_bomb', 'infrastructure', 'civilian_site', 'military_site'], onto: AT },
  { verbs: list('make,fly,do,conduct,carry+out,perform,execute,complete'), act: 'airspace_violation', words: list('pass,passes,overflight,overflights,flyover,flypast,circuit,circuits,orbit,orbits,sweep,sweeps'), onto: list('over,above,across'), marked: true, notBy: BY_LEAVE },
  { verbs: [...HARM, ...list('fall,land,drop,rain,rain+down,come+down,crash,impact,explode,detonate,go+off,plunge,burst')], act: 'air_strike', agent: ['air_bomb'], thing: true, onto: AT },
  { verbs: [...DROP, ...list('use,employ,plant,lay')], act: 'air_strike', patient: ['air_bomb'], onto: AT },
  { verbs: list('strafe,dive-bomb,carpet-bomb'), act: 'air_strike', onto: AT },
  {
    verbs: list('overfly,fly+over,fly+past,fly+by,circle,hover,buzz,orbit,loiter,roar,thunder,streak,skim,drone,scream,whine,clatter,zoom,swoop,swarm,dart,flit,prowl,snoop'),
    act: 'airspace_violation', agent: FLYER, notBy: BY_LEAVE, unless: ['aid', 'relief', 'civilian'], onto: [],
  },
  {
    verbs: list('fly,cross,come,come+in,come+over,go,go+over,go+round,pass,pass+over,patrol,sweep,cruise,hum,dip,wheel,glide,appear,stray,deviate,drift,wander,veer,end+up,operate,linger,remain,stay,return,venture,probe,roam,range,scout,film,photograph,observe,watch,monitor,survey,spy,reconnoitre,encroach,trespass,intrude,penetrate,enter,breach,infringe,violate,transit,traverse,cut+across,shadow,trail,descend,rise,climb,manoeuvre,maneuver,make,conduct,carry+out,perform,land,touch+down'),
    act: 'airspace_violation', agent: FLYER, notBy: BY_LEAVE, unless: ['aid', 'relief'], onto: [],
    words: list('over,above,across,overhead,inside,into,through,along,around,round,beyond,within,past,low,airspace,sky,skies,zone,border,line,territory,frontier,boundary,demarcation,sector,strip,buffer,pass,passes,overflight,flyover'),
  },
  { verbs: list('violate,enter,breach,infringe,penetrate,cross,invade,intrude,stray,fly,trespass,encroach,pierce,transgress,deviate,drift'), act: 'airspace_violation', any: ['airspace'], onto: [], notBy: BY_LEAVE },
  {
    verbs: list('see,spot,sight,observe,detect,track,hear,record,log,note,register,watch,notice,pick+up,photograph,film,identify,report,monitor,count,follow,intercept,locate,witness'),
    act: 'airspace_violation', patient: FLYER, words: list('over,above,overhead,across,sky,skies,airspace,inside,within,crossing,flying,circling,hovering'), seen: true, unless: ['monitor', 'relief'],
  },
];
