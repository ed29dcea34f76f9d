/** Milliseconds of each round of ours and of the bare equivalent, taken in turn in the same minutes. */
export interface Rounds {
  ours: number[];
  bare: number[];
}

/** One row of the table: how fast ours is beside the bare equivalent. */
export interface Row extends Rounds {
  name: string;
  unit: string;
  /** Units of work in one round. */
  count: number;
  /** The ratio that is promised, at least. */
  promised: number;
}

const WARM_UP = 3;
const ROUNDS = 15;

/** Runs both in turn, so that whatever else the machine does falls on both alike; the first rounds warm up and do not count. */
export function inTurn(measures: { ours: () => number; bare: () => number }): Rounds {
  const rounds: Rounds = { ours: [], bare: [] };
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const bare = measures.bare();
    const ours = measures.ours();
    if (round < WARM_UP) continue;
    rounds.ours.push(ours);
    rounds.bare.push(bare);
  }
  return rounds;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** How many times as fast ours is as the bare equivalent: the median over rounds, with the lowest and the highest. */
export function ratios({ ours, bare }: Rounds): { median: number; lowest: number; highest: number } {
  const each = ours.map((time, round) => (bare[round] ?? 0) / time);
  return { median: median(each), lowest: Math.min(...each), highest: Math.max(...each) };
}
