import { list, PERSONS, type Frame } from './frame.js';

const HINDER = list('stop,block,hold+up,turn+back,turn+away,turn+round,turn+around,deny,prevent,refuse,delay,impound,obstruct,bar,halt,hinder,disallow,detain,send+back,keep,keep+out,restrict,impede,interdict,forbid,prohibit,ban,expel,order+out,order+back,order+away,intercept,confine,lock+out,hold,jam,withhold,hamper,interrupt,divert,threaten,throw+out,wave+back,wave+away,march+back,escort+back,strand,ground,harass,intimidate,confiscate,seize,disrupt,waylay,shoo+away,chase+away,chase+off,hold+back,reject,reverse,bundle,put');

/** What hinders monitors, relief and anybody else on the move. */
export const OBSTRUCTION_FRAMES: readonly Frame[] = [
  { verbs: HINDER, act: 'monitor_obstruction', patient: ['monitor'] },
  { verbs: list('shoot,fire,attack,ambush,assault,beat,rob,hijack,kidnap,abduct,arrest'), act: 'monitor_obstruction', patient: ['monitor'] },
  { verbs: list('deny,refuse,restrict,block,delay,withhold,obstruct,prevent,impede,hinder'), act: 'monitor_obstruction', any: ['monitor'], words: list('access,entry,passage,visit,inspection,verification,patrol,movement,permission,clearance') },
  { verbs: HINDER, act: 'aid_obstruction', patient: ['aid', 'relief'], unless: ['fighter'] },
  { verbs: list('deny,refuse,restrict,block,delay,withhold,obstruct,prevent,impede,hinder'), act: 'aid_obstruction', any: ['aid', 'relief'] },
  { verbs: list('loot,hijack,plunder,rob,steal,burn'), act: 'aid_obstruction', patient: ['aid'], words: list('convoy,truck,aid,relief') },
  { verbs: list('allow,let,permit,grant,admit,give,get,reach'), act: 'monitor_obstruction', any: ['monitor'], refused: true, words: list('through,in,entry,access,pass,passage,enter,proceed,visit,site,inspect,permission,past,beyond,farther,further,reach') },
  { verbs: list('allow,let,permit,grant,admit'), act: 'aid_obstruction', any: ['aid', 'relief'], refused: true },
  { verbs: list('besiege,blockade,encircle,siege,surround,lay+siege,starve'), act: 'blockade' },
  { verbs: list('cut+off,cut,shut+off,turn+off,sever'), act: 'blockade', any: ['aid', 'goods', 'infrastructure', 'civilian_site', 'route'], words: list('off,supplies,supply,water,food,town,village') },
  { verbs: list('set+up,erect,man,hold,put+up,place,establish,mount,throw+up,lay,build,install,raise,drag,string,run,keep,operate,stretch,park,maintain,fell,pile,put,reopen,hang'), act: 'movement_restriction', patient: ['barrier'] },
  { verbs: list('close,shut,seal,seal+off,block,barricade,cordon+off,obstruct,bar,shut+down,close+off,restrict,chain,cut,close+down,block+off,dig+up,keep+shut,blockade'), act: 'movement_restriction', patient: ['route', 'barrier', 'ground', 'civilian_site'], unless: ['artillery'], somebody: true },
  { verbs: list('park,put,lay,drag,fell,roll,pile,draw,tip,dump,stretch,string,heap'), act: 'movement_restriction', words: list('across,over,on'), any: ['route'], patient: ['vehicle', 'barrier', 'works', 'heavy', null], somebody: true },
  { verbs: list('stop,hold+up,turn+back,turn+away,prevent,bar,halt,forbid,deny,restrict,confine,send+back,search,frisk,check,let,allow,delay,strand,permit,detain'), act: 'movement_restriction', patient: [...PERSONS, 'vehicle', 'goods'], words: list('ids,papers,documents,passports,road,highway,bridge,checkpoint,gate,pass,passing,travel,travelling,traveling,leave,leaving,leaves,cross,crossing,return,returning,enter,entering,through,back,roadblock,permit,permits,movement,go,route,buses,trucks,lorries') },
  { verbs: list('impose,declare,clamp,enforce'), act: 'movement_restriction', words: list('curfew,ban,travel,movement') },
  { verbs: list('keep,remain,stay,stand'), act: 'movement_restriction', patient: ['route', 'barrier', null], agent: ['route', 'barrier'], words: list('shut,closed,blocked,sealed') },
];
