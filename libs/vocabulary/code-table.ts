/** One row of a code list: what the code means and where it belongs. */
export interface CodeRow {
  definition: string;
  /** The heading under which the list is shown; rows of one group stand together. */
  group: string;
}

/** The codes of a table, in the table's order. */
export function codesOf<Code extends string>(table: Record<Code, unknown>): readonly Code[] {
  return Object.keys(table) as Code[];
}

/** Whether a string is a code of the table (and not a property that every object has). */
export function isCode<Code extends string>(table: Record<Code, unknown>, value: string): value is Code {
  return Object.hasOwn(table, value);
}
