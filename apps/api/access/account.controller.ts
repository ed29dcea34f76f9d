import { Body, Controller, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Account, SecondFactor, SignIn } from '#access';
import { Problems } from '../problems.decorator.js';
import { Browser } from './browser.js';
import { authorOf, holderOf } from './holder-of.js';
import { May, Open } from './may.decorator.js';
import { codeBody, enrolment, passwordAgain, passwordByLink, passwordChange, recoveryCodes } from './schemas.js';

/** What people do with their own password and second factor; each asks for the password again. */
@ApiTags('access')
@ApiBearerAuth()
@Controller('session')
export class AccountController {
  constructor(
    @Inject(Account) private readonly account: Account,
    @Inject(SecondFactor) private readonly secondFactor: SecondFactor,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(Browser) private readonly browser: Browser,
  ) {}

  /** Sets the password of whoever holds a one-time link; sign in with it then. */
  @Post('invitation')
  @Open()
  @HttpCode(204)
  @ApiResponse({ status: 204, description: 'The password is set, and the link is used up.' })
  @Problems('request_invalid', 'link_unusable', 'password_weak', 'too_many_sign_ins', 'cross_site_refused')
  async setByLink(@Body({ schema: passwordByLink }) { link, password }: z.output<typeof passwordByLink>, @Req() request: FastifyRequest): Promise<void> {
    this.browser.requireOwnPage(request, { mayBeNoBrowser: true });
    await this.account.setByLink(link, password);
  }

  /** Changes the password. Every session ends, this one too: sign in with the new one. */
  @Put('password')
  @HttpCode(204)
  @May('keep_account', 'installation')
  @ApiResponse({ status: 204, description: 'The password is changed.' })
  @Problems('request_invalid', 'token_missing', 'sign_in_refused', 'second_factor_required', 'too_many_sign_ins', 'password_weak')
  async change(@Body({ schema: passwordChange }) { current, code, next }: z.output<typeof passwordChange>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { user, login } = await this.signIn.confirm(holderOf(request).id, { password: current, code }, request.ip);
    await this.account.change(user, login, next);
    this.browser.forgetSession(reply);
  }

  /** Begins a second factor: the secret for an app. It is asked for once a first code has confirmed it. */
  @Post('totp')
  @HttpCode(200)
  @May('keep_account', 'installation')
  @ApiResponse({ status: 200, description: 'The secret, shown once.', standardSchema: enrolment })
  @Problems('request_invalid', 'token_missing', 'sign_in_refused', 'second_factor_required', 'too_many_sign_ins', 'second_factor_unready')
  async enrol(@Body({ schema: passwordAgain }) shown: z.output<typeof passwordAgain>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<z.input<typeof enrolment>> {
    const { user, login } = await this.signIn.confirm(holderOf(request).id, shown, request.ip);
    void reply.header('cache-control', 'no-store');
    return this.secondFactor.enrol(user, login);
  }

  /** Confirms it with the first code. From then on signing in asks for one. */
  @Post('totp/confirm')
  @HttpCode(200)
  @May('keep_account', 'installation')
  @ApiResponse({ status: 200, description: 'Recovery codes, shown once; each works once in place of a code.', standardSchema: recoveryCodes })
  @Problems('request_invalid', 'token_missing', 'sign_in_refused', 'second_factor_unready')
  async confirm(@Body({ schema: codeBody }) { code }: z.output<typeof codeBody>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<z.input<typeof recoveryCodes>> {
    void reply.header('cache-control', 'no-store');
    return { recoveryCodes: await this.secondFactor.confirm(authorOf(request), code) };
  }

  /** Takes the second factor away. */
  @Post('totp/remove')
  @HttpCode(204)
  @May('keep_account', 'installation')
  @ApiResponse({ status: 204, description: 'No code is asked for any more.' })
  @Problems('request_invalid', 'token_missing', 'sign_in_refused', 'second_factor_required', 'too_many_sign_ins')
  async remove(@Body({ schema: passwordAgain }) shown: z.output<typeof passwordAgain>, @Req() request: FastifyRequest): Promise<void> {
    const { user } = await this.signIn.confirm(holderOf(request).id, shown, request.ip);
    await this.secondFactor.remove(user.id, user);
  }
}
