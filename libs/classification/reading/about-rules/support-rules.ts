import { GROUPS } from '../act-turns/act-turns.js';
import { turnsOf, type Turns } from '../turns.js';
import type { AboutRule } from './about-rule.js';

const turns = (...lines: readonly string[]): Turns => turnsOf(GROUPS, ...lines);

/** Arms on their way to somebody. */
const ARMING = turns(
  'SUPPLYING of|in .. ARMS', 'ARMS SUPPLYING', 'SUPPLYING by|from .. of .. ARMS', 'CARRIES .. ARMS .. to|for|into', 'ARMS .. be|been|were|was|are|is|get CARRIES', 'arm|armed|equip|equipped|furnish|supply|supplied|provide|provided|re-supplied|resupplied ... with .. ARMS', 'laden|loaded with .. ARMS', 'ARMS ... reach|flow', 'ARMS .. destine|destined|bound|intended|meant|earmarked for', 'ARMS for .. REBEL', 'carry|carrying|bring|brought .. of .. ARMS', 'receive|obtain|acquire .. ARMS .. from', 'receive .. batch|consignment|shipment|delivery|cache|load .. ARMS', 'breach|violation|defiance|busting of .. embargo', 'cargo|crate|load|container|caravan|shipload|planeload|lorryload|truckload of .. ARMS', 'gun running|runner|runners', 'weapons|arms pipeline|trade|route|trafficker',
);
/** Help of any other kind. */
const HELPING = turns(
  'BACKING .. for|to|from|by|of', 'give|provide|lend|extend|offer|grant|furnish .. BACKING', 'safe haven', 'use of .. territory|soil|land|camp|airfield|airspace|village', 'on .. payroll of', 'wave through', 'turn|shut .. blind|eye', 'tolerate|condone|connive|collude|complicity|connivance|collusion', 'training of', 'teach|coach|drill|instruct|advise|mentor|tutor|brief|lecture', 'instructor|adviser|advisor|trainer|paymaster|banker|patron|backer|sponsor|quartermaster|landlord of|to|in|for|at|are|is', 'salary|stipend|donation|subsidy|fundraising|remittance .. to|for', 'cook|wash|nurse|bandage for|their', 'let .. pass|through|cross|camp|use|stay|sleep', 'lend', 'share|relay|feed|leak .. intelligence|information|picture|pictures|coordinates|target|location|locations', 'give .. fuel|flour|boots|food|vehicles|radios|uniforms|money|cash|medicine|shelter|lift', 'sit|serve|embed|embedded .. headquarters|staff|command', 'help .. plan|train|recruit|move|cross|escape|fight', 'in the pay|service|employ of', 'under .. protection|umbrella|patronage|wing|roof', 'treat|nurse|patch .. hospital|clinic|side|soil', 'receive|obtain .. money|funds|medicine|food|training|support|help|pay|salary|supplies|intelligence', 'channel|funnel|siphon|remit .. money|cash|funds|donation|donations|proceeds',
);
const HARM = turns('attack|fire|shell|kill|raid|ambush|clash|fight against|on|at|with', 'withdraw|cut off|end|stop|suspend|halt .. BACKING|support|funding|training', 'surrender|defect to', 'peace talk|talks', 'against .. rebel|rebels|militia|insurgents|militants|fighters', 'train|training .. accident|station', 'extort|levy|tax|rob|loot|force|forced|oblige|coerce');

/** Arms before other help: who sends rifles to rebels also supports them, but is told of by what is sent. */
export const SUPPORT_RULES: readonly AboutRule[] = [
  { act: 'arms_supply', about: [], cue: ARMING, without: turns('fire|fired|launch|launched|shoot|shot|drop|dropped .. at|on|toward|towards|into|against', 'surrender', 'hand in', 'lay down', 'to .. monitor|monitors|observers|mission|team|teams|commission|committee|delegates|police|authorities|court|museum', 'store|keep|stockpile|position|deploy', 'open|bear|up arms', 'claim .. responsibility', 'exercise|drill', 'licence|license|sporting|hunting|loot|steal|stole', 'land|landed in|near|inside|on', 'explode|detonate|kill|killed|wound|wounded|injure|injured|hit', 'withdraw|withdrawal|remove|storage') },
  { act: 'support_to_armed_group', about: ['rebel'], cue: HELPING, without: HARM },
];
