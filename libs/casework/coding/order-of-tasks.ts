import { createHash } from 'node:crypto';
import type { SampleItem } from './draw-sample.js';

/** The items in an order that looks like chance and hangs on the seed alone. */
export function inOrderOfTheirOwn(items: readonly SampleItem[], seed: string): SampleItem[] {
  const keyOf = ({ incident, term }: SampleItem) => createHash('sha256').update(`${seed}:${incident}:${term}`).digest('hex');
  return items.map((item) => ({ item, key: keyOf(item) })).toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}
