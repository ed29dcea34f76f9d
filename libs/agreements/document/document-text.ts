import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, Parser, type CST, type ParsedNode, type YAMLMap } from 'yaml';
import type { Fault } from '#vocabulary';
import { pathText, type Path } from './document-path.js';

/** Bytes of UTF-8 that a document may have. */
export const DOCUMENT_SIZE_LIMIT = 1024 * 1024;
/** Levels that a document may be nested; the schema needs about ten. */
const DEPTH_LIMIT = 64;
/** Keys that would reach into JavaScript's own objects. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export interface DocumentText {
  /** Plain objects, arrays, strings, numbers, booleans and null. */
  value: unknown;
  faults: Fault[];
  /** Whether the text could be read at all; if not, `value` means nothing. */
  readable: boolean;
  /** Line and column, from 1, of the value at a path; of its key where asked; of what is around it where it is absent. */
  positionOf(path: Path, part: 'key' | 'value'): { line: number; column: number };
}

/**
 * Reads YAML 1.2 (core schema), of which JSON is a part, into plain values, and remembers where each stood.
 * What makes YAML dangerous is refused rather than resolved: aliases and anchors, tags, repeated keys,
 * keys of prototypes, deep nesting, several documents in one text.
 */
export function readDocumentText(text: string): DocumentText {
  const lines = new LineCounter();
  const reader = new TextReader(lines);
  const size = Buffer.byteLength(text);
  if (size > DOCUMENT_SIZE_LIMIT) {
    reader.fault([], 0, `The document has ${size} bytes, and the limit is ${DOCUMENT_SIZE_LIMIT}.`, 'Shorten it; outlines of areas may be drawn with fewer points.');
    return reader.unreadable();
  }
  const tokens = reader.tokens(text);
  return tokens ? reader.compose(tokens, text.length) : reader.unreadable();
}

class TextReader {
  readonly #faults: Fault[] = [];
  readonly #offsets = new Map<string, { key: number; value: number }>();

  constructor(readonly lines: LineCounter) {}

  fault(path: Path, offset: number, message: string, remedy: string): void {
    this.#faults.push({ path: pathText(path), ...this.#position(offset), message, remedy });
  }

  unreadable(): DocumentText {
    return { value: undefined, faults: this.#faults, readable: false, positionOf: () => this.#position(0) };
  }

  /** The tokens of the text, or null where it is nested too deep: composing them would exhaust the stack. */
  tokens(text: string): CST.Token[] | null {
    const tokens: CST.Token[] = [];
    const parser = new Parser(this.lines.addNewLine);
    this.lines.addNewLine(0);
    for (const lexeme of new Lexer().lex(text)) {
      for (const token of parser.next(lexeme)) tokens.push(token);
      if (parser.stack.length > DEPTH_LIMIT) {
        this.fault([], parser.offset, `The document is nested more than ${DEPTH_LIMIT} levels deep.`, 'An agreement needs about ten levels; look for brackets that were never closed.');
        return null;
      }
    }
    for (const token of parser.end()) tokens.push(token);
    return tokens;
  }

  compose(tokens: readonly CST.Token[], end: number): DocumentText {
    // Repeated keys are looked for in `#mapping`: the library compares each key with every other.
    const composer = new Composer({ lineCounter: this.lines, prettyErrors: false, schema: 'core', uniqueKeys: false });
    const documents = [...composer.compose(tokens, true, end)];
    for (const { pos, message } of documents.flatMap((document) => document.errors)) {
      this.fault([], pos[0], `The text cannot be read from here on: ${message}.`, 'Check quotes, brackets and indentation on this line and the one before it.');
    }
    if (this.#faults.length > 0) return this.unreadable();
    const [first, second] = documents;
    if (second) this.fault([], second.range[0], 'The text holds more than one document.', 'Send one agreement in one document; remove the line `---` and what follows it.');
    const root: ParsedNode | null = first?.contents ?? null;
    const value = root ? this.#value(root, []) : null;
    return { value, faults: this.#faults, readable: true, positionOf: (path, part) => this.#position(this.#offsetOf(path, part)) };
  }

  #value(node: ParsedNode | null, path: Path): unknown {
    if (!node) return null;
    this.#refuseIndirection(node, path);
    if (isMap(node)) return this.#mapping(node, path);
    if (isSeq(node)) return node.items.map((item, index) => this.#item(item, [...path, index]));
    return isScalar(node) ? node.value : null;
  }

  #item(node: ParsedNode | null, path: Path): unknown {
    const offset = node?.range[0] ?? this.#offsetOf(path.slice(0, -1), 'value');
    this.#offsets.set(pathText(path), { key: offset, value: offset });
    return this.#value(node, path);
  }

  #mapping(node: YAMLMap.Parsed, path: Path): Record<string, unknown> {
    const mapping: Record<string, unknown> = {};
    for (const pair of node.items) {
      const keyOffset = pair.key?.range[0] ?? node.range[0];
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      if (typeof key !== 'string') {
        this.fault(path, keyOffset, 'A key here is no text.', 'Write keys as plain words.');
        continue;
      }
      const keyPath = [...path, key];
      const at = pathText(keyPath);
      if (pair.key) this.#refuseIndirection(pair.key, keyPath);
      if (FORBIDDEN_KEYS.has(key)) {
        this.fault(keyPath, keyOffset, `The key “${key}” is refused.`, 'Remove it; no agreement has such a key.');
      } else if (Object.hasOwn(mapping, key)) {
        const first = this.#position(this.#offsets.get(at)?.key ?? 0);
        this.fault(keyPath, keyOffset, `“${key}” is given twice; it stands in line ${first.line} already.`, 'Keep one of the two.');
      } else {
        this.#offsets.set(at, { key: keyOffset, value: pair.value?.range[0] ?? keyOffset });
        mapping[key] = this.#value(pair.value, keyPath);
      }
    }
    return mapping;
  }

  #refuseIndirection(node: ParsedNode, path: Path): void {
    const offset = node.range[0];
    if (isAlias(node) || node.anchor !== undefined) {
      this.fault(path, offset, 'Anchors (&) and aliases (*) are refused.', 'Write the value out where it is meant.');
    }
    if (node.tag !== undefined) this.fault(path, offset, `The tag ${node.tag.slice(0, 80)} is refused.`, 'Remove the tag; quote the value if it is to be text.');
  }

  #offsetOf(path: Path, part: 'key' | 'value'): number {
    for (let length = path.length; length > 0; length -= 1) {
      const there = this.#offsets.get(pathText(path.slice(0, length)));
      if (there) return length === path.length ? there[part] : there.key;
    }
    return 0;
  }

  #position(offset: number): { line: number; column: number } {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}
