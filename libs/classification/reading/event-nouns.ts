import type { ActCode } from '#vocabulary';

/** Nouns that name an event. `attack` and `by_weapon` are decided by what stands around them. */
const NOUNS: Readonly<Partial<Record<ActCode | 'attack' | 'by_weapon', string>>> = {
  armed_clash: `
    clash,firefight,gun battle,gunfight,skirmish,exchange of fire,battle,ambush,encounter,fighting,duel,shootout,shoot-out,
    gun fight,raid,assault,hostilities,combat,exchange,offensive,counter-attack,engagement,onslaught,affray,contact`,
  attack: `
    attack,strike,precision engagement,hit`,
  small_arms_fire: `
    shooting,gunfire,small arms fire,small-arms fire,bursts,shots,rifle fire,machine gun fire,machine-gun fire,gunshot,
    fusillade,volley of fire,burst of fire,firing,saf,automatic fire`,
  sniper_fire: `
    sniper fire,sniping,sniper attack,sniper shot`,
  shelling: `
    shelling,bombardment,mortar fire,artillery fire,mortaring,barrage,tank fire,rocket fire,mortar attack,artillery attack,
    rocket attack,mortar strike,artillery strike,shellfire,artillery barrage,mortar barrage,indirect fire,tank shelling,
    cannonade,artillery duel,mortar duel`,
  missile_attack: `
    missile attack,missile strike,missile launch,ballistic missile`,
  air_strike: `
    air strike,airstrike,air raid,air attack,bombing raid,bombing run,strafing run,aerial bombardment,aerial attack,
    aerial bombing,air strikes,helicopter attack,air-strike,precision strike`,
  drone_strike: `
    drone strike,drone attack,uav strike,uav attack,fpv attack,fpv strike`,
  suicide_bombing: `
    suicide bombing,suicide attack,suicide blast`,
  explosive_device: `
    bomb attack,bombing,bomb blast,ied attack,ied blast,car bomb,roadside bomb,blast,explosion,detonation,ied,culvert bomb,
    bomb explosion`,
  landmine: `
    landmine,mine blast,mine explosion,landmine blast,mine strike,landmine explosion,mine incident,mine attack`,
  grenade: `
    grenade attack,grenade blast,rpg attack,grenade explosion,grenade throwing`,
  chemical_weapon: `
    gas attack,chemical attack,chlorine attack`,
  attack_on_civilians: `
    murder,massacre,execution,assassination,killing,beating,lynching,stabbing,homicide,summary execution,
    extrajudicial killing,slaying,shooting of civilians,beheading,slaughter`,
  abduction: `
    abduction,kidnapping,kidnap,enforced disappearance,disappearance,hostage-taking,hostage taking,forced disappearance`,
  sexual_violence: `
    rape,gang rape,sexual violence,sexual assault,sexual slavery,gang-rape,gender-based violence`,
  torture: `
    torture,ill-treatment,maltreatment`,
  arrest: `
    arrest,detention,round-up,roundup,mass arrest,sweep`,
  looting: `
    looting,extortion,robbery,theft,pillage,plunder,cattle raid,cattle rustling,forced donation,extorsion,hold-up,
    illegal taxation,forced contribution,collection of money,ransacking`,
  property_destruction: `
    arson,burning,destruction,demolition,sabotage,torching,razing,vandalism`,
  ground_incursion: `
    incursion,infiltration,intrusion,ground incursion,border crossing raid,encroachment,cross-border raid`,
  airspace_violation: `
    airspace violation,overflight,violation of airspace,overflights,incursion into airspace,drone flight`,
  territorial_seizure: `
    seizure of territory,capture of,land grab,takeover`,
  troop_movement: `
    troop movement,deployment,build-up,buildup,massing,reinforcement,redeployment,troop deployment,troop concentration,
    military convoy,military build-up`,
  weapons_placement: `
    weapons placement,emplacement of weapon`,
  fortification: `
    fortification work,entrenchment,digging in,trench digging,bunker construction`,
  live_fire_exercise: `
    live-fire exercise,live fire exercise,military exercise,live firing,war game,firing practice,field firing,military drill,
    live-fire drill,range practice,firing exercise,gunnery practice`,
  aid_obstruction: `
    aid obstruction,obstruction of aid`,
  monitor_obstruction: `
    obstruction of monitor`,
  movement_restriction: `
    roadblock,road block,curfew,road closure,border closure,movement restriction,travel ban,bandh,strike call,closure`,
  blockade: `
    blockade,siege,encirclement`,
  recruitment: `
    recruitment,conscription,enlistment,recruitment drive,forced recruitment,recruiting`,
  child_recruitment: `
    child recruitment,recruitment of children,recruitment of minor,child soldier recruitment`,
  arms_supply: `
    arms shipment,arms delivery,weapons delivery,arms smuggling,arms transfer,weapon shipment,arms consignment,arms supply,
    weapons transfer,gun-running`,
  protest: `
    protest,demonstration,rally,sit-in,protest march,procession,vigil`,
  mob_violence: `
    riot,mob attack,stone-throwing,lynching,stone throwing,scuffle,brawl,stampede`,
  accident: `
    accident,misfire,road accident,collision,crash,accidental discharge,accidental explosion,negligent discharge,
    gas-cylinder fire,short circuit,electrical fire`,
  negotiation: `
    talks,negotiation,negotiations,mediation,dialogue,peace talks,meeting of the joint`,
};

const BY_NOUN: ReadonlyMap<string, ActCode | 'attack' | 'by_weapon'> = new Map(
  (Object.entries(NOUNS) as [ActCode | 'attack' | 'by_weapon', string][]).flatMap(([act, words]) => words.trim().split(/,\s*/).map((word) => [word, act] as const)),
);

/** The event that a noun, or two nouns side by side, names; undefined where it names none. */
export function eventNoun(words: string): ActCode | 'attack' | 'by_weapon' | undefined {
  return BY_NOUN.get(words);
}
