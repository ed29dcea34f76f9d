import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Agreements } from '#agreements';
import { readCalibration, type CalibrationView } from '#casework';
import { May } from '../access/may.decorator.js';
import { Problems } from '../problems.decorator.js';
import { calibration } from './calibration-schemas.js';

const wish = z.strictObject({ version: z.coerce.number().int().min(1).max(2_147_483_647).optional().describe('An earlier version.') });

@ApiTags('agreements')
@ApiBearerAuth()
@Controller('agreements')
export class CalibrationController {
  constructor(
    @Inject(Agreements) private readonly agreements: Agreements,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  /** What the confidence of the machine was worth, by the findings that were signed: the curves, how reliable they are, and how often people overrode it. */
  @Get(':id/calibration')
  @May('read_cases')
  @ApiResponse({ status: 200, description: 'The calibration in force, or the version asked for.', standardSchema: calibration })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown', 'calibration_unknown')
  async read(@Param('id') agreement: string, @Query({ schema: wish }) { version }: z.output<typeof wish>): Promise<CalibrationView> {
    await this.agreements.get(agreement);
    return readCalibration(this.dataSource, agreement, version ?? null);
  }
}
