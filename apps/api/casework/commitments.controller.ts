import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Agreements, SettleInstant } from '#agreements';
import { commitmentDecisionInput, commitmentsAt, DecideCommitment, instantText, type CommitmentDecisionInput, type CommitmentView } from '#casework';
import { authorOf } from '../access/holder-of.js';
import { May } from '../access/may.decorator.js';
import { Problems } from '../problems.decorator.js';
import { commitment, commitmentList } from './commitment-schema.js';

const view = z.strictObject({ as_of: instantText.optional().describe('As known at this instant; absent: now.') });

@ApiTags('commitments')
@ApiBearerAuth()
@Controller('agreements/:id/commitments')
export class CommitmentsController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(SettleInstant) private readonly settleInstant: SettleInstant,
    @Inject(Agreements) private readonly agreements: Agreements,
    @Inject(DecideCommitment) private readonly decideCommitment: DecideCommitment,
  ) {}

  /** What each party has undertaken to do, and whether it was done, is overdue or was waived. */
  @Get()
  @May('read_cases')
  @ApiResponse({ status: 200, description: 'Every commitment of every party.', standardSchema: commitmentList })
  @Problems('request_invalid', 'as_of_in_future', 'as_of_unsettled', 'token_missing', 'agreement_unknown')
  async list(@Param('id') agreement: string, @Query({ schema: view }) { as_of }: z.output<typeof view>): Promise<{ items: CommitmentView[]; asOf: string }> {
    const now = new Date();
    const asOf = as_of === undefined ? null : new Date(as_of);
    if (asOf) await this.settleInstant.settle(agreement, asOf);
    return { items: await commitmentsAt(this.dataSource.manager, this.agreements, agreement, { now, asOf }), asOf: (asOf ?? now).toISOString() };
  }

  /** Puts on record that a commitment was met or waived, that its condition came about, or that it is open again. */
  @Post(':commitment/decisions')
  @HttpCode(201)
  @May('decide_commitment')
  @ApiResponse({ status: 201, description: 'How the commitment stands now.', standardSchema: commitment })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown', 'commitment_unknown', 'state_refused')
  decide(@Param('id') agreement: string, @Param('commitment') id: string, @Body({ schema: commitmentDecisionInput }) body: CommitmentDecisionInput, @Req() request: FastifyRequest): Promise<CommitmentView> {
    return this.decideCommitment.decide(agreement, id, body, authorOf(request));
  }
}
