import type { Circumstance, CircumstanceKind } from '../mention.js';
import type { Sentence } from './sentence.js';

const words = (list: string): readonly string[] => list.split('|');

/** What a report says, in plain words, that may bring an exemption into play. */
const CUES: Readonly<Partial<Record<CircumstanceKind, readonly string[]>>> = {
  own_territory: words('inside the border|on its own side|on our side of|inside its own territory|within its own territory|on its own soil|on their own side|well inside its own|inside the frontier|own side of the line|own side of the border|within its own borders|behind its own lines|behind their own lines|inside its own lines|on own territory|inside the country\'s own'),
  coordinated: words(
    'coordinated with|co-ordinated with|coordinated through|coordinated beforehand|cleared beforehand|agreed beforehand|prior coordination|prior notice|notified|notice had been given|notice was given|informed beforehand|informed in advance|had been informed|advance notice|given two days|in coordination with|had been told beforehand|told beforehand|told in advance|cleared with|prior clearance|with the consent of|by arrangement with|arranged with|arranged through|with the knowledge of|jointly agreed|signed off by|as both sides had agreed|stood aside by agreement|was asked to move its men|asked to keep clear|through the hotline beforehand|approved by the committee|committee had approved|committee was told|committee had been|had been given to the|been shown the plan|had the list|waved them through|waved it through|waved through by|liaison officers rode|liaison officers travelled|with the agreement of|by agreement with|by prior agreement|by mutual agreement|announced beforehand|announced in advance|had announced|commission announced|commission has announced|published in advance|public notice|prior approval|both sides had been told|both armies|both sides\' engineers|engineers of both|sappers of both|through the liaison|liaison office had|agreed route|agreed timetable|coordinated patrol|co-ordinated patrol|pre-cleared|pre-notified|deconflicted|was notified',
  ),
  self_defence: words(
    'returned fire|return fire|returning fire|fired back|shot back|shooting back|firing back|in self-defence|in self-defense|in self defence|while under attack|after coming under fire|came under fire first|responded to fire|answered fire|fire was returned|answered the fire|replied to the fire|replied with|fire given back|when fired upon|when fired on|after being fired|until the firing stopped|were being fired on|beat off|repelled|repulsed|defended themselves|hit back when|shot back|returned the fire|gave fire back|fired only after|only after being|only when fired|under fire themselves|had been attacked|drove off the attack|beat back|fought off',
  ),
  policing: words(
    'warrant|court order|before a court|before the court|before a judge|before a magistrate|produced in court|lawyer present|charged with|remanded|bailed|under the penal code|criminal case|ordinary criminal|police arrested|on suspicion of|theft|drunk driving|drink-driving|for robbery|for murder|licence check|license check|driving licence|traffic|rape suspect|smuggling|election checkpoint|gun ban|police checkpoint|arraigned|inquest|prosecutor|fiscal|arrest warrant|search warrant|detained on suspicion|suspected of theft|over the theft|stolen|stealing|burglary|fraud|embezzle|shoplift|gun-ban|gun licen|speeding|drunk driver|in custody of the court|released on bail|granted bail|bail of|judge and prosecutor|first-instance court|stood before|pleaded|public prosecutor|sentenced|convicted|found guilty|tried and|customs offence|licence plates',
  ),
  routine_movement: words(
    'rotation|rotated|resupply|re-supply|medevac|medical evacuation|relieved the|relieving|relief in place|routine relief|changeover|change-over|replaced the|replacing the|typhoon|flood victims|flood relief|earthquake|landslide relief|evacuate the sick|rations and mail|pay and rations|administrative move|disaster relief|rescue of|to rescue|leave party|leave parties|carrying rations|carried rations|relief goods|rice and blankets|relief operation|logistic run|rotation of|changing of the guard|routine supply|supply run|ration run|water run|fuel run|mail run|relief troops|swapped places|for the flooded|flood-hit|flood-stricken|marooned|cut off by water|cyclone|hurricane|storm victims|quake|sandbags|relief supplies|relief stores|relief convoy|drinking water for|vaccin|field hospital|ambulance|stretcher cases|casualty evacuation|casevac|administrative',
  ),
  voluntary: words('freely|of their own will|of his own will|of her own will|voluntar|willingly|without being asked|nobody asked|unasked|as a gift|gift of|of their own accord|gladly|offered them|no pressure|no one was pressed|nobody was pressed|gave what they liked|unprompted'),
  agreed_guards: words('bodyguard|guards for leaders|guard for the leader|guards for the leaders|protection detail|close protection|escort for the|escorting their leader|security detail|personal guard|leaders\' guards|guards of the negotiat|on the list of guards|bodyguards|protecting the leader|guarding the delegat|guards for delegates'),
  agreed_duty: words('both sides agreed|agreed by both|agreed between both|under the agreed|jointly agreed|joint patrol|at the request of both|by agreement of both|both sides had agreed|list of agreed|guarding the bank|guarding banks|guarding the airport|guarding the park|as agreed with the other side|joint police|joint force|joint team|mixed patrol|mixed team|coordinated patrol|joint checkpoint|joint post|posted by the commission|at the commission\'s request'),
  granted_leave: words('leave pass|on leave|granted leave|leave granted|leave slip|unarmed and in civilian|without weapons and with|leave chit|home leave|leave papers|leave paper|weekend pass|on a pass'),
  safety: words('landslide|landslip|rockfall|mine clearance|demining|deminers|for safety|avalanche|flooded|flood water|washed out|unsafe bridge|bridge was unsafe|controlled explosion|fallen tree|mudslide|road repair|heavy snow|cholera|quarantine|gas leak|danger of collapse|lifting mines|clearing mines|mine-clearing|mine-clearance|sappers|unexploded|ordnance disposal|disposal team|blasting rock|repairing the bridge|bridge repair|mending the road|resurfac|snow clearance|bad weather|sandstorm|fog closed|dust storm'),
  non_lethal: words('blanket|tents|clothing|uniform cloth|boots|raincoat|flour|cooking pots|medicines|stretcher|food only|no weapons in|no arms among|mosquito nets|tinned fish|bicycles'),
  civilian_staff: words('civilian staff|party member|party membership|members of the party|clerks|cooks and|as teachers|civil servant|ordinary police|police recruits|constables were taken|traffic police|as drivers|party cards|typists|cleaners|accountants|as nurses'),
  inside_camp: words('inside the camp|inside its camp|inside their camp|within the camp|inside camp|gate of camp|at the gate of the camp|inside acknowledged|within its acknowledged|inside the cantonment|inside the barracks|within the cantonment|inside the assembly area|of their own camp'),
  training: words('routine training|on the range|firing range|training exercise|annual exercise|scheduled exercise|practice shoot|drill square|classroom|course in|courses in|parade ground|blank rounds|blank ammunition'),
  humanitarian: words('to evacuate the wounded|evacuating the wounded|evacuating civilians|medical help|humanitarian mission|relief mission|search and rescue|flood rescue|rescue boats|relief convoy|relief goods|relief operation|to collect the dead|recover bodies|recovery of bodies|exchange of bodies|evacuation of the wounded|bring out the wounded|aid convoy|first aid'),
  withdrawal: words('withdrew|withdrawing|pulled back|pulling back|pulled out|returning to barracks|returned to barracks|went back to barracks|moving back to|on their way to the assembly|on the way to the assembly|to the cantonment site|to the assembly site|heading home|leaving their positions|vacated|handed over the post|left their positions'),
  third_group: words('kidnap|abductors|ransom gang|bandit|cattle thie|rustler|carjack|car thie|smuggl|traffick|drug lab|drug gang|narco|cartel|outlaw|highway robber|highwaymen|pirates|poacher|terrorist|jihadi|extremist|criminal gang|armed robber|un list|sanctions list|wanted men|lawless'),
  escorted: words('monitors rode|monitors travelled|observers rode|observers travelled|escorted by the mission|escorted by monitors|escorted by observers|escorted by the un|escorted by un|escorted by the monitors|under monitor escort|under un escort|under the mission\'s escort|with monitors beside|with observers beside|observers in the first|monitors in the first|in the presence of monitors|in the presence of observers|in the presence of the mission|under the eyes of the|supervised by the mission|supervised by monitors|supervised by observers|under the supervision of|accompanied by monitors|accompanied by observers|accompanied by the mission|accompanied by un'),
  inspection: words('inspected and released|inspected and let|searched and let|checked and let|looked into and let|let through after|passed after|released the same|sent on the same|went on the same|cleared within|inspected within|checked the papers and|let go after|on its way within|on their way within'),
  short_delay: words('next morning they were let|next day they were let|were let in the next|let in after|admitted after|was put off by a day|was put off until the next|postponed by a day|postponed to the next|postponed until the next|visit took place the next|for some hours because|for an hour because|delayed by fog|delayed by rain|delayed by mines|delayed for some hours|apologised for the delay|explained at once'),
};

const ENTRIES = Object.entries(CUES) as [CircumstanceKind, readonly string[]][];

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
      const cue = cues.find((each) => sentence.lower.includes(each));
      const at = cue === undefined ? -1 : sentence.lower.indexOf(cue);
      return cue === undefined ? [] : [{ kind, at, length: cue.length, denied: isDenied(sentence.lower, at) }];
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
