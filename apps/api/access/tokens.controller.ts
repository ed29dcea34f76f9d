import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { EVERY_AGREEMENT, listTokens, mayAdministerUsers, Tokens, type Holder, type NewToken, type TokenView } from '#access';
import { TrucelineError } from '#vocabulary';
import { Problems } from '../problems.decorator.js';
import { AgreementGate } from './agreement-gate.js';
import { authorOf, holderOf } from './holder-of.js';
import { May } from './may.decorator.js';
import { tokenBody, tokenList, tokenMade } from './schemas.js';

/** Bearer tokens: one's own, and for administrators of the installation everybody's. */
@ApiTags('access')
@ApiBearerAuth()
@Controller('tokens')
export class TokensController {
  constructor(
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(AgreementGate) private readonly gate: AgreementGate,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  /** The tokens, the latest made first. */
  @Get()
  @May('keep_tokens', 'installation')
  @ApiResponse({ status: 200, description: 'Tokens, without their secrets.', standardSchema: tokenList })
  @Problems('token_missing')
  async list(@Req() request: FastifyRequest): Promise<{ items: TokenView[] }> {
    return { items: await listTokens(this.dataSource, { owner: ownOnly(holderOf(request)) }) };
  }

  /** Makes a token. One of your own can do no more than you, and less where you narrow it; whoever administers users may make any. */
  @Post()
  @May('keep_tokens', 'installation')
  @ApiResponse({ status: 201, description: 'The token, shown once.', standardSchema: tokenMade })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown')
  async create(@Body({ schema: tokenBody }) body: z.output<typeof tokenBody>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<NewToken> {
    const holder = holderOf(request);
    const { name, scopes = null, agreements = null, service = holder.user === null } = body;
    if (service && !mayAdministerUsers(holder, EVERY_AGREEMENT)) throw new TrucelineError('not_allowed', 'This takes the role admin for every agreement.');
    if (!service && holder.user === null) throw new TrucelineError('request_invalid', 'A token of a service can make tokens of services alone.', [{ path: 'service', message: 'must be true' }]);
    const expiresAt = body.expiresAt === undefined ? null : new Date(body.expiresAt);
    await this.gate.passAll(holder, 'see_agreement', 'agreements', agreements ?? []);
    const token = await this.tokens.create(name, authorOf(request), { owner: service ? null : holder.user, scopes, agreements, expiresAt });
    void reply.header('location', `/api/v1/tokens/${token.id}`).header('cache-control', 'no-store');
    return token;
  }

  /** Withdraws a token for good. */
  @Delete(':token')
  @HttpCode(204)
  @May('keep_tokens', 'installation')
  @ApiResponse({ status: 204, description: 'It works no longer.' })
  @Problems('token_missing', 'token_unknown')
  revoke(@Param('token') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.tokens.revoke(id, authorOf(request), ownOnly(holderOf(request)));
  }
}

/** The user whose tokens are all that the holder has to do with; null for an administrator. */
function ownOnly(holder: Holder): string | null {
  return mayAdministerUsers(holder, EVERY_AGREEMENT) ? null : holder.user;
}
