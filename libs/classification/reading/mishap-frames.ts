import { list, type Frame } from './frame.js';
import type { NounClass } from './noun-classes.js';

const MOVES: NounClass[] = ['vehicle', 'aircraft', 'drone', 'convoy', 'heavy', 'infrastructure'];
const STANDS: NounClass[] = ['works', 'civilian_site', 'military_site', 'quarters', 'infrastructure', 'route', 'barrier'];
const ARMS: NounClass[] = ['artillery', 'small_arms', 'missile', 'grenade', 'heavy', 'arms', 'bomb', 'fire', 'explosive'];

/** What is fired for practice, and what goes wrong by itself. */
export const MISHAP_FRAMES: readonly Frame[] = [
  {
    verbs: list('practise,practice,exercise,drill,rehearse,calibrate,zero,test,test-fire,trial,proof,manoeuvre,maneuver,demonstrate,try,try+out,range,prove'),
    act: 'live_fire_exercise', any: ARMS, onto: [], unless: ['civilian', 'child', 'recruit', 'official', 'captive'], somebody: true,
  },
  { verbs: list('train'), act: 'live_fire_exercise', any: ARMS, onto: list('with,using'), marked: true, unless: ['civilian', 'child', 'recruit', 'official', 'captive', 'crowd'], somebody: true },
  { verbs: list('collide'), act: 'accident', agent: MOVES, suffered: true },
  { verbs: list('overturn,capsize,derail,crash,skid,jackknife,somersault,aquaplane,roll+over,turn+over,tip+over,run+aground,crash-land,founder'), act: 'accident', agent: MOVES, thing: true },
  { verbs: list('overturn,capsize,derail,crash'), act: 'accident', patient: MOVES, unless: ['aid'], words: list('driver,driving,wet,bend,brakes,speed,rain,ice,fog,wind,storm,night') },
  { verbs: list('drown,electrocute,misfire,backfire'), act: 'accident' },
  { verbs: list('collapse,cave+in,subside,give+way'), act: 'accident', agent: STANDS, thing: true },
];
