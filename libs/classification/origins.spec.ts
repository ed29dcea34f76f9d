import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COPY_THRESHOLD, fingerprint, isCopy, SIGNATURE_SIZE, similarity } from './origins.js';

const WIRE = `TORAKA, Nov 18 - Gunmen ambushed an army lorry at the Upper Toraka ford at dusk on Tuesday, killing seven soldiers and setting the lorry on fire, residents and an army officer said.
The lorry had been carrying flour and two drums of fuel to the posts above the ford. A shepherd who watched from the other bank said the firing went on for a quarter of an hour and that he counted about thirty men, some in uniform coats.
The Northern Front said in a message that its men had acted on their own. The army said it would answer at a time of its choosing. Monitors were to visit the ford on Wednesday if the road was clear of mines.
It was the fourth attack on the road since the truce was signed in September, and the first in which soldiers died.`;

const OTHER_ACCOUNT = `Seven soldiers of the valley garrison were shot or burnt when their supply lorry was stopped at the crossing below Upper Toraka on Tuesday evening. The garrison commander blamed the Northern Front. A monitor who reached the place next morning found 112 spent cases on the western bank, two burnt drums and the frame of the lorry, and spoke to a shepherd who had seen some thirty men come down from the ridge before sunset.`;

const lines = WIRE.split('\n');

describe('isCopy', () => {
  const copy = (title: string, a: string, b: string, expected: boolean): void => it(title, () => expect(isCopy(fingerprint(a), fingerprint(b))).toBe(expected));

  copy('the same text', WIRE, WIRE, true);
  copy('in capitals, with other dashes, quotation marks and line breaks', WIRE, WIRE.toUpperCase().replaceAll('\n', ' ').replace(' - ', ' — '), true);
  copy('under another headline', WIRE, `SEVEN SOLDIERS DIE IN FORD AMBUSH\nBy our correspondent\n\n${WIRE}`, true);
  copy('with its last paragraph cut', WIRE, lines.slice(0, 3).join('\n'), true);
  copy('with a sentence put in', WIRE, `${lines[0]}\nThe governor could not be reached.\n${lines.slice(1).join('\n')}`, true);
  copy('with the name of the agency changed', WIRE, WIRE.replace('residents and an army officer said', 'residents told the agency'), true);

  copy('another account of the same event', WIRE, OTHER_ACCOUNT, false);
  copy('two short accounts of one event', 'Lorry ambushed at Upper Toraka ford, seven soldiers dead.', 'Seven soldiers died when their lorry was ambushed near Toraka.', false);
  copy('two reports off one form', 'Post 14: no fire heard, no movement seen.', 'Post 15: fire heard 0430H, two lorries seen moving north.', false);
  copy('nothing and nothing', '', ' … ', true);
  copy('nothing and something', '', WIRE, false);
});

describe('fingerprint', () => {
  it('is the same every time, and is numbers that a store can keep', () => {
    const { hash, signature } = fingerprint(WIRE);
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(signature).toHaveLength(SIGNATURE_SIZE);
    expect(signature.every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32)).toBe(true);
    expect(fingerprint(WIRE)).toEqual({ hash, signature });
  });

  it('estimates how much two texts share', () => {
    const words = Array.from({ length: 400 }, (_, at) => `word${at}`);
    const half = [...words.slice(0, 200), ...words.slice(200).map((word) => `${word}x`)];
    // 197 of the 597 different runs of four words are shared.
    expect(Math.abs(similarity(fingerprint(words.join(' ')), fingerprint(half.join(' '))) - 197 / 597)).toBeLessThan(0.1);
  });

  it('never fails, knows every text again, and is even-handed', () => {
    const text = fc.oneof(fc.lorem({ maxCount: 60 }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [fingerprint(a), fingerprint(b)];
        expect(isCopy(one, fingerprint(a))).toBe(true);
        expect(isCopy(one, other)).toBe(isCopy(other, one));
        expect(similarity(one, other)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('publishes its threshold', () => expect(COPY_THRESHOLD).toBe(0.5));
});
