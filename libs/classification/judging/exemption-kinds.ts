import type { CircumstanceKind } from '../mention.js';

/** The words by which an exemption clause names what it exempts. Plain words, matched anywhere in the clause. */
const CUES: Readonly<Record<CircumstanceKind, readonly string[]>> = {
  own_territory: ['own territory', 'own soil', 'own side', 'its territory', 'within its borders', 'areas it controls', 'under its control', 'own area', 'area it holds', 'government-held', 'areas they control', 'inside the country'],
  third_group: ['armed group', 'outlaw', 'terroris', 'kidnap', 'criminal', 'bandit', 'drug', 'abu sayyaf', 'third part', 'not party to', 'not a party', 'designated', 'dissident', 'narcot', 'trafficker', 'poach', 'extremis', 'jihad', 'militants who', 'lawless', 'organised crime', 'organized crime', 'other armed'],
  coordinated: ['coordinat', 'co-ordinat', 'agreed beforehand', 'prior notice', 'notif', 'prior consent', 'prior approval', 'informed beforehand', 'announced beforehand', 'advance notice', 'permission of the', 'authorised by the commission', 'with the consent', 'cleared with', 'approved by the'],
  self_defence: ['return fire', 'returning fire', 'self-defence', 'self-defense', 'self defence', 'under attack', 'in response to', 'repel', 'defend'],
  policing: ['policing', 'lawful arrest', 'ordinary law', 'ordinary lawful', 'law enforcement', 'public order', 'court', 'warrant', 'criminal suspect', 'crime suspect', 'police dut', 'under the law', 'rule of law', 'judicial', 'lawful search'],
  routine_movement: ['rotation', 'resupply', 'medical evacuation', 'administrative movement', 'routine', 'medevac', 'relief of troops', 'replacement', 'logistic'],
  voluntary: ['freely', 'voluntar', 'willing', 'gift'],
  agreed_guards: ['bodyguard', 'guards for leaders', 'close protection', 'personal protection', 'escort', 'security detail'],
  agreed_duty: ['duties both', 'agreed duties', 'both sides agreed', 'guarding banks', 'duties agreed', 'jointly agreed', 'as agreed'],
  granted_leave: ['unarmed leave', 'leave that', 'home leave', 'on leave', 'unarmed'],
  safety: ['safety', 'landslide', 'mine clearance', 'demining', 'weather', 'accident on the road', 'epidemic', 'disease', 'emergency repair', 'flood'],
  non_lethal: ['non-lethal', 'nonlethal', 'clothing', 'tents', 'food', 'medicine'],
  civilian_staff: ['civilian staff', 'party member', 'ordinary police', 'civil servant', 'political work', 'members of a party', 'civilian post'],
  inside_camp: ['inside camp', 'within camp', 'in the camps', 'inside the camp', 'acknowledged camp', 'inside assembly', 'within cantonment', 'inside cantonment', 'inside barracks', 'assembly area', 'designated site'],
  training: ['training', 'exercise', 'drill', 'range practice'],
  humanitarian: ['humanitarian', 'disaster relief', 'rescue', 'medical aid', 'relief work'],
  withdrawal: ['withdraw', 'redeploy', 'pull back', 'pulling back'],
};

const KINDS = Object.keys(CUES) as CircumstanceKind[];

/** Kinds that are found in a clause only as a detail of another one. */
const YIELDS: Partial<Record<CircumstanceKind, CircumstanceKind>> = { policing: 'third_group', civilian_staff: 'policing' };

/**
 * What must come together for an exemption to apply. Most sentences name one thing; one that names an
 * adversary and a condition ("against outlaws, coordinated beforehand") asks for both.
 */
export function exemptionKinds(sentence: string): readonly CircumstanceKind[] {
  const text = sentence.toLowerCase();
  const found = KINDS.filter((kind) => CUES[kind].some((cue) => text.includes(cue)));
  const without = found.filter((kind) => !(Object.entries(YIELDS) as [CircumstanceKind, CircumstanceKind][]).some(([by, to]) => to === kind && found.includes(by)));
  return without.includes('routine_movement') ? ['routine_movement'] : narrowed(without, text);
}

function narrowed(kinds: readonly CircumstanceKind[], text: string): readonly CircumstanceKind[] {
  const conditions = kinds.filter((kind) => kind === 'third_group' || kind === 'own_territory' || kind === 'coordinated');
  if (conditions.length > 0 && (kinds.includes('third_group') || kinds.includes('coordinated'))) return conditions;
  if (kinds.includes('agreed_guards')) return ['agreed_guards'];
  if (kinds.includes('granted_leave') && text.includes('leave')) return ['granted_leave'];
  return kinds.slice(0, 1);
}
