import { describe, expect, it } from 'vitest';
import { prepareAgreement } from '../agreement/prepared-agreement.js';
import { groupEvents } from '../group-events.js';
import type { AgreementModel } from '../agreement-model.js';
import { readNarrative } from './read-narrative.js';

/** Two made-up sides and a third group, with a place between them. */
const MODEL: AgreementModel = {
  id: 'made-up', title: 'A made-up truce', effectiveFrom: '2024-01-01', effectiveTo: null, timezone: 'UTC',
  parties: [{ id: 'ostland', name: 'Republic of Ostland', aliases: ['Ostland'], kind: 'state' }, { id: 'front', name: 'River Front', aliases: [], kind: 'non_state_armed_group' }],
  actors: [
    { id: 'ost-army', name: 'Ostland army', aliases: ['Ostland soldiers', '7th Brigade'], kind: 'state_forces', affiliations: [{ party: 'ostland', basis: 'organ_of', status: 'established' }] },
    { id: 'front-men', name: 'River Front fighters', aliases: ['River Front border guards', 'RFF'], kind: 'non_state_armed_group', affiliations: [{ party: 'front', basis: 'organ_of', status: 'established' }] },
  ],
  places: [{ id: 'kilo', name: 'Kilo', aliases: [], lat: 1, lon: 1, area: [] }, { id: 'lima', name: 'Lima', aliases: [], lat: 2, lon: 2, area: [] }], areas: [], terms: [],
};
const AGREEMENT = prepareAgreement(MODEL);
const read = (text: string): ReturnType<typeof readNarrative> => readNarrative(text, '2024-11-14T00:00:00Z', AGREEMENT);
/** "act agent>target" of each mention that is no negated one. */
const told = (text: string): string[] =>
  read(text).filter(({ status }) => status !== 'negated').map(({ act, agents, targets }) => `${act} ${agents.map((who) => who.actor ?? who.party ?? '?').join('+')}>${targets.map((what) => what.actor ?? what.party ?? what.object).join('+')}`);

describe('an act is read with who did it and whom it hit', () => {
  const line = (text: string, ...expected: string[]): void => it(text, () => expect(told(text)).toEqual(expect.arrayContaining(expected)));

  line('Gunmen of the RFF shot a shopkeeper dead in Kilo.', 'attack_on_civilians front-men>civilians');
  line('RFF men went into a yard at Kilo on Monday night and raped a woman and her lodger.', 'sexual_violence front-men>civilians');
  line('Ostland soldiers pulled over a minibus, dragged out a teacher and beat him.', 'attack_on_civilians ost-army>civilians');
  line('Ostland soldiers came to a farm. They beat the farmer with rifle butts.', 'attack_on_civilians ost-army>civilians');
  line('Three boys were forced to lie down by Ostland soldiers and kicked.', 'attack_on_civilians ost-army>civilians');
  line('Howitzers of the 7th Brigade fired twenty rounds of 122mm at the RFF trenches.', 'shelling ost-army>front-men');
  line('The 7th Brigade lobbed a dozen mortar bombs at the RFF post.', 'shelling ost-army>front-men');
  line('Mission vehicle 2, Kilo road. Halted at the bridge by RFF fighters and sent back.', 'monitor_obstruction front-men>monitors');
  line('Ostland soldiers did not let the observers through to the village.', 'monitor_obstruction ost-army>monitors');
  line('The 7th Brigade enlisted nineteen boys aged 15 and 16.', 'child_recruitment ost-army>civilians');
  line('Two grenades were thrown into the Kilo market, killing a trader. An RFF commander said that his men did it.', 'attack_on_civilians front-men>civilians');
  line('Six mortar rounds landed in Kilo, fired from the direction of the Ostland army camp.', 'shelling ost-army>');
  line('An RFF outpost near Kilo came under mortar fire from 7th Brigade positions.', 'shelling ost-army>front-men');
  line('The village of Kilo was hit by mortar fire from positions held by the RFF.', 'shelling front-men>civilians');
  line('An IED planted by the RFF exploded under an Ostland army patrol.', 'explosive_device front-men>ost-army');
  line('RFF fighters who slipped down from the hills ambushed an Ostland army convoy in Kilo.', 'armed_clash front-men>ost-army');
  line('An Ostland army convoy hit a roadside bomb near Kilo.', 'explosive_device >ost-army');
  line('RFF fighters looted shops in Kilo.', 'looting front-men>civilians');
  line('Ostland soldiers set fire to twelve huts in Kilo.', 'property_destruction ost-army>civilians');
  line('Our men killed four soldiers at Kilo, the River Front said in a communiqué.', 'armed_clash front-men>ost-army');
  line('Grenade in Kilo market, two dead.', 'grenade >');
  line('On state radio the commander of the 7th Brigade said that the truce is finished.', 'hostile_statement ost-army>');
});

