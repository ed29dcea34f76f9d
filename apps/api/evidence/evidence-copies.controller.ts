import { applyDecorators, Controller, Get, Headers, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HandOutEvidence } from '#casework';
import { authorOf } from '../access/holder-of.js';
import { May } from '../access/may.decorator.js';
import { Problems } from '../problems.decorator.js';
import { sendBlob } from './send-blob.js';

const Bytes = (description: string): MethodDecorator =>
  applyDecorators(
    ApiHeader({ name: 'range', required: false, description: 'One range of bytes.' }),
    ApiHeader({ name: 'if-range', required: false, description: 'ETag of the copy that the range is wanted of.' }),
    ApiResponse({ status: 200, description, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }),
    ApiResponse({ status: 206, description: 'The range that was asked for.', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }),
  );

/** Endings of what a working copy can be. */
const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

@ApiTags('evidence')
@ApiBearerAuth()
@Controller('evidence')
export class EvidenceCopiesController {
  constructor(@Inject(HandOutEvidence) private readonly handOut: HandOutEvidence) {}

  /** The working copy: the picture without what it says of place and author. */
  @Get(':id/working-copy')
  @May('see_evidence')
  @Bytes('The working copy, as a download.')
  @Problems('token_missing', 'evidence_unknown', 'evidence_withdrawn', 'working_copy_pending', 'working_copy_none', 'evidence_damaged', 'not_ready')
  async workingCopy(@Param('id') id: string, @Headers('range') range: string | undefined, @Headers('if-range') ifRange: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const copy = await this.handOut.workingCopy(id, authorOf(request));
    await sendBlob(reply, copy, `evidence-${copy.evidence.id}.${ENDINGS[copy.type] ?? 'bin'}`, { range, ifRange });
  }

  /** The evidentiary copy, bit for bit as it arrived. */
  @Get(':id/original')
  @May('see_sealed_evidence')
  @Bytes('The evidentiary copy, as a download.')
  @Problems('token_missing', 'evidence_unknown', 'evidence_damaged', 'not_ready')
  async original(@Param('id') id: string, @Headers('range') range: string | undefined, @Headers('if-range') ifRange: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const copy = await this.handOut.original(id, authorOf(request));
    await sendBlob(reply, copy, copy.evidence.name ?? 'unnamed', { range, ifRange });
  }
}
