import { describe, expect, it } from 'vitest';
import type { AgreementModel } from '../agreement-model.js';
import { prepareAgreement } from '../agreement/prepared-agreement.js';
import { readNarrative } from './read-narrative.js';

/** Two states and a movement, so that no bare word for a force says whose it is. */
const MODEL: AgreementModel = {
  id: 'made-up', title: 'A made-up truce', effectiveFrom: '2024-01-01', effectiveTo: null, timezone: 'UTC',
  parties: [
    { id: 'ostland', name: 'Republic of Ostland', aliases: ['Ostland'], kind: 'state' },
    { id: 'norland', name: 'Kingdom of Norland', aliases: ['Norland'], kind: 'state' },
    { id: 'front', name: 'River Front', aliases: [], kind: 'non_state_armed_group' },
  ],
  actors: [
    { id: 'army', name: 'Ostland army', aliases: ['7th Brigade', 'OAF'], kind: 'state_forces', affiliations: [{ party: 'ostland', basis: 'organ_of', status: 'established' }] },
    { id: 'guard', name: 'Norland army', aliases: ['NAF'], kind: 'state_forces', affiliations: [{ party: 'norland', basis: 'organ_of', status: 'established' }] },
    { id: 'rff', name: 'River Front fighters', aliases: ['RFF'], kind: 'non_state_armed_group', affiliations: [{ party: 'front', basis: 'organ_of', status: 'established' }] },
    { id: 'mission', name: 'Truce Observer Mission', aliases: [], kind: 'international_force', affiliations: [] },
  ],
  places: [{ id: 'kilo', name: 'Kilo', aliases: [], lat: 1, lon: 1, area: [] }], areas: [], terms: [],
};
const AGREEMENT = prepareAgreement(MODEL);

/** "act agent>target" of each mention that is told as having happened. */
function told(text: string): string[] {
  return readNarrative(text, '2024-11-14T00:00:00Z', AGREEMENT)
    .filter(({ status }) => status === 'asserted' || status === 'alleged')
    .map(({ act, agents, targets }) => `${act} ${agents.map((who) => who.actor ?? who.party ?? '?').join('+')}>${targets.map((what) => what.actor ?? what.party ?? what.object ?? '?').join('+')}`);
}

const line = (text: string, ...expected: string[]): void => it(text, () => expect(told(text)).toEqual(expect.arrayContaining(expected)));
const only = (text: string, ...expected: string[]): void => it(text, () => expect(told(text)).toEqual(expected));

describe('what a participle has for an object is no subject of the verb behind', () => {
  line('A woman carrying her child was killed by Ostland army soldiers.', 'attack_on_civilians army>civilians');
  line('Two fishermen mending their nets were shot dead by RFF fighters.', 'attack_on_civilians rff>civilians');
  line('A shepherd watching his flock near Kilo came under fire from the Norland army.', 'small_arms_fire guard>civilians');
  line('The trader who had refused to pay the levy was abducted by RFF fighters.', 'abduction rff>civilians');
  line('A trader travelling to Kilo in a bus carrying flour was dragged out and shot by RFF fighters.', 'attack_on_civilians rff>civilians');
  line('Women queueing for bread, many with children, were fired upon by the 7th Brigade.', 'small_arms_fire army>civilians');
});

describe('a clause of place between a subject and its verb gives it no other', () => {
  line('The village where RFF fighters had killed two farmers was shelled by the 7th Brigade.', 'attack_on_civilians rff>civilians', 'shelling army>civilians');
  line('The camp, where Norland army gunners had beaten a trader, was shelled by the 7th Brigade.', 'shelling army>security_forces');
});

describe('what opens with a weapon fires', () => {
  line('Ten men of the River Front, hidden in a maize field, opened with rifles on an Ostland army lorry.', 'small_arms_fire rff>army');
  only('Not one of the farmers whom the soldiers stopped was hurt.');
});

describe('a preposition that a passive verb keeps does not swallow the hand', () => {
  line('Villagers have been shot at by soldiers of the 7th Brigade.', 'attack_on_civilians army>civilians');
  line('A bus fired on by the RFF burnt out.', 'small_arms_fire rff>civilians');
});

describe('an adverb inside a phrase does not cut it', () => {
  line('RFF men opened up with carbines on two plainly marked mission jeeps.', 'small_arms_fire rff>monitors');
  line('The 7th Brigade fired at three heavily loaded carts of the RFF.', 'small_arms_fire army>rff');
});

describe('whoever is named again between commas is the same', () => {
  line('Our lorry reached Kilo and the last of the Norland army men, the rear guard on its way home, fired a machine gun at a farmer.', 'small_arms_fire guard>civilians');
  line('A platoon of the 7th Brigade, the rearguard of the column, shot two farmers.', 'attack_on_civilians army>civilians');
});

describe('soldiers are of those with whom they serve', () => {
  line('A farmer was shot by soldiers in a Norland army post.', 'attack_on_civilians guard>civilians');
  line('A farmer was shot by men belonging to the Ostland army.', 'attack_on_civilians army>civilians');
  line('Three fighters from the River Front shot a farmer.', 'attack_on_civilians rff>civilians');
  line('Gunners at an RFF position shelled the Ostland army camp.', 'shelling rff>army');
  line('Fighters from Norland shot a farmer.', 'attack_on_civilians ?>civilians');
  line('Two deserters from the Ostland army shot a farmer.', 'attack_on_civilians ?>civilians');
});

describe('a line without a verb names first who fired', () => {
  line('OAF, 3 rds 82 mor onto NAF trench.', 'shelling army>guard');
  line('RFF sniper, 2 shots at NAF sentry.', 'small_arms_fire rff>guard');
});

describe('a particle may stand behind the object', () => {
  line('Norland army soldiers turned a relief lorry with milk round on the road.', 'aid_obstruction guard>humanitarian');
  line('The 7th Brigade waved two trucks of the relief agency with flour away.', 'aid_obstruction army>humanitarian');
});

describe('whoever is struck has killed nobody', () => {
  only('An Ostland army truck was blown up by RFF fighters, killing four soldiers.', 'explosive_device rff>army');
  only('A pick-up of the Norland army ran into an ambush near Kilo, killing four soldiers.', 'armed_clash >guard');
  only('A Norland army lorry hit a mine, killing two soldiers.', 'landmine >guard');
});

describe('verbs that do nothing to anybody are no attack', () => {
  only('Two soldiers fell off the back of the truck, dead.');
  only('The soldier fell to the ground.');
  only('Our driver has kept the old jeep alive.');
  line('The RFF fell upon an Ostland army post.', 'armed_clash rff>army');
});

describe('who tells of it is not hit by it', () => {
  only('The 7th Brigade shelled RFF trenches, leaving 17 fighters dead, two embassies report.', 'shelling army>rff');
  line('The RFF shot a farmer and his brother, the Ostland army said.', 'small_arms_fire rff>civilians');
});

describe('what has a calibre is fired and not planted', () => {
  line('An Ostland mortar platoon put nine bombs of 81 mm on the RFF barracks.', 'shelling army>rff');
});
