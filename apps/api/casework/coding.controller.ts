import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Agreements } from '#agreements';
import {
  BlindTasks, CodeTask, codingInput, codingRoundInput, CodingRounds, listCodingRounds, readCodingRound,
  type BlindTaskPage, type CodingInput, type CodingRoundInput, type CodingRoundPage, type CodingRoundView, type CodingState,
} from '#casework';
import { authorOf, holderOf } from '../access/holder-of.js';
import { May } from '../access/may.decorator.js';
import { Problems } from '../problems.decorator.js';
import { blindTaskPage, codingRound, codingRoundPage, codingState } from './coding-schemas.js';

const page = z.strictObject({ cursor: z.string().max(200).optional().describe('`nextCursor` of the page before.') });

@ApiTags('coding')
@ApiBearerAuth()
@Controller()
export class CodingController {
  constructor(
    @Inject(CodingRounds) private readonly rounds: CodingRounds,
    @Inject(BlindTasks) private readonly blindTasks: BlindTasks,
    @Inject(CodeTask) private readonly codeTask: CodeTask,
    @Inject(Agreements) private readonly agreements: Agreements,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  /** Draws a sample of incidents and terms by chance, for two or more people to code without seeing what the machine or another of them says. */
  @Post('agreements/:id/coding-rounds')
  @May('direct_coding')
  @HttpCode(201)
  @ApiResponse({ status: 201, description: 'The round that was opened.', standardSchema: codingRound })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown', 'coding_sample_empty', 'body_too_large', 'media_type_unsupported')
  async draw(@Param('id') agreement: string, @Body({ schema: codingRoundInput }) wish: CodingRoundInput, @Req() request: FastifyRequest): Promise<CodingRoundView> {
    return readCodingRound(this.dataSource, await this.rounds.draw(agreement, wish, authorOf(request)));
  }

  /** The coding rounds of an agreement, the latest first. */
  @Get('agreements/:id/coding-rounds')
  @May('code_blind')
  @ApiResponse({ status: 200, description: 'A page of rounds, without their figures.', standardSchema: codingRoundPage })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown', 'cursor_invalid')
  async list(@Param('id') agreement: string, @Query({ schema: page }) { cursor }: z.output<typeof page>): Promise<CodingRoundPage> {
    await this.agreements.get(agreement);
    return listCodingRounds(this.dataSource, agreement, cursor);
  }

  /** One round; once it is closed, how far its coders agree with one another and the machine with each. */
  @Get('coding-rounds/:id')
  @May('code_blind')
  @ApiResponse({ status: 200, description: 'The round.', standardSchema: codingRound })
  @Problems('token_missing', 'coding_round_unknown')
  read(@Param('id') id: string): Promise<CodingRoundView> {
    return readCodingRound(this.dataSource, id);
  }

  /** Ends a round, whether or not everybody has submitted everything: what is open stays missing. */
  @Post('coding-rounds/:id/close')
  @May('direct_coding')
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'The round with its figures.', standardSchema: codingRound })
  @Problems('token_missing', 'coding_round_unknown', 'coding_round_closed')
  async close(@Param('id') id: string, @Req() request: FastifyRequest): Promise<CodingRoundView> {
    await this.rounds.close(id, authorOf(request));
    return readCodingRound(this.dataSource, id);
  }

  /** One’s own tasks in a round, in one’s own order: the wording and the accounts, and nothing that anybody made of them. */
  @Get('coding-rounds/:id/tasks')
  @May('code_blind')
  @ApiResponse({ status: 200, description: 'A page of tasks.', standardSchema: blindTaskPage })
  @Problems('request_invalid', 'token_missing', 'coding_round_unknown', 'cursor_invalid')
  tasks(@Param('id') round: string, @Query({ schema: page }) { cursor }: z.output<typeof page>, @Req() request: FastifyRequest): Promise<BlindTaskPage> {
    return this.blindTasks.list(round, coderOf(request), cursor);
  }

  /** Records what one says of a task of one’s own; it may be said anew until it is submitted. */
  @Put('coding-tasks/:id')
  @May('code_blind')
  @ApiResponse({ status: 200, description: 'The task as it stands.', standardSchema: codingState })
  @Problems('request_invalid', 'token_missing', 'coding_task_unknown', 'coding_round_closed', 'coding_task_submitted', 'body_too_large', 'media_type_unsupported')
  code(@Param('id') id: string, @Body({ schema: codingInput }) coding: CodingInput, @Req() request: FastifyRequest): Promise<CodingState> {
    return this.codeTask.record(id, coding, coderOf(request), authorOf(request));
  }
}

/** Somebody’s token codes for them, so that nobody is two coders. */
function coderOf(request: FastifyRequest): string {
  const { user, id } = holderOf(request);
  return user ?? id;
}
