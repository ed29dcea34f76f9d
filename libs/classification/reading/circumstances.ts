import type { Circumstance, CircumstanceKind } from '../mention.js';

const words = (list: string): readonly string[] => list.split('|');

/** What a report says, in plain words, that may bring an exemption into play. */
const CUES: Readonly<Partial<Record<CircumstanceKind, readonly string[]>>> = {
  own_territory: words('inside the border|on its own side|on our side of|inside its own territory|within its own territory|on its own soil|on their own side|well inside its own|inside the frontier|own side of the line|own side of the border'),
  coordinated: words(
    'coordinated with|co-ordinated with|coordinated through|coordinated beforehand|cleared beforehand|agreed beforehand|prior coordination|prior notice|notified|notice had been given|notice was given|informed beforehand|informed in advance|had been informed|advance notice|given two days|in coordination with|had been told beforehand|told beforehand|told in advance|cleared with|prior clearance|with the consent of|by arrangement with|arranged with|arranged through|with the knowledge of|jointly agreed|signed off by|as both sides had agreed|pulled its men back to let|stood aside by agreement|was asked to move its men|asked to keep clear|through the hotline beforehand|approved by the committee|committee had approved|committee was told|committee had been',
  ),
  self_defence: words(
    'returned fire|return fire|returning fire|fired back|shot back|shooting back|firing back|in self-defence|in self-defense|in self defence|while under attack|after coming under fire|came under fire first|responded to fire|answered fire|fire was returned|answered the fire|replied to the fire|replied with|fire given back|when fired upon|when fired on|after being fired|until the firing stopped|were being fired on|beat off|repelled|repulsed|defended themselves|hit back when',
  ),
  policing: words(
    'warrant|court order|order of the district court|before a court|before the court|before a judge|before a magistrate|produced in court|lawyer present|charged with|remanded|bailed|under the penal code|criminal case|ordinary criminal|police arrested|on suspicion of|theft|drunk driving|drink-driving|for robbery|for murder|licence check|license check|driving licence|traffic|rape suspect|smuggling|curfew was announced by the district|election checkpoint|gun ban|police checkpoint|arraigned|inquest|prosecutor|fiscal',
  ),
  routine_movement: words(
    'rotation|rotated|resupply|re-supply|medevac|medical evacuation|relieved the|relieving|relief in place|routine relief|changeover|change-over|replaced the|replacing the|typhoon|flood victims|flood relief|earthquake|landslide relief|evacuate the sick|rations and mail|pay and rations|administrative move|disaster relief|rescue of|to rescue|leave party|leave parties|carrying rations|carried rations|relief goods|rice and blankets|relief operation|logistic run',
  ),
  voluntary: words('freely|of their own will|of his own will|of her own will|voluntar|willingly|without being asked|nobody asked|unasked|as a gift|gift of|of their own accord|gladly|offered them|no pressure|no one was pressed|nobody was pressed|gave what they liked|unprompted'),
  agreed_guards: words('bodyguard|guards for leaders|guard for the leader|guards for the leaders|protection detail|close protection|with the chairman|escort for the|escorting their leader|security detail|personal guard|leaders\' guards|guarding the chairman|guards of the negotiat|letter signed by both sides on guards'),
  agreed_duty: words('both sides agreed|agreed by both|agreed between both|under the agreed|jointly agreed|joint patrol|at the request of both|by agreement of both|both sides had agreed|list of agreed|guarding the bank|guarding banks|guarding the airport|guarding the park|as agreed with the other side'),
  granted_leave: words('leave pass|on leave|granted leave|leave granted|leave slip|unarmed and in civilian|without weapons and with|leave chit|home leave'),
  safety: words('landslide|landslip|rockfall|mine clearance|demining|deminers|for safety|avalanche|flooded|flood water|washed out|unsafe bridge|bridge was unsafe|controlled explosion|fallen tree|mudslide|road repair|heavy snow|cholera|quarantine|gas leak|danger of collapse|after the slip|had come down on the road'),
  non_lethal: words('blanket|tents|clothing|uniform cloth|boots|raincoat|flour|cooking pots|medicines|stretcher|food only|no weapons in|no arms among|rubber sandals|mosquito nets|tinned fish|bicycles'),
  civilian_staff: words('civilian staff|party member|party membership|members of the party|clerks|cooks and|as teachers|civil servant|ordinary police|police recruits|constables were taken|traffic police|as drivers|party cards|typists|cleaners|accountants|as nurses'),
  inside_camp: words('inside the camp|inside its camp|inside their camp|within the camp|inside camp|gate of camp|at the gate of the camp|inside acknowledged|within its acknowledged|inside the cantonment|inside the barracks|within the cantonment|inside the assembly area|of their own camp'),
  training: words('routine training|on the range|firing range|training exercise|annual exercise|scheduled exercise|practice shoot'),
  humanitarian: words('to evacuate the wounded|evacuating the wounded|evacuating civilians|medical help|humanitarian mission|relief mission|search and rescue'),
  withdrawal: words('withdrew|withdrawing|pulled back|pulling back|pulled out|returning to barracks|returned to barracks|went back to barracks|moving back to'),
};

const ENTRIES = Object.entries(CUES) as [CircumstanceKind, readonly string[]][];

/** A sentence in lower case, with where it begins and whether only somebody says it. */
export interface SaidSentence {
  lower: string;
  start: number;
  alleged: boolean;
}

/** The circumstances that the sentences of one event tell of. What is denied ("no warrant") is not told. */
export function circumstancesIn(sentences: readonly SaidSentence[], text: string): Circumstance[] {
  const found = new Map<CircumstanceKind, Circumstance>();
  for (const { lower, start, alleged } of sentences) {
    for (const [kind, cues] of ENTRIES) {
      const cue = cues.find((each) => lower.includes(each));
      if (cue === undefined || found.get(kind)?.certainty === 'stated') continue;
      const at = lower.indexOf(cue);
      if (isDenied(lower, at)) continue;
      const span = { start: start + at, end: start + at + cue.length };
      found.set(kind, { kind, text: text.slice(span.start, span.end), certainty: alleged ? 'alleged' : 'stated', span });
    }
  }
  return [...found.values()];
}

const NEGATION = [' no ', ' not ', ' without ', ' nor ', " n't ", ' never ', ' nobody ', ' none ', 'neither ', " wasn't ", ' did not '];

function isDenied(lower: string, at: number): boolean {
  const before = ` ${lower.slice(Math.max(0, at - 28), at)}`;
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
  return NEGATION.some((word) => ` ${clause}`.includes(word)) || clause.trimStart().startsWith('no ');
}
