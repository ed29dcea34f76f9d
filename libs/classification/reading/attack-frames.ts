import { list, type Frame } from './frame.js';

/** Any attack whose kind is left open: read where no other frame fits. */
export const ATTACK_FRAMES: readonly Frame[] = [
  { verbs: list('suspect,blame,rule+out'), act: 'by_weapon', patient: ['drone', 'aircraft', 'artillery', 'missile', 'explosive', 'mine'], thing: true },
  { verbs: list('attack,assault,storm,raid,ransack,rush,set+upon,mob,clash,fight,brawl'), act: 'mob_violence', agent: ['crowd'], unless: ['money', 'body'], onto: list('on,upon,against,with,into,at') },
  { verbs: list('storm,raid,attack,ambush,assault,overrun,clash,skirmish,battle,strike,engage,waylay,assail,swoop,duel,repulse,harry,hammer,bash,beat+off,repel,counter-attack,set+upon,fall+on,fall+upon,go+for,take+on,rush,rush+in,fight'), act: 'attack', onto: list('on,upon,against,with,into,at'), unless: ['money', 'body', 'aid'], armed: true },
  { verbs: list('hit,target,charge,harass,burst,jump,descend,sack,probe,fall,close+with,make+contact'), act: 'attack', onto: list('on,upon,against,with,into,at'), any: ['fighter', 'police', 'military_site', 'civilian_site', 'infrastructure', 'civilian', 'quarters', 'convoy', 'vehicle', 'crowd'], unless: ['money', 'body'], armed: true },
  { verbs: list('protest,demonstrate,rally,picket'), act: 'protest' },
  { verbs: list('riot,scuffle,brawl'), act: 'mob_violence' },
];
