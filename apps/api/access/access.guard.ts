import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Tokens, type Holder } from '#access';
import { TrucelineError } from '#vocabulary';
import { AgreementGate } from './agreement-gate.js';
import { enterHolder } from './holder-of.js';
import { MAY, OPEN, type Demand } from './may.decorator.js';
import { namedInPath, type Handler } from './route-of.js';

/** Stands before every route: finds out who is calling, and asks the policy whether they may. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(AgreementGate) private readonly gate: AgreementGate,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const holder = await this.#whoever(request);
    enterHolder(request, holder);
    await this.#ask(holder, context, request);
    return true;
  }

  async #whoever(request: FastifyRequest): Promise<Holder> {
    const secret = /^Bearer ([\w.~+/=-]{1,500})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!secret) throw new TrucelineError('token_missing');
    return this.tokens.holderOf(secret);
  }

  async #ask(holder: Holder, context: ExecutionContext, request: FastifyRequest): Promise<void> {
    const demand = this.reflector.get<Demand | undefined>(MAY, context.getHandler());
    if (!demand) throw new Error('A route has neither @May nor @Open.');
    if (demand.about === 'installation') return this.gate.passInstallation(holder, demand.capability);
    if (demand.about === 'handler') return this.gate.passSomewhere(holder, demand.capability);
    const named = namedInPath(context.getClass(), context.getHandler() as Handler);
    if (!named) throw new Error('A route asks about its address, which names nothing that has an agreement.');
    return this.gate.pass(holder, demand.capability, named.kind, (request.params as Record<string, string>)[named.parameter] ?? '');
  }
}
