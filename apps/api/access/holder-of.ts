import type { FastifyRequest } from 'fastify';
import type { Holder } from '#access';
import { TrucelineError, type Author } from '#vocabulary';

const holders = new WeakMap<FastifyRequest, Holder>();

/** For the guard alone. */
export function enterHolder(request: FastifyRequest, holder: Holder): void {
  holders.set(request, holder);
}

/** Whoever the request speaks for; the guard has put it there. */
export function holderOf(request: FastifyRequest): Holder {
  const holder = holders.get(request);
  if (!holder) throw new TrucelineError('token_missing');
  return holder;
}

/** Whoever the request speaks for, as the author of what it changes. */
export function authorOf(request: FastifyRequest): Author {
  const { kind, id, name } = holderOf(request);
  return { kind, id, name };
}
