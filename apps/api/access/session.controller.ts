import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Sessions, SignIn } from '#access';
import { Problems } from '../problems.decorator.js';
import { Browser } from './browser.js';
import { authorOf, holderOf } from './holder-of.js';
import { May, Open } from './may.decorator.js';
import { oneself, signedIn, signInBody } from './schemas.js';

const whichSessions = z.strictObject({ everywhere: z.enum(['true', 'false']).optional().describe('Whether to sign out in every browser.') });

@ApiTags('access')
@ApiBearerAuth()
@Controller('session')
export class SessionController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Browser) private readonly browser: Browser,
  ) {}

  /** Signs in: the answer sets the session cookie, and ends the session that the browser held before. */
  @Post()
  @Open()
  @ApiResponse({ status: 201, description: 'Signed in.', standardSchema: signedIn })
  @Problems('request_invalid', 'sign_in_refused', 'second_factor_required', 'too_many_sign_ins', 'cross_site_refused')
  async begin(@Body({ schema: signInBody }) body: z.output<typeof signInBody>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<z.input<typeof signedIn>> {
    this.browser.requireOwnPage(request, { mayBeNoBrowser: true });
    const session = await this.signIn.run(body, { address: request.ip, before: this.browser.session(request) });
    this.browser.keepSession(reply, session);
    void reply.header('cache-control', 'no-store');
    return { user: { id: session.user.id, name: session.user.name }, expiresAt: session.expiresAt.toISOString() };
  }

  /** Who you are here, and what you may. */
  @Get()
  @May('know_oneself', 'installation')
  @ApiResponse({ status: 200, description: 'You.', standardSchema: oneself })
  @Problems('token_missing')
  read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): z.input<typeof oneself> {
    const { kind, id, name, roles, scopes, agreements } = holderOf(request);
    void reply.header('cache-control', 'no-store');
    return { kind, id, name, roles: Object.fromEntries(roles), scopes: scopes && [...scopes], agreements: agreements && [...agreements] };
  }

  /** Signs out, here or in every browser. */
  @Delete()
  @HttpCode(204)
  @May('keep_account', 'installation')
  @ApiResponse({ status: 204, description: 'Signed out.' })
  @Problems('request_invalid', 'token_missing')
  async end(@Query({ schema: whichSessions }) { everywhere }: z.output<typeof whichSessions>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(authorOf(request), everywhere === 'true' ? 'everywhere' : { secret: this.browser.session(request) ?? '' });
    this.browser.forgetSession(reply);
  }
}
