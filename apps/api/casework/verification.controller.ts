import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { verificationInput, VerifyIncidents, type IncidentVerified, type VerificationInput } from '#casework';
import { authorOf } from '../access/holder-of.js';
import { May } from '../access/may.decorator.js';
import { Problems } from '../problems.decorator.js';
import { incidentTag, revisionSeen } from './incident-tag.js';
import { incidentVerified } from './verification-schema.js';

@ApiTags('incidents')
@ApiBearerAuth()
@Controller('incidents')
export class VerificationController {
  constructor(@Inject(VerifyIncidents) private readonly verifyIncidents: VerifyIncidents) {}

  /** Moves an incident into another state of verification. One that is discounted, or a duplicate, is counted no more and stays readable. */
  @Post(':id/verification')
  @May('verify')
  @HttpCode(201)
  @ApiHeader({ name: 'if-match', required: false, description: 'ETag of the incident as you saw it.' })
  @ApiResponse({ status: 201, description: 'The move that was made.', standardSchema: incidentVerified, headers: { ETag: { schema: { type: 'string' }, description: 'Of the incident, as it stands after this.' } } })
  @Problems('request_invalid', 'token_missing', 'incident_unknown', 'state_refused', 'corroboration_lacking', 'incident_closed', 'write_stale', 'duplicate_refused', 'body_too_large', 'media_type_unsupported')
  async move(
    @Param('id') incident: string,
    @Body({ schema: verificationInput }) input: VerificationInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IncidentVerified> {
    const moved = await this.verifyIncidents.move(incident, input, authorOf(request), revisionSeen(ifMatch, incident));
    void reply.header('etag', incidentTag({ id: moved.incident, revision: moved.revision })).header('location', `/api/v1/incidents/${moved.incident}`);
    return moved;
  }
}
