import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountReading } from './count-reading.js';
import { readCounts } from './read-counts.js';
import { totalOf } from './total-of.js';

/** "killed 3 civilians", "injured 24-99 (24) unknown". */
function briefly({ kind, low, best, high, who }: CountReading): string {
  return `${kind} ${low === high ? low : `${low}-${high} (${best})`} ${who}`;
}

describe('readCounts', () => {
  const reads = (text: string, ...expected: string[]): void => it(text, () => expect(readCounts(text).map(briefly)).toEqual(expected));

  describe('those of whom it is said', () => {
    reads('Two policemen were killed.', 'killed 2 security_forces');
    reads('Two soldiers of the patrol who had stopped for water were later found dead.', 'killed 2 security_forces');
    reads('Four girls and a nurse died.', 'killed 4 civilians', 'killed 1 civilians');
    reads('Six soldiers, two teachers dead.', 'killed 6 security_forces', 'killed 2 civilians');
    reads('One policeman dead, six hurt.', 'killed 1 security_forces', 'injured 6 unknown');
    reads('Nine soldiers were killed and all three attackers.', 'killed 9 security_forces', 'killed 3 fighters');
    reads('Six dead in the north, one in the south.', 'killed 6 unknown', 'killed 1 unknown');
    reads('03 constables shaheed.', 'killed 3 security_forces');
    reads('01 KIA 02 WIA', 'killed 1 unknown', 'injured 2 unknown');
    reads('A sergeant died of his wounds on Sunday.', 'killed 1 security_forces');
    reads('Guard killed at the upper ford.', 'killed 1 security_forces');
    reads('Also killed in the raid were two drivers.', 'killed 2 civilians');
    reads('He was shot and killed.', 'killed 1 unknown');
    reads('Four of the 16 pupils were killed.', 'killed 4 civilians');
    reads('The blast hurt five soldiers, two of whom died.', 'injured 5 security_forces', 'killed 2 unknown');
    reads('The lock keeper, a civilian from the next village, died.', 'killed 1 civilians');
    reads('Seven men were dragged out and clubbed to death.', 'killed 7 unknown');
    reads('Three sailors lost their lives; one sergeant lost a leg.', 'killed 3 security_forces', 'injured 1 security_forces');
    reads('Two men were taken into custody.', 'captured 2 unknown');
    reads('Three villagers are missing.', 'missing 3 civilians');
    reads('Some 400 people were displaced.', 'displaced 400 unknown');
    reads('A cobbler was lynched by the crowd.', 'killed 1 unknown');
    reads('Two millers were gunned down at the weir.', 'killed 2 unknown');
    reads('A rifleman fell to a bullet from the ridge.', 'killed 1 security_forces');
    reads('Four at the weir are dead.', 'killed 4 unknown');
    reads('Two sisters aged six and eleven were killed by a shell.', 'killed 2 civilians');
    reads('A beekeeper, hit twice, did not survive.', 'killed 1 civilians');
    reads('Six dead on each side.', 'killed 12 unknown');
    reads('Smoke filled the dormitory; five never woke.', 'killed 5 unknown');
    reads('Own losses: KIA 2, WIA 5.', 'killed 2 unknown', 'injured 5 unknown');
    reads('Dead: 3. Wounded: 8.', 'killed 3 unknown', 'injured 8 unknown');
    reads('The ferryman was the only fatality.', 'killed 1 unknown');
    reads('Dozens of soldiers and herders died.', 'killed 24-99 (24) security_forces');
  });

  describe('those to whom it was done', () => {
    reads('The patrol killed two farmers and a boy.', 'killed 2 civilians', 'killed 1 civilians');
    reads('The mine went off, killing four and wounding six.', 'killed 4 unknown', 'injured 6 unknown');
    reads('They fired at four men and killed two.', 'killed 2 unknown');
    reads('They ran, killing two of us.', 'killed 2 unknown');
    reads('They shot dead three herders.', 'killed 3 civilians');
    reads('They shot three herders dead.', 'killed 3 civilians');
    reads('The blast left three workers dead.', 'killed 3 civilians');
    reads('Soldiers detained a commander and several suspects.', 'captured 1 fighters', 'captured 3-9 (3) fighters');
    reads('The force detained several suspects.', 'captured 3-9 (3) fighters');
    reads('Gunmen took two nurses hostage.', 'captured 2 civilians');
    reads('They lost 13 friends.', 'killed 13 unknown');
    reads('The shell killed Akbar Shah and two of his men.', 'killed 1 unknown', 'killed 2 unknown');
    reads('A drone killed him.', 'killed 1 unknown');
    reads('A woman and her two sons were killed.', 'killed 1 civilians', 'killed 2 civilians');
    reads('A mine killed the bellringer and his wife.', 'killed 1 unknown', 'killed 1 civilians');
    reads('The gas suffocated nine.', 'killed 9 unknown');
    reads('They mowed three porters down.', 'killed 3 civilians');
    reads('Guards beat a herdboy to death.', 'killed 1 civilians');
    reads('They burned a family of five alive.', 'killed 5 unknown');
    reads('The raid claimed the life of an elder.', 'killed 1 civilians');
    reads('We lost the corporal to a sniper.', 'killed 1 security_forces');
    reads('They led two traders away.', 'captured 2 civilians');
    reads('Gunmen kill four near the ford.', 'killed 4 unknown');
    reads('The round fatally wounded a nurse.', 'killed 1 civilians');
    reads('Militiamen shot two weavers at the mill. They were buried at dusk.', 'killed 2 civilians', 'killed 2 unknown');
    reads('the death of a shepherd', 'killed 1 civilians');
    reads('There were 12 deaths.', 'killed 12 unknown');
    reads('The war claimed some 900 lives.', 'killed 900 unknown');
    reads('The toll rose to 12.', 'killed 12 unknown');
    reads('Three wounded soldiers came in.', 'injured 3 security_forces');
  });

  describe('how many', () => {
    reads('At least four people were killed.', 'killed 4 unknown');
    reads('More than 30 people were killed.', 'killed 31 unknown');
    reads('Up to ten people were killed.', 'killed 1-10 (10) unknown');
    reads('Fewer than ten people were killed.', 'killed 1-9 (9) unknown');
    reads('Between 5 and 7 people were killed.', 'killed 5-7 (6) unknown');
    reads('Five or six people were killed.', 'killed 5-6 (5) unknown');
    reads('A dozen people were killed.', 'killed 12 unknown');
    reads('Half a dozen people were killed.', 'killed 6 unknown');
    reads('Dozens were killed.', 'killed 24-99 (24) unknown');
    reads('Scores of people were killed.', 'killed 40-199 (40) unknown');
    reads('Hundreds of people were killed.', 'killed 200-999 (200) unknown');
    reads('Several people were killed.', 'killed 3-9 (3) unknown');
    reads('A couple of men were killed.', 'killed 2 unknown');
    reads('Villagers were killed.', 'killed 2-9 (2) civilians');
    reads('Twenty-seven people were killed.', 'killed 27 unknown');
    reads('Two hundred and five people were killed.', 'killed 205 unknown');
  });

  describe('nobody', () => {
    reads('No one was hurt.', 'injured 0 unknown', 'killed 0 unknown');
    reads('They went off, leaving nobody hurt.', 'injured 0 unknown', 'killed 0 unknown');
    reads('No civilians were killed.', 'killed 0 civilians');
    reads('There were no casualties.', 'injured 0 unknown', 'killed 0 unknown');
  });

  describe('what is not persons, or did not happen', () => {
    reads('Twelve shells and 84 rockets fell; 30 houses and 14 cattle were destroyed.');
    reads('They killed 12 cows and 3 goats.');
    reads('They captured two posts, three villages and four tanks.');
    reads('The 105th Base Command and 203 Corps were attacked.');
    reads('At 0430 on 12 November 2013, 4 km from the post, one truck of P40,000 burnt.');
    reads('She was killed in 6 of the 9 raids on 3 May 2003.', 'killed 1 unknown');
    reads('They threatened to kill three hostages.');
    reads('Two soldiers would be killed if it went on.');
    reads('Two soldiers were not killed.');
    reads('The three insurgents seized 650 kilograms of seed.');
    reads('A unit executed attacks on two towns.');
    reads('Militiamen shot two weavers in the leg.');
    reads('Militiamen shot at two weavers.');
    reads('A warrant was executed against the trader.');
    reads('The delay killed the talks.');
    reads('Soldiers took three boys out of the school.');
    reads('Note 31 remains in force.');
  });

  describe('background is marked', () => {
    const background = (text: string): void => it(text, () => expect(readCounts(text).map((reading) => reading.background)).toEqual([true]));
    background('He is linked to the attack that killed four soldiers.');
    background('The troops have killed more than 80 fighters so far this year.');
  });
});

