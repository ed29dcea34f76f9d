import { list, type Frame } from './frame.js';
import type { NounClass } from './noun-classes.js';

const AT = list('at,on,upon,into,towards,toward,over,against,inside,onto,across,in,to,among,through,near,under,beneath,below,beside,behind,outside,with');
const ON = list('on,over,upon,onto,into,across,in,against');
const BUILT: NounClass[] = ['civilian_site', 'military_site', 'infrastructure', 'route', 'vehicle', 'works', 'quarters', 'convoy', 'heavy', 'barrier'];

/** What a charge or mine does to whom and what it meets. */
const HARM = list(
  'kill,injure,wound,maim,hurt,blind,cripple,slay,claim,scorch,burn,destroy,damage,wreck,shatter,rip,tear,rock,shake,hit,strike,target,catch,gut,derail,puncture,pierce,breach,bring+down,overturn,topple,throw,fling,hurl,' +
    'sink,flatten,level,demolish,disable,cut,sever,rupture,crater,collapse,mangle,lift,toss,blow,blow+up,blow+off,take,take+off,cost,ravage,wreak,split,batter,fire,cave+in,obliterate,leave,lacerate,perforate,burst',
);
const GO_OFF = list('explode,detonate,go+off,blow+up,burst,function,erupt,initiate,trigger,set+off,activate');
const SET_OFF = list('detonate,explode,set+off,trigger,touch+off,activate,initiate,let+off,actuate,blow,blow+up,command-detonate,remote-detonate');
const PLANT = list('plant,lay,bury,dig+in,dig,emplace,implant,rig,place,set,hide,conceal,put,install,position,deposit,insert');

/** Explosives and mines that somebody plants, sets off or meets. */
export const EXPLOSIVE_FRAMES: readonly Frame[] = [
  { verbs: [...PLANT, ...list('sow,seed,scatter,strew,string,drop,use,employ,deliver,disperse,spread,relay,re-lay,lay+out,lay+down')], act: 'landmine', patient: ['mine'], onto: [] },
  { verbs: list('mine,booby-trap,seed,sow,rig,wire,lace'), act: 'explosive_device', patient: [...BUILT, 'body', 'ground', null], any: ['explosive'] },
  { verbs: list('seed,sow,strew,carpet,ring,lace,infest,surround,mine,re-mine,pepper,litter,protect,block,bar,close,fortify'), act: 'landmine', any: ['mine'], patient: [...BUILT, 'ground', 'civilian', null], marked: true, onto: list('with') },
  { verbs: list('mine,re-mine'), act: 'landmine', patient: [...BUILT, 'ground'] },
  { verbs: list('hit,strike,detonate,trigger,set+off,touch+off,activate,initiate,meet,run+over,drive+over,encounter,step+on,tread+on,roll+over,explode'), act: 'landmine', patient: ['mine'], suffered: true, onto: ON, notBy: ['drone', 'aircraft'] },
  { verbs: list('run,drive,step,tread,walk,ride,stumble,trample,go,stray,pass,roll,blunder,wander,plough,come,move,hit,back,sit,fall,stand,cycle,pedal'), act: 'landmine', any: ['mine'], suffered: true, onto: list('on,over,upon,onto,into,across'), marked: true },
  { verbs: [...HARM, ...GO_OFF], act: 'landmine', agent: ['mine'], thing: true, onto: AT },
  { verbs: list('do,cause,inflict'), act: 'explosive_device', agent: ['explosive'], thing: true, words: list('damage,destruction,casualties,havoc,deaths,injuries') },
  { verbs: list('find,discover,uncover,unearth,locate,spot,see,detect,observe,identify,come+across,lift,remove,recover,note,report,record,encounter'), act: 'landmine', patient: ['mine'], words: list('fresh,freshly,new,newly,recent,recently,laid,re-laid,planted,buried,emplaced'), seen: true },
  { verbs: list('blow,blow+up,detonate,explode,burst'), act: 'suicide_bombing', words: list('himself,herself,themselves'), notBy: ['mine', 'explosive', 'remnant', 'artillery', 'vehicle', 'grenade', 'arms', 'works'], onto: AT },
  { verbs: [...SET_OFF, ...list('press,pull,wear')], act: 'suicide_bombing', patient: ['suicide'], onto: AT },
  { verbs: [...HARM, ...GO_OFF, ...list('attack,assault,storm,ram,drive,drive+into,walk,walk+into,rush,charge,enter,throw,infiltrate,raid,approach,run,assassinate,fail,crash')], act: 'suicide_bombing', agent: ['suicide'], onto: AT },
  { verbs: [...PLANT, ...list('attach,fix,strap,wire,stick,tape,tie,fasten,plug,prime,bolt')], act: 'explosive_device', patient: ['explosive'], onto: AT },
  { verbs: list('drop,throw,lob,toss,hurl,fling'), act: 'by_weapon', patient: ['explosive'], onto: AT },
  { verbs: list('find,discover,uncover,unearth,detect,defuse,disarm,neutralise,neutralize,make,dismantle,deactivate,render,recover,spot,locate,blow,destroy,detonate'), act: 'explosive_device', patient: ['explosive'], unless: ['remnant', 'arms', 'mine'], seen: true, notBy: ['stranger'], words: list('found,discovered,uncovered,unearthed,detected,defused,disarmed,neutralised,neutralized,safe,dismantled,deactivated,recovered,located,find,defuse,disarm,spotted') },
  { verbs: GO_OFF, act: 'by_weapon', agent: ['explosive', 'grenade', 'bomb', 'artillery', 'missile', 'suicide'], thing: true, onto: AT },
  { verbs: list('explode,detonate,go+off,blow+up'), act: 'explosive_device', agent: ['vehicle'], thing: true, onto: AT },
  { verbs: HARM, act: 'explosive_device', agent: ['explosive'], thing: true, onto: AT },
  { verbs: SET_OFF, act: 'explosive_device', patient: ['explosive', 'bomb'], unless: ['remnant'], onto: AT },
  { verbs: list('blow,blast,dynamite,blow+open,bomb,detonate'), act: 'explosive_device', patient: BUILT, unless: ['remnant'] },
  { verbs: list('blow+up,dynamite,blow+apart,blow+off'), act: 'explosive_device', unless: ['remnant'] },
  { verbs: list('derail'), act: 'explosive_device', any: ['explosive'] },
];
