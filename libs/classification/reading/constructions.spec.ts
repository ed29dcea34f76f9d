import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementModel } from '../agreement-model.js';
import { prepareAgreement } from '../agreement/prepared-agreement.js';
import { readNarrative } from './read-narrative.js';

/** Two made-up sides with a place between them. */
const MODEL: AgreementModel = {
  id: 'made-up', title: 'A made-up truce', effectiveFrom: '2024-01-01', effectiveTo: null, timezone: 'UTC',
  parties: [{ id: 'ostland', name: 'Republic of Ostland', aliases: ['Ostland'], kind: 'state' }, { id: 'front', name: 'River Front', aliases: [], kind: 'non_state_armed_group' }],
  actors: [
    { id: 'army', name: 'Ostland army', aliases: ['Ostland soldiers', '7th Brigade'], kind: 'state_forces', affiliations: [{ party: 'ostland', basis: 'organ_of', status: 'established' }] },
    { id: 'rff', name: 'River Front fighters', aliases: ['RFF'], kind: 'non_state_armed_group', affiliations: [{ party: 'front', basis: 'organ_of', status: 'established' }] },
  ],
  places: [{ id: 'kilo', name: 'Kilo', aliases: [], lat: 1, lon: 1, area: [] }], areas: [], terms: [],
};
const AGREEMENT = prepareAgreement(MODEL);

/** "act agent>target" of each mention that is told as having happened. */
function told(text: string): string[] {
  return readNarrative(text, '2024-11-14T00:00:00Z', AGREEMENT)
    .filter(({ status }) => status === 'asserted' || status === 'alleged')
    .map(({ act, agents, targets }) => `${act} ${agents.map((who) => who.actor ?? who.party ?? '?').join('+')}>${targets.map((what) => what.actor ?? what.party ?? what.object ?? 'something').join('+')}`);
}

const line = (text: string, ...expected: string[]): void => it(text, () => expect(told(text)).toEqual(expect.arrayContaining(expected)));

describe('the verb is found where the tagger sees a noun', () => {
  line('Ostland army shells RFF camp near Kilo.', 'shelling army>rff');
  line('RFF fighters ambush Ostland army patrol, two dead.', 'armed_clash rff>army');
  line('RFF gunmen kill trader, loot shop.', 'attack_on_civilians rff>civilians', 'looting rff>civilians');
  line('The shop was ransacked by RFF fighters.', 'looting rff>civilians');
  line('Ostland soldiers entered Kilo, beat a trader, looted shops and burned three houses.', 'looting army>civilians', 'property_destruction army>civilians');
  line('Observers saw RFF fighters firing on the Ostland army post.', 'small_arms_fire rff>army');
  line('RFF fighters entered Kilo before abducting a trader.', 'abduction rff>civilians');
  line('Having looted the shops, soldiers of the 7th Brigade burned three houses.', 'looting army>civilians', 'property_destruction army>civilians');
  line('A trader was abducted by masked men.', 'abduction ?>civilians');
});

describe('who did what to whom, past what stands in between', () => {
  line('The men who abducted the trader were RFF fighters.', 'abduction rff>civilians');
  line('It was the RFF that abducted the trader.', 'abduction rff>civilians');
  line('The post that the 7th Brigade shelled on Monday is empty.', 'shelling army>security_forces');
  line('The post the 7th Brigade shelled on Monday is empty.', 'shelling army>security_forces');
  line('The trader, whom the RFF had abducted in May, was freed.', 'abduction rff>civilians');
  line('RFF fighters that had come over the river abducted a trader.', 'abduction rff>civilians');
  line('Ostland soldiers (about thirty) attacked the RFF camp.', 'armed_clash army>rff');
  line('Ostland soldiers - about thirty of them - attacked the RFF camp.', 'armed_clash army>rff');
  line('Ostland soldiers, residents said, burned three houses.', 'property_destruction army>civilians');
  line('An Ostland army post, 2 km north of Kilo, was attacked by the RFF.', 'armed_clash rff>army');
  line('A trader was abducted from his house in Kilo on Tuesday evening, allegedly by the RFF.', 'abduction rff>civilians');
  line('Two traders died after RFF fighters opened fire on a bus.', 'small_arms_fire rff>civilians');
  line('Two traders died after being beaten by Ostland soldiers.', 'attack_on_civilians army>civilians');
  line('7th Brigade: shelled RFF camp 0600-0700.', 'shelling army>rff');
});

