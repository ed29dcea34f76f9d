/** Verbs that are not used without an object: a bare past form of one is a passive. */
export const NEEDS_OBJECT: ReadonlySet<string> = new Set(
  `kill,injure,wound,maim,murder,slay,behead,stab,massacre,slaughter,abduct,kidnap,snatch,arrest,detain,apprehend,rape,torture,loot,rob,
  destroy,damage,demolish,torch,raze,shell,bomb,ambush,recruit,conscript,enlist,capture,seize,execute,assassinate,lynch,burn,block,impound,
  confiscate,hijack,besiege,bombard,strafe,mortar,raid,ransack,pillage,plunder,imprison,jail,evict,expel,deport,displace,annex,overrun,
  storm,waylay,molest,assault,flog,whip,interrogate,mutilate,poison,sabotage,wreck,flatten,bulldoze,vandalise,vandalize,carjack,obstruct,
  encircle,blockade,intercept,commandeer,requisition,smuggle,erect,fortify`
    .split(',')
    .map((verb) => verb.trim()),
);
