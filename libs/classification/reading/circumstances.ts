import type { Circumstance, CircumstanceKind } from '../mention.js';
import type { Sentence } from './sentence.js';
import { turnsIn, turnsOf, type Turns } from './turns.js';
import { WORD_GROUPS } from './word-groups.js';

const turns = (...lines: readonly string[]): Turns => turnsOf(WORD_GROUPS, ...lines);

/** What a report says, in plain words, that may bring an exemption into play. */
const CUES: Readonly<Partial<Record<CircumstanceKind, Turns>>> = {
  own_territory: turns('own .. side|soil|territory|border|frontier|line|rear|ground|bank', 'inside|within|behind .. its|their|our .. border|frontier|line|territory|rear', 'well inside|behind', 'inside|within the border|frontier'),
  coordinated: turns(
    'INFORM .. BEFOREHAND', 'BEFOREHAND ... INFORM', 'in advance', 'BEFOREHAND CONSENT', 'advance CONSENT', 'with|by|after|under the .. CONSENT of', 'with .. CONSENT', 'by arrangement', 'arrange|coordinate|clear|agree with|through', 'co-ordinate*|coordinat*', 'notify|notification|notice', 'MONITOR .. INFORM', 'MONITOR .. approve|clear|agree|authorise|permit',
    'jointly agree', 'both .. OTHER_SIDE .. know|agree|inform|tell|consent|sign', 'both army|side|party|headquarters', 'OTHER_SIDE .. had been INFORM', 'liaison .. officer|office|channel|team', 'through the hotline|liaison', 'agreed route|timetable|plan|schedule|corridor|window', 'deconflict*', 'pre clear|notify|notified|cleared|agreed', 'public notice', 'wave .. through', 'engineer|sapper .. both',
  ),
  self_defence: turns(
    'return|answer|reply|respond|exchange .. fire|shot|shooting|to|with', 'fire|shoot|hit|strike back', 'self defence|defense', 'while|when|once|after under|come|being .. UNDER_FIRE', 'when|after|only when|after .. fired|shot|shelled|attacked', 'only after|when ... fire|shot|attack', 'REPEL .. off|back|them', 'repel|repulse', 'defend themselves|himself|itself|ourselves', 'under fire themselves|first', 'have be attack', 'be fire|shoot at|on', 'until .. fire|firing|shooting stop',
  ),
  policing: turns('before|by|to|from|in|a|the|produced COURT', 'before .. COURT', 'COURT order|hearing|warrant', 'arrest|search|police|court|bench warrant', 'warrant', 'prosecutor', 'magistrate', 'inquest', 'penal|criminal code|case|offence|charge|law|procedure|complaint', 'ordinary|common|petty crime|criminal|offender|offence', 'for|of|over|on|with .. CRIME', 'CRIME suspect|case|charge|ring|investigation', 'suspicion|suspect|accuse|charge|wanted|convict* .. CRIME', 'drunk driver|driving', 'drink driving|driver', 'charge with', 'remand|arraign|sentence|convict|plead', 'on|grant|post bail', 'police .. arrest|detain|hold|question|check', 'licence|license|traffic check|plate|offence|stop|police', 'customs|tax officer|offence|inspector', 'gun ban|license|licence', 'election checkpoint|duty'),
  routine_movement: turns(
    'rotat*', 'resuppl*', 're suppl*|supply', 'medevac|casevac', 'medical|casualty evacuation', 'relieve the', 'relief in place', 'routine', 'changeover|handover', 'change over|of guard', 'replace the', 'administrative|logistic|logistics', 'CARRY .. SUPPLY', 'SUPPLY run|convoy|truck|lorry|column|detail', 'leave party|parties|truck', 'swap place|shift',
    'DISASTER .. HELP', 'HELP .. DISASTER', 'HELP .. VICTIM', 'DISASTER .. VICTIM|relief|response|duty', 'disaster relief', 'VICTIM .. DISASTER|flood|water', 'vaccin*', 'field hospital', 'ambulance', 'stretcher', 'sandbag', 'relief goods|supply|store|convoy|operation|work', 'for the .. VICTIM', 'for the .. DISASTER', 'DISASTER hit|stricken|affected', 'cut off by .. DISASTER|water|WEATHER',
  ),
  voluntary: turns('FREELY', 'of|by .. own .. will|accord|choice|volition', 'without .. ask|pressure|threat|compulsion|demand', 'no|nobody|none|no .. PRESSURE', 'as|a gift|present|donation', 'offer .. them|it', 'volunteer'),
  agreed_guards: turns('bodyguard', 'GUARD .. for|of .. LEADER', 'close protection', 'protection|security detail|team', 'GUARD|protect|escort .. LEADER', 'personal guard|escort|security', 'list of .. guard', 'LEADER .. guard|escort|bodyguard'),
  agreed_duty: turns('JOINT FORCE', 'both .. OTHER_SIDE .. agree|request|ask|approve', 'agree by|between both', 'request|agreement of both', 'list of agreed', 'as agree', 'under the agree', 'MONITOR .. request', 'jointly|mutually agree', 'joint .. post|checkpoint|patrol|guard|force|team|police'),
  granted_leave: turns('leave PAPER', 'on|granted|home|weekend|sick|compassionate leave', 'leave grant', 'on .. pass', 'unarmed .. civilian', 'without weapon|arms .. leave|pass|paper'),
  safety: turns('DISASTER', 'mine clearance|clearing|removal', 'DEMINE', 'for .. safety', 'unsafe', 'wash* out|away', 'controlled explosion|detonation', 'fallen tree', 'REPAIR .. WORKS', 'WORKS .. REPAIR', 'WEATHER .. close|block|shut|cut', 'close|block|shut|cut .. WEATHER', 'bad weather', 'heavy snow|rain', 'gas leak', 'danger|risk of collapse', 'clear|lift .. mine', 'unexploded', 'ordnance|bomb disposal', 'disposal team', 'quarantine', 'blast* rock', 'resurfac*'),
  non_lethal: turns('HARMLESS', 'no WEAPON', 'food only', 'only food', 'cooking pot|stove', 'uniform cloth', 'non lethal'),
  civilian_staff: turns('civilian staff|employee|worker|post|job', 'hire|employ|take|recruit|engage|enrol .. CIVIL_STAFF', 'civil servant|service', 'party member|membership|card|branch|school', 'member of the party', 'as .. CIVIL_STAFF', 'police recruit|cadet|constable', 'ordinary|traffic police', 'political cadre|work|education'),
  inside_camp: turns('inside|within|in .. CAMP', 'gate of .. CAMP', 'CAMP gate|wall|perimeter|fence'),
  training: turns('routine|annual|scheduled|regular EXERCISE', 'EXERCISE', 'BLANK round|ammunition|cartridge|grenade', 'firing|rifle range', 'on .. range', 'practice shoot|firing'),
  humanitarian: turns('HELP .. VICTIM', 'medical|first help|aid|team|mission|attention', 'humanitarian', 'search and rescue', 'DISASTER rescue|relief', 'rescue boat|team|worker', 'relief convoy|goods|operation|mission|flight', 'collect|recover|retrieve|exchange|bury|hand .. dead|body|remains', 'recovery|exchange|retrieval of .. body|dead|remains', 'bring|carry .. out .. VICTIM', 'aid convoy|truck|flight', 'evacuation of .. VICTIM'),
  withdrawal: turns('withdraw|vacate|redeploy', 'pull|fall|move back|out', 'RETREAT .. HOME', 'back to .. HOME', 'on .. way .. HOME|home|rear', 'head home', 'leave .. position|post|trench', 'hand .. over .. post|position|base|building', 'assembly|cantonment area|site|point'),
  third_group: turns('BANDIT', 'ransom|criminal|drug|kidnap|kidnapping|smuggling|robber|car|cattle GANG', 'drug lab|trade|trafficker|gang|baron', 'armed robber|robbery', 'un|security|sanction list', 'wanted man|men|list|fugitive', 'lawless', 'kidnap*', 'cattle|car|horse thief|thieves|raider|rustl*'),
  escorted: turns('MONITOR .. WITH', 'WITH .. by .. MONITOR', 'MONITOR escort', 'under .. MONITOR .. escort|supervision|eye|watch|observation', 'in .. presence of .. MONITOR', 'under .. eye|eyes|supervision|watch of', 'with .. MONITOR .. beside|aboard|present|alongside|ahead|watching', 'MONITOR in .. first|lead|leading|front'),
  inspection: turns('CHECK .. and .. LET_GO', 'LET_GO .. after .. CHECK', 'CHECK .. within', 'let .. through|go after', 'release .. same day|hour|afternoon|evening|morning', 'on .. way within|again', 'CHECK .. paper|document|cargo|load|permit|manifest .. and', 'LET_GO .. on .. same'),
  short_delay: turns('next|following morning|day .. let|admit|allow|enter', 'let|admit|allow .. next|following|later morning|day', 'let|admit|allow in .. after|later', 'DELAY .. by|for|until|till .. SHORT|WEATHER|mine', 'for .. SHORT because', 'take place .. next|following|later', 'apolog* for .. delay|wait', 'explain at once', 'wait .. hour|minute'),
};

