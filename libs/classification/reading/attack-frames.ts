import { list, type Frame } from './frame.js';

const ON = list('on,upon,against,with,into,at');

/** Any attack whose kind is left open: read where no other frame fits. */
export const ATTACK_FRAMES: readonly Frame[] = [
  { verbs: list('suspect,blame,rule+out'), act: 'by_weapon', patient: ['drone', 'aircraft', 'artillery', 'missile', 'explosive', 'mine'], thing: true },
  { verbs: list('attack,assault,storm,raid,ransack,rush,set+upon,mob,clash,fight,brawl'), act: 'mob_violence', agent: ['crowd'], unless: ['money', 'body'], onto: ON },
  { verbs: list('storm,raid,attack,ambush,assault,overrun,clash,skirmish,battle,strike,engage,waylay,assail,swoop,duel,repulse,harry,hammer,bash,beat+off,beat+back,repel,counter-attack,counterattack,set+upon,fall+on,fall+upon,go+for,take+on,rush,rush+in,fight,fight+off,fight+back,hold+off,fend+off,ward+off,bushwhack,shoot+out,fight+out,battle+out,outgun,rout'), act: 'attack', onto: ON, unless: ['money', 'body', 'aid', 'goods'], armed: true, without: list('budget,policy,policies,speech,proposal,proposals,statement,decision,law,bill,idea,ideas,problem,problems,task,corruption,poverty,disease,cholera,flames,blaze') },
  { verbs: list('tangle,grapple'), act: 'attack', words: list('with'), onto: list('with'), armed: true },
  { verbs: list('drive+off,drive+back,throw+back,push+back,beat,surprise,jump,intercept,charge'), act: 'attack', patient: ['fighter', 'police', 'outlaw'], unless: ['money', 'body'], armed: true, any: ['fighter', 'police', 'outlaw', 'military_site'] },
  { verbs: list('hit,target,charge,harass,burst,jump,descend,sack,probe,fall,close+with,make+contact,close+in,pounce,lunge,move,bear+down,advance,press,crash,break,break+in,break+into,push,go,try,infiltrate,hold,withstand,resist,stop,halt,drive,throw,force'), act: 'attack', onto: list('on,upon,against,with,at'), any: ['fighter', 'police', 'military_site', 'convoy'], unless: ['money', 'body'], armed: true, words: list('attack,attackers,attacking,assault,fire,firing,gunfire,shots,shooting,ambush,battle,fighting') },
  { verbs: list('hit,target,charge,harass,burst,jump,descend,sack,probe,fall,close+with,make+contact'), act: 'attack', onto: ON, any: ['fighter', 'police', 'military_site', 'civilian_site', 'infrastructure', 'civilian', 'quarters', 'convoy', 'vehicle', 'crowd'], unless: ['money', 'body'], armed: true },
  { verbs: list('protest,demonstrate,rally,picket'), act: 'protest' },
  { verbs: list('riot,scuffle,brawl'), act: 'mob_violence' },
];
