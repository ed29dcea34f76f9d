import { list, type Frame } from './frame.js';
import type { NounClass } from './noun-classes.js';

const CROWD: readonly NounClass[] = ['crowd', 'civilian', 'child', 'press', 'relief', 'official', 'recruit'];
/** What tells a demand or a grievance from a wedding and a walk to market. */
export const OF_PROTEST = list(
  'protest,protests,protesting,demand,demanding,demands,demanded,against,denounce,denouncing,condemn,condemning,placards,placard,banners,banner,slogans,slogan,chanting,chanted,chants,chant,petition,petitions,grievances,grievance,object,objecting,oppose,opposing,opposition,dismissal,resignation,resign,vigil,sit-in,candles,candlelit,petitioned,streets,complain,complaining,reject,rejecting,call,calling,called,claim,insist,appeal,justice,elections,solidarity,remonstrance,rights,portraits,photographs,empty,whistles,whistling,hooting,hooted,horns,black,effigy,effigies,lectures,strike,downed,peace,release,disappeared,wages,salaries,unpaid,shortage,shortages,prices,unlicensed,unauthorised,withdrawal,removal,demonstration,rally,hunger,drums,pots,pans,sang,singing,tolls,taxes,silence,silently,armbands,ribbons,jobs,remember,commemorate,corruption,eviction,evictions,impunity,silent',
);
const NOT_PROTEST = list('wedding,funeral,football,match,feast,festival,market,harvest,independence,concert,buried,burial,holiday,parade ground,tribune,registration,food distribution,rations,school,exam,exams,lesson,distribution,prayer service,mass,blood,vaccination,evacuate,fled,flee,fleeing,fight,fighting,rifles,guns,armed,knives,stones,stoned,sticks,attacked,looted,burned,burnt,smashed,torched,machetes,clubs,bricks,lynched,axes');
const BLUNT = list('stone,stones,rocks,rock,bricks,brick,bottles,bottle,sticks,stick,clubs,club,bars,bar,rods,machetes,machete,bats,bat,poles,pole,catapults,slingshots,missiles,tyres,tires,molotov,petrol,firebombs,cocktails,hoes,axes,posts,fists,spears,bows,arrows,torches,eggs,chairs,planks,knives,chains,spades,pitchforks,staves');
const VIOLENT = list(
  'attack,assault,beat,beat+up,kick,stab,stone,pelt,lynch,burn,burn+down,torch,set,set+upon,set+about,fall+upon,fall,lay+into,lay,fight,brawl,scuffle,clash,riot,rampage,storm,ransack,overturn,smash,smash+up,trash,vandalise,vandalize,wreck,chase,drive+out,hound,hunt+down,hunt,drag,haul,trample,kill,hack,besiege,surround,mob,overrun,invade,break,break+into,burst,batter,loot,throw,hurl,fling,lob,pull+down,tear+down,tear,pull,club,cudgel,thrash,manhandle,rough+up,corner,bludgeon,strip,necklace,hang,string+up,wreak,destroy,damage,deface,punch,spit,rush,charge,jostle,tip+over,roll,rock,turn+over,push,shove,raid,ambush,butcher,pursue,disarm,rain,barricade,shatter,hit,strike,tie,heckle,injure,wound,harass',
);

/** People in numbers: what they demand, and what they do to others. */
export const CROWD_FRAMES: readonly Frame[] = [
  { verbs: VIOLENT, act: 'mob_violence', agent: ['crowd'], many: 'mob' },
  { verbs: list('throw,hurl,fling,lob,pelt,rain,shower,hail,chuck,toss'), act: 'mob_violence', words: BLUNT, agent: CROWD, many: 'people' },
  { verbs: list('stone,pelt,lynch,mob,necklace'), act: 'mob_violence', without: list('fruit,rice,petals,flowers,rain'), patient: [...CROWD, 'fighter', 'police', 'monitor', 'stranger', 'outlaw', 'vehicle', 'civilian_site', 'military_site', 'convoy', 'captive', 'infrastructure', null] },
  { verbs: list('riot,scuffle,brawl,rampage,run+riot,run+amok,loot+and'), act: 'mob_violence' },
  { verbs: list('run,go,turn'), act: 'mob_violence', words: list('amok,riot,rampage,berserk,ugly,violent'), agent: CROWD },
  { verbs: list('attack,assault,beat,beat+up,set+upon,set+about,lay+into,lay,fall+upon,chase,drive+out,hound,drag,trample,storm,ransack,burn,burn+down,torch,smash,overturn,wreck,kill,hack,surround,fight,clash,break,tear+down,lynch,thrash,club,kick,manhandle,loot,vandalise,trash,corner,besiege,jostle,raid,invade'), act: 'mob_violence', agent: ['crowd'], many: 'people' },
  { verbs: list('set,fall,lay,turn,go,rush,come'), act: 'mob_violence', agent: ['crowd'], many: 'people', onto: list('upon,into,about'), ontoClass: [...CROWD, 'fighter', 'police', 'monitor', 'vehicle', 'stranger', 'outlaw'], words: list('upon,into,about') , without: OF_PROTEST },
  { verbs: list('fight,clash,battle,brawl,come,trade,exchange,scuffle,skirmish'), act: 'mob_violence', words: BLUNT, agent: CROWD, many: 'people' },
  { verbs: list('turn,degenerate,descend,escalate,spill,erupt,dissolve'), act: 'mob_violence', words: list('violent,violence,riot,rioting,riots,ugly,unrest,brawl,disorder,stone-throwing,chaos,melee') , without: list('war,fighting,clashes,shelling,could,may,might') },
  { verbs: list('march,rally,demonstrate,protest,picket,parade,gather,assemble,converge,turn+out,mass,congregate,walk,walk+out,sit,sit+down,kneel,kneel+down,stand,line,line+up,camp,come,come+out,come+down,go,go+out,take,form,wear,hold,stage,wave,chant,shout,bang,beat,carry,block,occupy,throng,fill,crowd,pour,stream,file,drive,ride,lie,lie+down,hoot,blow,lay,light,burn,surround,besiege,down,deliver,present,hand,hand+over,read,read+out,flock,join,set+out,travel,return,muster,meet,crowd+into,descend,link,put+down,lay+down,refuse,boycott,close,shut,petition,boo,heckle,jeer,sing,pray,fast,encamp,move,wound,wind,proceed'), act: 'protest', agent: CROWD, many: 'people', words: OF_PROTEST, without: NOT_PROTEST, unless: ['fighter'] },
  { verbs: list('protest,demonstrate,rally,picket'), act: 'protest', without: list('innocence,note,strongly,diplomatic,letter,troops,behind,to the cause,round the flag'), agent: [...CROWD], unless: ['fighter'] },
  { verbs: list('disperse,break+up,scatter,tear-gas,teargas,disband,kettle,water-cannon,baton-charge'), act: 'protest', patient: ['crowd'], without: list('cattle,flock') },
  { verbs: list('disperse,break+up'), act: 'protest', words: list('march,demonstration,protest,rally,gathering,sit-in,vigil,procession,demonstrators,protesters,assembly') },
];
