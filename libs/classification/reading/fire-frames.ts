import { list, type Frame } from './frame.js';
import type { NounClass } from './noun-classes.js';

const AT = list('at,on,upon,into,towards,toward,over,against,inside,onto,across,in,to,among,through,near,under,beneath,below,beside,behind,outside,with');
const WEAPONS: NounClass[] = ['artillery', 'small_arms', 'aircraft', 'bomb', 'drone', 'missile', 'explosive', 'mine', 'grenade', 'sniper', 'suicide', 'chemical', 'fire'];

/** Weapons that are fired, thrown or dropped. */
export const FIRE_FRAMES: readonly Frame[] = [
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
];
