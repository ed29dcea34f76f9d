import { codesOf, type CodeRow } from './code-table.js';

/** One act: what was done. `acled` and `plover` are the nearest codes of the two event codebooks. */
export interface ActRow extends CodeRow {
  group: ActGroup;
  acled: { event: string; subEvent: string } | null;
  plover: string | null;
}

export type ActGroup =
  | 'armed_violence'
  | 'violence_against_persons'
  | 'property_and_resources'
  | 'territory_and_airspace'
  | 'military_posture'
  | 'restriction_of_movement'
  | 'support_and_recruitment'
  | 'non_fulfilment'
  | 'public_order'
  | 'political'
  | 'other';

export const ACTS = {
  armed_clash: { group: 'armed_violence', definition: '', acled: null, plover: null },
  small_arms_fire: { group: 'armed_violence', definition: '', acled: null, plover: null },
  sniper_fire: { group: 'armed_violence', definition: '', acled: null, plover: null },
  shelling: { group: 'armed_violence', definition: '', acled: null, plover: null },
  missile_attack: { group: 'armed_violence', definition: '', acled: null, plover: null },
  air_strike: { group: 'armed_violence', definition: '', acled: null, plover: null },
  drone_strike: { group: 'armed_violence', definition: '', acled: null, plover: null },
  suicide_bombing: { group: 'armed_violence', definition: '', acled: null, plover: null },
  explosive_device: { group: 'armed_violence', definition: '', acled: null, plover: null },
  landmine: { group: 'armed_violence', definition: '', acled: null, plover: null },
  grenade: { group: 'armed_violence', definition: '', acled: null, plover: null },
  chemical_weapon: { group: 'armed_violence', definition: '', acled: null, plover: null },
  attack_on_civilians: { group: 'violence_against_persons', definition: '', acled: null, plover: null },
  abduction: { group: 'violence_against_persons', definition: '', acled: null, plover: null },
  sexual_violence: { group: 'violence_against_persons', definition: '', acled: null, plover: null },
  torture: { group: 'violence_against_persons', definition: '', acled: null, plover: null },
  arrest: { group: 'violence_against_persons', definition: '', acled: null, plover: null },
  looting: { group: 'property_and_resources', definition: '', acled: null, plover: null },
  property_destruction: { group: 'property_and_resources', definition: '', acled: null, plover: null },
  ground_incursion: { group: 'territory_and_airspace', definition: '', acled: null, plover: null },
  airspace_violation: { group: 'territory_and_airspace', definition: '', acled: null, plover: null },
  territorial_seizure: { group: 'territory_and_airspace', definition: '', acled: null, plover: null },
  troop_movement: { group: 'military_posture', definition: '', acled: null, plover: null },
  weapons_placement: { group: 'military_posture', definition: '', acled: null, plover: null },
  fortification: { group: 'military_posture', definition: '', acled: null, plover: null },
  occupation_of_civilian_building: { group: 'military_posture', definition: '', acled: null, plover: null },
  live_fire_exercise: { group: 'military_posture', definition: '', acled: null, plover: null },
  aid_obstruction: { group: 'restriction_of_movement', definition: '', acled: null, plover: null },
  monitor_obstruction: { group: 'restriction_of_movement', definition: '', acled: null, plover: null },
  movement_restriction: { group: 'restriction_of_movement', definition: '', acled: null, plover: null },
  blockade: { group: 'restriction_of_movement', definition: '', acled: null, plover: null },
  recruitment: { group: 'support_and_recruitment', definition: '', acled: null, plover: null },
  child_recruitment: { group: 'support_and_recruitment', definition: '', acled: null, plover: null },
  arms_supply: { group: 'support_and_recruitment', definition: '', acled: null, plover: null },
  support_to_armed_group: { group: 'support_and_recruitment', definition: '', acled: null, plover: null },
  prisoner_release_failure: { group: 'non_fulfilment', definition: '', acled: null, plover: null },
  withdrawal_failure: { group: 'non_fulfilment', definition: '', acled: null, plover: null },
  protest: { group: 'public_order', definition: '', acled: null, plover: null },
  mob_violence: { group: 'public_order', definition: '', acled: null, plover: null },
  accident: { group: 'public_order', definition: '', acled: null, plover: null },
  hostile_statement: { group: 'political', definition: '', acled: null, plover: null },
  statement: { group: 'political', definition: '', acled: null, plover: null },
  negotiation: { group: 'political', definition: '', acled: null, plover: null },
  other: { group: 'other', definition: '', acled: null, plover: null },
} as const satisfies Record<string, ActRow>;

export type ActCode = keyof typeof ACTS;
export const ACT_CODES = codesOf<ActCode>(ACTS);

