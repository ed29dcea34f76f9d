import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { KINDS_OF_ID, type KindOfId } from './kinds-of-id.js';

export type Handler = (...args: never[]) => unknown;
export type ControllerClass = abstract new (...args: never[]) => unknown;

/** What stands first in a route's address, and the parameter that follows it: `incidents` and `id`. */
export interface NamedInPath {
  kind: KindOfId;
  parameter: string;
}

/** The address of a route below the prefix, without slashes around it; undefined where the method is no route. */
export function addressOf(controller: ControllerClass, handler: Handler): string | undefined {
  if (Reflect.getMetadata(METHOD_METADATA, handler) === undefined) return undefined;
  const parts: unknown[] = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)];
  // Nest takes lists of addresses too; no route of ours has two, for then no single rule could say what it names.
  const words = parts.map((part) => part ?? '').filter((part) => typeof part === 'string');
  if (words.length < parts.length) throw new Error(`${controller.name}: a route has one address.`);
  return words.flatMap((part) => part.split('/')).filter((part) => part !== '').join('/');
}

const known = new WeakMap<Handler, NamedInPath | null>();

/** What the address of a route names; null where that is of no kind that has an agreement. */
export function namedInPath(controller: ControllerClass, handler: Handler): NamedInPath | null {
  const before = known.get(handler);
  if (before !== undefined) return before;
  const [first = '', second = ''] = (addressOf(controller, handler) ?? '').split('/');
  const kind = Object.hasOwn(KINDS_OF_ID, first) ? KINDS_OF_ID[first] : undefined;
  const parameter = /^:(\w+)/.exec(second)?.[1];
  const named = kind && parameter ? { kind, parameter } : null;
  known.set(handler, named);
  return named;
}
