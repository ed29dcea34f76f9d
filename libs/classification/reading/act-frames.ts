import type { ActCode } from '#vocabulary';
import type { NounClass } from './noun-classes.js';

/**
 * How verbs become acts. `verbs`: lemmas, with a particle after "+". `act`: what it is, or 'by_weapon'
 * where the weapon in the clause decides. A frame fits where every condition that it names is fulfilled.
 */
export interface Frame {
  verbs: readonly string[];
  act: ActCode | 'by_weapon' | 'attack';
  /** Classes of which what was acted upon must have one; `null` among them: nothing need be named. */
  patient?: readonly (NounClass | null)[];
  agent?: readonly NounClass[];
  /** Classes of which some phrase of the clause must have one. */
  any?: readonly NounClass[];
  /** Classes that forbid the frame where the patient has one. */
  unless?: readonly NounClass[];
  /** Words of which some must stand in the clause. */
  words?: readonly string[];
  /** Prepositions whose phrase is the target; the patient is then the means ("fired shells at"). */
  onto?: readonly string[];
  /** The subject is a thing that strikes, not somebody ("shells landed in"). */
  thing?: boolean;
  /** Whoever suffers it is the subject of the active verb ("hit a mine", "came under fire"). */
  suffered?: boolean;
  /** Only a consequence: opens no event where another act of violence is told of beside it. */
  consequence?: boolean;
  /** The agent must be able to bear arms or be unnamed. */
  armed?: boolean;
  /** The agent must be somebody, or be unnamed: a landslip that closes a road is no act. */
  somebody?: boolean;
  /** The agent must be a body of troops, or ten of them and more: two soldiers on the stairs are no deployment. */
  formation?: boolean;
  /** What was not allowed or not done is the act ("did not let them pass"): the frame fits a negated clause alone. */
  refused?: boolean;
  /** The clause must say where to, or over which ground. */
  somewhere?: boolean;
}

const list = (words: string): string[] => words.split(',');

const AT = list('at,on,upon,into,towards,toward,over,against,inside,onto,across,in,to,among,through,near,under,beneath,below,beside,behind,outside,with');
const PERSONS: NounClass[] = ['civilian', 'child', 'relief', 'press', 'official', 'crowd'];
const WEAPONS: NounClass[] = ['artillery', 'small_arms', 'aircraft', 'bomb', 'drone', 'missile', 'explosive', 'mine', 'grenade', 'sniper', 'suicide', 'chemical', 'fire'];
const HINDER = list('stop,block,hold+up,turn+back,turn+away,turn+round,turn+around,deny,prevent,refuse,delay,impound,obstruct,bar,halt,hinder,disallow,detain,send+back,keep,keep+out,restrict,impede,interdict,forbid,prohibit,ban,expel,order+out,order+back,order+away,intercept,confine,lock+out,hold,jam,withhold,hamper,interrupt,divert,threaten,throw+out,wave+back,wave+away,march+back,escort+back,strand,ground,harass,intimidate,confiscate,seize,disrupt,waylay,shoo+away,chase+away,chase+off,hold+back,reject,reverse,bundle,put');

