import { describe, expect, it } from 'vitest';
import { tokenise } from './tokens.js';
import { turnsIn, turnsOf } from './turns.js';

const GROUPS = { NOT: 'not never no', KNOW: 'know tell', BOAT: 'boat barge ferry' };

/** The words of a text in which a turn stands. */
const found = (turn: string, text: string): string[] => turnsIn(tokenise(text), turnsOf(GROUPS, turn)).map(({ start, end }) => text.slice(start, end));

describe('a turn of phrase is found', () => {
  const line = (turn: string, text: string, ...expected: string[]): void => it(`${turn}: ${text}`, () => expect(found(turn, text)).toEqual(expected));

  line('boat', 'Two boats and a boat.', 'boats', 'boat');
  line('BOAT sink', 'The barges sank; the ferry sinks.', 'barges sank', 'ferry sinks');
  line('NOT .. KNOW', 'They could not yet really tell, and nobody asked.', 'not yet really tell');
  line('NOT .. KNOW', 'It was not the mate who, that night, could tell.');
  line('NOT ... KNOW', 'It was not, they said that night, known.', 'not, they said that night, known');
  line('NOT ... KNOW', 'It was not so; they knew.');
  line('^ who ... NOT .. KNOW', 'Who did it, they never told.', 'Who did it, they never told');
  line('^ who ... NOT .. KNOW', 'The man who did it never told.');
  line('sail* away', 'The sailors sailed away.', 'sailed away');
  line('self defence', 'It was self-defence.', 'self-defence');
});

describe('a list that cannot be right is refused', () => {
  it('where it names a class that does not exist', () => expect(() => turnsOf(GROUPS, 'SHIP sink')).toThrow('SHIP'));
  it('where it leaves too much of a word open', () => expect(() => turnsOf(GROUPS, 'un* boat')).toThrow('un* boat'));
});
