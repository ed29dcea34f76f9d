/** What mending needs of a token, and may change: its part of speech and its lemma. */
export interface MendToken {
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  lemma: string;
  part: string;
  readonly sentence: number;
}

/** The token `by` places from this one, where it stands in the same sentence. */
export function beside(token: MendToken, by: number, tokens: readonly MendToken[]): MendToken | null {
  const other = tokens[token.index + by];
  return other !== undefined && other.sentence === token.sentence ? other : null;
}