/** Read in order: the first frame that fits a verb with its arguments gives the act. */
export const FRAMES: readonly Frame[] = [
  // Monitors and relief first: stopping them is another thing than stopping anybody else.
  { verbs: HINDER, act: 'monitor_obstruction', patient: ['monitor'] },
  { verbs: list('shoot,fire,attack,ambush,assault,beat,rob,hijack,kidnap,abduct,arrest'), act: 'monitor_obstruction', patient: ['monitor'] },
  { verbs: list('deny,refuse,restrict,block,delay,withhold,obstruct,prevent,impede,hinder'), act: 'monitor_obstruction', any: ['monitor'], words: list('access,entry,passage,visit,inspection,verification,patrol,movement,permission,clearance') },
  { verbs: HINDER, act: 'aid_obstruction', patient: ['aid', 'relief'], unless: ['fighter'] },
  { verbs: list('deny,refuse,restrict,block,delay,withhold,obstruct,prevent,impede,hinder'), act: 'aid_obstruction', any: ['aid', 'relief'] },
  { verbs: list('loot,hijack,plunder,rob,steal,burn'), act: 'aid_obstruction', patient: ['aid'], words: list('convoy,truck,aid,relief') },

  { verbs: list('allow,let,permit,grant,admit,give,get,reach'), act: 'monitor_obstruction', any: ['monitor'], refused: true, words: list('through,in,entry,access,pass,passage,enter,proceed,visit,site,inspect,permission,past,beyond,farther,further,reach') },
  { verbs: list('allow,let,permit,grant,admit'), act: 'aid_obstruction', any: ['aid', 'relief'], refused: true },
  { verbs: list('release,free,hand+over,return,transfer,exchange,let+go,repatriate'), act: 'prisoner_release_failure', patient: ['captive'], refused: true },
  { verbs: list('withdraw,leave,vacate,pull+back,pull+out,move+out,move+back,dismantle,evacuate,redeploy,quit,disarm,disband'), act: 'withdrawal_failure', armed: true, refused: true, words: list('yet,still,despite,deadline,due,overdue,agreed,supposed,required,promised,scheduled') },
  { verbs: list('have,receive,get'), act: 'withdrawal_failure', armed: true, refused: true, words: list('leave,withdraw,vacate,withdrawal,evacuate') },

  // Explosives that somebody plants or sets off.
  { verbs: list('plant,lay,bury,dig+in,emplace,rig,sow,place,set,dig'), act: 'landmine', patient: ['mine'] },
  { verbs: list('plant,lay,bury,dig+in,emplace,rig,place,set,hide,attach,fix,strap'), act: 'explosive_device', patient: ['explosive'] },
  { verbs: list('hit,strike,step,tread,drive,run,detonate,trigger'), act: 'landmine', any: ['mine'], suffered: true, onto: list('on,over,upon') },
  { verbs: list('blow,blow+up,detonate,explode'), act: 'suicide_bombing', words: list('himself,herself,themselves,itself') },
  { verbs: list('explode,detonate,go+off,blow+up,burst'), act: 'by_weapon', agent: ['explosive', 'mine', 'grenade', 'bomb', 'vehicle', 'artillery', 'missile', 'drone', 'suicide'], thing: true, onto: AT },
  { verbs: list('blow+up,blow,blast,dynamite,detonate,explode,set+off,trigger'), act: 'explosive_device', unless: ['remnant'] },

  // Weapons that are fired, thrown or dropped.
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

  // Detention and abduction.
  { verbs: list('abduct,kidnap,snatch,spirit+away,take+away,lead+away,lead+off,carry+off,drag+away,drag+off,march+off,march+away,haul+away,haul+off,whisk+away,bundle+off,drive+off,walk+off,take+off,press-gang,shanghai,pull+off,seize,pick+up,carry+away,bring+away,frogmarch,bundle,whisk'), act: 'abduction', patient: [...PERSONS, 'stranger'] },
  { verbs: list('abduct,kidnap,waylay'), act: 'abduction' },
  { verbs: list('take,lead,pull,drag,haul,march,bundle,snatch,force,seize,remove,collect,fetch,whisk,carry,grab'), act: 'abduction', patient: PERSONS, onto: list('from,out of,out,off,away,into,to,with,at'), unless: ['body'] },
  { verbs: list('take,hold,keep,seize'), act: 'abduction', words: list('hostage,hostages,captive,captives,blindfolded,ransom,incommunicado') },
  { verbs: list('hold,keep,confine,lock+up,lock,shut+up,chain,tie+up,tie,bind,imprison,blindfold,shut,coop+up'), act: 'abduction', patient: PERSONS },
  { verbs: list('disappear,vanish'), act: 'abduction', words: list('forcibly,custody,enforced') },
  { verbs: list('arrest,detain,apprehend,round+up,jail,nab,imprison,intern,take+in,book,handcuff,remand,collar'), act: 'arrest' },
  { verbs: list('take,hold,place,put,keep'), act: 'arrest', words: list('custody,arrest,detention,cells,jail,prison') },
  { verbs: list('capture,catch,seize'), act: 'arrest', patient: ['fighter', 'police', 'stranger', 'outlaw'], unless: ['ground', 'military_site'] },

  // Violence against the body.
  { verbs: list('rape,gang-rape,molest,violate,assault+sexually,strip,defile,ravish,outrage'), act: 'sexual_violence', patient: PERSONS },
  { verbs: list('rape,gang-rape'), act: 'sexual_violence' },
  { verbs: list('torture,waterboard,electrocute,maltreat,mistreat,ill-treat'), act: 'torture' },
  { verbs: list('cane,flog,whip,beat,burn,hang,kick,strike,hit,break,hood,lash,brand,pull+out,submerge'), act: 'torture', words: list('soles,custody,interrogation,questioning,confess,confession,wires,electrodes,suspended,fingernails,cell,hooded,detention,cigarettes,captivity,hung') },
  { verbs: list('lynch,stone,pelt,mob'), act: 'mob_violence' },
  { verbs: list('shoot'), act: 'by_weapon', patient: [...PERSONS, 'fighter', 'police', 'stranger', null], onto: AT },
  { verbs: list('kill,murder,slay,execute,behead,stab,hack,massacre,slaughter,gun+down,cut+down,mow+down,hack+down,liquidate,neutralise,neutralize,eliminate,take+out,hang,strangle,drown,finish+off,finish,assassinate,butcher,put+to,dispatch,bump+off,disembowel,bayonet,knife,do+away,account,despatch,silence'), act: 'attack', consequence: true, unless: ['ground', 'military_site', 'infrastructure', 'money'] },
  { verbs: list('beat,beat+up,assault,punch,kick,slap,flog,whip,cane,manhandle,maim,thrash,club,rough+up,injure,wound,cut,break,burn,run+over,mistreat,trample,disfigure,blind,hit,strike,knock+down,stab,molest,pistol-whip,batter'), act: 'attack_on_civilians', patient: PERSONS, consequence: true, unless: ['vehicle', 'civilian_site'] },
  { verbs: list('beat,beat+up,assault,punch,kick,manhandle,thrash,club,rough+up'), act: 'attack', patient: ['fighter', 'police', 'captive'] },
  { verbs: list('injure,wound,maim'), act: 'attack', consequence: true },

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
  { verbs: list('hit,target,charge,harass,burst,jump,break,descend,sack,probe,fall,close+with,make+contact'), act: 'attack', onto: list('on,upon,against,with,into,at'), any: ['fighter', 'police', 'military_site', 'civilian_site', 'infrastructure', 'civilian', 'quarters', 'convoy', 'vehicle', 'crowd'], unless: ['money', 'body'], armed: true },
  { verbs: list('protest,demonstrate,rally,picket'), act: 'protest' },
  { verbs: list('riot,scuffle,brawl'), act: 'mob_violence' },
  { verbs: list('collide,crash,overturn,capsize,drown,misfire,derail,collapse,electrocute'), act: 'accident' },
  { verbs: list('negotiate,mediate,sit+down'), act: 'negotiation' },
];

/** Frames by verb, so that a clause looks at few. */
export const FRAMES_BY_VERB: ReadonlyMap<string, readonly Frame[]> = group();

function group(): ReadonlyMap<string, readonly Frame[]> {
  const map = new Map<string, Frame[]>();
  for (const frame of FRAMES) {
    for (const verb of frame.verbs) {
      const there = map.get(verb);
      if (there) there.push(frame);
      else map.set(verb, [frame]);
    }
  }
  return map;
}
