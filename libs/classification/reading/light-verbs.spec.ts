import { describe, expect, it } from 'vitest';
import { actsTold } from './ostland-truce.fixture.js';

describe('verbs and words of everyday use are no acts by themselves', () => {
  const nothing = (text: string): void => it(text, () => expect(actsTold(text)).toEqual([]));

  nothing('The coats of the clerks hang in the corridor.');
  nothing('The masons finished the wall before noon.');
  nothing('The mayor was held to account by the newspapers.');
  nothing('The cook keeps an old stove going.');
  nothing('The caretaker took out the rubbish.');
  nothing('Ostland and the River Front both deny it.');
  nothing('Six RFF men walked out of the prison at Kilo.');
  nothing('Two shepherds fought with sticks over a well.');
  nothing('Breakfast was made on cooking fires.');
  nothing('The vaccinators knocked at every door in Kilo.');
  nothing('A copy of the log is annexed.');
  nothing('Ostland soldiers did not leave their barracks.');
  nothing('The bulletin spoke of another round coming in the spring.');
  nothing('The RFF commander took us into a tent and poured tea.');
  nothing('The 7th Brigade put out the fire in the market.');
  nothing('The RFF spokesman attacked the budget.');
  nothing('Ostland soldiers raised the flag over their own barracks.');
  nothing('The Ostland army took over guard duty at its depot from the police.');
  nothing('RFF men cut wood in the forest.');
  nothing('The 7th Brigade dropped charges against a clerk.');
  nothing('The commander of the RFF hit out at the mediators.');
  nothing('Ostland soldiers held their fire.');
  nothing('RFF fighters crossed the street to greet the monitors.');
  nothing('The RFF carried its wounded down to the hospital at Kilo.');
  nothing('The bus company is hiring from among recruits of last year.');
});

describe('what was hit beside soldiers is nobody who takes no part', () => {
  const acts = (text: string, ...expected: string[]): void => it(text, () => expect(new Set(actsTold(text))).toEqual(new Set(expected)));

  acts('RFF mortars shelled the 7th Brigade across the rice fields, killing two soldiers.', 'shelling');
  acts('RFF fighters shot at the 7th Brigade post and three of his friends were killed.', 'small_arms_fire');
});

describe('who was hindered may be named a sentence before', () => {
  const line = (text: string, act: string): void => it(text, () => expect(actsTold(text)).toContain(act));

  line('Two observers reached Kilo at ten. A sergeant of the 7th Brigade refused to let them through.', 'monitor_obstruction');
  line('The monitoring team drove to the depot at Kilo. The RFF officer said he had no orders. The visit could not be carried out.', 'monitor_obstruction');
  line('The inspectors asked for the keys. An RFF lieutenant shook his head. They had to leave with nothing seen.', 'monitor_obstruction');
  line('Four relief lorries came to Kilo on Monday. The RFF checkpoint had no instructions. They stood there for three days.', 'aid_obstruction');
  line('The convoy carried flour for the displaced. No permission was given by the 7th Brigade. The lorries have not moved since.', 'aid_obstruction');
});

describe('what was due and was not done is read across sentences', () => {
  const line = (text: string, act: string): void => it(text, () => expect(actsTold(text)).toContain(act));

  line('The exchange list was signed by both. The River Front brought thirty. The other nine were kept behind.', 'prisoner_release_failure');
  line('1 May was the last day for the prisoners. None of them has been handed over.', 'prisoner_release_failure');
  line('The first stage fell due in March. The River Front handed in nothing. The containers at Kilo stand empty.', 'withdrawal_failure');
  line('The 7th Brigade was to have left Kilo by June. It had orders to leave and has stayed.', 'withdrawal_failure');
  line('RFF fighters sit in the customs shed at Kilo. Nobody has told them to leave.', 'withdrawal_failure');
});

describe('doors, beds and speeches', () => {
  const line = (text: string, act: string): void => it(text, () => expect(actsTold(text)).toContain(act));

  line('The clinic in Kilo has become the mess of a company of the 7th Brigade.', 'occupation_of_civilian_building');
  line('RFF fighters sleep in our school; their mattresses are in the classrooms.', 'occupation_of_civilian_building');
  line('RFF men dragged three villagers out of their beds in Kilo.', 'abduction');
  line('Ostland soldiers took the planks off the bridge.', 'movement_restriction');
  line('The RFF post at Kilo let no bus through.', 'movement_restriction');
  line('Broadcast of the River Front, read by its commander: "Brothers! The truce ends here. To your weapons."', 'hostile_statement');
  line('Radio address by the RFF commander: "People of Kilo! Rise up. Drive them into the river."', 'hostile_statement');
});

describe('a quotation is a call to arms only where a speech is announced and one side named', () => {
  const none = (text: string): void => it(text, () => expect(actsTold(text)).not.toContain('hostile_statement'));

  none('A shopkeeper wrote on the wall: "To arms."');
  none('The teacher read from the play: "Take up your swords again."');
  none('Radio Kilo played an old song: "We shall fight to the last man."');
});
