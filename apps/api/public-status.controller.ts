import { createHash } from 'node:crypto';
import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReadPublicStatus } from '#compliance';
import { Open } from './access/may.decorator.js';
import { Problems } from './problems.decorator.js';
import { publicStatus } from './schemas/status.js';

@ApiTags('status')
@Controller()
export class PublicStatusController {
  constructor(@Inject(ReadPublicStatus) private readonly readPublicStatus: ReadPublicStatus) {}

  /** What anybody may see, without a token, of an agreement whose document publishes its status; it moves on by the full hour. */
  @Get('public/agreements/:id/status')
  @Open()
  @ApiHeader({ name: 'if-none-match', required: false, description: 'ETag of the answer that you hold.' })
  @ApiResponse({ status: 200, description: 'The public status.', standardSchema: publicStatus, headers: { ETag: { schema: { type: 'string' }, description: 'Strong.' } } })
  @ApiResponse({ status: 304, description: 'It is as you hold it.' })
  @Problems('agreement_unknown')
  async read(@Param('id') agreement: string, @Headers('if-none-match') held: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const body = JSON.stringify(await this.readPublicStatus.read(agreement));
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    void reply.header('cache-control', 'public, max-age=60').header('etag', etag);
    if (held?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) await reply.status(304).send();
    else await reply.header('content-type', 'application/json; charset=utf-8').send(body);
  }
}
