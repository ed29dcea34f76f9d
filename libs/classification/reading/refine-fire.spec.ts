import { describe, expect, it } from 'vitest';
import { actsTold } from './ostland-truce.fixture.js';

describe('the weapon and the words around it tell what kind of attack it was', () => {
  const line = (text: string, act: string): void => it(`${act}: ${text}`, () => expect(actsTold(text)).toContain(act));

  line('0410 8 rds 120mm from W, 400m N of Kilo.', 'shelling');
  line('14 x 82mm HE impacted vic OP 3.', 'shelling');
  line('SAF vic OP 5, 20 rds.', 'small_arms_fire');
  line('A launcher sent two surface-to-surface missiles at the depot.', 'missile_attack');
  line('Ostland soldiers fired a Kornet at a truck near Kilo.', 'missile_attack');
  line('River Front fighters fired at a helicopter with rocket-propelled grenades.', 'grenade');
  line('A corporal was hit in the neck by a bullet from a concealed position 500 metres away.', 'sniper_fire');
  line('Two pickets shot at each other across the river near Kilo.', 'armed_clash');
  line('The patrol was fired on and returned fire.', 'armed_clash');
  line('Rockets filled with chlorine fell on Kilo, and dozens choked.', 'chemical_weapon');
  line('Ostland soldiers released mustard gas against the trenches.', 'chemical_weapon');
  line('The gunners loosed off forty shells on the range during an exercise.', 'live_fire_exercise');
});

describe('words of fire that tell of none', () => {
  const line = (text: string): void => it(text, () => expect(actsTold(text).filter((act) => act !== 'statement' && act !== 'live_fire_exercise')).toEqual([]));

  line('The minister came under fire from the press over the budget.');
  line('The chairman fired his secretary on Monday.');
  line('Police fired tear gas at the marchers.');
  line('Holdings at site 4: 6 x 120mm mortar, 200 rds.');
  line('The battle of words between the two capitals went on.');
  line('The two armies exchanged prisoners at the bridge.');
  line('Not one shell fell on Kilo all week.');
});
