import { codesOf, type CodeRow } from './code-table.js';
import type { AcledCode, PloverCode } from './event-codebooks.js';

/**
 * One act: what was done, never who did it or whether it was allowed. `acled` and `plover` are the
 * nearest codes of the two event codebooks, null where none is near.
 */
export interface ActRow extends CodeRow {
  group: ActGroup;
  acled: AcledCode | null;
  plover: PloverCode | null;
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

/**
 * The acts. The definitions are ours; they follow, where there is one, the instrument that settles the
 * word: Additional Protocol I of 1977 for attacks (art. 49) and civilians (arts 50 to 52), the Ottawa
 * Convention for mines (art. 2), the Chemical Weapons Convention (art. II), the Convention against Torture
 * (art. 1), the Convention on Enforced Disappearance (art. 2) and the Paris Principles of 2007 for children
 * with armed groups; elsewhere the ACLED and PLOVER codebooks.
 */
export const ACTS = {
  armed_clash: {
    group: 'armed_violence',
    definition: 'Fighting in which two or more armed sides use force against each other at the same place and time, whoever began it.',
    acled: { event: 'Battles', subEvent: 'Armed clash' },
    plover: 'ASSAULT',
  },
  small_arms_fire: {
    group: 'armed_violence',
    definition: 'Fire from rifles, pistols or machine guns at a person or position by one side, without a report that it was returned.',
    acled: { event: 'Battles', subEvent: 'Armed clash' },
    plover: 'ASSAULT',
  },
  sniper_fire: {
    group: 'armed_violence',
    definition: 'Aimed single shots at a chosen person from a concealed or distant position.',
    acled: { event: 'Battles', subEvent: 'Armed clash' },
    plover: 'ASSAULT',
  },
  shelling: {
    group: 'armed_violence',
    definition: 'Indirect or heavy fire from the ground or the sea: artillery, mortars, tanks or unguided rockets, whether or not anything was hit.',
    acled: { event: 'Explosions/Remote violence', subEvent: 'Shelling/artillery/missile attack' },
    plover: 'ASSAULT',
  },
  missile_attack: {
    group: 'armed_violence',
    definition: 'The launch of a guided or ballistic missile against a target, from land, sea or air.',
    acled: { event: 'Explosions/Remote violence', subEvent: 'Shelling/artillery/missile attack' },
    plover: 'ASSAULT',
  },
  air_strike: {
    group: 'armed_violence',
    definition: 'Bombs, rockets or gunfire from a crewed aircraft or helicopter at a target on the ground or at sea.',
    acled: { event: 'Explosions/Remote violence', subEvent: 'Air/drone strike' },
    plover: 'ASSAULT',
  },
  drone_strike: {
    group: 'armed_violence',
    definition: 'An attack by an uncrewed aircraft, which drops or fires a munition or is itself the munition.',
    acled: { event: 'Explosions/Remote violence', subEvent: 'Air/drone strike' },
    plover: 'ASSAULT',
  },
  suicide_bombing: {
    group: 'armed_violence',
    definition: 'An explosion set off by an attacker who means to die in it, on foot or in a vehicle.',
    acled: { event: 'Explosions/Remote violence', subEvent: 'Suicide bomb' },
    plover: 'ASSAULT',
  },
  explosive_device: {
    group: 'armed_violence',
    definition: 'A placed charge, improvised or manufactured, that was set off by timer, by remote control or by its victim, or was laid so that it would be: a roadside bomb, a car bomb, a parcel.',
    acled: { event: 'Explosions/Remote violence', subEvent: 'Remote explosive/landmine/IED' },
    plover: 'ASSAULT',
  },
  landmine: {
    group: 'armed_violence',
    definition: 'A manufactured munition placed under, on or near the ground to explode at the presence, nearness or touch of a person or vehicle: laying it, or its going off.',
    acled: { event: 'Explosions/Remote violence', subEvent: 'Remote explosive/landmine/IED' },
    plover: 'ASSAULT',
  },
  grenade: {
    group: 'armed_violence',
    definition: 'A small explosive thrown by hand or fired from a hand-held launcher.',
    acled: { event: 'Explosions/Remote violence', subEvent: 'Grenade' },
    plover: 'ASSAULT',
  },
  chemical_weapon: {
    group: 'armed_violence',
    definition: 'The use of a toxic chemical to kill, harm or incapacitate by its poisonous properties, by whatever means it was delivered.',
    acled: { event: 'Explosions/Remote violence', subEvent: 'Chemical weapon' },
    plover: 'ASSAULT',
  },
  attack_on_civilians: {
    group: 'violence_against_persons',
    definition: 'Violence aimed at persons who take no part in hostilities, or struck without telling them apart from fighters: killing, wounding or beating.',
    acled: { event: 'Violence against civilians', subEvent: 'Attack' },
    plover: 'ASSAULT',
  },
  abduction: {
    group: 'violence_against_persons',
    definition: "Taking or holding persons against their will outside the law: kidnapping, hostage-taking, or a disappearance whose authors deny it or hide the person's fate.",
    acled: { event: 'Violence against civilians', subEvent: 'Abduction/forced disappearance' },
    plover: 'COERCE',
  },
  sexual_violence: {
    group: 'violence_against_persons',
    definition: 'Rape or another act of a sexual nature committed by force, threat or coercion, against persons of any sex.',
    acled: { event: 'Violence against civilians', subEvent: 'Sexual violence' },
    plover: 'ASSAULT',
  },
  torture: {
    group: 'violence_against_persons',
    definition: 'Severe pain or suffering, of body or mind, inflicted on purpose on a person in the power of those who inflict it, and cruel or degrading treatment of that kind.',
    acled: { event: 'Violence against civilians', subEvent: 'Attack' },
    plover: 'ASSAULT',
  },
  arrest: {
    group: 'violence_against_persons',
    definition: 'Deprivation of liberty by police, soldiers or another authority under claim of law; whether it was lawful is for the term to say.',
    acled: { event: 'Strategic developments', subEvent: 'Arrests' },
    plover: 'COERCE',
  },
  looting: {
    group: 'property_and_resources',
    definition: 'Taking goods from their owners by force or under threat, or from places left unguarded by the conflict: pillage, robbery, theft of livestock or relief goods, extortion.',
    acled: { event: 'Strategic developments', subEvent: 'Looting/property destruction' },
    plover: 'COERCE',
  },
  property_destruction: {
    group: 'property_and_resources',
    definition: 'Burning, demolishing or otherwise damaging buildings, crops, vehicles or installations by hand, outside an exchange of fire.',
    acled: { event: 'Strategic developments', subEvent: 'Looting/property destruction' },
    plover: 'COERCE',
  },
  ground_incursion: {
    group: 'territory_and_airspace',
    definition: 'Armed forces entering, on the ground or by water, territory or a zone that is closed to them, whether or not they fire.',
    acled: { event: 'Strategic developments', subEvent: 'Change to group/activity' },
    plover: 'MOBILIZE',
  },
  airspace_violation: {
    group: 'territory_and_airspace',
    definition: 'A military aircraft or drone flying where it may not, without attacking: a crossing of the border, a flight over a closed zone.',
    acled: { event: 'Strategic developments', subEvent: 'Change to group/activity' },
    plover: 'MOBILIZE',
  },
  territorial_seizure: {
    group: 'territory_and_airspace',
    definition: "Bringing a town, post, road or piece of ground under one's own control that the other side, or nobody, held.",
    acled: { event: 'Battles', subEvent: 'Non-state actor overtakes territory' },
    plover: 'ASSAULT',
  },
  troop_movement: {
    group: 'military_posture',
    definition: 'Moving, massing, reinforcing or redeploying armed forces, short of entering closed ground.',
    acled: { event: 'Strategic developments', subEvent: 'Change to group/activity' },
    plover: 'MOBILIZE',
  },
  weapons_placement: {
    group: 'military_posture',
    definition: 'Bringing weapons or military equipment to a place or keeping them there: guns in a position, launchers, arms caches, heavy weapons outside their storage.',
    acled: { event: 'Strategic developments', subEvent: 'Change to group/activity' },
    plover: 'MOBILIZE',
  },
  fortification: {
    group: 'military_posture',
    definition: 'Building or strengthening positions: trenches, bunkers, checkpoints, barriers, camps or bases.',
    acled: { event: 'Strategic developments', subEvent: 'Headquarters or base established' },
    plover: 'MOBILIZE',
  },
  occupation_of_civilian_building: {
    group: 'military_posture',
    definition: 'Armed forces using a school, hospital, place of worship, dwelling or another civilian building as quarters, store or position.',
    acled: { event: 'Strategic developments', subEvent: 'Headquarters or base established' },
    plover: 'COERCE',
  },
  live_fire_exercise: {
    group: 'military_posture',
    definition: 'Firing weapons in training or as a test, at no enemy.',
    acled: null,
    plover: 'MOBILIZE',
  },
  aid_obstruction: {
    group: 'restriction_of_movement',
    definition: 'Keeping relief from those in need: refusing, delaying, diverting or attaching unlawful conditions to convoys, staff or supplies.',
    acled: null,
    plover: 'COERCE',
  },
  monitor_obstruction: {
    group: 'restriction_of_movement',
    definition: 'Keeping those who watch over the ceasefire from their work: refusing or delaying access, turning patrols back, jamming or taking their equipment, withholding what they must be shown.',
    acled: null,
    plover: 'COERCE',
  },
  movement_restriction: {
    group: 'restriction_of_movement',
    definition: 'Hindering people or goods from moving: roadblocks, closed crossings, curfews, tolls, or stopping and turning back travellers.',
    acled: null,
    plover: 'COERCE',
  },
  blockade: {
    group: 'restriction_of_movement',
    definition: 'Cutting a place off, by land, sea or air, so that people and goods neither get in nor out.',
    acled: null,
    plover: 'COERCE',
  },
  recruitment: {
    group: 'support_and_recruitment',
    definition: 'Enlisting adults into an armed force or group, freely or by force.',
    acled: { event: 'Strategic developments', subEvent: 'Change to group/activity' },
    plover: 'MOBILIZE',
  },
  child_recruitment: {
    group: 'support_and_recruitment',
    definition: 'Enlisting a person under 18 into an armed force or group, or using one in any role with it, freely or by force.',
    acled: { event: 'Strategic developments', subEvent: 'Change to group/activity' },
    plover: 'MOBILIZE',
  },
  arms_supply: {
    group: 'support_and_recruitment',
    definition: 'Sending, selling or handing over weapons, ammunition or military equipment to a force or group, or bringing them in for it.',
    acled: null,
    plover: 'AID',
  },
  support_to_armed_group: {
    group: 'support_and_recruitment',
    definition: "Helping an armed group by other means than arms: money, shelter, training, passage, intelligence, or leave to operate from one's own ground.",
    acled: null,
    plover: 'AID',
  },
  prisoner_release_failure: {
    group: 'non_fulfilment',
    definition: 'Not freeing prisoners, detainees or hostages by the time or in the manner that was agreed.',
    acled: null,
    plover: 'REJECT',
  },
  withdrawal_failure: {
    group: 'non_fulfilment',
    definition: 'Not pulling forces or weapons back from where they had to leave by the time that was agreed, or returning to it.',
    acled: null,
    plover: 'REJECT',
  },
  protest: {
    group: 'public_order',
    definition: 'People gathering in public to make a demand known, without violence of their own.',
    acled: { event: 'Protests', subEvent: 'Peaceful protest' },
    plover: 'PROTEST',
  },
  mob_violence: {
    group: 'public_order',
    definition: 'Violence by a crowd that is not an organised armed force: rioting, lynching, stone-throwing.',
    acled: { event: 'Riots', subEvent: 'Mob violence' },
    plover: 'PROTEST',
  },
  accident: {
    group: 'public_order',
    definition: 'Harm that nobody meant: a crash, a fire, a weapon or leftover munition that went off by mischance.',
    acled: null,
    plover: null,
  },
  hostile_statement: {
    group: 'political',
    definition: 'Words that threaten, incite to violence or hatred, or spread hostile propaganda against the other side.',
    acled: null,
    plover: 'THREATEN',
  },
  statement: {
    group: 'political',
    definition: 'Words that announce, deny, accuse or comment without threatening or inciting.',
    acled: null,
    plover: null,
  },
  negotiation: {
    group: 'political',
    definition: 'Parties meeting, directly or through others, to discuss or settle something between them; its result included.',
    acled: { event: 'Strategic developments', subEvent: 'Agreement' },
    plover: 'CONSULT',
  },
  other: {
    group: 'other',
    definition: 'Something was done that bears on the ceasefire and that no other code describes.',
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: null,
  },
} as const satisfies Record<string, ActRow>;

export type ActCode = keyof typeof ACTS;
export const ACT_CODES = codesOf<ActCode>(ACTS);
