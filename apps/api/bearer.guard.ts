import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Tokens, type Holder } from '#access';
import { TrucelineError } from '#vocabulary';

const OPEN = 'truceline:open';

/** Marks a route that answers without a token. */
export const Open = (): MethodDecorator & ClassDecorator => SetMetadata(OPEN, true);

const holders = new WeakMap<FastifyRequest, Holder>();

/** Whoever the request speaks for; the guard has put it there. */
export function holderOf(request: FastifyRequest): Holder {
  const holder = holders.get(request);
  if (!holder) throw new TrucelineError('token_missing');
  return holder;
}

/** Lets a request in that carries a good bearer token. It stands before every route, except those marked open. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Tokens) private readonly tokens: Tokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const secret = /^Bearer ([\w.~+/=-]{1,500})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!secret) throw new TrucelineError('token_missing');
    holders.set(request, await this.tokens.holderOf(secret));
    return true;
  }
}
