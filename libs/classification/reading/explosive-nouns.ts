/** What flies, and what goes off, by class: see `noun-classes.ts`. Lemmas, or two words that stand side by side. */
export const EXPLOSIVE_NOUNS = {
  aircraft: `
    jet,warplane,aircraft,airplane,aeroplane,plane,fighter jet,jet fighter,fast jet,bomber jet,jet bomber,helicopter,
    gunship,attack helicopter,helicopter gunship,combat helicopter,military helicopter,transport helicopter,fighter-bomber,
    fighter plane,fighter aircraft,combat aircraft,combat plane,combat jet,military aircraft,military plane,military jet,
    warjet,attack aircraft,attack plane,attack jet,strike aircraft,strike jet,ground-attack,spy plane,surveillance plane,
    surveillance aircraft,reconnaissance plane,reconnaissance aircraft,recon plane,spotter plane,observation plane,
    transport plane,cargo plane,interceptor,turboprop,propeller plane,light aircraft,crop duster,crop-duster,paraglider,
    paramotor,motor glider,microlight,ultralight,gyrocopter,autogyro,airship,balloon,aerostat,blimp,flying machine,
    air asset,chopper,whirlybird,heli,helis,helo,helos,rotary wing,rotary-wing,fixed wing,fixed-wing,sukhoi,mig,f-16s,
    antonov,ilyushin,tupolev,super tucano,tucano,mirage,rafale,eurofighter,gripen,kfir,frogfoot,hind,apache,black hawk,
    blackhawk,chinook,alouette,air force,airforce,air arm,air wing,air fleet,aviation,airpower,air power,jets,ov-10,
    air support,close air support,air cover,aircrew,airman,airmen,air unit,air element,air squadron,airframe,warbird,
    strategic bomber,heavy bomber,light bomber,medium bomber,dive bomber,dive-bomber,bomber plane,bomber aircraft,
    tactical bomber,stealth bomber,bomber formation,enemy bomber,army bomber,government bomber`,
  bomb: `
    bomb,ordnance,munition,bomblet,submunition,cluster bomb,cluster munition,incendiary,incendiary bomb,incendiary device,
    thermite,napalm,payload,bombload,bomb load,warload,penetrator,firebomb,fire bomb,phosphorus bomb`,
  air_bomb: `
    500-lb bomb,250-kg bomb,250-kilo bomb,500-kg bomb,500-kilo bomb,1000-lb bomb,2000-lb bomb,500-pound bomb,
    1000-pound bomb,2000-pound bomb,kg bomb,lb bomb,kilo bomb,pound bomb,pounder bomb,barrel bomb,barrel-bomb,glide bomb,
    gliding bomb,aerial bomb,air bomb,aviation bomb,aircraft bomb,air-delivered bomb,air-dropped bomb,dropped bomb,
    guided bomb,laser-guided bomb,smart bomb,dumb bomb,gravity bomb,free-fall bomb,parachute bomb,vacuum bomb,bunker buster,
    bunker-buster,jdam,jdams,fab-250,fab-500,fab-1500,kab-500,kab-250,umpk,napalm,air-to-ground,air-to-surface,air-launched`,
  drone: `
    drone,uav,uavs,uas,suas,ucav,ucavs,rpa,rpas,rpv,rpvs,fpv,fpvs,quadcopter,quad-copter,quadrotor,hexacopter,octocopter,
    multicopter,multi-copter,multirotor,copter drone,small drone,armed drone,kamikaze drone,fpv drone,drone strike,
    drone attack,drone swarm,unmanned aircraft,unmanned plane,unmanned craft,unmanned aerial,unmanned aerial vehicle,
    unmanned combat,unmanned flying,unmanned helicopter,uncrewed aircraft,uncrewed aerial,remotely piloted,
    pilotless aircraft,pilotless plane,pilotless craft,robot plane,robot aircraft,loitering munition,first-person-view,
    first-person view,mq-1,mq-9,rq-7,tb2,tb-2,tb2s,bayraktar,akinci,anka,shahed,shahed-136,shaheds,geran,geran-2,lancet,
    lancets,orlan,orlan-10,wing loong,wing-loong,ch-3,ch-4,mohajer,mohajer-6,ababil,samad-3,qasef,qasef-2k,harop,
    switchblade,mavic,mavics,dji,zala`,
  explosive: `
    ied,ieds,improvised explosive,improvised explosive device,improvised device,improvised bomb,explosive device,
    explosive charge,explosive,charge,roadside bomb,roadside charge,roadside device,car bomb,car-bomb,truck bomb,lorry bomb,
    van bomb,vehicle bomb,bicycle bomb,motorcycle bomb,motorbike bomb,donkey bomb,culvert bomb,pressure-cooker bomb,
    pressure cooker,pressure plate,pressure-plate,pipe bomb,nail bomb,time bomb,bomb,parcel bomb,letter bomb,package bomb,
    booby trap,booby-trap,boobytrap,vbied,vbieds,rcied,rcieds,rcwied,cwied,voied,ppied,vo-ied,pp-ied,rc-ied,efp,
    shaped charge,formed projectile,device,blast,explosion,detonation,cylinder bomb,gas cylinder bomb,magnetic bomb,
    sticky bomb,adhesive bomb,limpet bomb,remote-controlled bomb,remote bomb,homemade bomb,home-made bomb,hand-made bomb,
    handmade bomb,crude bomb,country-made bomb,country bomb,tiffin bomb,bucket bomb,barrel of explosive,fertiliser bomb,
    fertilizer bomb,ammonium nitrate,anfo,satchel charge,dynamite,tnt,rdx,petn,c4,c-4,semtex,gelignite,gelatine,
    plastic explosive,plastique,plastic charge,demolition charge,bangalore,command wire,infernal machine,explosive pack,
    explosive package,explosive parcel,bombing`,
  mine: `
    mine,landmine,land mine,land-mine,anti-personnel mine,antipersonnel mine,anti-personnel,antipersonnel,apm,apms,apers,
    ap mine,at mine,av mine,anti-tank mine,antitank mine,anti-vehicle mine,antivehicle mine,anti-vehicle,claymore,minefield,
    mine field,mine belt,mine row,mine strip,mine cluster,mine barrier,tripwire,trip wire,trip-wire,trip flare,tm-62,tm-46,
    tm-57,tm-62s,pmn,pmns,pmn-2,pmn-4,pma-1,pma-2,pma-3,pmd-6,pmr-2a,pom-2,pom-3,ozm-72,ozm,mon-50,mon-90,mon-100,mon-200,
    m18a1,vs-50,pfm,pfm-1,pfm-1s,pfms,butterfly mine,petal mine,bounding mine,fragmentation mine,directional mine,
    off-route mine,sea mine,naval mine,drifting mine,floating mine,limpet mine,toe-popper,blast mine,jumping mine,
    wooden mine,improvised mine,mine strike,mine blast`,
  suicide: `
    suicide bomber,suicide bombing,suicide bomb,suicide attack,suicide attacker,suicide assault,suicide assailant,
    suicide terrorist,suicide blast,suicide explosion,suicide operation,suicide mission,suicide raid,suicide device,
    suicide vest,suicide belt,suicide jacket,suicide waistcoat,suicide car,suicide truck,suicide lorry,suicide vehicle,
    suicide boat,suicide motorcyclist,suicide motorcycle,suicide driver,suicide squad,suicide team,suicide commando,
    suicide unit,suicide cadre,suicide volunteer,suicide fighter,suicide militant,explosive vest,explosives vest,bomb vest,
    explosive belt,explosives belt,bomb belt,svbied,svbieds,suvbied,suicide vbied,pbied,pbieds,bbied,svest,s-vest,
    human bomb,living bomb,walking bomb,black tiger,martyrdom operation,martyrdom attack,martyrdom-seeker,martyrdom seeker,
    martyrdom bomber,kamikaze bomber,kamikaze attacker,kamikaze terrorist,kamikaze truck,kamikaze car,kamikaze driver,
    kamikaze vehicle,vehicle-borne suicide,self-immolating`,
  remnant: `
    uxo,uxos,erw,axo,unexploded ordnance,unexploded ammunition,unexploded shell,unexploded bomb,unexploded round,
    unexploded rocket,unexploded missile,unexploded munition,unexploded submunition,unexploded bomblet,
    unexploded projectile,unexploded mine,unexploded landmine,unexploded grenade,unexploded mortar,unexploded device,
    unexploded explosive,dud,dud round,dud shell,dud bomb,dud rocket,blind shell,blind round,old shell,old mine,old round,
    old bomb,old grenade,old rocket,old ordnance,old ammunition,old munition,old artillery,old mortar,old landmine,
    rusty shell,rusty grenade,rusty bomb,rusted shell,wartime bomb,wartime shell,wartime mine,legacy mine,legacy munition,
    leftover,leftover shell,leftover mine,leftover ordnance,remnant,explosive remnant,war remnant,abandoned ordnance,
    abandoned ammunition,abandoned shell,abandoned munition`,
  airspace: `
    airspace,air space,air-space,sky,skies,overflight,overfly,no-fly zone,no-fly area,no-flight zone,flight zone,flying zone,fly zone,
    flight ban,air corridor,air defence zone,air defense zone,adiz,identification zone`,
} as const;

/** Aeroplanes and helicopters go by maker and number ("Su-24", "F-15E"), and there is no end of them. */
const AIRCRAFT_TYPE = /^(?:su|mi|mig|il|an|tu|yak|ka|jf|f|fa|ac|ah|uh|ch|mh|oh|kc|pc|ov|jh)-?\d{1,3}[a-z]{0,3}$/;

/** Whether a word is a type of aircraft by its number. */
export function isAircraftType(word: string): boolean {
  return AIRCRAFT_TYPE.test(word);
}
