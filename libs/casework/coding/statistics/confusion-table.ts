/** How often one coder said what stands at the row where the other said what stands at the column. */
export type ConfusionTable<Row extends string, Column extends string = Row> = Record<Row, Record<Column, number>>;

/** The table over the items that both coded. */
export function confusionTable<Row extends string, Column extends string>(
  rows: readonly Row[],
  columns: readonly Column[],
  pairs: readonly (readonly [Row, Column])[],
): ConfusionTable<Row, Column> {
  const line = (): Record<Column, number> => Object.fromEntries(columns.map((column) => [column, 0])) as Record<Column, number>;
  const table = Object.fromEntries(rows.map((row) => [row, line()])) as ConfusionTable<Row, Column>;
  for (const [row, column] of pairs) table[row][column] += 1;
  return table;
}

/** Share of the items on which both said the same; null without items. */
export function percentAgreement(pairs: readonly (readonly [string, string])[]): number | null {
  if (pairs.length === 0) return null;
  return pairs.filter(([one, other]) => one === other).length / pairs.length;
}