const ENTRIES = Object.entries(CUES) as [CircumstanceKind, Turns][];

/** The circumstances that the sentences of one event tell of. What one sentence denies ("no warrant") another may still state. */
export function circumstancesIn(sentences: readonly Sentence[], isAlleged: (sentence: Sentence) => boolean, text: string): Circumstance[] {
  const found = new Map<CircumstanceKind, Circumstance>();
  for (const sentence of sentences) {
    for (const { kind, at, length, denied } of cuesIn(sentence)) {
      const before = found.get(kind)?.certainty;
      if (before === 'stated' || (denied && before !== undefined)) continue;
      const span = { start: sentence.start + at, end: sentence.start + at + length };
      found.set(kind, { kind, text: text.slice(span.start, span.end), certainty: denied ? 'denied' : isAlleged(sentence) ? 'alleged' : 'stated', span });
    }
  }
  return [...found.values()];
}

interface CueFound {
  kind: CircumstanceKind;
  /** Characters from the start of the sentence. */
  at: number;
  length: number;
  denied: boolean;
}

/** What was already looked up: every event nearby asks the same of a sentence. */
const known = new WeakMap<Sentence, readonly CueFound[]>();

function cuesIn(sentence: Sentence): readonly CueFound[] {
  let found = known.get(sentence);
  if (!found) {
    found = ENTRIES.flatMap(([kind, cues]) => {
      const [cue] = turnsIn(sentence.tokens, cues);
      return cue ? [{ kind, at: cue.start - sentence.start, length: cue.end - cue.start, denied: isDenied(sentence.lower, cue.start - sentence.start) }] : [];
    });
    known.set(sentence, found);
  }
  return found;
}

const NEGATION = [' no ', ' not ', ' without ', ' nor ', " n't ", ' never ', ' nobody ', ' none ', 'neither ', " wasn't ", ' did not '];

function isDenied(lower: string, at: number): boolean {
  const before = ` ${lower.slice(Math.max(0, at - 28), at)}`;
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
  return NEGATION.some((word) => ` ${clause}`.includes(word)) || clause.trimStart().startsWith('no ');
}
