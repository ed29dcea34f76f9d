import { turnsOf, type Turns } from './turns.js';
import { WORD_GROUPS } from './word-groups.js';

const turns = (...lines: string[]): Turns => turnsOf(WORD_GROUPS, ...lines);

/** Figures of speech, and everyday uses of the words. */
export const FIGURES = turns(
  'come|came|be|is|was|were|been|remain under .. fire|attack|bombardment .. in|from|over|for .. parliament|senate|congress|critic|critics|press|media|opposition|cost|costs|budget|handling|failure|policy|remark|remarks|decision|lawmaker|lawmakers|mp|mps|newspaper|newspapers|commentator|unions|twitter|social|silence|slow|lack',
  'under fire|attack .. in .. parliament|senate|congress|press|newspaper|media|assembly|council|court',
  'snipe|sniped|sniping at .. rival|critic|each|opponent|predecessor|minister|government|press|policy|decision',
  'SHOTS|barrage|volley|salvo|hail|bombardment|battle|war .. of .. question|questions|criticism|complaint|complaints|insult|insults|words|abuse|protest|calls|messages|letters|emails|will|wits|tweet|tweets|propaganda|ideas|words|leaflets|slogans',
  'verbal|diplomatic|political|legal|war|paper|media|courtroom|electoral|propaganda .. barrage|salvo|shot|missile|attack|offensive|fire|sniping|volley|clash|duel|broadside|battle',
  'shoot|shot|shooting|film|filming .. film|scene|scenes|footage|video|picture|pictures|photo|photograph|photographs|documentary|penalty|goal|basket|movie|clip|advert|hoops',
  'shot|shots of .. film|footage|camera|spirits|vodka|whisky|rum|vaccine|espresso|coffee|insulin|penicillin',
  'shot|shots in .. arm|dark|locker',
  'a long shot',
  'big|cheap|parting|mug shot',
  'not|nary|never one|a|single .. shell|shot|round|bullet|rocket|missile|grenade|bomb .. fall|fell|fallen|fired|land|landed|heard|hit|came|come|rang|loosed',
  'catch|caught|set|on|take|took|catching on fire',
  'fire brigade|engine|extinguisher|fighter|fighters|station|alarm|drill|service|truck|escape|wood|break|hazard|season|damage|insurance|department',
  'fired from .. job|cabinet|government',
  'fired from his|her job|post|office|position',
  'fire|fired|sack|sacked|dismiss .. secretary|manager|staff|coach|employee|employees|worker|workers|adviser|advisers|teacher|teachers',
  'fired as .. minister|chief|head|director|manager|coach',
  'gun|guns|front|line|artillery|border ... be|was|were|stay|stayed|remain|remained|fell|fall|go|went|been|lie|lay .. silent|quiet|cold|still|mute',
  'tug|war|flame|price|turf|bidding war',
  'clash|clashed|clashes .. over .. budget|policy|pay|wages|seat|seats|wording|procedure|agenda|colour|colours|dates',
  'clash|clashed|clashes with .. exam|exams|match|schedule|holiday|festival|wedding|timetable|harvest',
  'battle .. against|with .. cancer|disease|illness|malaria|cholera|flood|floods|drought|locusts|inflation|poverty|corruption|fire|fires|flames|pandemic',
  'legal|court|uphill|losing battle|fight',
  'fight|fighting|fought .. cancer|disease|malaria|cholera|fire|fires|flames|flood|floods|poverty|corruption|inflation|hunger|drought|locusts|crime',
  'or be|get|risk|face shot|shelled|fired|gunned|killed|attacked|being',
  'rocket|rocketed|rocketing .. price|prices|cost|costs|demand|scientist|science|salad',
  'price|prices|cost|costs|demand|inflation|rates .. rocket|rocketed',
  'shell|shelled|shelling .. out|pea|peas|nut|nuts|prawn|prawns|egg|eggs|bean|beans|company|companies|corporation|petrol|station|shock',
  'a shell of',
  'nut|egg|sea|snail|oyster|tortoise|turtle|cocoa|coconut|cowrie .. shell|shells',
  'stone|stones|throw away',
  'fire* up .. crowd|team|engine|supporters',
  'quick|rapid|cross fire question|questions|round|quiz',
  'bread|rice|peace|moral|propaganda|political|legal|constitutional|economic missile|bomb|grenade',
);

