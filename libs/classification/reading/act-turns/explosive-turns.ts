import { turnsOf } from '../turns.js';
import { WORD_GROUPS } from '../word-groups.js';
import { befalls, tells, type ActTurns } from './act-turns.js';

/** Whoever brought the charge meant to go with it. */
export const DIES_WITH_IT = turnsOf(
  WORD_GROUPS,
  'blow|blew|blown|explode|detonate|burst himself|herself|themselves', 'suicide .. BLAST|vest|belt|car|truck|vehicle|driver|squad|attack|attacker|assault|jacket|mission|operation|raid|device|waistcoat|boat|team|strike', 'CHARGE .. strapped|tied|taped|fastened|sewn|worn|fixed|wrapped|belted .. to|on|under|around|round|beneath|into|in|about .. WORN',
  'CHARGE .. hidden|concealed|carried|hid|worn|under|beneath|inside|around .. his|her|their|a WORN', 'strapped|tied|wrapped .. CHARGE .. to|around|round .. himself|herself|WORN', 'explosive|explosives|bomb|charge vest|belt|waistcoat|jacket|coat|harness', 'vest|belt|waistcoat of|with|containing|packed|full .. CHARGE',
  'ATTACKER .. die|died|dies|perish|perished .. BLAST', 'took|taking|take|gave|giving|sacrific* his|her own .. life', 'martyred|martyr|immolated|immolating himself|herself|themselves', 'self immolating|exploding|detonating|detonated', 'bent on .. dying|death', 'ready|willing to die', 'martyrdom operation|attack|mission|seeker|bomber',
  'detonated|triggered|activated|exploded|blew|pressed|pulled|set .. his|her .. vest|belt|waistcoat|jacket|waist|charge|bomb|explosives|body', 'vehicle borne suicide', 'human|walking|living bomb', 'kamikaze .. terrorist|bomber|attacker|car|truck|driver|vehicle|assault|man|woman|youth', 'drove|driven|rammed|drive|crashed|driving .. CHARGE .. laden|packed|filled|loaded|rigged .. into|at|against|through',
  'CHARGE laden|packed|filled|loaded|rigged .. WHEELS .. into|at|drove|driven|rammed|crashed', 'WHEELS .. laden|packed|filled|loaded|rigged|stuffed with .. CHARGE .. into|rammed|drove|driven|at', 'set them|it off .. himself|herself',
);

/** What is set off by leave and under control hurts nobody and is nobody's attack. */
export const UNDER_CONTROL = turnsOf(
  WORD_GROUPS,
  'controlled explosion|explosions|detonation|detonations|blast|blasts|demolition|manner|conditions', 'blast|blasted|blasting|blasts .. rock|rocks|stone|granite|tunnel|boulder|boulders|quarry|ice', 'quarry .. blast|blasted|blasting|blasts|explosion|dynamite', 'quarry|quarrying|road building|construction blast|blasting|blasts', 'explosive ordnance disposal', 'DEMINE .. detonated|destroyed|blew|exploded', 'ticking time bomb', 'political|legal|constitutional|diplomatic|financial|economic|demographic|fiscal bombshell|bomb|landmine|landmines|minefield|explosion|earthquake', 'eod .. destroyed|detonated|disposed|blew', 'demolition|destruction of .. uxo|erw|unexploded|expired|surplus|obsolete|stockpile', 'population|baby|demographic explosion', 'explosion in|of .. demand|prices|cases|colour|color|joy|anger|laughter', 'firework|fireworks|firecracker|firecrackers', 'blast* off', 'wind|trumpet|horn|whistle blast', 'blast furnace',
);

