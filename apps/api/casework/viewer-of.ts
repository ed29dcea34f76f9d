import type { FastifyRequest } from 'fastify';
import { maySeeSources } from '#access';
import type { Viewer } from '#casework';
import { authorOf, holderOf } from '../access/holder-of.js';

/** Whoever looks at cases with this request. */
export function viewerOf(request: FastifyRequest): Viewer {
  return { by: authorOf(request), seesSources: (agreement) => maySeeSources(holderOf(request), agreement) };
}
