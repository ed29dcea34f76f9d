/** How often people found the same as the machine where it was this sure. */
export interface Evidence {
  /** The engine's own confidence, 0 to 1. */
  raw: number;
  /** Findings that were signed on verdicts of this confidence. */
  n: number;
  /** How many of them said the same as the verdict. */
  same: number;
}

/** The evidence with one entry for each confidence, lowest first: whatever is worked out of it no longer hangs on the order in which it came. */
export function inOrder(evidence: readonly Evidence[]): Evidence[] {
  const byRaw = new Map<number, Evidence>();
  for (const { raw, n, same } of evidence) {
    const so = byRaw.get(raw);
    byRaw.set(raw, { raw, n: n + (so?.n ?? 0), same: same + (so?.same ?? 0) });
  }
  return [...byRaw.values()].filter(({ n }) => n > 0).sort((a, b) => a.raw - b.raw);
}

/** How many findings the evidence holds. */
export function sizeOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { n }) => sum + n, 0);
}
