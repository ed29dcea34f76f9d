import type * as z from 'zod';
import { nearestWord, type Fault } from '#vocabulary';
import { agreementJsonSchema } from './agreement-document.js';
import { pathText, valueAt, type Path } from './document-path.js';

/** A fault before its line is looked up and its remedy worked out: of thousands, only those that are told are. */
export interface LocatedFault {
  at: Path;
  /** Whether the key or the value at the path is to blame. */
  part: 'key' | 'value';
  message: string;
  remedy: () => string;
}

export function faultAt(at: Path, message: string, remedy: string | (() => string), part: 'key' | 'value' = 'value'): LocatedFault {
  return { at, part, message, remedy: typeof remedy === 'string' ? () => remedy : remedy };
}

/** The fault as it is told, without its line. */
export function toFault({ at, message, remedy }: LocatedFault): Fault {
  return { path: pathText(at), message, remedy: remedy() };
}

/** Says what the schema found amiss in sentences that somebody who has never seen a schema can act on. */
export function schemaFaults(error: z.ZodError, document: unknown): LocatedFault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, document));
}

function faultsOfIssue(issue: z.core.$ZodIssue, document: unknown): LocatedFault[] {
  const at = issue.path.filter((step) => typeof step !== 'symbol');
  const value = valueAt(document, at);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...at, key]));
  if (value === undefined) return [faultAt(at, `${named(at)} is missing.`, () => ['Add it:', ...nodesAt(at).flatMap((node) => node.description ?? [])].join(' '))];
  return [faultAt(at, sentence(issue, at, value), () => remedy(issue, value))];
}

function unknownKey(at: Path): LocatedFault {
  const key = String(at.at(-1));
  const keysHere = (): string => {
    const known = [...new Set(alternatives(nodesAt(at.slice(0, -1))).flatMap((node) => Object.keys(node.properties ?? {})))];
    return `${didYouMean(key, known)} The keys here are: ${known.join(', ')}.`;
  };
  return faultAt(at, `There is no key ${shown(key)} here.`, keysHere, 'key');
}

function sentence(issue: z.core.$ZodIssue, at: Path, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${named(at)} is ${kindOf(value)}, where ${EXPECTED[issue.expected] ?? issue.expected} is asked for.`;
    case 'invalid_value':
      return `${shown(value)} is none of the values that are known here.`;
    case 'invalid_union':
      return `${shown(value)} is none of the values that are known here${'options' in issue ? `: ${issue.options?.map(String).join(', ')}` : ''}.`;
    case 'too_small':
      return issue.origin === 'array' ? `${named(at)} has fewer than ${issue.minimum} ${Number(issue.minimum) === 1 ? 'entry' : 'entries'}.` : `${shown(value)} is less than ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string' ? `${named(at)} is longer than ${issue.maximum} characters.` : `${shown(value)} is more than ${issue.maximum}.`;
    default:
      return `${shown(value)} ${issue.message}.`;
  }
}

function remedy(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code !== 'invalid_value') return 'Correct it.';
  const known = issue.values.map(String);
  return known.length <= 8 ? `${didYouMean(value, known)} The values are: ${known.join(', ')}.` : didYouMean(value, known);
}

/** Of more words than this the nearest is not looked for among the rest: no honest list is longer. */
const SUGGESTIONS = 500;

/** Names the word of the list that the given one was probably meant to be. */
export function didYouMean(given: unknown, known: readonly string[]): string {
  if (typeof given !== 'string' || known.length === 0) return 'Choose one that is known.';
  return `Did you mean “${nearestWord(given.slice(0, 80), known.slice(0, SUGGESTIONS)).slice(0, 80)}”?`;
}

/** A value as a fault may repeat it: quoted, and cut where it is long. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 80 ? `“${value.slice(0, 80)}…”` : `“${value}”`;
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? String(value) : `This ${kindOf(value).replace(/^an? /, '')}`;
}

function named(at: Path): string {
  const last = at.at(-1);
  if (last === undefined) return 'The document';
  return typeof last === 'number' ? `Entry ${last + 1}` : `“${last}”`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys',
};

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return EXPECTED[typeof value] ?? typeof value;
}

interface SchemaNode {
  description?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  anyOf?: SchemaNode[];
  oneOf?: SchemaNode[];
}

/** What the published schema says of the place that a path leads to. */
function nodesAt(path: Path): SchemaNode[] {
  let nodes: SchemaNode[] = [agreementJsonSchema()];
  for (const step of path) {
    nodes = alternatives(nodes).flatMap((node) => (typeof step === 'number' ? node.items : node.properties?.[step]) ?? []);
  }
  return nodes;
}

function alternatives(nodes: readonly SchemaNode[]): SchemaNode[] {
  return nodes.flatMap((node) => {
    const others = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
    return others.length > 0 ? alternatives(others) : [node];
  });
}
