import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { MAY, OPEN, type Demand } from './may.decorator.js';
import { addressOf, namedInPath, type ControllerClass, type Handler } from './route-of.js';

/** @throws Error naming every route of which nobody has said who may call it. */
export function requireGuards(app: INestApplication): void {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype));
  const faults = controllers.flatMap((controller) => (typeof controller === 'function' ? faultsOf(controller as ControllerClass) : []));
  if (faults.length > 0) throw new Error(`Nobody has said who may call ${faults.join(', ')}. Give each route @May(...) or @Open().`);
}

function faultsOf(controller: ControllerClass): string[] {
  return handlersOf(controller)
    .filter(([, handler]) => !isGuarded(controller, handler))
    .map(([name]) => `${controller.name}.${name}`);
}

function handlersOf(controller: ControllerClass): [string, Handler][] {
  const prototype = controller.prototype as object;
  const methods = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor').map((name): [string, unknown] => [name, Reflect.get(prototype, name)]);
  return methods.filter((entry): entry is [string, Handler] => typeof entry[1] === 'function' && addressOf(controller, entry[1] as Handler) !== undefined);
}

function isGuarded(controller: ControllerClass, handler: Handler): boolean {
  const demand = Reflect.getMetadata(MAY, handler) as Demand | undefined;
  const open = [controller, handler].some((target) => Reflect.getMetadata(OPEN, target) === true);
  if (!demand) return open;
  return !open && (demand.about !== 'path' || namedInPath(controller, handler) !== null);
}
