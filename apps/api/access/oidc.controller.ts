import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OidcSignIn } from '#access';
import { Problems } from '../problems.decorator.js';
import { Browser } from './browser.js';
import { Open } from './may.decorator.js';

/** Signing in through an OpenID provider: browsers are sent there, and come back. */
@ApiTags('access')
@Open()
@Controller('session/oidc')
export class OidcController {
  constructor(
    @Inject(OidcSignIn) private readonly oidcSignIn: OidcSignIn,
    @Inject(Browser) private readonly browser: Browser,
  ) {}

  /** Sends the browser to the provider. */
  @Get()
  @ApiResponse({ status: 303, description: 'To the provider.' })
  @Problems('oidc_off')
  async depart(@Res() reply: FastifyReply): Promise<void> {
    const departure = await this.oidcSignIn.depart();
    this.browser.keepDeparture(reply, { secret: departure.browser, expiresAt: departure.expiresAt });
    await reply.header('cache-control', 'no-store').redirect(departure.url, 303);
  }

  /** Where the provider sends the browser back to. */
  @Get('callback')
  @ApiResponse({ status: 303, description: 'Signed in; to the front page.' })
  @Problems('oidc_off', 'sign_in_refused')
  async arrive(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [, query = ''] = request.url.split(/\?(.*)/s);
    this.browser.forgetDeparture(reply);
    const session = await this.oidcSignIn.arrive(query, this.browser.departure(request), this.browser.session(request));
    this.browser.keepSession(reply, session);
    await reply.header('cache-control', 'no-store').redirect('/', 303);
  }
}
