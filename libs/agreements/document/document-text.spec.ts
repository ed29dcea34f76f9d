import { describe, expect, it } from 'vitest';
import { DOCUMENT_SIZE_LIMIT, readDocumentText } from './document-text.js';

function messagesOf(text: string): string[] {
  return readDocumentText(text).faults.map((fault) => fault.message);
}

describe('text that means harm is refused', () => {
  const laughs = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => `*l${level}`).join(', ')}]`);

  it.each<[what: string, text: string, message: RegExp]>([
    ['aliases that multiply', `l0: &l0 ha\n${laughs.join('\n')}`, /Anchors \(&\) and aliases/],
    ['an anchor that nobody uses', 'title: &a Truce', /Anchors/],
    ['an alias of nothing', 'title: *a', /alias/],
    ['a mapping that holds itself', '&a {a: *a}', /Anchors/],
    ['a key given twice', 'a: 1\nb: 2\na: 3', /“a” is given twice; it stands in line 1/],
    ['a key given twice in JSON', '{"a": 1, "\\u0061": 2}', /“a” is given twice/],
    ['__proto__', '__proto__: {polluted: true}', /“__proto__” is refused/],
    ['__proto__ further down', 'terms: [{"__proto__": {polluted: true}}]', /“__proto__” is refused/],
    ['constructor', 'constructor: {prototype: {polluted: true}}', /“constructor” is refused/],
    ['a tag of the language', 'a: !!binary aGVsbG8=', /The tag tag:yaml.org,2002:binary is refused/],
    ['a tag of somebody\'s own', 'a: !ruby/object:Gem x', /tag .* is refused/],
    ['a key that is a list', '? [a, b]\n: c', /no text/],
    ['a key that is a number', '7: c', /no text/],
    ['two documents', 'a: 1\n---\nb: 2', /more than one document/],
    ['brackets 10,000 deep', '['.repeat(10_000), /nested more than 64 levels/],
    ['mappings 10,000 deep', '{a: '.repeat(10_000), /nested more than 64 levels/],
    ['dashes 10,000 deep', `${'- '.repeat(10_000)}a`, /nested more than 64 levels/],
    ['question marks 10,000 deep', `${'? '.repeat(10_000)}a`, /nested more than 64 levels/],
    ['too much', `a: ${'x'.repeat(DOCUMENT_SIZE_LIMIT)}`, /bytes, and the limit is 1048576/],
    ['too much in few characters', `a: ${'語'.repeat(DOCUMENT_SIZE_LIMIT / 2)}`, /bytes, and the limit is/],
  ])('%s', (_, text, message) => {
    expect(messagesOf(text).join('\n')).toMatch(message);
  });

  it('and leaves the objects of the language as they were', () => {
    readDocumentText('__proto__: {polluted: true}\na: {__proto__: {polluted: true}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('and sixty thousand keys are read without comparing each with every other, which would outlast the test', () => {
    const keys = (count: number): string => `{${Array.from({ length: count }, (_, index) => `"k${index}":1`).join(',')}}`;
    const { value } = readDocumentText(keys(60_000));
    expect(Object.keys(value as object)).toHaveLength(60_000);
  });
});

describe('plain text is read', () => {
  it.each<[text: string, value: unknown]>([
    ['', null],
    ['# nothing', null],
    ['a: 2031-03-01', { a: '2031-03-01' }],
    ['a: no', { a: 'no' }],
    ['a: null', { a: null }],
    ['a:', { a: null }],
    ['a: "\\ud83d\\ude00"', { a: '😀' }],
    ['{\n\t"a": [\n\t\t1\n\t]\n}', { a: [1] }],
    ['\uFEFFa: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
  ])('%j', (text, value) => {
    expect(readDocumentText(text)).toMatchObject({ value, faults: [], readable: true });
  });

  it('and knows where a value, its key, and the surroundings of an absent one stand', () => {
    const { positionOf } = readDocumentText('a:\n  - b: one\n');
    expect(positionOf(['a', 0, 'b'], 'value')).toEqual({ line: 2, column: 8 });
    expect(positionOf(['a', 0, 'b'], 'key')).toEqual({ line: 2, column: 5 });
    expect(positionOf(['a', 0, 'c', 'd'], 'value')).toEqual({ line: 2, column: 5 });
    expect(positionOf([], 'value')).toEqual({ line: 1, column: 1 });
  });
});
