import { describe, expect, it } from 'vitest';
import { actsTold } from './ostland-truce.fixture.js';

describe('hindrance is read by whom it is done to', () => {
  const line = (text: string, act: string): void => it(text, () => expect(actsTold(text)).toContain(act));

  line('The 7th Brigade told the inspectors to come back with a letter from the capital.', 'monitor_obstruction');
  line('Ostland soldiers fired in the air as the monitoring vehicles drew near.', 'monitor_obstruction');
  line('The verification team found the gate padlocked.', 'monitor_obstruction');
  line('Ostland has refused to accredit five observers.', 'monitor_obstruction');
  line('Customs impounded a consignment of antibiotics for the clinic.', 'aid_obstruction');
  line('No humanitarian convoy has been let into Kilo since May.', 'aid_obstruction');
  line('Convoy of nine relief lorries. Held at the gate since noon by Ostland soldiers.', 'aid_obstruction');
  line('RFF men at the bridge turn back anyone without a pass.', 'movement_restriction');
  line('Nobody may travel to Kilo after dark.', 'movement_restriction');
  line('The 7th Brigade has thrown a cordon around the town: nothing goes in, nothing comes out.', 'blockade');
});

describe('help, threats and what is overdue are read', () => {
  const line = (text: string, act: string): void => it(text, () => expect(actsTold(text)).toContain(act));

  line('Two lorries of ammunition for the rebels crossed into Kilo by night.', 'arms_supply');
  line('Ostland furnished the RFF with mortars.', 'arms_supply');
  line('Ostland trains the rebels in a camp on its soil.', 'support_to_armed_group');
  line('The RFF commander said that every soldier in Kilo would be slaughtered.', 'hostile_statement');
  line('The River Front no longer recognises the truce.', 'hostile_statement');
  line('The RFF has yet to set free the six hostages.', 'prisoner_release_failure');
  line('Ostland put off the exchange of prisoners once more.', 'prisoner_release_failure');
  line('Two companies of the 7th Brigade are still in Kilo a week after the deadline.', 'withdrawal_failure');
  line('The withdrawal of the 7th Brigade is a month behind schedule.', 'withdrawal_failure');
});

describe('what only looks like it stays out', () => {
  const line = (text: string): void => it(text, () => expect(actsTold(text)).toEqual([]));

  line('The observers turned back because of heavy snow.');
  line('The team was delayed by a puncture.');
  line('Police closed the Kilo road for the marathon.');
  line('A tree fell in the storm and blocked the road.');
  line('Ostland released all its prisoners as agreed.');
  line('At no point were the monitors kept from the site.');
  line('The villagers waited for the bus for an hour.');
  line('The RFF handed in its rifles to the monitors.');
});
