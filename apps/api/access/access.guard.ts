import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { RequestLimits, Sessions, Tokens, type Holder } from '#access';
import { TrucelineError } from '#vocabulary';
import { AgreementGate } from './agreement-gate.js';
import { Browser } from './browser.js';
import { enterHolder } from './holder-of.js';
import { MAY, OPEN, type Demand } from './may.decorator.js';
import { namedInPath, type Handler } from './route-of.js';

/** Methods that change nothing. */
const READS = new Set(['GET', 'HEAD']);

/** Stands before every route: finds out who is calling, and asks the policy whether they may. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(RequestLimits) private readonly limits: RequestLimits,
    @Inject(Browser) private readonly browser: Browser,
    @Inject(AgreementGate) private readonly gate: AgreementGate,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const holder = await this.#whoever(request);
    if (READS.has(request.method)) this.limits.admitRead(holder);
    else await this.limits.admitWrite(holder);
    enterHolder(request, holder);
    await this.#ask(holder, context, request);
    return true;
  }

  async #whoever(request: FastifyRequest): Promise<Holder> {
    const { authorization } = request.headers;
    if (authorization === undefined) return this.#whoeverSignedIn(request);
    const secret = /^Bearer ([\w.~+/=-]{1,500})$/i.exec(authorization)?.[1];
    if (!secret) throw new TrucelineError('token_missing');
    return this.tokens.holderOf(secret);
  }

  /** A cookie comes along with whatever any page makes the browser send; so it must be a page of ours that has it change something. */
  async #whoeverSignedIn(request: FastifyRequest): Promise<Holder> {
    const session = this.browser.session(request);
    if (session === null) throw new TrucelineError('token_missing');
    const holder = await this.sessions.holderOf(session);
    if (!READS.has(request.method)) this.browser.requireOwnPage(request, { mayBeNoBrowser: false });
    return holder;
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
