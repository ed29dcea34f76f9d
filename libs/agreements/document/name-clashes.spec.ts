import { describe, expect, it } from 'vitest';
import { agreementWarnings, nameClashes } from './name-clashes.js';

type Named = { id: string; name: string; aliases?: string[]; affiliations?: { party: string }[] };

const party = (id: string, ...names: string[]): Named => ({ id, name: names[0] ?? id, aliases: names.slice(1) });
const actor = (id: string, tiedTo: string[], ...names: string[]): Named => ({ ...party(id, ...names), affiliations: tiedTo.map((each) => ({ party: each })) });

interface Lists {
  parties?: Named[];
  actors?: Named[];
  places?: Named[];
}

describe('a name that two things share', () => {
  it.each<[what: string, lists: Lists, outcome: 'fine' | 'warning' | 'fault']>([
    ['a party and its capital', { parties: [party('north', 'Northham')], places: [party('northham', 'Northham')] }, 'fine'],
    ['a party and its army', { parties: [party('north', 'The North')], actors: [actor('army', ['north'], 'The North')] }, 'fine'],
    ['two forces of one party', { actors: [actor('army', ['north'], 'Guard'), actor('navy', ['north', 'north'], 'Guard')] }, 'fine'],
    ['one force twice over', { actors: [actor('army', ['north'], 'Guard', 'guard')] }, 'fine'],
    ['two parties', { parties: [party('north', 'The Front'), party('south', 'South', 'the front')] }, 'fault'],
    ['a party and the other side\'s army', { parties: [party('north', 'The North')], actors: [actor('army', ['south'], 'The North')] }, 'warning'],
    ['forces of both sides', { actors: [actor('a', ['north'], 'Police'), actor('b', ['south'], 'police ')] }, 'warning'],
    ['a force and a group without ties', { actors: [actor('a', ['north'], 'Rangers'), actor('b', [], 'Rangers')] }, 'warning'],
    ['two places', { places: [party('a', 'Old Mill'), party('b', 'OLD MILL')] }, 'warning'],
  ])('%s', (_, lists, outcome) => {
    const clashes = nameClashes(lists);
    expect(clashes.map((clash) => (clash.betweenParties ? 'fault' : 'warning'))).toEqual(outcome === 'fine' ? [] : [outcome]);
    expect(agreementWarnings(lists)).toHaveLength(outcome === 'warning' ? 1 : 0);
  });

  it('is pointed at where it stands for the second time', () => {
    expect(agreementWarnings({ actors: [actor('a', ['north'], 'Police'), actor('b', ['south'], 'Militia', 'Police')] })).toEqual([
      { path: 'actors[1].aliases[0]', message: 'The name “Police” is that of “a” too (actors[0].name).', remedy: expect.any(String) as string },
    ]);
  });
});