describe('an act is read with where and when it happened', () => {
  const line = (text: string, ...expected: (string | null | undefined)[]): void =>
    it(text, () => {
      const [first] = read(text);
      expect([first?.time?.from.slice(0, 10), ...(first?.places ?? []).map(({ place }) => place)]).toEqual(expected);
    });

  line('LIMA, Nov 12 - Ostland soldiers shelled the market at Kilo on Monday.', '2024-11-11', 'kilo');
  line("RFF fighters ambushed an army convoy at Kilo on 3 November. Lima's spokesman condemned it.", '2024-11-03', 'kilo');
  line('The authorities in Lima said RFF fighters shelled Kilo on the tenth of November.', '2024-11-10', 'kilo');
  line('Ostland soldiers shelled Kilo, in Lima province, on the first Sunday of November.', '2024-11-03', 'kilo');
  line('Kilo, 9 November. Ostland soldiers shelled the market in the afternoon.', '2024-11-09', 'kilo');
});

describe('each number of dead belongs to one event', () => {
  const line = (text: string, ...expected: number[]): void => it(text, () => expect([...new Map(read(text).flatMap(({ killed }) => (killed ? [[killed.span?.start, killed.best] as const] : []))).values()]).toEqual(expected));

  line('Six killed in Kilo shelling. Ostland artillery shelled the market, killing six people.', 6);
  line('RFF fighters ambushed an Ostland army convoy in Kilo on Monday, killing four. Clashes there in 2019 had left 30 dead.', 4);
});

describe('everyday words are no acts', () => {
  const line = (text: string): void => it(text, () => expect(told(text)).toEqual([]));

  line('Two Ostland soldiers walked up the lane and bought bread.');
  line('The RFF men set up tents for the wedding.');
  line('The Front pays the choir a small stipend.');
  line('A landslip closed the Kilo road for a day.');
  line('A drunk Ostland soldier broke a window in a Kilo bar.');
  line('Half the men here walk about with a rifle.');
});

describe('one event is told once', () => {
  it('holds the shelling, its hands and those it killed', () => {
    const mentions = read('River Front border post near Kilo was hit by Ostland army shelling early on 12 November; two River Front border guards killed, officials said.');
    const events = groupEvents(mentions, AGREEMENT);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ acts: ['shelling'], perpetrators: ['ost-army'] });
    expect(events[0]?.targets).toContain('front-men');
    expect(events[0]?.killed?.best).toBe(2);
  });

  it('holds the dead and the wounded of a shelling', () => {
    const shelling = read('Government artillery shelled the market in Kilo, killing at least four civilians and wounding a dozen.').find(({ act }) => act === 'shelling');
    expect(shelling).toMatchObject({ agents: [{ actor: 'ost-army' }], killed: { low: 4 }, injured: { low: 12, best: 12 } });
  });

  it('keeps two that are alike apart where they happened at two places', () => {
    const model = { ...MODEL, places: [...MODEL.places, { id: 'lima', name: 'Lima', aliases: [], lat: 9, lon: 9, area: [] }] };
    const text = 'On 3 November 2024 Ostland soldiers shelled an RFF post at Kilo, killing two fighters. On 3 November 2024 Ostland soldiers shelled an RFF post at Lima, killing five fighters.';
    expect(readNarrative(text, '2024-11-14T00:00:00Z', prepareAgreement(model)).map(({ places, killed }) => [places[0]?.place, killed?.best])).toEqual([['kilo', 2], ['lima', 5]]);
  });

  it('takes no force with a name of its own for the one spoken of before', () => {
    expect(told('Ostland soldiers patrolled near Kilo. The Lantern Guard shelled an RFF post at Kilo.')).toContainEqual('shelling ?>front-men');
  });

  it('leaves a claim that one side makes of the other out of what is owned', () => {
    expect(told('A bomb went off at the Kilo market, killing a trader. Ostland says the River Front did it.')).not.toContainEqual(expect.stringContaining('front'));
  });
});
