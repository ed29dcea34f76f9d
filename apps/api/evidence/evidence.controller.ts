import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { ChangeEvidence, HandOutEvidence, listEvidence, readCustody, readEvidence, type CustodyPage, type EvidenceTarget, type EvidenceView } from '#casework';
import { authorOf, holderOf } from '../access/holder-of.js';
import { May } from '../access/may.decorator.js';
import { Problems } from '../problems.decorator.js';
import { discreetEvidence } from './discreet-evidence.js';
import { custodyFilter, custodyPage, evidenceList, evidencePiece, integrity, link, listing, withdrawal } from './evidence-schemas.js';

@ApiTags('evidence')
@ApiBearerAuth()
@Controller()
export class EvidenceController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(ChangeEvidence) private readonly changeEvidence: ChangeEvidence,
    @Inject(HandOutEvidence) private readonly handOut: HandOutEvidence,
  ) {}

  /** Evidence of an incident, in the order of its arrival. */
  @Get('incidents/:id/evidence')
  @May('see_evidence')
  @ApiResponse({ status: 200, description: 'The evidence.', standardSchema: evidenceList })
  @Problems('request_invalid', 'token_missing', 'incident_unknown')
  ofIncident(@Param('id') incident: string, @Query({ schema: listing }) query: z.output<typeof listing>, @Req() request: FastifyRequest): Promise<{ items: EvidenceView[] }> {
    return this.list({ incident }, query, request);
  }

  /** Evidence that came with a report, in the order of its arrival. */
  @Get('reports/:id/evidence')
  @May('see_evidence')
  @ApiResponse({ status: 200, description: 'The evidence.', standardSchema: evidenceList })
  @Problems('request_invalid', 'token_missing', 'report_unknown')
  ofReport(@Param('id') report: string, @Query({ schema: listing }) query: z.output<typeof listing>, @Req() request: FastifyRequest): Promise<{ items: EvidenceView[] }> {
    return this.list({ report }, query, request);
  }

  private async list(target: EvidenceTarget, { withdrawn }: z.output<typeof listing>, request: FastifyRequest): Promise<{ items: EvidenceView[] }> {
    const items = await listEvidence(this.dataSource, target, withdrawn === 'true');
    return { items: items.map((piece) => discreetEvidence(piece, holderOf(request))) };
  }

  /** The record of a piece of evidence. */
  @Get('evidence/:id')
  @May('see_evidence')
  @ApiResponse({ status: 200, description: 'The record.', standardSchema: evidencePiece })
  @Problems('token_missing', 'evidence_unknown')
  async read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<EvidenceView> {
    return discreetEvidence(await readEvidence(this.dataSource, id), holderOf(request));
  }

  /** Who had the piece in hand, when, and what they did with it. */
  @Get('evidence/:id/custody')
  @May('see_sealed_evidence')
  @ApiResponse({ status: 200, description: 'A page of the custody log, from the arrival on.', standardSchema: custodyPage })
  @Problems('request_invalid', 'token_missing', 'evidence_unknown', 'cursor_invalid')
  async custody(@Param('id') id: string, @Query({ schema: custodyFilter }) filter: z.output<typeof custodyFilter>): Promise<CustodyPage> {
    await readEvidence(this.dataSource, id);
    return readCustody(this.dataSource, id, filter);
  }

  /** Ties the piece to another incident or report of its agreement. */
  @Post('evidence/:id/links')
  @HttpCode(200)
  @May('attach_evidence')
  @ApiResponse({ status: 200, description: 'The record, with the new tie.', standardSchema: evidencePiece })
  @Problems('request_invalid', 'token_missing', 'evidence_unknown', 'evidence_withdrawn', 'incident_unknown', 'report_unknown')
  async link(@Param('id') id: string, @Body({ schema: link }) { incident, report }: z.output<typeof link>, @Req() request: FastifyRequest): Promise<EvidenceView> {
    const target = incident === undefined ? { report: report ?? '' } : { incident };
    return discreetEvidence(await this.changeEvidence.link(id, target, authorOf(request)), holderOf(request));
  }

  /** Hides the piece from now on. What was sealed stays sealed, and the record stays readable. */
  @Post('evidence/:id/withdrawal')
  @HttpCode(200)
  @May('attach_evidence')
  @ApiResponse({ status: 200, description: 'The record, with the withdrawal.', standardSchema: evidencePiece })
  @Problems('request_invalid', 'token_missing', 'evidence_unknown', 'evidence_withdrawn')
  async withdraw(@Param('id') id: string, @Body({ schema: withdrawal }) { reason }: z.output<typeof withdrawal>, @Req() request: FastifyRequest): Promise<EvidenceView> {
    return discreetEvidence(await this.changeEvidence.withdraw(id, reason, authorOf(request)), holderOf(request));
  }

  /** Hashes the evidentiary copy and the working copy anew. */
  @Post('evidence/:id/integrity')
  @HttpCode(200)
  @May('see_sealed_evidence')
  @ApiResponse({ status: 200, description: 'Whether both are what was sealed.', standardSchema: integrity })
  @Problems('token_missing', 'evidence_unknown', 'not_ready')
  check(@Param('id') id: string, @Req() request: FastifyRequest): Promise<{ intact: boolean }> {
    return this.handOut.check(id, authorOf(request));
  }
}
