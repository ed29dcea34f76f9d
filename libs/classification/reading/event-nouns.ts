import type { ActCode } from '#vocabulary';

/** Nouns that name an event. `attack` and `by_weapon` are decided by what stands around them. */
const NOUNS: Readonly<Partial<Record<ActCode | 'attack' | 'by_weapon', string>>> = {
  armed_clash: `
    clash,firefight,fire-fight,fire fight,gun battle,gunbattle,gunfight,skirmish,skirmishing,exchange of fire,
    exchange of shot,exchange of gunfire,exchange of gunshot,exchange of saf,exchange of burst,exchange of round,
    exchange of shooting,exchange of firing,exchange of arm,fire exchange,heavy exchange,intense exchange,fierce exchange,
    sporadic exchange,armed exchange,shooting exchange,battle,running battle,pitched battle,street battle,ambush,ambuscade,
    encounter,fighting,infighting,in-fighting,street fighting,duel,shootout,shoot-out,shoot out,gun fight,raid,assault,
    hostilities,hostility,combat,offensive,counter-offensive,counteroffensive,counter-attack,counterattack,counter attack,
    engagement,onslaught,hand-to-hand,hand-to-hand fighting,armed contact,enemy contact,armed confrontation,
    armed encounter,armed engagement,armed clash,border clash,crossfire,cross-fire,gun duel,meeting engagement,probing attack,
    ground attack,ground assault,ground offensive,infantry attack,infantry assault,hit-and-run,hit-and-run attack,tic,
    troops in contact,armed attack,coordinated attack,breakthrough attempt,melee,two-way fire,mutual fire,return of fire,
    storming,armed standoff`,
  attack: `
    attack,strike,precision engagement,hit`,
  by_weapon: `
    fire,impact,volley,launch,launching,activity,incident,hit,exchange,hail,blow`,
  small_arms_fire: `
    shooting,gunfire,small arms fire,small-arms fire,small arm fire,bursts,burst,shots,shot fired,rifle fire,machine gun fire,
    machine-gun fire,gunshot,gunshots,fusillade,volley of fire,burst of fire,volley of shot,volley of bullet,hail of bullet,
    hail of gunfire,firing,saf,automatic fire,automatic gunfire,potshot,pot-shot,pot shot,musketry,strafing fire,warning shot,
    cross-border fire,cross-border firing,unprovoked firing,celebratory fire,shooting incident,fire incident`,
  sniper_fire: `
    sniper fire,sniping,sniper attack,sniper shot,sniper incident,sniper activity,sniper round,sniper bullet,sniper killing,
    sniper duel,counter-sniper fire,marksman fire,aimed single shot,sharpshooter fire,sniper engagement,sniping incident`,
  shelling: `
    shelling,bombardment,mortar fire,artillery fire,mortaring,barrage,tank fire,rocket fire,mortar attack,artillery attack,
    rocket attack,mortar strike,artillery strike,shellfire,artillery barrage,mortar barrage,indirect fire,tank shelling,
    cannonade,artillery duel,mortar duel,shell fire,shell attack,rocketing,gun fire,naval gunfire,shore bombardment,
    counter-battery fire,counterbattery fire,fire mission,hail of shell,rain of shell,salvo,rocket salvo,rocket barrage,
    artillery exchange,mortar exchange,mortar volley,mortar impact,mortar explosion,shell impact,shell explosion,cannon fire,
    mlrs fire,grad fire,preparatory fire,harassing fire,harassment fire,artillery activity,mortar activity,rocket strike,
    katyusha attack,softening-up,ranging fire,pounding`,
  missile_attack: `
    missile attack,missile strike,missile launch,missile launching,missile fire,missile firing,missile barrage,missile salvo,
    missile impact,missile hit,missile bombardment,missile explosion,ballistic missile attack,cruise missile strike,
    missile raid,scud attack,atgm attack,atgm strike,manpad attack,atgm fire,missile incident`,
  air_strike: `
    air strike,airstrike,air-strike,air raid,air-raid,air attack,air bombardment,air bombing,air assault,air blitz,
    air action,aerial strike,aerial raid,aerial attack,aerial bombardment,aerial bombing,aerial assault,aerial shelling,
    bombing raid,bombing run,bombing sortie,bombing mission,bombing strike,bombing attack,bombing wave,bomb run,bomb raid,
    strafing run,strafing attack,strafing pass,strafing raid,strafing,rocket run,gun run,firing run,attack run,
    helicopter attack,helicopter strike,helicopter raid,helicopter fire,gunship attack,gunship strike,gunship fire,
    gunship raid,jet strike,jet attack,jet raid,warplane attack,warplane strike,warplane raid,plane attack,plane raid,
    aircraft attack,aircraft strike,aircraft raid,barrel bombing,barrel-bombing,barrel bomb,carpet bombing,carpet-bombing,
    cluster bombing,saturation bombing,napalm attack,precision strike,combat sortie,attack sortie,strike sortie,
    strike mission,air-to-ground attack,aviation strike,air interdiction,bombing from air,attack from air,strike from air,
    bombardment from air,airstrikes,air strikes,f-16 strike,double-tap strike`,
  drone_strike: `
    drone strike,drone attack,drone raid,drone bombing,drone assault,drone hit,drone swarm,drone impact,drone explosion,
    drone bombardment,drone blast,uav strike,uav attack,uav raid,uav hit,uas strike,uas attack,ucav strike,ucav attack,
    fpv attack,fpv strike,fpv hit,fpv impact,quadcopter attack,quadcopter strike,unmanned strike,unmanned attack,drone wave,
    drone ambush,shahed attack,shahed strike,shahed wave,lancet strike,drone-strike,drone-attack,munition strike,tb2 strike,
    bayraktar strike`,
  suicide_bombing: `
    suicide bombing,suicide attack,suicide blast,suicide bomb,suicide explosion,suicide operation,suicide assault,
    suicide raid,suicide strike,suicide detonation,svbied,suvbied,pbied,bbied,svbied attack,pbied attack,vest attack,
    martyrdom operation,martyrdom attack,kamikaze bombing,suicide-bombing,suicide-attack`,
  explosive_device: `
    bomb attack,bombing,bomb blast,bomb explosion,bomb detonation,bomb strike,bomb outrage,bomb incident,ied attack,
    ied blast,ied explosion,ied detonation,ied strike,ied incident,ied ambush,ied hit,ied emplacement,vbied,rcied,rcwied,
    cwied,ppied,voied,rcied attack,vbied attack,ied,ieds,car bomb,car-bomb,truck bomb,lorry bomb,motorcycle bomb,
    bicycle bomb,roadside bomb,roadside blast,roadside explosion,parcel bomb,letter bomb,package bomb,culvert bomb,
    magnetic bomb,sticky bomb,car bombing,truck bombing,blast,explosion,detonation,dynamite attack,dynamiting,booby-trap,
    booby trap,boobytrap,dynamite blast,explosive attack,explosive blast,blowing-up,bomb-planting,placement of bomb,
    planting of bomb,planting of explosive,placing of explosive,placing of charge,explosive incident`,
  landmine: `
    landmine,landmines,mine blast,mine explosion,mine detonation,mine strike,mine hit,mine incident,mine attack,
    mine casualty,mine victim,mine injury,mine death,mine-laying,mine laying,minelaying,mine emplacement,mine-planting,
    mine planting,mine sowing,landmine blast,landmine explosion,landmine detonation,landmine strike,landmine incident,
    landmine attack,landmine casualty,landmine victim,minefield incident,tripwire explosion,laying of mine,
    laying of landmine,laying of minefield,emplacement of mine,planting of mine,planting of landmine,sowing of mine,
    placement of mine,emplacement of minefield,re-mining,remining,ap strike,at strike,claymore attack,claymore blast,
    tank mine strike`,
  grenade: `
    grenade attack,grenade blast,rpg attack,rpg fire,rpg strike,grenade explosion,grenade throwing,grenade incident,
    grenade assault,grenade strike,hand-grenade attack,rpg hit,grenade detonation,grenade lobbing,grenade fire,agl fire,
    ags fire,ugl fire,grenade impact,rpg impact,rpg explosion,rpg round fired,petrol-bomb attack,petrol bomb attack,
    molotov attack`,
  chemical_weapon: `
    gas attack,chemical attack,chlorine attack,sarin attack,mustard attack,gassing,poison-gas attack,chemical strike,
    chemical incident,chemical weapon attack,nerve-agent attack,toxic attack,chlorine strike,gas incident,chemical weapon use,
    chemical shelling,chemical bombardment,gas bombardment,chlorine release,gas shelling`,
  attack_on_civilians: `
    murder,massacre,execution,assassination,killing,beating,lynching,stabbing,homicide,summary execution,
    extrajudicial killing,slaying,shooting of civilians,beheading,slaughter,flogging,caning,whipping,knifing,butchery,carnage,
    bloodbath,mass killing,mass murder,targeted killing,unlawful killing,reprisal killing,revenge killing,contract killing,
    honour killing,mercy killing,extra-judicial killing,extrajudicial execution,arbitrary execution,public execution,
    decapitation,strangling,strangulation,manslaughter,double murder,triple murder,pogrom,atrocity,acid attack,machete attack,
    knife attack,drive-by shooting,drive-by,mass shooting,mutilation,maiming,hacking,bludgeoning,disembowelment,genocide,
    violence against civilian,violence against person,attack on civilian,killing of civilian,assault on civilian,
    lethal violence,grievous bodily harm,bodily harm,physical assault,assassination attempt`,
  abduction: `
    abduction,kidnapping,kidnap,enforced disappearance,disappearance,hostage-taking,hostage taking,forced disappearance,
    snatching,hijacking of person,taking of hostage,captivity,hostage situation,hostage crisis,ransom demand,ransom note,
    ransom,disappearance of person,abduction of person,express kidnapping,mass kidnapping,mass abduction,seizure of hostage,
    forcible removal,secret detention,unacknowledged detention,incommunicado detention,bride kidnapping,kidnapping for ransom,
    body-snatching,involuntary disappearance`,
  sexual_violence: `
    rape,gang rape,sexual violence,sexual assault,sexual slavery,gang-rape,gender-based violence,rape case,attempted rape,
    sexual abuse,sexual exploitation,sexual attack,sexual harassment,sexual torture,sexual mutilation,sexual enslavement,
    sexual offence,sexual humiliation,sexual crime,sexual coercion,sexual servitude,molestation,defilement,sodomy,
    forced prostitution,forced marriage,forced nudity,forced pregnancy,forced abortion,forced sterilisation,
    forced sterilization,forced intercourse,indecent assault,groping,castration,genital mutilation,strip-search,strip search,
    sgbv,crsv,gbv,statutory rape,mass rape,rape of woman,rape of girl,violation of woman,dishonouring,violence against woman,
    unwanted touching,forcible intercourse,sexual act,sexual aggression,intimate search,deflowering,sexual brutality`,
  torture: `
    torture,ill-treatment,maltreatment,mistreatment,waterboarding,falanga,falaka,bastinado,strappado,electrocution of,
    electric shock,electroshock,stress position,sleep deprivation,mock execution,simulated execution,mock drowning,
    simulated drowning,inhuman treatment,cruel treatment,degrading treatment,inhumane treatment,cruel punishment,
    corporal punishment,ill treatment,maltreatment of prisoner,abuse of prisoner,abuse of detainee,mistreatment of detainee,
    beating of prisoner,beating of detainee,beating in custody,detainee abuse,prisoner abuse,solitary confinement,
    suspension by,asphyxiation,foot whipping,brutalisation,brutalization,thumbscrew,forced standing,prolonged hooding,hooding,
    psychological torture,beatings,torment,cigarette burn,water torture,flogging of prisoner`,
  arrest: `
    arrest,detention,round-up,roundup,mass arrest,sweep,apprehension,capture of,mass arrests,arbitrary arrest,
    arbitrary detention,house arrest,re-arrest,imprisonment,internment,incarceration,custody,detention of,
    preventive detention,administrative detention,police sweep,police raid,police swoop,swoop,dragnet,arrests,
    house-to-house search,cordon-and-search,jailing,arrest of,detentions,taking into custody,deprivation of liberty,
    unlawful detention,illegal detention,illegal arrest,remand`,
  looting: `
    looting,extortion,robbery,theft,pillage,plunder,cattle raid,cattle rustling,forced donation,extorsion,hold-up,
    illegal taxation,forced contribution,collection of money,ransacking`,
  property_destruction: `
    arson,burning,destruction,demolition,sabotage,torching,razing,vandalism`,
  ground_incursion: `
    incursion,infiltration,intrusion,ground incursion,border crossing raid,encroachment,cross-border raid`,
  airspace_violation: `
    airspace violation,airspace incursion,airspace intrusion,airspace breach,airspace infringement,airspace penetration,
    air violation,air incursion,air intrusion,air space violation,violation of airspace,violation of sky,violation of air,
    breach of airspace,infringement of airspace,penetration of airspace,incursion into airspace,violation of no-fly,
    overflight,over-flight,overflights,overflying,over-flying,flyover,fly-over,flyby,fly-by,low pass,low-level pass,
    low flight,low-flying,sonic boom,supersonic boom,sonic bang,drone flight,drone incursion,drone intrusion,
    drone overflight,drone sighting,drone activity,drone penetration,uav flight,uav incursion,uav overflight,uav sighting,
    uav intrusion,uav activity,uas flight,uas incursion,helicopter flight,helicopter incursion,helicopter intrusion,
    helicopter overflight,jet overflight,jet incursion,aircraft incursion,aircraft intrusion,aircraft overflight,
    reconnaissance flight,recon flight,surveillance flight,spy flight,reconnaissance sortie,surveillance sortie,
    military flight,unauthorised flight,unauthorized flight,illegal flight,aerial reconnaissance,aerial surveillance,
    aerial incursion,aerial intrusion,aerial violation,aerial patrol,air patrol,flight of drone,flight of uav,
    flight of aircraft,flight of helicopter,flight of balloon,flight of jet,flight of plane,flight of warplane,
    passage of aircraft,passage of jet,intrusion of aircraft,intrusion of drone,incursion of drone,incursion of aircraft,
    sighting of drone`,
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
    live-fire exercise,live fire exercise,fire exercise,fire drill exercise,fire training,fire practice,fire shoot,
    fire manoeuvre,fire maneuver,military exercise,military drill,military manoeuvre,military maneuver,military manoeuvres,
    military maneuvers,army exercise,army drill,army manoeuvres,army manoeuvre,naval exercise,naval drill,naval manoeuvre,
    artillery exercise,artillery drill,artillery practice,artillery training,artillery shoot,mortar practice,mortar drill,
    mortar shoot,mortar training,tank exercise,tank drill,tank gunnery,tank shoot,live firing,live-firing,field firing,
    field-firing,firing exercise,firing practice,firing drill,firing trial,firing test,firing session,firing training,
    firing camp,firing competition,range practice,range firing,range shoot,range day,range training,target practice,
    target-practice,target shooting,target shoot,target firing,gunnery,gunnery practice,gunnery exercise,gunnery drill,
    gunnery shoot,gunnery training,test firing,test-firing,test launch,test-launch,test shot,test shoot,missile test,
    rocket test,rocket trial,missile trial,weapon test,weapons test,weapon trial,weapons trial,weapons testing,
    weapons practice,weapons training,rocket launch trial,howitzer trial,gun trial,trial of howitzer,trial of missile,
    trial of rocket,trial of gun,trial of launcher,trial of mortar,test of missile,test of rocket,test of howitzer,
    test of gun,test of launcher,test of mortar,test of weapon,trial of weapon,war game,war games,wargame,war-game,
    combat exercise,combat drill,combat training,combat manoeuvres,tactical exercise,tactical drill,battle drill,
    battalion exercise,brigade exercise,division exercise,company exercise,joint exercise,joint drill,joint manoeuvres,
    annual shoot,annual firing,annual practice,calibration shoot,calibration firing,calibration shot,musketry practice,
    musketry course,rifle practice,shooting practice,shooting drill,shooting exercise,shooting training,bombing practice,
    practice bombing,practice firing,practice shoot,practice shot,grenade practice,grenade training,training exercise,
    training shoot,training firing,manoeuvres,maneuvers,winter exercise,spring exercise,summer exercise,autumn exercise,
    combat readiness drill,readiness drill,readiness exercise,snap exercise,border drill,defence exercise,defense exercise,
    live shoot,live drill,live exercise,proof firing,zeroing,sighting-in`,
  aid_obstruction: `
    aid obstruction,obstruction of aid`,
  monitor_obstruction: `
    obstruction of monitor`,
  movement_restriction: `
    roadblock,road block,curfew,road closure,border closure,movement restriction,travel ban,bandh,strike call,closure`,
  blockade: `
    blockade,siege,encirclement`,
  recruitment: `
    recruitment,conscription,enlistment,recruitment drive,forced recruitment,recruiting,recruitment campaign,enrolment,
    enrollment,mobilisation,mobilization,forced conscription,forced mobilisation,forced mobilization,forced enlistment,draft,
    call-up,callup,press-gang,press gang,press-ganging,impressment,forcible recruitment,mass recruitment,military draft,
    recruiting party,recruiting team,
    recruiting officer,recruiting drive,recruitment tour,recruitment rally,enlistment drive,enlistment campaign,
    conscription drive,conscription patrol,conscription order,call-up notice,call-up paper,draft notice,recruitment list,
    recruitment exercise,recruitment poster,enlistment leaflet,recruit intake,levy of man,mustering,new intake,muster`,
  child_recruitment: `
    child recruitment,recruitment of children,recruitment of minor,child soldier recruitment,child soldiering,
    enlistment of child,conscription of child,use of child,child conscription,enlistment of minor,recruitment of boy,
    recruitment of girl,use of minor,use of boy,underage recruitment,under-age recruitment,minor recruitment,
    association of child,training of child,child soldier use,enrolment of child,enlistment of boy,conscription of minor,
    juvenile recruitment`,
  arms_supply: `
    arms shipment,arms delivery,weapons delivery,arms smuggling,arms transfer,weapon shipment,arms consignment,arms supply,
    weapons transfer,gun-running`,
  protest: `
    protest,demonstration,rally,sit-in,protest march,procession,vigil,peaceful protest,protest rally,march,peace march,
    silent march,street protest,hunger strike,human chain,candlelight vigil,mass rally,mass protest,mass demonstration,
    public assembly,public gathering,protest action,protest meeting,sit-down,sit-down strike,walkout,walk-out,general strike,
    dharna,lie-in,die-in,go-slow,stay-away,peace rally,student protest,solidarity march,strike action,demo,
    street demonstration,torchlight procession,protest camp,manifestation,peaceful assembly,cacerolazo,gherao,hartal,stayaway,
    mass meeting`,
  mob_violence: `
    riot,mob attack,stone-throwing,lynching,stone throwing,scuffle,brawl,stampede,rioting,mob violence,mob justice,
    mob killing,street fight,fistfight,fist fight,fist-fight,melee,mêlée,fracas,pogrom,rampage,lynch mob,lynching of,
    stone-pelting,stone pelting,bottle-throwing,communal violence,communal clash,ethnic clash,ethnic violence,
    intercommunal violence,inter-communal violence,sectarian violence,intercommunal clash,inter-communal clash,
    communal rioting,street violence,public disorder,civil disorder,civil unrest,violent demonstration,violent protest,unrest,
    disturbance,affray,free-for-all,necklacing,vigilantism,vigilante attack,vigilante killing,mob rule,prison riot,food riot,
    bread riot,crowd violence,crowd trouble,disorder,punch-up,tumult,upheaval,rock-throwing,rock throwing,throwing of stone,
    election violence,post-election violence,hooliganism`,
  accident: `
    accident,misfire,mishap,road accident,traffic accident,motoring mishap,road crash,car crash,truck crash,bus crash,
    train crash,plane crash,helicopter crash,air crash,aircraft crash,jet crash,road traffic accident,rta,rtas,rtc,mva,
    collision,crash,pile-up,crash landing,crash-landing,hard landing,derailment,capsizing,capsize,shipwreck,rollover,
    vehicle rollover,mid-air collision,accidental discharge,accidental explosion,accidental detonation,accidental shooting,
    accidental firing,accidental fire,accidental shot,accidental blast,accidental launch,accidental release,
    negligent discharge,negligent shot,negligent firing,unintended detonation,unintended discharge,unintended explosion,
    unintentional discharge,unintentional detonation,unintentional fire,premature detonation,premature explosion,
    inadvertent discharge,inadvertent firing,inadvertent detonation,unplanned explosion,unplanned detonation,friendly fire,
    friendly-fire,blue-on-blue,fratricide,gas-cylinder fire,gas leak,gas explosion,gas-cylinder explosion,
    cylinder explosion,boiler explosion,short circuit,short-circuit,electrical fire,electrical fault,kitchen fire,
    house fire,brake failure,engine failure,mechanical failure,technical failure,technical fault,mechanical fault,
    technical malfunction,training accident,mining accident,ammunition accident,hunting accident,uxo accident,uxo incident,
    erw incident,erw accident,uxo explosion,erw explosion,uxo blast,electrocution,drowning,accidental drowning,cook-off`,
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
