import { list, type Frame } from './frame.js';

/** Arms and help for others, what was due and was not done, and words that stir up war. */
export const SUPPORT_FRAMES: readonly Frame[] = [
  { verbs: list('supply,deliver,smuggle,ship,hand+over,sell,buy,import,bring+in,receive,unload,transfer,procure,manufacture,provide,get+in,purchase,acquire,traffic,issue,airlift,airdrop,offload,take+delivery,truck+in,ferry,distribute,take+in,obtain,truck,smuggle+in,fly+in,run+in'), act: 'arms_supply', patient: ['arms', 'heavy', 'artillery', 'explosive', 'mine', 'missile'], unless: ['fighter', 'barrier', 'fire', 'money'], somebody: true },
  { verbs: list('bring,send,carry,fly,load,slip,pass,give,haul,land,collect,order,run,drop,get,store'), act: 'arms_supply', patient: ['arms', 'artillery', 'missile'], unless: ['fighter', 'barrier', 'fire', 'bomb', 'money'], somebody: true, words: list('crate,crates,case,cases,consignment,shipment,load,loads,lorry,lorries,truck,trucks,truckload,boat,boats,flight,plane,border,boxes,sacks,cache,depot,dump,warehouse,airport,port,convoy,cargo,donkeys,mules,pickups,container,containers,night') },
  { verbs: list('shelter,harbour,harbor,host,fund,finance,arm,equip,sponsor,house,pay,bankroll,train,aid,support,back,hide,feed,assist,accommodate,help,protect,guide,drill,outfit,supply,abet,nurse,lodge,instruct,treat'), act: 'support_to_armed_group', patient: ['fighter', 'outlaw', 'stranger'], unless: ['civilian_site'] },
  { verbs: list('unload,deliver,offload,hand+over,drop+off'), act: 'arms_supply', words: list('rifles,ammunition,guns,weapons,rounds,mortars,grenades,cartridges,launchers') },
  { verbs: list('provide,give,offer,grant,lend,extend,allow,supply,hand,furnish'), act: 'support_to_armed_group', words: list('sanctuary,haven,training,funds,funding,shelter,refuge,stipend,stipends,passage,instructors,hideout,safe,logistical,logistics') },
  { verbs: list('release,free,hand+over,return,transfer,exchange,let+go,repatriate'), act: 'prisoner_release_failure', patient: ['captive'], refused: true },
  { verbs: list('withdraw,leave,vacate,pull+back,pull+out,move+out,move+back,dismantle,evacuate,redeploy,quit,disarm,disband'), act: 'withdrawal_failure', armed: true, refused: true, words: list('yet,still,despite,deadline,due,overdue,agreed,supposed,required,promised,scheduled') },
  { verbs: list('have,receive,get'), act: 'withdrawal_failure', armed: true, refused: true, words: list('leave,withdraw,vacate,withdrawal,evacuate') },
  { verbs: list('fail,refuse,decline,neglect,omit,delay,miss'), act: 'prisoner_release_failure', any: ['captive'] },
  { verbs: list('fail,refuse,decline,neglect,omit,delay,miss'), act: 'withdrawal_failure', words: list('withdraw,vacate,leave,redeploy,disarm,demobilise,demobilize,pull,dismantle,withdrawal,disarmament,remove,decommission,evacuate,relocate,return,cantonment,retreat') },
  { verbs: list('remain,stay,linger'), act: 'withdrawal_failure', armed: true, agent: ['fighter', 'heavy'], words: list('deadline,despite,past,beyond,overdue,still') },
  { verbs: list('threaten,vow,swear,thunder'), act: 'hostile_statement' },
  { verbs: list('warn,declare,announce,proclaim,call,urge,order,tell,exhort,say'), act: 'hostile_statement', words: list('war,resume,fight,fighting,hostilities,revenge,crush,annihilate,offensive,jungle'), unless: ['arms'] },
  { verbs: list('renounce,disown,scrap,denounce,repudiate,tear+up,call+off,abandon'), act: 'hostile_statement', words: list('ceasefire,truce,agreement,peace,accord,cessation,code') },
  { verbs: list('negotiate,mediate,sit+down'), act: 'negotiation' },
];
