/**
 * Shares a number of places out over groups as evenly as their sizes allow: what a small group cannot fill goes to the
 * others, and what is left over one by one to the first. Rare verdicts so come into the sample as well as common ones.
 */
export function shareOut(places: number, sizes: readonly number[]): number[] {
  const given = sizes.map(() => 0);
  let left = Math.min(places, sizes.reduce((sum, size) => sum + size, 0));
  while (left > 0) {
    const open = sizes.flatMap((size, at) => (size > (given[at] ?? 0) ? [at] : []));
    const each = Math.max(1, Math.floor(left / open.length));
    for (const at of open) {
      const more = Math.min(each, left, (sizes[at] ?? 0) - (given[at] ?? 0));
      given[at] = (given[at] ?? 0) + more;
      left -= more;
    }
  }
  return given;
}
