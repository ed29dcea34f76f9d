/** The way to a value within a document: keys, and indices counted from 0. */
export type Path = readonly (string | number)[];

/** `terms[2].obligated[0]`; a key that is no plain word is written in quotes. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\p{L}\p{N}_$-]+$/u.test(step)) return `[${JSON.stringify(step.slice(0, 80))}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

export interface Located {
  value: unknown;
  path: Path;
}

/**
 * Every value that a pattern leads to: `terms[].obligated[]` is each obligated party of each term. What is
 * absent or of another shape is passed over, so that a document with one fault can be searched for others.
 */
export function valuesAt(document: unknown, pattern: string): Located[] {
  let found: Located[] = [{ value: document, path: [] }];
  for (const step of pattern.split(/\.|(?=\[\])/)) {
    found = found.flatMap((place) => (step === '[]' ? itemsOf(place) : keyOf(place, step)));
  }
  return found;
}

/** The value at a path, or undefined where there is none. */
export function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined), document);
}

function itemsOf({ value, path }: Located): Located[] {
  return Array.isArray(value) ? value.map((item: unknown, index) => ({ value: item, path: [...path, index] })) : [];
}

function keyOf({ value, path }: Located, key: string): Located[] {
  return isObject(value) && Object.hasOwn(value, key) ? [{ value: value[key], path: [...path, key] }] : [];
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