describe('totalOf', () => {
  const total = (text: string, expected: string | null): void =>
    it(text, () => {
      const count = totalOf(readCounts(text), 'killed');
      expect(count && `${count.low}/${count.best}/${count.high}`).toBe(expected);
    });

  total('Four girls and a nurse died.', '5/5/5');
  total('Eleven died, two raiders among them; six sailors also lost their lives.', '17/17/17');
  total('Seven guards killed in raid\n\nSeven guards were killed in a raid on Tuesday.', '7/7/7');
  total('Twelve killed in raid\n\nNine soldiers were killed and all three attackers.', '12/12/12');
  total('Two soldiers were killed. In the next valley three herders were killed.', '5/5/5');
  total('Several insurgents were killed. A patrol fired back, killing two insurgents.', '3/3/9');
  total('Two insurgents laid a mine. The patrol fired, killing the insurgents.', '2/2/2');
  total('A leader was killed. The leader and two of his men were killed at dawn.', '3/3/3');
  total('Two soldiers were killed. Another soldier was killed later.', '3/3/3');
  total('Eight people were killed. By evening eleven people were dead.', '11/11/11');
  total('Two soldiers were killed and no civilians were hurt.', '2/2/2');
  total('No one was hurt.', '0/0/0');
  total('He is linked to the attack that killed four soldiers.', null);
  total('All quiet.', null);
});

describe('whatever the text', () => {
  const piece = fc.constantFrom('killed', 'two', 'soldiers', 'and', 'of', 'them', 'were', 'a', 'woman', 'the', 'dead', 'wounded', ',', '.', 'no', 'one', 'dozens', 'at least', '5', '-', '7', 'detained', 'several', 'lost', 'lives', 'by', 'in', 'including', 'another', 'his', 'who', 'to death', 'up to');

  const holds = (text: string): void => {
    const readings = readCounts(text);
    for (const { low, best, high, span, phrase } of readings) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(best);
      expect(best).toBeLessThanOrEqual(high);
      expect(text.slice(span.start, span.end)).toBe(phrase);
    }
    for (const kind of ['killed', 'injured', 'captured', 'missing', 'displaced'] as const) {
      const total = totalOf(readings, kind);
      expect(total === null).toBe(!readings.some((reading) => reading.kind === kind && !reading.background));
      if (total) expect(total.low <= total.best && total.best <= total.high).toBe(true);
    }
  };

  it('never fails, its bounds are in order and its spans are the words', { timeout: 30_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds));
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')), holds), { numRuns: 1000 });
  });
});
