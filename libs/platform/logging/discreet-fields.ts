import { discreetError } from './discreet-error.js';

const WITHHELD = '[withheld]';
const DEEPEST = 4;
const LONGEST = 200;

/** Fields that hold what people wrote, who they are, or what opens a door, at whatever depth. */
const SECRET_NAME =
  /narrative|quote|wording|excerpt|text|body|payload|source|origin|author|reporter|informant|witness|identity|sealed|attachment|externalId|token|password|passwd|secret|authori[sz]ation|cookie|credential|api-?key|parameters|query|sql|^name$|^detail$|^where$|^hint$/i;

/** The few fields whose prose is our own. */
const OWN_PROSE = new Set(['msg', 'message', 'because']);

/**
 * The fields of one log line as they may be seen: ids, codes and figures pass, prose is withheld whatever its name,
 * and so is everything under the name of a secret.
 */
export function discreetFields(fields: Record<string, unknown>): Record<string, unknown> {
  return discreetObject(fields, 0);
}

/** The last net, over the finished line: passwords in addresses, and bearer tokens. */
export function discreetLine(line: string): string {
  return line.replace(/(\w:\/\/)[^\s/@"]*@/g, '$1').replace(/(bearer)\s+[^\s"]+/gi, `$1 ${WITHHELD}`);
}

function discreetObject(fields: object, depth: number): Record<string, unknown> {
  const entries = Object.entries(fields).map(([name, value]) => [name, discreetField(name, value, depth)] as const);
  return Object.fromEntries(entries);
}

function discreetField(name: string, value: unknown, depth: number): unknown {
  if (value instanceof Error) return discreetError(value);
  if (SECRET_NAME.test(name)) return WITHHELD;
  return discreetValue(value, depth, OWN_PROSE.has(name));
}

function discreetValue(value: unknown, depth: number, proseAllowed: boolean): unknown {
  if (typeof value === 'string') return proseAllowed || isTerse(value) ? value : WITHHELD;
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth >= DEEPEST || Buffer.isBuffer(value)) return WITHHELD;
  if (Array.isArray(value)) return value.map((item: unknown) => discreetValue(item, depth + 1, false));
  return discreetObject(value, depth + 1);
}

/** Ids, codes, paths, routes and addresses have no blanks in them; sentences do. */
function isTerse(value: string): boolean {
  return value.length <= LONGEST && !/\s/.test(value);
}
