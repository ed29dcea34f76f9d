/** The word of the list that takes the fewest letters changed, added or dropped to reach (Levenshtein's distance). */
export function nearestWord(word: string, words: readonly string[]): string {
  const ranked = words.map((candidate) => ({ candidate, edits: editsBetween(word, candidate) }));
  ranked.sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate ?? word;
}

function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const swap = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
