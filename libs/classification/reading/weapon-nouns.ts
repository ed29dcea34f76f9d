/**
 * What is fired, thrown or swung, by lemma or by two words side by side: makes, calibres, the abbreviations of logs
 * and what people call it. A calibre in millimetres need not be listed: `split-items.ts` reads it.
 */
export const WEAPON_NOUNS = {
  artillery: `
    mortar,mortar bomb,mortar round,mortar shell,mortar fire,howitzer,artillery,artillery fire,artillery shell,mor,arty,
    artillery round,artillery piece,shell,shellfire,shell fire,tank fire,tank shell,tank round,field gun,cannon,gun battery,
    battery,mlrs,mrls,mbrl,mrl,grad,katyusha,uragan,smerch,tos-1,rocket,rocket launcher,heavy gun,105mm,122mm,152mm,155mm,120mm,
    82mm,81mm,60mm,130mm,107mm,105s,155s,60s,81s,82s,120s,122s,152s,indirect fire,multiple rocket,howitzers,105-mm,81-mm,60-mm,
    82-mm,120-mm,122-mm,152-mm,155-mm,d-30,d30,d-20,m-46,2s1,2s3,2s9,bm-21,bm-27,bm-14,type 63,mortars,himars,barrage,rocket fire,
    heavy artillery,heavy mortar,salvo,salvoes,gun line,shelling,recoilless,recoilless rifle,recoilless gun,spg-9,spg9,
    tank gun,main gun,naval gun,naval gunfire,coastal gun,mountain gun,shell fragment,shell splinter,mortar fragment,
    mortar splinter,incoming shell,incoming round,projectile,mortar rd,arty rd,bombardment,cannonade,cannon shell,cannon fire,
    indirect,self-propelled gun,field artillery,siege gun,fin-stabilised rocket,rocket artillery,unguided rocket,rocket pod,
    illumination round,illumination flare,white phosphorus,artillery strike,airburst,fire mission,counter-battery,
    creeping barrage,ranging shot,ranging round,lyagushka,hell cannon,jahannam,gunboat gun,rocket barrage,shellburst,
    bomb from a mortar,heavy-calibre,large-calibre,60-millimetre,82-millimetre,120-millimetre,122-millimetre,mortar crew,
    mortar team,gun crew,artillery unit,artillery battery,mortar position,mortar tube,high-explosive,high explosive,high-explosive shell,high-explosive round,he round,he shell,
    122-millimeter,155-millimetre,152-millimetre,105-millimetre`,
  small_arms: `
    rifle,machine gun,machine-gun,machinegun,machine gun fire,hmg,lmg,gpmg,mmg,mg,mgs,pk,pkm,pkt,pks,rpk,rpd,dshk,dushka,doshka,douchka,
    kpv,kpvt,nsv,ak,aks,akm,ak-47,ak47,ak-74,kalash,kalashnikov,m16,m-16,m14,m4,m-4,m60,m-60,fal,g3,g-3,galil,insas,sks,uzi,
    small arms,small-arms,small arm,small arms fire,small-arms fire,gunfire,rifle fire,burst,gunshot,gun shot,shot,
    bullet,volley,pistol,shotgun,carbine,musket,muzzle-loader,flintlock,matchlock,blunderbuss,saf,heavy weapon fire,automatic fire,
    automatic gunfire,automatic weapon,automatic rifle,semi-automatic,assault rifle,hunting rifle,long gun,heavy machine gun,
    light weapon,zu-23,zu-23-2,zu,zpu,zpu-4,zsu,zsu-23-4,shilka,12.7mm,7.62mm,14.5mm,5.56mm,5.45mm,9mm,.303,.50,.50 cal,50 cal,
    50-cal,fifty-cal,7.62,5.56,5.45,12.7,14.5,revolver,handgun,sidearm,anti-aircraft gun,tracer,tracer round,tracer fire,
    sub-machine gun,submachine gun,smg,garand,armalite,musketry,heavy machine-gun,machine-gunner,machine gunner,firearm,
    country-made pistol,home-made gun,pellet,pellet gun,buckshot,slug,lead,live round,live ammunition,live bullet,live fire,
    potshot,pot shot,pot-shot,fusillade,crossfire,cross-fire,warning shot,autocannon,auto-cannon,chain gun,
    heavy-calibre machine gun,rifleman,shooting,squeeze`,
  round: `
    round,rounds,rd,rds,incoming,ammunition`,
  missile: `
    missile,cruise missile,ballistic missile,guided missile,surface-to-surface missile,surface-to-surface,ssm,srbm,mrbm,
    iskander,iskander-m,scud,scud-b,tochka,tochka-u,kalibr,kinzhal,kh-22,kh-59,kh-101,s-300,s-200,atacms,storm shadow,burkan,
    zelzal,fateh-110,qiam,toophan,tomahawk,exocet,silkworm,c-802,frog-7,ss-21,manpad,manpads,stinger,strela,igla,
    sa-7,atgm,atgms,kornet,konkurs,fagot,malyutka,sagger,javelin,nlaw,tow missile,anti-tank missile,anti-tank guided,
    anti-tank guided missile,anti-ship missile,anti-aircraft missile,sam launch,shoulder-fired missile,wire-guided,hypersonic,warhead`,
  grenade: `
    grenade,hand grenade,hand-grenade,handgrenade,rpg,rpg-7,rpg7,rpg-22,rpg-26,rpgs,rocket-propelled grenade,rifle grenade,rpg round,
    socket bomb,sutli bomb,m79,m-79,grenade launcher,ugl,gp-25,gp25,underbarrel,under-barrel,40mm,40-mm,m203,m203 round,
    ags,ags-17,ags-30,agl,mk19,mk-19,b-40,b40,bazooka,panzerfaust,at4,molotov,petrol bomb,thunderflash,fragmentation grenade,frag,
    frags,frag grenade,f-1,f1,rgd-5,rgd5,m67,mills bomb,stick grenade,fragmentation bomb,stun grenade,hand bomb,hand-thrown bomb,
    granade,nade,gren,forty-millimetre,40-millimetre,40-millimeter,hand gren`,
  sniper: `
    sniper,snipers,sniper fire,marksman,marksmen,sharpshooter,sharp-shooter,dragunov,svd,sniper rifle,sniper round,sniper bullet,
    sniper shot,barrett,single aimed,aimed shot,well-aimed,aimed round,aimed bullet,crackshot,crack shot,single well-aimed,
    sniping,anti-materiel rifle,anti-material rifle,long-range rifle,high-powered rifle,scoped rifle,telescopic rifle,
    telescopic sight,precision rifle,hidden gunman,hidden shooter,hidden rifleman,concealed gunman,concealed shooter,
    unseen gunman,unseen shooter,sniper nest,sniper team,sniper position`,
  chemical: `
    ricin,riot-control agent,riot control,control agent,sternutator,vesicant,lachrymator,cs-gas,knock-out gas,paralysing agent,binary munition,gas attack,paralysing gas,paralyzing gas,paralysing chemical,chlorine canister,chlorine cylinder,chlorine barrel,vx-type,sarin-like,gas shell,gas bomb,gas grenade,gas round,gas munition,gas cloud,gas rocket,chlorine,chlorine gas,sarin,tabun,soman,
    vx,novichok,mustard gas,mustard agent,sulphur mustard,sulfur mustard,yperite,phosgene,chloropicrin,lewisite,adamsite,cyanide,
    hydrogen cyanide,chemical weapon,chemical agent,chemical attack,chemical shell,chemical round,chemical munition,chemical bomb,
    chemical warhead,chemical rocket,chemical strike,chemical substance,chemical cloud,chemical mortar,chemical grenade,
    chemical warfare,chemical warfare agent,chemical incident,nerve agent,nerve gas,poison gas,poisonous gas,poisonous chemical,
    poisonous smoke,poisonous substance,poisonous fume,toxic gas,toxic agent,toxic chemical,toxic smoke,toxic fume,toxic cloud,
    toxic substance,toxic vapour,toxic agent,toxic irritant,blister agent,blistering agent,choking agent,choking gas,asphyxiating gas,
    asphyxiant,irritant gas,irritant agent,chemical irritant,incapacitating agent,incapacitant,cs gas,cn gas,cs grenade,cs shell,
    organophosphate,toxin,suffocating gas,yellow-green gas,yellow gas,green gas,poison,weaponised chlorine,cw agent`,
  blade: `
    knife,machete,sword,axe,stone,stick,club,khukuri,bolo,spear,baton,rifle butt,iron rod,pipe,cane,bamboo,whip,sabre,panga,
    fist,boot,rod,rock,bayonet,dagger,cutlass,hatchet,sickle,scythe,billhook,cudgel,truncheon,hammer,crowbar,pitchfork,hoe,arrow,
    poisoned arrow,bow,slingshot,catapult,knobkerrie,rungu,lathi,kris,kirpan,brick`,
  heavy: `
    tank,armoured vehicle,armored vehicle,armoured carrier,apc,armour,armor,heavy weapon,artillery piece,howitzer,gun,gunner,
    multiple rocket launcher,t-72,t-55,t-64,t-62,t-80,t-90,t-34,bmp,btr,brdm,ifv,afv,mbt,mraps,mrap,field gun,mortar,mlrs,armoured column,
    heavy equipment,anti-aircraft gun,self-propelled gun,air defence system,anti-tank gun,mortar tube,recoilless rifle,v-150,
    radar,battery,gun position,leopard,abrams,merkava,gunboat,warship,frigate,corvette,coastal battery,main battle tank`,
  fire: `
    fire,gunfire,shot,shooting,firing,shelling,burst,shellfire,fusillade,volley,crossfire,fires,return fire,saf,cross-fire,
    bombardment,barrage,sniping,salvo,hail,musketry`,
} as const;