/** Exercises, tests, salutes and hunting. */
export const DRILLS = turns(
  'target|gunnery|rifle|musketry|shooting|firing|artillery|mortar|field|calibration practice|training|firing|shoot|drill|exercise|day|competition|contest|qualification|class|lesson',
  'at .. target|range practice',
  'for practice',
  'firing|shooting|gunnery|practice|proving|live range|ranges|ground|grounds|butts|gallery',
  'on|over .. range|ranges|butts',
  'live fire|firing .. exercise|drill|training|practice|shoot|manoeuvre|manoeuvres|maneuvers|serial',
  'test|tests|trial|trials|calibration|proof|proofing|zeroing|zero .. fire|fired|firing|launch|launched|shoot|shot|shots|of .. new|missile|howitzer|rocket|gun|mortar|rifle',
  'test fired|firing|launched|launch',
  'routine|scheduled|planned|annual|notified|announced .. test|exercise|exercises|drill|drills|training|firing|firings|shoot|practice|launch',
  'exercise|exercises|manoeuvre|manoeuvres|maneuver|maneuvers|drill|drills|rehearsal|wargame|training .. with|using|use|involve|include|fire|fired|firing|see|saw',
  'fire|fired|firing|shoot|shot|launch|launched|discharge|loose|lob|expend ... during|in|as .. exercise|exercises|drill|drills|manoeuvre|manoeuvres|practice|rehearsal|test|trial|demonstration|display',
  'train|trained|training|drill|drilled|practise|practised|practice|rehearse|rehearsed .. with|firing|shooting|their|the|throwing .. live|shell|shells|rounds|mortar|mortars|ammunition|grenade|grenades|howitzer|howitzers|artillery|gun|guns|machine',
  'blank|dummy|inert|practice|training|unarmed|wooden|simulated|rubber .. round|rounds|shell|shells|missile|missiles|warhead|grenade|grenades|ammunition|cartridge|cartridges|bullet|bullets|mortar|bomb|bombs|rocket|rockets|charge',
  'at .. paper|cardboard|wooden|steel|silhouette|floating|towed|dummy|straw .. target|targets|man|men|figure|figures|plate|plates|hulk|barge',
  'mock|simulated|staged|sham|dummy|rehearsed .. battle|attack|assault|ambush|fight|raid|bombardment|strike|clash',
  'shoot|shooting|shot|fire|firing .. can|cans|bottle|bottles|tin|tins|pumpkin|pumpkins|oil drum|drums',
  'salute|ceremonial|salutes|honour|honor|saluting .. volley|volleys|gun|guns|shot|shots|rounds|fire|fired|battery',
  'gun salute',
  'fire|fired|firing .. salute|salutes',
  'hunt|hunting|hunter|hunters|poacher|poachers .. shoot|shot|fire|fired|partridge|boar|deer|duck|ducks|pigeon',
  'shoot|shot|shooting .. partridge|boar|deer|duck|ducks|pigeon|pigeons|rabbit|rabbits|wolf|wolves|crow|crows|dog|snake|hyena',
);

/** Attacks that are only planned or feared. */
export const INTENDED = turns(
  'plan|planning|plans|prepare|preparing|plot|plotting|plots|intend|intends|intending|intention|intent|threat|threatening|ready|preparation|preparations|rehearse|rehearsing|consider|considering|mull|mulling to|for|of|a|an|another|new|fresh|further|any|chemical|missile|ground|its|their .. attack|assault|offensive|strike|raid|ambush|shelling|bombardment|shell|bombard|launch|fire|storm|strikes|attacks|barrage',
  'fear|fears|afraid|risk|danger|possibility|prospect|spectre of .. attack|assault|offensive|strike|raid|ambush|shelling|bombardment|attacks|clashes|fighting|hostilities',
  'warn|warned|warning|warns|alert .. of|against .. attack|assault|offensive|strike|raid|ambush|shelling|bombardment|attacks|clashes|fighting|hostilities',
);

/** Poison that is at home in works, fields and baths. */
export const HOUSEHOLD = turns(
  'gas cylinder',
  'leak|leaked|leaking|leakage|spill|spilled|spillage ... swimming|pool|waterworks|plant|factory|works|refinery|pipe|warehouse|laboratory|tanker|cylinder|tank|valve|fridge|refrigerator',
  'swimming|pool|waterworks|plant|factory|works|refinery|pipe|warehouse|laboratory|tanker|valve|fridge|refrigerator|depot ... leak|leaked|leaking|leakage|spill|spilled|spillage',
  'purify|purifies|purification|treat|treating|treatment|disinfect|disinfection|chlorinate|chlorination .. water|drinking|wells|well|sewage',
  'water purification|treatment|disinfection',
  'spray|sprayed|spraying .. crop|crops|weed|weeds|field|fields|orchard|orchards|locust|locusts|mosquito|mosquitoes|poppy|coca|garden|vines',
  'weedkiller|herbicide|herbicides|fertiliser|fertilizer|fumigate|fumigated|fumigation|disinfectant|detergent',
  'food|alcohol|mushroom|mushrooms|carbon|lead|fish|berry|home|brew poisoning|monoxide',
  'stockpile|stockpiles|stock|stocks ... destroy|destroyed|destruction|dismantle|disposal|dispose|declare|declared|surrender|ship|shipped',
  'destroy|destroyed|destruction|dismantle|disposal|declare|declared ... stockpile|stockpiles|stock|stocks',
  'disperse|dispersed|quell|break ... march|marchers|protest|protesters|demonstration|demonstrators|crowd|rioters|mob|students|strikers|fans',
  'last|previous|nineteenth|eighteenth century',
  'first|second|great world|war .. veteran|grave|graves|memorial',
);

