import { GROUPS } from '../act-turns/act-turns.js';
import { turnsOf } from '../turns.js';
import type { AboutRule } from './about-rule.js';

/** Words of hindrance in any order and voice; to whom it was done tells which act it is. */
const HINDRANCE = turnsOf(GROUPS,
  'DENY .. ENTRY', 'ENTRY ... DENY', 'withhold|withheld .. from', 'approve|granted|approved .. impede|deny|refuse', 'ENTRY .. withheld|unavailable|pending|impossible', 'without ENTRY|escort', 'turn|send|wave|order|shoo|usher AWAY', 'turn|send|wave|order|shoo .. AWAY .. at|from|by', 'HOLDUP of|to|on|by|at|with|in|in', 'held up|back', 'hold up', 'freedom of movement', 'off limit|limits', 'out of bound|bounds',
  'prevent|bar|block|preclude .. from', 'on|under .. EXCUSE', 'EXCUSE that|of', 'wait|waiting|waits|waited .. HOUR', 'wait|waiting|await|awaiting .. ENTRY', 'HOUR .. wait|waiting', 'kept|keep|left waiting', 'demand|insist|require .. ENTRY|PAPERS|fee|payment|toll|escort', 'ask for money', 'GATE .. LOCK', 'LOCK .. GATE', 'AIM .. GUNS', 'GUNS .. AIM', 'warning shot|burst|round', 'fire|fired|shoot|shot|shots .. air|overhead', 'fire|fired|shoot|shot .. over .. head|heads', 'jam*', 'signal loss|lost|interference', 'ENTRY ... only after|once|with|until|when', 'permits|visas|ENTRY .. late|slow|arbitrarily', 'insist|order|decree .. be given|handed|delivered|distributed', 'at gunpoint', 'NOT|nobody .. willing|available|authorised|authorized', 'commander|officer .. absent|asleep|unavailable|away',  'at gunpoint', 'go home or', 'nobody|none .. key',
  'stuck|stranded|rotting|immobilised|immobilized at|in|on|outside|for|since', 'visa|visas .. neither|wait|unanswered|refuse|lapse', 'impound|confiscate|commandeer|requisition|snatch|wrest', 'tell|order .. to .. turn|leave|return', 'suspend|revoke|freeze .. activities|operations|licence|license|registration|passes|work', 'hide|hid|hidden|conceal|concealed ... from', 'condition|make .. passage|access|entry', 'paint|blind|hood|cover|spray|smear .. lens|camera', 'camera|lens .. paint|blind|hood|cover|spray|smear|disable|tear|smash|steal', 'only|merely .. look|see|count|inspect|visit .. fence|outside|distance|afar', 'forbid|tell|warn .. villager|witness|people|resident .. NOT|speak|talk',
);
/** What was not allowed is the act: "not" does not take it back. */
const REFUSAL = turnsOf(GROUPS, 'refuse|decline|fail|unwilling|reluctant to .. accredit|issue|grant|let|allow|open|show|give|hand|tell|sign|answer|receive|admit|cooperate|facilitate|meet|declare|clear|renew|guarantee|escort', 'NOT .. disclose|cooperate', 'NOT .. let|allow|permit|admit', 'NOT .. given|granted .. ENTRY', 'NOT .. get|got|getting .. past|through|out|in|beyond|ENTRY', 'NOT .. get|give|receive|grant|issue|sign|renew .. ENTRY|visa|escort|guarantee', 'let|allow|permit|admit neither|none|nobody', 'NOT .. unload|proceed|move|land|continue|dock', 'no patrol|convoy|truck|lorry .. get|go|leave|pass|move');

/** Whom it was done to tells which act it is; who watches and who helps goes before anybody else. */
export const HINDRANCE_RULES: readonly AboutRule[] = [
  { act: 'monitor_obstruction', about: ['monitor'], cue: REFUSAL, refusal: true, unless: ['nature'] },
  { act: 'aid_obstruction', about: ['relief', 'aid'], cue: REFUSAL, refusal: true, unless: ['nature'] },
  { act: 'monitor_obstruction', about: ['monitor'], cue: HINDRANCE, unless: ['nature'] },
  { act: 'aid_obstruction', about: ['relief', 'aid'], cue: HINDRANCE, unless: ['nature'] },
];
