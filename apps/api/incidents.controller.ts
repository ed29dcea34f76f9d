import { Controller, Get, Headers, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { may, refusal, type Holder } from '#access';
import { Agreements, SettleInstant } from '#agreements';
import { agreementOfIncident, incidentFilter, instantText, listIncidents, readIncident, SealedSources, type IncidentFilter } from '#casework';
import { TrucelineError } from '#vocabulary';
import { holderOf } from './access/holder-of.js';
import { May } from './access/may.decorator.js';
import { shownIncident, type ShownIncident } from './casework/shown-incident.js';
import { incidentTag } from './casework/incident-tag.js';
import { viewerOf } from './casework/viewer-of.js';
import { Problems } from './problems.decorator.js';
import { tagged, tagOfBytes } from './entity-tag.js';
import { incident, incidentPage } from './schemas/incident.js';

const view = z.strictObject({
  reading: z.string().min(1).max(200).optional().describe('Show the classifications under this reading.'),
  as_of: instantText.optional().describe('The incident as it was known at this instant.'),
});
const IF_NONE_MATCH = { name: 'if-none-match', required: false, description: 'ETag of the answer that you hold.' };
const AS_YOU_HOLD_IT = { status: 304, description: 'It is as you hold it.' };

@ApiTags('incidents')
@ApiBearerAuth()
@Controller()
export class IncidentsController {
  constructor(
    @Inject(Agreements) private readonly agreements: Agreements,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(SealedSources) private readonly sources: SealedSources,
    @Inject(SettleInstant) private readonly settleInstant: SettleInstant,
  ) {}

  /** Incidents of an agreement, the latest opened first. */
  @Get('agreements/:id/incidents')
  @May('read_cases')
  @ApiHeader(IF_NONE_MATCH)
  @ApiResponse({ status: 200, description: 'A page of incidents; with `as_of` under a strong ETag.', standardSchema: incidentPage })
  @ApiResponse(AS_YOU_HOLD_IT)
  @Problems('request_invalid', 'token_missing', 'agreement_unknown', 'reading_unknown', 'cursor_invalid', 'as_of_in_future', 'as_of_unsettled')
  async list(
    @Param('id') agreement: string,
    @Query({ schema: incidentFilter }) filter: IncidentFilter,
    @Headers('if-none-match') held: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ items: ShownIncident[]; nextCursor: string | null } | undefined> {
    if (filter.q !== undefined) requireReports(holderOf(request), agreement);
    await this.requireReading(agreement, filter.reading);
    if (filter.as_of !== undefined) await this.settleInstant.settle(agreement, new Date(filter.as_of));
    const viewer = viewerOf(request);
    const found = await listIncidents(this.dataSource, agreement, filter, viewer.seesSources(agreement));
    const page = { ...found, items: await Promise.all(found.items.map((each) => shownIncident(each, viewer, this.sources))) };
    return filter.as_of === undefined ? page : tagged(reply, held, tagOfBytes(page), page);
  }

  private async requireReading(agreement: string, reading: string | undefined): Promise<void> {
    const { document } = await this.agreements.current(agreement);
    if (reading !== undefined && !document.readings.some(({ id }) => id === reading)) throw new TrucelineError('reading_unknown');
  }

  /** One incident with its classifications, elements and links. */
  @Get('incidents/:id')
  @May('read_cases')
  @ApiResponse({ status: 200, description: 'The incident.', standardSchema: incident, headers: { ETag: { schema: { type: 'string' }, description: 'Strong; send it in If-Match with what you write on the incident.' } } })
  @ApiHeader(IF_NONE_MATCH)
  @ApiResponse(AS_YOU_HOLD_IT)
  @Problems('request_invalid', 'token_missing', 'incident_unknown', 'as_of_in_future', 'as_of_unsettled')
  async read(
    @Param('id') id: string,
    @Query({ schema: view }) { reading, as_of }: z.output<typeof view>,
    @Headers('if-none-match') held: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownIncident | undefined> {
    const at = as_of === undefined ? null : new Date(as_of);
    if (at) await this.settleInstant.settle(await agreementOfIncident(this.dataSource, id), at);
    const incident = await readIncident(this.dataSource, id, reading ?? null, at);
    const shown = await shownIncident(incident, viewerOf(request), this.sources);
    return tagged(reply, held, at ? tagOfBytes(shown) : incidentTag(shown, reading), shown);
  }
}

/** Whoever searches narratives reads them, if only by guessing. @throws TrucelineError `not_allowed`. */
function requireReports(holder: Holder, agreement: string): void {
  if (!may(holder, 'read_reports', agreement)) throw refusal(holder, 'read_reports', agreement);
}
