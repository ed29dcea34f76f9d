import type { FastifyRequest } from 'fastify';
import type { Signatory } from '#casework';
import { authorOf, holderOf } from '../access/holder-of.js';

/** Whoever signs by this request, and the person behind them. */
export function signatoryOf(request: FastifyRequest): Signatory {
  return { by: authorOf(request), user: holderOf(request).user };
}
