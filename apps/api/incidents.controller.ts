import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Agreements } from '#agreements';
import { incidentFilter, listIncidents, readIncident, type IncidentFilter, type IncidentPage, type IncidentView } from '#casework';
import { TrucelineError } from '#vocabulary';
import { May } from './access/may.decorator.js';
import { incidentTag } from './casework/incident-tag.js';
import { viewerOf } from './casework/viewer-of.js';
import { Problems } from './problems.decorator.js';
import { incident, incidentPage } from './schemas/incident.js';

const view = z.strictObject({ reading: z.string().min(1).max(200).optional().describe('Show the classifications under this reading.') });

@ApiTags('incidents')
@ApiBearerAuth()
@Controller()
export class IncidentsController {
  constructor(
    @Inject(Agreements) private readonly agreements: Agreements,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  /** Incidents of an agreement, the latest opened first. */
  @Get('agreements/:id/incidents')
  @May('read_cases')
  @ApiResponse({ status: 200, description: 'A page of incidents.', standardSchema: incidentPage })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown', 'reading_unknown', 'cursor_invalid')
  async list(@Param('id') agreement: string, @Query({ schema: incidentFilter }) filter: IncidentFilter, @Req() request: FastifyRequest): Promise<IncidentPage> {
    await this.requireReading(agreement, filter.reading);
    return listIncidents(this.dataSource, agreement, filter, viewerOf(request).seesSources(agreement));
  }

  private async requireReading(agreement: string, reading: string | undefined): Promise<void> {
    const { document } = await this.agreements.current(agreement);
    if (reading !== undefined && !document.readings.some(({ id }) => id === reading)) throw new TrucelineError('reading_unknown');
  }

  /** One incident with its classifications, elements and links. */
  @Get('incidents/:id')
  @May('read_cases')
  @ApiResponse({ status: 200, description: 'The incident.', standardSchema: incident, headers: { ETag: { schema: { type: 'string' }, description: 'Strong; send it in If-Match with what you write on the incident.' } } })
  @Problems('token_missing', 'incident_unknown')
  async read(@Param('id') id: string, @Query({ schema: view }) { reading }: z.output<typeof view>, @Res({ passthrough: true }) reply: FastifyReply): Promise<IncidentView> {
    const incident = await readIncident(this.dataSource, id, reading ?? null);
    void reply.header('etag', incidentTag(incident, reading)).header('cache-control', 'private, no-cache');
    return incident;
  }
}
