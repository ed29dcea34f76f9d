/** How often one coder said `row` where the other said `column`. */
export type ConfusionTable<Category extends string> = Record<Category, Record<Category, number>>;

/** The table over the items that both coded. */
export function confusionTable<Category extends string>(categories: readonly Category[], pairs: readonly (readonly [Category, Category])[]): ConfusionTable<Category> {
  const row = (): Record<Category, number> => Object.fromEntries(categories.map((category) => [category, 0])) as Record<Category, number>;
  const table = Object.fromEntries(categories.map((category) => [category, row()])) as ConfusionTable<Category>;
  for (const [one, other] of pairs) table[one][other] += 1;
  return table;
}

/** Share of the items on which both said the same; null without items. */
export function percentAgreement(pairs: readonly (readonly [string, string])[]): number | null {
  if (pairs.length === 0) return null;
  return pairs.filter(([one, other]) => one === other).length / pairs.length;
}