/** Explosives, mines, and those who carry them on the body. */
export const EXPLOSIVE_TURNS: readonly ActTurns[] = [
  tells(
    'suicide_bombing',
    'suicide bomber|attacker|driver|squad|team|assailant|cadre|militant|bombers|attackers|terrorist|car|truck|vehicle .. hit|struck|killed|targeted|detonated|exploded|rammed|attacked|drove|blew|walked|destroyed|behind|struck|ripped|tore|entered|stormed|set', 'blow|blew|blown himself|herself|themselves .. up', 'detonated|exploded himself|herself|themselves|vest', 'suicide|martyrdom device|charge|bomb|car|truck|driver|vest|squad .. KILLS', 'KILLS by .. suicide', 'CHARGE .. strapped|tied|taped .. to|around|round .. WORN ... KILLS|set|blew|detonated|exploded|walked', 'CHARGE ... bent|intent on dying|death|martyrdom',
    'SUICIDE_LOG .. vs|versus|at|on|against|in|near|outside|targeting|detonated|exploded', 'martyrdom operation|attack .. against|on|at|in', 'drove|rammed|crashed .. CHARGE laden|packed|filled .. into', 'kamikaze .. terrorist|bomber|attacker|car|truck .. activated|exploded|detonated|blew|hit|struck',
    'press|pressed .. button|switch|trigger|something .. waist|belt|chest|vest|coat|body|robe', 'human|living|walking bomb .. killed|struck|hit|exploded|at|in|among', 'blow|blew up among|amid|amidst|in the middle of', 'body parts|head|remains|legs of the attacker|assailant|bomber|assassin|perpetrator', 'triggered|detonated|exploded|activated|pulled his|her .. waistcoat|vest|belt|jacket|suicide', 'bomber threw|hurled|flung himself|herself',
    'CHARGE under|beneath .. WORN .. threw|hurled|flung|ran|rushed|walked|stepped',
  ),
  befalls(
    'explosive_device',
    'ied|vbied|rcied|cwied|ieds|efp .. vs|versus|against|hit|strike|det|detonated|on|at|near', 'bomb|device|charge|explosives .. went|go|goes|going off', 'bomb|device|charge|ied .. detonated|exploded|functioned|exploding|initiated|detonates|explodes|exploding',
    'CHARGE .. with .. clock|timer|fuse on|attached|set', 'booby trap', 'booby trapped', 'make|made|makes explosion', 'key|ignition .. turned|turn .. blew|exploded|went', 'attempt* .. life|lives of .. with|by|using .. CHARGE',
    'bomb|ied|explosives|charge|dynamite .. under|beneath|beside|inside|outside .. kills|killed|injured|wounded|destroyed|damaged', 'wired|wire to explode|blow|detonate', 'command wire', 'remote controlled|detonated|fired|triggered .. CHARGE', 'victim operated', 'device|ied|bomb|charge ... functioned', 'pressure plate', 'blown to bits|pieces|smithereens|kingdom', 'blown up by|with|when|while|as|in',
  ),
  befalls(
    'landmine',
    'mine|mines|at|ap|apers strike|blast|hit|det|detonation|casualty|incident .. vs|veh|vehicle|victim|patrol|km|near|w|n|e|s|of', 'lost|lose|loses|losing .. foot|leg|legs|limb|limbs|feet .. mine|minefield|landmine|tripwire', 'step|stepped|steps|stepping|trod|trodden|tread|walked|drove|ran|rode|run|rolled|driven on|onto|over|upon .. mine|mines|landmine|minefield|tripwire|MINE_TYPE',
    'heard|felt .. click .. boot|foot|under|beneath|underfoot|wheel', 'mine|landmine casualty|casualties|victim|victims', 'mine|mines|MINE_TYPE|landmine|landmines laid|planted|buried|sown|emplaced|placed|scattered|strewn|dug|strung', 'killed|injured|wounded|maimed|crippled|hurt|blinded|blown up|hit|dead by .. mine|mines|landmine|landmines|minefield|MINE_TYPE', 'mine|landmine|MINE_TYPE .. exploded|detonated|explodes|initiated',
    'trigger|triggered|set|detonated|tripped|activated|initiated|touched|hit|struck .. off|a|an|the|two|three .. mine|mines|landmine|tripwire|MINE_TYPE', 'found|find|met the mine|landmine before|first', 'fresh|newly|freshly .. mine|mines|minefield|minefields|landmine|landmines', 'new mines|minefields|landmines', 'lay|laid|laying|lays|bury|buried|burying|plant|planted|planting|emplac*|sow|sowed|sowing .. mine|mines|minefield|minefields|landmine|landmines|MINE_TYPE', 'mine belt|rows|strip laid|emplaced|established|sown',
    'mined and booby', 'mined field|road|path|track|bridge|fields|strip|approach|approaches|riverbank|orchard|house|houses|area',
  ),
];