/** Gas that police use against a crowd is no weapon of war. */
export const CROWD_CONTROL = turns(
  'tear gas|gassed .. at|on|against|to|the|disperse .. marchers|protesters|protestors|demonstrators|crowd|crowds|students|strikers|fans|rioters|mob|rally|march|youths|supporters',
  'teargas|teargassed|tear-gas .. at|on|against|to|the|disperse .. marchers|protesters|protestors|demonstrators|crowd|crowds|students|strikers|fans|rioters|mob|rally|march|youths|supporters',
);

/** Fire that goes both ways. */
export const MUTUAL = turns(
  'each|one other|another',
  'both|two|opposing|rival .. side|sides|bank|banks|army|armies|party|parties|force|forces|group|groups|post|posts|garrison|garrisons|patrol|patrols|unit|units|faction|factions',
  'return|returned|returns|returning .. fire|shot|shots|it',
  'fire|shoot|shot|hit|fight|fought|struck back',
  'reply|replied|answer|answered|respond|responded|retaliate|retaliated .. in kind|with|fire|likewise|burst|same',
  'be|was|were|got|get answered|returned|reciprocated',
  'ensuing|subsequent|resulting .. fight|firefight|battle|clash|shootout|exchange|fighting|gunfight',
  'exchange|exchanged|exchanges|trade|traded|swap|swapped',
);

/** One aimed shot, or a rifle that is far off or out of sight. */
export const HIDDEN_RIFLE = turns(
  'sniper|snipers|marksman|marksmen|sharpshooter|sharpshooters|sharp shooter',
  'hidden|concealed|unseen|camouflaged|invisible|prepared|elevated .. gunman|shooter|rifleman|rifle|firer|hide|position|nest|perch|gun|post|shot|marksman|gunner',
  'a|the hide',
  'single|one|lone|solitary|1|lonely .. shot|bullet|round|rd|rifle|rifleman|gunshot',
  'high velocity|powered|calibre rifle|round|bullet|shot',
  'long|distant|great|extreme range|distance rifle|shot|weapon',
  'telescopic|scope|scoped|dragunov|svd|barrett|bolt action',
  'aimed|precise|accurate|deliberate .. shot|round|bullet|single|fire',
  'one by one',
  'single|singled out',
  'pick|picked|picking off|out',
  'tower|steeple|minaret|rooftop|roof|belfry|spire|treetop|balcony|chimney|dome|grain elevator ... shot|shoot|bullet|kill|killed|hit|wound|wounded|round',
  'shot|shoot|bullet|kill|killed|hit|wound|wounded|round|fire|fired .. from ... tower|steeple|minaret|rooftop|roof|belfry|spire|treetop|balcony|chimney|dome|elevator|window|floor|flat|apartment|storey|loft|attic|ledge',
  'from .. distance|range|metre|metres|m|meters|yard|yards|km|kilometre|kilometres .. of|away|off',
  'from .. metre|metres|meters|yards|m|kilometre',
  'at .. metre|metres|meters|yards|m .. range|distance',
  'never saw .. fired|shot|shooter|shooting|firing',
  'shot|bullet|round|hit|struck ... in|through .. head|temple|forehead|eye|throat|neck|heart|skull ... from|while|as|when|by .. metre|metres|across|distance|window|tower|roof|ridge|hill|position|smoking|drawing|fetching|hanging',
  'whenever|anyone|anybody|whoever|everyone ... show|shows|moves|cross|crosses|step|steps|ventures|head',
);

/** What is fired lets out poison. */
export const POISONED = turns(
  'POISON',
  'gas|teargas|cs|chemical|FUMY .. shell|shells|bomb|bombs|munition|munitions|warhead|warheads|rocket|rockets|grenade|grenades|canister|canisters|round|rounds|mortar|agent|agents|substance|substances|cloud|fume|fumes|smoke|gas|weapon|weapons|liquid|powder|vapour|vapor|irritant|spray|mist',
  'poison|toxic|mustard|nerve|tear|war|chlorine|choking|blister .. gas|gases|agent|agents',
  'smell|smelled|smelling|smelt|stink|stank|reek|reeked .. of .. bleach|chlorine|garlic|almond|almonds|mustard|chemical|chemicals|hay|geranium|geraniums|swimming',
  'garlic|bleach|chlorine smell|smelling|odour|odor',
  'foam* at|from',
  'spray|sprayed|spraying .. with .. chemical|chemicals|gas|agent|irritant|substance|poison',
  'pinpoint|constricted pupil|pupils',
  'gassed',
);
