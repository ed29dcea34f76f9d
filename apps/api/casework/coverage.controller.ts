import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { SettleInstant } from '#agreements';
import { coverageAt, coverageEndInput, coverageInput, coverageWithdrawalInput, instantText, RecordCoverage, type CoverageGap, type CoverageInput } from '#casework';
import { authorOf } from '../access/holder-of.js';
import { May } from '../access/may.decorator.js';
import { Problems } from '../problems.decorator.js';
import { coverageGap, coverageList } from './coverage-schema.js';

const wish = z.strictObject({
  from: instantText.optional().describe('Gaps that had not ended by this instant.'),
  to: instantText.optional().describe('Gaps that began before this instant.'),
  area: z.string().min(1).max(80).optional().describe('Gaps that take this area in.'),
  as_of: instantText.optional().describe('As known at this instant; absent: now.'),
});

@ApiTags('coverage')
@ApiBearerAuth()
@Controller('agreements/:id/coverage')
export class CoverageController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(SettleInstant) private readonly settleInstant: SettleInstant,
    @Inject(RecordCoverage) private readonly recordCoverage: RecordCoverage,
  ) {}

  /** Where and when monitors were denied access, kept waiting, or let through on conditions. */
  @Get()
  @May('read_cases')
  @ApiResponse({ status: 200, description: 'The gaps, the latest begun first.', standardSchema: coverageList })
  @Problems('request_invalid', 'as_of_in_future', 'as_of_unsettled', 'token_missing', 'agreement_unknown')
  async list(@Param('id') agreement: string, @Query({ schema: wish }) { as_of, ...rest }: z.output<typeof wish>): Promise<{ items: CoverageGap[]; asOf: string }> {
    const asOf = as_of === undefined ? null : new Date(as_of);
    if (asOf) await this.settleInstant.settle(agreement, asOf);
    return { items: await coverageAt(this.dataSource.manager, agreement, asOf, rest), asOf: (asOf ?? new Date()).toISOString() };
  }

  /** Records a gap. */
  @Post()
  @HttpCode(201)
  @May('record_coverage')
  @ApiResponse({ status: 201, description: 'The gap.', standardSchema: coverageGap })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown')
  record(@Param('id') agreement: string, @Body({ schema: coverageInput }) body: CoverageInput, @Req() request: FastifyRequest): Promise<CoverageGap> {
    return this.recordCoverage.record(agreement, body, authorOf(request));
  }

  /** Says when monitors could look again. */
  @Post(':gap/end')
  @HttpCode(200)
  @May('record_coverage')
  @ApiResponse({ status: 200, description: 'The gap, ended.', standardSchema: coverageGap })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown', 'coverage_gap_unknown', 'state_refused')
  end(@Param('id') agreement: string, @Param('gap') gap: string, @Body({ schema: coverageEndInput }) body: z.output<typeof coverageEndInput>, @Req() request: FastifyRequest): Promise<CoverageGap> {
    return this.recordCoverage.end(agreement, gap, body, authorOf(request));
  }

  /** Takes a gap back that should not have been recorded; it stays readable as it was known until now. */
  @Post(':gap/withdrawal')
  @HttpCode(200)
  @May('record_coverage')
  @ApiResponse({ status: 200, description: 'The gap as it stood.', standardSchema: coverageGap })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown', 'coverage_gap_unknown')
  withdraw(@Param('id') agreement: string, @Param('gap') gap: string, @Body({ schema: coverageWithdrawalInput }) body: z.output<typeof coverageWithdrawalInput>, @Req() request: FastifyRequest): Promise<CoverageGap> {
    return this.recordCoverage.withdraw(agreement, gap, body, authorOf(request));
  }
}