describe('what is said of one verb holds for its neighbours', () => {
  line('RFF fighters stopped, robbed and beat a trader at Kilo.', 'looting rff>civilians', 'attack_on_civilians rff>civilians');
  line('The 7th Brigade shelled and then stormed the RFF camp.', 'shelling army>rff');
  line('A trader was stopped, beaten and robbed by Ostland soldiers.', 'attack_on_civilians army>civilians', 'looting army>civilians');
  line('Three houses were burned and a shop looted by Ostland soldiers.', 'property_destruction army>civilians', 'looting army>civilians');
  line('A trader was beaten by Ostland soldiers and his house burned.', 'property_destruction army>civilians');
});

describe('things that strike have somebody who sent them', () => {
  line('The school was hit by a shell fired by the 7th Brigade.', 'shelling army>critical_infrastructure');
  line('Mortar rounds fired from an Ostland army base landed on the RFF camp.', 'shelling army>rff');
  line('An RFF post took mortar fire from the direction of the Ostland army camp.', 'shelling army>rff');
  line('Two drones launched by the RFF struck an Ostland army camp.', 'drone_strike rff>army');
  line('RFF fighters opened fire with rifles and machine guns on the Ostland army post.', 'small_arms_fire rff>army');
});

describe('nouns that name a deed say whose it was', () => {
  line('The shelling of an RFF post by the 7th Brigade went on for an hour.', 'shelling army>rff');
  line("The 7th Brigade's shelling of the RFF post went on for an hour.", 'shelling army>rff');
  line('An ambush by RFF fighters on an Ostland army convoy left three dead.', 'armed_clash rff>army');
  line('The 7th Brigade was responsible for the shelling of the RFF post.', 'shelling army>rff');
  line('The shelling of the RFF post was attributed to the 7th Brigade.', 'shelling army>rff');
  line('There was shelling of the RFF post by the 7th Brigade.', 'shelling army>rff');
  line('The abduction by RFF fighters of two traders was condemned.', 'abduction rff>civilians');
  line('The RFF is accused of abducting a trader.', 'abduction rff>civilians');
});

describe('nobody is made the doer of what was done to them, or of what they saw', () => {
  const never = (text: string, wrong: RegExp): void => it(text, () => expect(told(text).filter((each) => wrong.test(each))).toEqual([]));

  never('The shelling of the RFF post lasted an hour.', /^shelling rff>/);
  never('Monitors found burnt houses, looted shops and dead cattle.', /^looting [^>]/);
  never('The RFF condemned the shelling of its post by the 7th Brigade.', /^shelling rff/);
  never('Neither the 7th Brigade nor the RFF shelled Kilo.', /./);
  never('Ostland soldiers did not loot the shop.', /./);
});

describe('active and passive tell the same', () => {
  const SIDES = [['The 7th Brigade', 'an RFF post', 'army>rff'], ['RFF fighters', 'an Ostland army post', 'rff>army'], ['Ostland soldiers', 'a trader', 'army>civilians'], ['The RFF', 'two farmers', 'rff>civilians']] as const;
  const VERBS = [['shelled', 'shelling'], ['ambushed', 'armed_clash'], ['attacked', 'armed_clash'], ['abducted', 'abduction'], ['beat', 'attack_on_civilians', 'beaten']] as const;
  const WHEN = ['', ' on 4 May', ' near Kilo', ' near Kilo on 4 May', ' at dawn'];
  const lowered = (text: string): string => (text.startsWith('The ') ? `the ${text.slice(4)}` : text);
  const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

  it('whoever acts, whatever it is, with or without when and where', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIDES), fc.constantFrom(...VERBS), fc.constantFrom(...WHEN), ([doer, hit], [verb, , participle], when) => {
        const active = told(`${doer} ${verb} ${hit}${when}.`);
        const be = hit.startsWith('two') ? 'were' : 'was';
        expect(told(`${raised(hit)} ${be} ${participle ?? verb}${when} by ${lowered(doer)}.`)).toEqual(active);
        expect(told(`${raised(hit)} ${be} ${participle ?? verb} by ${lowered(doer)}${when}.`)).toEqual(active);
      }),
      { numRuns: 60 },
    );
  });

  it('and the other way round it is the other who did it', () => {
    fc.assert(
      fc.property(fc.constantFrom('shelled', 'attacked', 'ambushed'), fc.constantFrom(...WHEN), (verb, when) => {
        expect(told(`The 7th Brigade ${verb} RFF fighters${when}.`)[0]).toMatch(/ army>rff$/);
        expect(told(`RFF fighters ${verb} the 7th Brigade${when}.`)[0]).toMatch(/ rff>army$/);
      }),
      { numRuns: 30 },
    );
  });
});
