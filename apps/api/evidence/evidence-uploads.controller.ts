import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { TakeEvidence, type EvidenceTarget, type EvidenceView } from '#casework';
import type { ErrorCode } from '#vocabulary';
import { authorOf, holderOf } from '../access/holder-of.js';
import { May } from '../access/may.decorator.js';
import { Problems } from '../problems.decorator.js';
import { discreetEvidence } from './discreet-evidence.js';
import { evidenceList } from './evidence-schemas.js';
import { filesOf, FILES_BODY } from './evidence-uploads.js';

const FORM = {
  description: 'One to ten files. Before each may stand a field `sha256` with the hash that it must have.',
  schema: { type: 'object' as const, properties: { sha256: { type: 'string' as const }, file: { type: 'array' as const, items: { type: 'string' as const, format: 'binary' } } } },
};
const FAULTS: ErrorCode[] = [
  'request_invalid', 'token_missing', 'body_unreadable', 'media_type_unsupported', 'evidence_empty', 'evidence_too_large', 'evidence_hash_differs', 'evidence_type_refused', 'evidence_store_full',
  'evidence_damaged', 'not_ready',
];

@ApiTags('evidence')
@ApiBearerAuth()
@Controller()
export class EvidenceUploadsController {
  constructor(@Inject(TakeEvidence) private readonly takeEvidence: TakeEvidence) {}

  /** Takes files in as evidence of an incident: all of them, or none. */
  @Post('incidents/:id/evidence')
  @HttpCode(201)
  @RouteConfig(FILES_BODY)
  @May('attach_evidence')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  @ApiResponse({ status: 201, description: 'They are sealed.', standardSchema: evidenceList })
  @Problems('incident_unknown', ...FAULTS)
  ofIncident(@Param('id') incident: string, @Req() request: FastifyRequest): Promise<{ items: EvidenceView[] }> {
    return this.take({ incident }, request);
  }

  /** Takes files in as evidence that came with a report: all of them, or none. */
  @Post('reports/:id/evidence')
  @HttpCode(201)
  @RouteConfig(FILES_BODY)
  @May('attach_evidence')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  @ApiResponse({ status: 201, description: 'They are sealed.', standardSchema: evidenceList })
  @Problems('report_unknown', ...FAULTS)
  ofReport(@Param('id') report: string, @Req() request: FastifyRequest): Promise<{ items: EvidenceView[] }> {
    return this.take({ report }, request);
  }

  private async take(target: EvidenceTarget, request: FastifyRequest): Promise<{ items: EvidenceView[] }> {
    const taken = await this.takeEvidence.take(target, filesOf(request), authorOf(request), request.id);
    return { items: taken.map((piece) => discreetEvidence(piece, holderOf(request))) };
  }
}
