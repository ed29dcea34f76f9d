import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { SettleInstant } from '#agreements';
import { agreementOfIncident, instantText, NotifyParty, notificationInput, positionInput, readIncident, RecordPosition, SealedSources, SettlePosition, type NotificationInput, type PositionInput } from '#casework';
import { authorOf } from '../access/holder-of.js';
import { May } from '../access/may.decorator.js';
import { Problems } from '../problems.decorator.js';
import { shownIncident, type ShownIncident } from './shown-incident.js';
import { revisionSeen } from './incident-tag.js';
import { ledger, notified, recorded, withReason } from './position-schemas.js';
import { viewerOf } from './viewer-of.js';

const view = z.strictObject({ as_of: instantText.optional().describe('The ledger as it was known at this instant.') });
const IF_MATCH = { name: 'if-match', required: false, description: 'The ETag of the incident as you saw it; not needed, for the ledger only grows.' };

@ApiTags('positions')
@ApiBearerAuth()
@Controller()
export class PositionsController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(SealedSources) private readonly sources: SealedSources,
    @Inject(SettleInstant) private readonly settleInstant: SettleInstant,
    @Inject(RecordPosition) private readonly recordPosition: RecordPosition,
    @Inject(SettlePosition) private readonly settlePosition: SettlePosition,
    @Inject(NotifyParty) private readonly notifyParty: NotifyParty,
  ) {}

  /** What each party said of the incident, newest entry first. */
  @Get('incidents/:id/positions')
  @May('read_cases')
  @ApiResponse({ status: 200, description: 'The ledger.', standardSchema: ledger })
  @Problems('request_invalid', 'token_missing', 'incident_unknown', 'as_of_in_future', 'as_of_unsettled')
  async read(@Param('id') id: string, @Query({ schema: view }) { as_of }: z.output<typeof view>, @Req() request: FastifyRequest): Promise<Pick<ShownIncident, 'positions' | 'stances' | 'responses'>> {
    const at = as_of === undefined ? null : new Date(as_of);
    if (at) await this.settleInstant.settle(await agreementOfIncident(this.dataSource, id), at);
    const incident = await readIncident(this.dataSource, id, null, at);
    const { positions, stances, responses } = await shownIncident(incident, viewerOf(request), this.sources);
    return { positions, stances, responses };
  }

  /** Records what a party said of the incident. */
  @Post('incidents/:id/positions')
  @May('record_position')
  @ApiHeader(IF_MATCH)
  @ApiResponse({ status: 201, description: 'Recorded.', standardSchema: recorded })
  @Problems('request_invalid', 'token_missing', 'incident_unknown', 'report_unknown', 'incident_closed', 'write_stale', 'party_unknown', 'position_date_impossible')
  async record(
    @Param('id') id: string,
    @Body({ schema: positionInput }) input: PositionInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<{ id: string }> {
    return { id: await this.recordPosition.record(id, input, authorOf(request), revisionSeen(ifMatch, id)) };
  }

  /** Takes back an entry that was made in error; it stays readable. */
  @Post('positions/:id/withdrawal')
  @May('record_position')
  @HttpCode(204)
  @ApiResponse({ status: 204, description: 'Withdrawn.' })
  @Problems('request_invalid', 'token_missing', 'position_unknown', 'position_withdrawn')
  withdraw(@Param('id') id: string, @Body({ schema: withReason }) { reason }: z.output<typeof withReason>, @Req() request: FastifyRequest): Promise<void> {
    return this.settlePosition.withdraw(id, reason, authorOf(request));
  }

  /** Takes what the machine read from a report for what the party said. */
  @Post('positions/:id/confirmation')
  @May('record_position')
  @HttpCode(204)
  @ApiResponse({ status: 204, description: 'Confirmed.' })
  @Problems('token_missing', 'position_unknown', 'position_withdrawn', 'position_settled')
  confirm(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.settlePosition.confirm(id, authorOf(request));
  }

  /** Records that a party was told of the incident: its response clock runs from that day. */
  @Post('incidents/:id/notifications')
  @May('record_position')
  @ApiHeader(IF_MATCH)
  @ApiResponse({ status: 201, description: 'Recorded.', standardSchema: notified })
  @Problems('request_invalid', 'token_missing', 'incident_unknown', 'incident_closed', 'write_stale', 'party_unknown', 'position_date_impossible')
  notify(
    @Param('id') id: string,
    @Body({ schema: notificationInput }) input: NotificationInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<{ id: string; respondBy: string }> {
    return this.notifyParty.notify(id, input, authorOf(request), revisionSeen(ifMatch, id));
  }

  /** Takes back a notification that was recorded in error. */
  @Post('notifications/:id/withdrawal')
  @May('record_position')
  @HttpCode(204)
  @ApiResponse({ status: 204, description: 'Withdrawn.' })
  @Problems('request_invalid', 'token_missing', 'notification_unknown', 'position_withdrawn')
  withdrawNotification(@Param('id') id: string, @Body({ schema: withReason }) { reason }: z.output<typeof withReason>, @Req() request: FastifyRequest): Promise<void> {
    return this.notifyParty.withdraw(id, reason, authorOf(request));
  }
}
