import { list, PERSONS, type Frame } from './frame.js';

/** What is taken and destroyed, who moves where, arms and recruits, what was due, and words; then any attack whose kind is left open. */
export const OTHER_FRAMES: readonly Frame[] = [
  // Taking.
  { verbs: list('loot,rob,pillage,extort,plunder,ransack,steal,burgle,fleece,shake+down,rustle,pilfer,tax,levy,blackmail,mulct,despoil,strip,carjack,hijack,embezzle'), act: 'looting' },
  { verbs: list('take,seize,confiscate,commandeer,collect,demand,exact,extract,drive+off,carry+off,carry+away,requisition,impound,grab,impose,squeeze,relieve,wrest,cart+off,cart+away,strip,make+off,walk+off,drive+away,haul+away,take+away,swipe,appropriate,round+up,deduct,wring,pocket,charge,raise'), act: 'looting', patient: ['goods', 'money'], unless: ['arms', 'ground', 'fire', 'captive'], armed: true },
  { verbs: list('pay,hand+over,give,surrender,part,contribute,cough+up,deliver,fork+out,shell+out,give+up,turn+over'), act: 'looting', patient: ['money', 'goods'], agent: PERSONS, unless: ['arms'], suffered: true, onto: list('to') },
  { verbs: list('go,pass'), act: 'looting', agent: ['money', 'goods'], suffered: true, onto: list('to') },

  // Destruction.
  { verbs: list('burn,burn+down,torch,raze,demolish,destroy,wreck,vandalise,vandalize,bulldoze,smash,damage,level,gut,sabotage,cut+down,knock+down,tear+down,flatten,incinerate,poison,fell,uproot,slash,pull+down,blow+down,dynamite,desecrate,trash,ruin,disable,wreck,smash+up,deface,break+down,chop+down,cripple'), act: 'property_destruction', patient: ['civilian_site', 'infrastructure', 'vehicle', 'goods', 'quarters', 'aid'], unless: ['fighter', 'military_site', 'artillery'], consequence: true },

  { verbs: list('set,put,set+fire,set+on'), act: 'property_destruction', words: list('fire,ablaze,alight,torch,afire,flames,aflame'), onto: list('to'), any: ['civilian_site', 'infrastructure', 'vehicle', 'goods', 'quarters', 'aid', 'military_site'], unless: ['artillery'], consequence: true },
  { verbs: list('go,catch'), act: 'property_destruction', words: list('flames,fire'), patient: ['civilian_site', 'quarters'], consequence: true },
  { verbs: list('go,run,drive,plough,plow,roll,raze'), act: 'property_destruction', any: ['civilian_site', 'quarters'], words: list('bulldozer,bulldozers,digger,diggers,excavator,excavators'), onto: list('through,into,over,across'), consequence: true },
  { verbs: list('cut,sever'), act: 'property_destruction', patient: ['infrastructure'], unless: ['fighter', 'route'], consequence: true },

  // Air and ground of the other side.
  { verbs: list('fly,fly+over,overfly,circle,hover,buzz,orbit,loiter,cross,enter,violate,penetrate,come,come+in,come+over,go+over,pass,pass+over,intrude,patrol,sweep,streak,cruise,go,go+round,roar,thunder,skim,hum,dip,wheel,drone'), act: 'airspace_violation', agent: ['aircraft', 'drone'] },
  { verbs: list('violate,enter,breach,infringe,penetrate'), act: 'airspace_violation', patient: ['airspace'] },
  { verbs: list('capture,seize,overrun,take,take+over,annex,conquer,wrest,retake,recapture,occupy,grab,hold,secure,take+back,evict,establish'), act: 'territorial_seizure', patient: ['ground', 'military_site', 'route'], armed: true, unless: ['civilian', 'goods', 'money', 'arms', 'quarters', 'captive'] },
  { verbs: list('run+up,raise,hoist,plant,fly,put+up'), act: 'territorial_seizure', patient: ['flag'] },
  { verbs: list('occupy,take+over,commandeer,use,convert,billet,quarter,requisition,turn,garrison,move,camp,sleep,lodge,install,settle,station,set+up,live,stay,sit,remain,bivouac,base,establish,house,put,barrack,encamp,squat'), act: 'occupation_of_civilian_building', any: ['quarters'], armed: true, onto: list('in,into,at,inside,on') },

  // Weapons, works, movement.
  { verbs: list('dig,build,construct,erect,fortify,put+up,raise,reinforce,extend,strengthen,dig+in,entrench,sandbag,excavate,rebuild,wire,pour,prepare,deepen,thicken,string,lay'), act: 'fortification', patient: ['works', 'military_site'], unless: ['mine', 'artillery'] },
  { verbs: list('dig+in,entrench,dig'), act: 'fortification', armed: true, patient: [null, 'fighter'] },
  { verbs: list('deploy,place,position,emplace,mount,site,bring,bring+up,bring+in,move,move+up,install,set+up,park,dig+in,station,roll,pull,tow,drag,haul,bring+forward,wheel,unload,haul+up,push,push+up,put,mass,keep,store,conceal,hide,introduce,parade,line+up'), act: 'weapons_placement', patient: ['heavy', 'artillery', 'missile'], unless: ['civilian_site'] },
  { verbs: list('infiltrate,intrude,encroach,trespass,incur,raid,cross,cross+over,wade,push+across,push+into,penetrate,break+in,breach,push,advance,enter,barge,come+across,walk+across,move+into,walk,go,push+in,come+over,sneak,slip,step,land,thrust,burst,storm,drive,swim,ford,probe,get+in,get,force,force+in'), act: 'ground_incursion', armed: true, words: list('border,frontier,line,wire,territory,across,crossed,crossing,infiltrated,infiltrating,river,fence,loc,demarcation,buffer,demilitarised,demilitarized,soil,incursion,boundary,dmz,limit') },
  { verbs: list('push,advance,enter,penetrate,barge,probe,force'), act: 'ground_incursion', armed: true, agent: ['fighter', 'heavy', 'convoy', 'vehicle'], patient: ['ground', 'military_site', null], onto: list('into,inside,through,toward,towards') },
  { verbs: list('deploy,redeploy,mass,amass,reinforce,concentrate,build+up,muster,regroup,rotate,reposition,converge,form+up,parade,march,roll,roll+in,parachute,bivouac,encamp,reoccupy,fan+out'), act: 'troop_movement', armed: true, patient: [null, 'fighter', 'convoy', 'heavy', 'military_site', 'ground', 'route', 'vehicle', 'civilian_site'], agent: ['fighter', 'convoy', 'heavy'] },
  { verbs: list('move,move+in,move+up,move+out,move+into,advance,push+forward,push+up,enter,pour,stream,assemble,gather,patrol,relocate,shift,transfer,march+out,turn+out,take+up,close,push'), act: 'troop_movement', armed: true, somewhere: true, patient: [null, 'fighter', 'convoy', 'heavy', 'military_site', 'ground', 'route', 'vehicle', 'civilian_site'], agent: ['fighter', 'convoy', 'heavy'] },
  { verbs: list('come,come+up,come+down,come+in,go,go+up,arrive,leave,depart,set+out,drive,drive+up,land,head,cross,exit,ride,travel,file,walk+out,disembark,pass,camp,return'), act: 'troop_movement', armed: true, formation: true, somewhere: true, patient: [null, 'military_site', 'ground', 'route', 'vehicle', 'civilian_site'], agent: ['fighter', 'convoy', 'heavy'] },
  { verbs: list('deploy,redeploy,mass,amass,reinforce,concentrate,station,bring+in,bring,bring+up,send,move,pour,airlift,ferry,land,dispatch,transfer,rotate'), act: 'troop_movement', patient: ['fighter', 'convoy'], unless: ['police'] },

  // Movement of others.
  { verbs: list('besiege,blockade,encircle,siege,surround,lay+siege,starve'), act: 'blockade' },
  { verbs: list('cut+off,cut,shut+off,turn+off,sever'), act: 'blockade', any: ['aid', 'goods', 'infrastructure', 'civilian_site', 'route'], words: list('off,supplies,supply,water,food,town,village') },
  { verbs: list('set+up,erect,man,hold,put+up,place,establish,mount,throw+up,lay,build,install,raise,drag,string,run,keep,operate,stretch,park,maintain,fell,pile,put,reopen,hang'), act: 'movement_restriction', patient: ['barrier'] },
  { verbs: list('close,shut,seal,seal+off,block,barricade,cordon+off,obstruct,bar,shut+down,close+off,restrict,chain,cut,close+down,block+off,dig+up,keep+shut,blockade'), act: 'movement_restriction', patient: ['route', 'barrier', 'ground', 'civilian_site'], unless: ['artillery'], somebody: true },
  { verbs: list('park,put,lay,drag,fell,roll,pile,draw,tip,dump,stretch,string,heap'), act: 'movement_restriction', words: list('across,over,on'), any: ['route'], patient: ['vehicle', 'barrier', 'works', 'heavy', null], somebody: true },
  { verbs: list('stop,hold+up,turn+back,turn+away,prevent,bar,halt,forbid,deny,restrict,confine,send+back,search,frisk,check,let,allow,delay,strand,permit,detain'), act: 'movement_restriction', patient: [...PERSONS, 'vehicle', 'goods'], words: list('ids,papers,documents,passports,road,highway,bridge,checkpoint,gate,pass,passing,travel,travelling,traveling,leave,leaving,leaves,cross,crossing,return,returning,enter,entering,through,back,roadblock,permit,permits,movement,go,route,buses,trucks,lorries') },
  { verbs: list('impose,declare,clamp,enforce'), act: 'movement_restriction', words: list('curfew,ban,travel,movement') },
  { verbs: list('keep,remain,stay,stand'), act: 'movement_restriction', patient: ['route', 'barrier', null], agent: ['route', 'barrier'], words: list('shut,closed,blocked,sealed') },

  // People and arms.
  { verbs: list('recruit,enlist,conscript,induct,draft,enrol,enroll,press-gang,sign+up,call+up,mobilise,mobilize,swear+in,press,impress,dragoon'), act: 'recruitment' },
  { verbs: list('take,take+on,take+in,accept,add,train,put,give,issue,make,join,admit,drill'), act: 'recruitment', patient: ['recruit'] },
  { verbs: list('take,swear,complete,pass,join,finish'), act: 'recruitment', words: list('oath,intake,recruits') },
  { verbs: list('put,take,force,bring,lure,coax,join,swear'), act: 'recruitment', patient: PERSONS, words: list('ranks,army,enlisted,recruits,conscripted,fighters,oath,uniform,uniforms,roll,rolls,soldiers,recruitment,enlistment') },
  { verbs: list('supply,deliver,smuggle,ship,hand+over,sell,buy,import,bring+in,receive,unload,transfer,procure,manufacture,provide,get+in,purchase,acquire,traffic,issue,airlift,airdrop,offload,take+delivery,truck+in,ferry,distribute,take+in,obtain,truck,smuggle+in,fly+in,run+in'), act: 'arms_supply', patient: ['arms', 'heavy', 'artillery', 'explosive', 'mine', 'missile'], unless: ['fighter', 'barrier', 'fire', 'money'], somebody: true },
  { verbs: list('bring,send,carry,fly,load,slip,pass,give,haul,land,collect,order,run,drop,get,store'), act: 'arms_supply', patient: ['arms', 'artillery', 'missile'], unless: ['fighter', 'barrier', 'fire', 'bomb', 'money'], somebody: true, words: list('crate,crates,case,cases,consignment,shipment,load,loads,lorry,lorries,truck,trucks,truckload,boat,boats,flight,plane,border,boxes,sacks,cache,depot,dump,warehouse,airport,port,convoy,cargo,donkeys,mules,pickups,container,containers,night') },
  { verbs: list('shelter,harbour,harbor,host,fund,finance,arm,equip,sponsor,house,pay,bankroll,train,aid,support,back,hide,feed,assist,accommodate,help,protect,guide,drill,outfit,supply,abet,nurse,lodge,instruct,treat'), act: 'support_to_armed_group', patient: ['fighter', 'outlaw', 'stranger'], unless: ['civilian_site'] },
  { verbs: list('unload,deliver,offload,hand+over,drop+off'), act: 'arms_supply', words: list('rifles,ammunition,guns,weapons,rounds,mortars,grenades,cartridges,launchers') },
  { verbs: list('provide,give,offer,grant,lend,extend,allow,supply,hand,furnish'), act: 'support_to_armed_group', words: list('sanctuary,haven,training,funds,funding,shelter,refuge,stipend,stipends,passage,instructors,hideout,safe,logistical,logistics') },

  // What was due and was not done.
  { verbs: list('fail,refuse,decline,neglect,omit,delay,miss'), act: 'prisoner_release_failure', any: ['captive'] },
  { verbs: list('fail,refuse,decline,neglect,omit,delay,miss'), act: 'withdrawal_failure', words: list('withdraw,vacate,leave,redeploy,disarm,demobilise,demobilize,pull,dismantle,withdrawal,disarmament,remove,decommission,evacuate,relocate,return,cantonment,retreat') },
  { verbs: list('remain,stay,linger'), act: 'withdrawal_failure', armed: true, agent: ['fighter', 'heavy'], words: list('deadline,despite,past,beyond,overdue,still') },

  // Words and the rest.
  { verbs: list('threaten,vow,swear,thunder'), act: 'hostile_statement' },
  { verbs: list('warn,declare,announce,proclaim,call,urge,order,tell,exhort,say'), act: 'hostile_statement', words: list('war,resume,fight,fighting,hostilities,revenge,crush,annihilate,offensive,jungle'), unless: ['arms'] },
  { verbs: list('renounce,disown,scrap,denounce,repudiate,tear+up,call+off,abandon'), act: 'hostile_statement', words: list('ceasefire,truce,agreement,peace,accord,cessation,code') },
  { verbs: list('suspect,blame,rule+out'), act: 'by_weapon', patient: ['drone', 'aircraft', 'artillery', 'missile', 'explosive', 'mine'], thing: true },
  { verbs: list('attack,assault,storm,raid,ransack,rush,set+upon,mob,clash,fight,brawl'), act: 'mob_violence', agent: ['crowd'], unless: ['money', 'body'], onto: list('on,upon,against,with,into,at') },
  { verbs: list('storm,raid,attack,ambush,assault,overrun,clash,skirmish,battle,strike,engage,waylay,assail,swoop,duel,repulse,harry,hammer,bash,beat+off,repel,counter-attack,set+upon,fall+on,fall+upon,go+for,take+on,rush,rush+in,fight'), act: 'attack', onto: list('on,upon,against,with,into,at'), unless: ['money', 'body', 'aid'], armed: true },
  { verbs: list('hit,target,charge,harass,burst,jump,descend,sack,probe,fall,close+with,make+contact'), act: 'attack', onto: list('on,upon,against,with,into,at'), any: ['fighter', 'police', 'military_site', 'civilian_site', 'infrastructure', 'civilian', 'quarters', 'convoy', 'vehicle', 'crowd'], unless: ['money', 'body'], armed: true },
  { verbs: list('protest,demonstrate,rally,picket'), act: 'protest' },
  { verbs: list('riot,scuffle,brawl'), act: 'mob_violence' },
  { verbs: list('collide,crash,overturn,capsize,drown,misfire,derail,collapse,electrocute'), act: 'accident' },
  { verbs: list('negotiate,mediate,sit+down'), act: 'negotiation' },
];
