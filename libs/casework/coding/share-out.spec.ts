import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut } from './share-out.js';

describe('places shared out over groups', () => {
  it.each([
    ['evenly', 9, [100, 100, 100], [3, 3, 3]],
    ['with what is left over to the first', 11, [100, 100, 100], [4, 4, 3]],
    ['with what a small group cannot fill to the others', 9, [100, 1, 100], [4, 1, 4]],
    ['to the last member, where there are more places than members', 50, [3, 0, 2], [3, 0, 2]],
    ['to nobody, where there is nobody', 5, [0, 0], [0, 0]],
    ['one at a time, where there are fewer than groups', 2, [9, 9, 9], [1, 1, 0]],
  ])('%s', (_, places, sizes, given) => expect(shareOut(places, sizes)).toEqual(given));

  it('are filled as far as can be, and no group by two more than a group that is not full', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.array(fc.nat(30), { maxLength: 5 }), (places, sizes) => {
        const given = shareOut(places, sizes);
        expect(given.reduce((sum, each) => sum + each, 0)).toBe(Math.min(places, sizes.reduce((sum, each) => sum + each, 0)));
        for (const [at, each] of given.entries()) {
          expect(each).toBeLessThanOrEqual(sizes[at] ?? 0);
          for (const [other, most] of given.entries()) if (each < (sizes[at] ?? 0)) expect(most - each, `${other}`).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
