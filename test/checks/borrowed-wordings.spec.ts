import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { borrowedWordings, type LabelledText } from './borrowed-wordings.js';
import { textFiles } from './tree.js';

const DEVELOPMENT = '../shared/eval';

/** Every narrative and sentence of the case files and banks in a folder. */
function labelledIn(folder: string): LabelledText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (name.startsWith('public')) return [];
    if (name.endsWith('.jsonl')) return readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as LabelledText);
    if (!name.endsWith('.json')) return [];
    const { cases = [] } = JSON.parse(readFileSync(path, 'utf8')) as { cases?: { id: string; narrative: string }[] };
    return cases.map(({ id, narrative }) => ({ id, text: narrative }));
  });
}

describe('the engine speaks from the field and not from the texts that it is measured on', () => {
  const engine = textFiles('libs/classification');

  it('has no run of words from the labelled texts of test/eval', () => {
    expect(borrowedWordings(engine, labelledIn('test/eval'))).toEqual([]);
  });

  it.skipIf(!existsSync(DEVELOPMENT))('nor from the development files (skipped where shared/eval is not beside the checkout)', () => {
    expect(borrowedWordings(engine, labelledIn(DEVELOPMENT))).toEqual([]);
  });
});

describe('a borrowed wording is found', () => {
  const labelled = [{ id: 'one', text: 'At noon the ferry pilot counted eleven crates of mortar fuses on the quay.' }];
  const line = (text: string, ...expected: string[]): void => it(text, () => expect(borrowedWordings([{ path: 'a.ts', text }], labelled)).toEqual(expected));

  line("const words = 'ferry pilot counted eleven crates';", 'a.ts:1: "ferry pilot counted eleven crates" (one)');
  line('// "crates of mortar fuses on"', 'a.ts:1: "crates of mortar fuses on" (one)');
  line("const words = 'ferry|pilot|crate|fuse';");
  line('// on the quay at noon the');
});
