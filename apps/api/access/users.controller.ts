import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { EVERY_AGREEMENT, listUsers, readUser, SecondFactor, Users, type OneTimeLink, type UserView } from '#access';
import { Agreements } from '#agreements';
import { Problems } from '../problems.decorator.js';
import { authorOf } from './holder-of.js';
import { May } from './may.decorator.js';
import { agreementOrAll, grantBody, grantList, invited, oneTimeLink, userBody, userChange, userPage, userPageWish, userView } from './schemas.js';

/** People and their roles, for administrators of the installation. */
@ApiTags('access')
@ApiBearerAuth()
@Controller('users')
export class UsersController {
  constructor(
    @Inject(Users) private readonly users: Users,
    @Inject(SecondFactor) private readonly secondFactor: SecondFactor,
    @Inject(Agreements) private readonly agreements: Agreements,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  /** The users, in the order of their logins. */
  @Get()
  @May('administer_users', 'installation')
  @ApiResponse({ status: 200, description: 'A page of users.', standardSchema: userPage })
  @Problems('request_invalid', 'token_missing')
  list(@Query({ schema: userPageWish }) { cursor, limit }: z.output<typeof userPageWish>): Promise<{ items: UserView[]; nextCursor: string | null }> {
    return listUsers(this.dataSource, { after: cursor, limit });
  }

  /** Invites somebody: hand them the link, by which they set their password. They have no role until one is given. */
  @Post()
  @May('administer_users', 'installation')
  @ApiResponse({ status: 201, description: 'The user, and the one-time link.', standardSchema: invited })
  @Problems('request_invalid', 'token_missing', 'login_taken')
  async create(@Body({ schema: userBody }) body: z.output<typeof userBody>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<{ user: UserView; link: OneTimeLink }> {
    const { id, link } = await this.users.create(body, authorOf(request));
    void reply.header('location', `/api/v1/users/${id}`).header('cache-control', 'no-store');
    return { user: await readUser(this.dataSource, { id }), link };
  }

  @Get(':user')
  @May('administer_users', 'installation')
  @ApiResponse({ status: 200, description: 'The user.', standardSchema: userView })
  @Problems('token_missing', 'user_unknown')
  read(@Param('user') id: string): Promise<UserView> {
    return readUser(this.dataSource, { id });
  }

  /** Renames somebody, shuts them out, or lets them in again. */
  @Patch(':user')
  @May('administer_users', 'installation')
  @ApiResponse({ status: 200, description: 'The user as they are now.', standardSchema: userView })
  @Problems('request_invalid', 'token_missing', 'user_unknown')
  async change(@Param('user') id: string, @Body({ schema: userChange }) { name, disabled }: z.output<typeof userChange>, @Req() request: FastifyRequest): Promise<UserView> {
    if (name !== undefined) await this.users.rename(id, name, authorOf(request));
    if (disabled !== undefined) await this.users.setDisabled(id, disabled, authorOf(request));
    return readUser(this.dataSource, { id });
  }

  /** A new one-time link, for whoever has lost their password or their invitation. Earlier links stop working. */
  @Post(':user/link')
  @May('administer_users', 'installation')
  @ApiResponse({ status: 201, description: 'The link, shown once.', standardSchema: oneTimeLink })
  @Problems('token_missing', 'user_unknown')
  link(@Param('user') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<OneTimeLink> {
    void reply.header('cache-control', 'no-store');
    return this.users.link(id, authorOf(request));
  }

  /** Takes the second factor of somebody away who has lost their device and their recovery codes. */
  @Delete(':user/totp')
  @HttpCode(204)
  @May('administer_users', 'installation')
  @ApiResponse({ status: 204, description: 'They sign in with the password alone, and can enrol anew.' })
  @Problems('token_missing', 'user_unknown')
  async removeSecondFactor(@Param('user') id: string, @Req() request: FastifyRequest): Promise<void> {
    await this.secondFactor.remove((await readUser(this.dataSource, { id })).id, authorOf(request));
  }

  @Get(':user/grants')
  @May('administer_users', 'installation')
  @ApiResponse({ status: 200, description: 'The roles that stand.', standardSchema: grantList })
  @Problems('token_missing', 'user_unknown')
  async grants(@Param('user') id: string): Promise<z.input<typeof grantList>> {
    const { roles } = await readUser(this.dataSource, { id });
    return { items: Object.entries(roles).map(([agreement, role]) => ({ agreement, role })) };
  }

  /** Gives a role in an agreement, or in every one (`*`), in place of the one held there before. */
  @Put(':user/grants/:agreement')
  @HttpCode(204)
  @May('administer_users', 'installation')
  @ApiResponse({ status: 204, description: 'The role stands.' })
  @Problems('request_invalid', 'token_missing', 'user_unknown', 'agreement_unknown')
  async grant(@Param('user') id: string, @Param('agreement', { schema: agreementOrAll }) agreement: string, @Body({ schema: grantBody }) { role }: z.output<typeof grantBody>, @Req() request: FastifyRequest): Promise<void> {
    if (agreement !== EVERY_AGREEMENT) await this.agreements.get(agreement);
    await this.users.grant(id, agreement, role, authorOf(request));
  }

  @Delete(':user/grants/:agreement')
  @HttpCode(204)
  @May('administer_users', 'installation')
  @ApiResponse({ status: 204, description: 'No role stands there.' })
  @Problems('request_invalid', 'token_missing', 'user_unknown')
  revoke(@Param('user') id: string, @Param('agreement', { schema: agreementOrAll }) agreement: string, @Req() request: FastifyRequest): Promise<void> {
    return this.users.revoke(id, agreement, authorOf(request));
  }
}
