import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { instantText } from '#casework';
import { LEVEL_RULE, ReadStatus, type StatusHead } from '#compliance';
import { May } from './access/may.decorator.js';
import { holdsTag, tagged, tagOfBytes } from './entity-tag.js';
import { Problems } from './problems.decorator.js';
import { status } from './schemas/status.js';

const view = z.strictObject({
  reading: z.string().min(1).max(200).optional().describe('Id of a reading; absent: the neutral one.'),
  as_of: instantText.optional().describe('The status as it was known at this instant, which does not change afterwards; empty before the agreement was on record.'),
});

/** The form of the answer; moves on when its fields do, so that no old copy passes for a new one. */
const FORM = 1;
/** Answers kept, each for as long as its tag is asked for. */
const KEPT = 200;

@ApiTags('status')
@ApiBearerAuth()
@Controller()
export class StatusController {
  readonly #kept = new Map<string, string>();

  constructor(@Inject(ReadStatus) private readonly readStatus: ReadStatus) {}

  /** The summary that a dashboard polls. Send the ETag back in If-None-Match: while nothing has changed the answer is 304. */
  @Get('agreements/:id/status')
  @May('read_status')
  @ApiHeader({ name: 'if-none-match', required: false, description: 'ETag of the answer that you hold.' })
  @ApiResponse({ status: 200, description: 'The status.', standardSchema: status, headers: { ETag: { schema: { type: 'string' }, description: 'Strong.' } } })
  @ApiResponse({ status: 304, description: 'It is as you hold it.' })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown', 'reading_unknown', 'as_of_in_future', 'as_of_unsettled')
  async status(
    @Param('id') agreement: string,
    @Query({ schema: view }) { reading, as_of }: z.output<typeof view>,
    @Headers('if-none-match') held: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (as_of !== undefined) return this.past(reply, held, JSON.stringify(await this.readStatus.readAsOf(agreement, reading ?? null, new Date(as_of))));
    const known = etagOf(await this.readStatus.head(agreement, reading ?? null));
    void reply.header('cache-control', 'private, no-cache');
    if (holdsTag(held, known)) {
      await reply.status(304).header('etag', known).send();
      return;
    }
    const kept = this.#kept.get(known);
    const { etag, body } = kept === undefined ? await this.compose(agreement, reading ?? null) : { etag: known, body: kept };
    await reply.header('etag', etag).header('content-type', 'application/json; charset=utf-8').send(body);
  }

  private async past(reply: FastifyReply, held: string | undefined, body: string): Promise<void> {
    void reply.header('content-type', 'application/json; charset=utf-8');
    await reply.send(tagged(reply, held, tagOfBytes(body), body));
  }

  /** The tag is made from the head that was read together with the figures: what changed in between is not passed off as older. */
  private async compose(agreement: string, reading: string | null): Promise<{ etag: string; body: string }> {
    const { head, status: figures } = await this.readStatus.read(agreement, reading);
    const [etag, body] = [etagOf(head), JSON.stringify(figures)];
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(etag, body);
    return { etag, body };
  }
}

function etagOf(head: StatusHead): string {
  const { agreement, agreementVersion, version, changedAt, today, reading } = head;
  return `"${[agreement, agreementVersion, version, changedAt.getTime().toString(36), today, reading ?? '', LEVEL_RULE, FORM].join('.')}"`;
}
