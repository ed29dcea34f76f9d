import { describe, expect, it } from 'vitest';
import { bearingsIn } from './bearings.js';
import { COORDINATE_PATTERNS, readCoordinates } from './coordinates.js';
import { countsIn } from './counts/read-counts.js';
import { totalOf } from './counts/total-of.js';
import { fingerprint } from './origins.js';
import { scan, type Token } from './scan.js';
import { timesIn } from './time/read-times.js';

/** What a hostile or broken sender may repeat until the body limit is reached. */
const REPEATED = [
  '1', '12 ', '1:', '1.', '2007-', '12/11/', '- ', ', ', '" ', '( ', 'and ', 'of ', 'the ', 'a ', 'one ', 'hundred ', 'one hundred ', 'killed ', 'killed and ', 'two killed ', 'two of ', 'two of them ', 'not ', 'were ', 'at least ', 'between ',
  'two days after ', '2 days after ', 'the 16th and ', 'Monday and ', 'overnight raid ', 'since ', 'before ', 'to ', 'from 3 to ', 'June ', 'May ', 'in ', 'half past ', 'five soldiers and ', 'soldiers ', 'A', 'Aa ', 'x', "'", "a'", '4 km north ', '4 km of ', 'including ', 'taken ', '🙂', '\n', '\u200b',
];

/** Counts how often tokens are looked at. */
function watched(tokens: readonly Token[]): { tokens: readonly Token[]; looks: () => number } {
  let looks = 0;
  const get = (target: readonly Token[], key: string | symbol): unknown => {
    if (typeof key === 'string' && key >= '0' && key <= ':') looks += 1;
    return Reflect.get(target, key);
  };
  return { tokens: new Proxy(tokens, { get }), looks: () => looks };
}

const READERS: Readonly<Record<string, (text: string, tokens: readonly Token[]) => unknown>> = {
  times: (_text, tokens) => timesIn(tokens, { reportedAt: '2025-11-20T10:00:00Z', timezone: 'Asia/Kabul' }),
  counts: (text, tokens) => totalOf(countsIn(text, tokens), 'killed'),
  bearings: (text, tokens) => bearingsIn(text, tokens),
};

describe('the work of reading grows with the text and no faster', () => {
  const [SHORT, TWICE, LONGEST] = [10_000, 20_000, 100_000];

  for (const [name, read] of Object.entries(READERS)) {
    it(`${name}: twice the text, twice the looks at it, whatever is repeated`, () => {
      for (const piece of REPEATED) {
        const looksAt = (length: number): number => {
          const text = piece.repeat(Math.ceil(length / piece.length));
          const { tokens, looks } = watched(scan(text));
          read(text, tokens);
          return looks();
        };
        const [half, whole] = [looksAt(SHORT), looksAt(TWICE)];
        expect(whole, `${name} of ${JSON.stringify(piece)}`).toBeLessThanOrEqual(2.2 * half + 1000);
      }
    }, 60_000);
  }

  it('coordinates: no pattern repeats anything without bound', () => {
    for (const { source } of COORDINATE_PATTERNS) expect(source.replace(/\\.|\[[^\]]*\]/g, '')).not.toMatch(/[*+]|\{\d+,\}/);
  });

  it('every reader comes back from 100 kB of any of it', () => {
    for (const piece of REPEATED) {
      const text = piece.repeat(Math.ceil(LONGEST / piece.length));
      for (const read of Object.values(READERS)) read(text, scan(text));
      expect(readCoordinates(text)).toEqual([]);
      expect(fingerprint(text).hash).toHaveLength(16);
    }
  }, 60_000);
});
