import { list, type Frame } from './frame.js';

const AT = list('at,on,upon,into,towards,toward,over,against,inside,onto,across,in,to,among,through,near,under,beneath,below,beside,behind,outside,with');

/** Explosives that somebody plants or sets off, what flies where it may not, exercises, and what goes wrong by itself. */
export const EXPLOSIVE_FRAMES: readonly Frame[] = [
  { verbs: list('plant,lay,bury,dig+in,emplace,rig,sow,place,set,dig'), act: 'landmine', patient: ['mine'] },
  { verbs: list('plant,lay,bury,dig+in,emplace,rig,place,set,hide,attach,fix,strap'), act: 'explosive_device', patient: ['explosive'] },
  { verbs: list('hit,strike,step,tread,drive,run,detonate,trigger'), act: 'landmine', any: ['mine'], suffered: true, onto: list('on,over,upon') },
  { verbs: list('blow,blow+up,detonate,explode'), act: 'suicide_bombing', words: list('himself,herself,themselves,itself') },
  { verbs: list('explode,detonate,go+off,blow+up,burst'), act: 'by_weapon', agent: ['explosive', 'mine', 'grenade', 'bomb', 'vehicle', 'artillery', 'missile', 'drone', 'suicide'], thing: true, onto: AT },
  { verbs: list('blow+up,blow,blast,dynamite,detonate,explode,set+off,trigger'), act: 'explosive_device', unless: ['remnant'] },
  { verbs: list('fly,fly+over,overfly,circle,hover,buzz,orbit,loiter,cross,enter,violate,penetrate,come,come+in,come+over,go+over,pass,pass+over,intrude,patrol,sweep,streak,cruise,go,go+round,roar,thunder,skim,hum,dip,wheel,drone'), act: 'airspace_violation', agent: ['aircraft', 'drone'] },
  { verbs: list('violate,enter,breach,infringe,penetrate'), act: 'airspace_violation', patient: ['airspace'] },
  { verbs: list('collide,crash,overturn,capsize,drown,misfire,derail,collapse,electrocute'), act: 'accident' },
];
