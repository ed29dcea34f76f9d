import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReleaseIncidents, type IncidentRelease } from '#casework';
import { authorOf } from '../access/holder-of.js';
import { May } from '../access/may.decorator.js';
import { Problems } from '../problems.decorator.js';
import { incidentRelease } from './release-schemas.js';

@ApiTags('incidents')
@ApiBearerAuth()
@Controller()
export class ReleaseController {
  constructor(@Inject(ReleaseIncidents) private readonly releaseIncidents: ReleaseIncidents) {}

  /** A redacted copy of an incident, for those outside; that it was made is put on record. */
  @Get('incidents/:id/release')
  @May('release')
  @ApiResponse({ status: 200, description: 'The redacted copy.', standardSchema: incidentRelease })
  @Problems('token_missing', 'incident_unknown')
  release(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<IncidentRelease> {
    void reply.header('cache-control', 'private, no-store');
    return this.releaseIncidents.release(id, authorOf(request));
  }
}
