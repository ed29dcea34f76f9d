import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Capability } from '#access';
import { Problems } from '../problems.decorator.js';

export const OPEN = 'truceline:open';
export const MAY = 'truceline:may';

/**
 * What a capability is asked about.
 * - `path`: the agreement that the address names, or that of the incident, report ... which it names;
 * - `installation`: the installation as a whole;
 * - `handler`: what only the handler can tell, from a body or for a list. The guard asks whether the holder has the
 *   capability anywhere; the handler must ask `AgreementGate` for each agreement it touches.
 */
export type AskedAbout = 'path' | 'installation' | 'handler';

export interface Demand {
  capability: Capability;
  about: AskedAbout;
}

/** Marks a route, or all routes of a controller, that answers anybody. */
export const Open = (): MethodDecorator & ClassDecorator => SetMetadata(OPEN, true);

/** Says what whoever calls the route must be allowed to do. A route with neither `May` nor `Open` stops the service from starting. */
export const May = (capability: Capability, about: AskedAbout = 'path'): MethodDecorator =>
  applyDecorators(SetMetadata(MAY, { capability, about } satisfies Demand), Problems('not_allowed'));
