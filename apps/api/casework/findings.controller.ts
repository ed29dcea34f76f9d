import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { SettleInstant } from '#agreements';
import { agreementOfIncident, findingInput, Findings, findingsOf, instantText, readIncident, reasonText, type FindingChanged, type FindingInput, type FindingView } from '#casework';
import { tagged, tagOfBytes } from '../entity-tag.js';
import { May } from '../access/may.decorator.js';
import { Problems } from '../problems.decorator.js';
import { finding, findingList } from './finding-schema.js';
import { incidentTag, revisionSeen } from './incident-tag.js';
import { signatoryOf } from './signatory-of.js';

const view = z.strictObject({ as_of: instantText.optional().describe('The findings as they were known at this instant.') });
const withdrawal = z.strictObject({ reason: reasonText }).meta({ id: 'FindingWithdrawal' });
const IF_MATCH = { name: 'if-match', required: false, description: 'ETag of the incident as you saw it; needed where a finding on the term is there already.' };
const INCIDENT_TAG = { ETag: { schema: { type: 'string' as const }, description: 'Of the incident, as it stands after this.' } };

@ApiTags('findings')
@ApiBearerAuth()
@Controller()
export class FindingsController {
  constructor(
    @Inject(Findings) private readonly findings: Findings,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(SettleInstant) private readonly settleInstant: SettleInstant,
  ) {}

  /** Proposes a finding with the first signature. A grave one counts only once a second person has signed; until then the one before stands. */
  @Post('incidents/:id/findings')
  @May('sign_finding')
  @HttpCode(201)
  @ApiHeader(IF_MATCH)
  @ApiResponse({ status: 201, description: 'The finding, signed or waiting for a second signer.', standardSchema: finding, headers: INCIDENT_TAG })
  @Problems('request_invalid', 'token_missing', 'incident_unknown', 'incident_set_aside', 'incident_closed', 'write_stale', 'finding_invalid', 'if_match_required', 'body_too_large', 'media_type_unsupported')
  async propose(
    @Param('id') incident: string,
    @Body({ schema: findingInput }) input: FindingInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingView> {
    const changed = await this.findings.propose(incident, input, signatoryOf(request), revisionSeen(ifMatch, incident));
    void reply.header('location', `/api/v1/findings/${changed.finding.id}`);
    return answered(changed, reply);
  }

  /** Every finding ever made on the incident, or on one that was merged into it: those that stand or wait first, then those superseded or withdrawn. */
  @Get('incidents/:id/findings')
  @May('read_cases')
  @ApiResponse({ status: 200, description: 'The findings; with `as_of` under a strong ETag.', standardSchema: findingList })
  @ApiResponse({ status: 304, description: 'They are as you hold them.' })
  @Problems('request_invalid', 'token_missing', 'incident_unknown', 'as_of_in_future', 'as_of_unsettled')
  async list(
    @Param('id') incident: string,
    @Query({ schema: view }) { as_of }: z.output<typeof view>,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ items: FindingView[] } | undefined> {
    const at = as_of === undefined ? null : new Date(as_of);
    if (at) await this.settleInstant.settle(await agreementOfIncident(this.dataSource, incident), at);
    const { id, mergedFrom } = await readIncident(this.dataSource, incident, null, at);
    const findings = { items: await findingsOf(this.dataSource, [id, ...mergedFrom], at) };
    if (!at) return findings;
    return tagged(reply, held, tagOfBytes(findings), findings);
  }

  /** One finding, whatever became of it. */
  @Get('findings/:id')
  @May('read_cases')
  @ApiResponse({ status: 200, description: 'The finding.', standardSchema: finding })
  @Problems('token_missing', 'finding_unknown')
  read(@Param('id') id: string): Promise<FindingView> {
    return this.findings.read(id);
  }

  /** Signs a finding as the second person: from then on it counts as found. */
  @Post('findings/:id/signatures')
  @May('countersign_finding')
  @HttpCode(201)
  @ApiHeader({ ...IF_MATCH, description: 'ETag of the incident as you saw it.' })
  @ApiResponse({ status: 201, description: 'The finding, fully signed.', standardSchema: finding, headers: INCIDENT_TAG })
  @Problems('token_missing', 'finding_unknown', 'state_refused', 'second_signer_is_first', 'incident_set_aside', 'incident_closed', 'write_stale')
  async sign(@Param('id') id: string, @Headers('if-match') ifMatch: string | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<FindingView> {
    const { incident } = await this.findings.read(id);
    return answered(await this.findings.sign(id, signatoryOf(request), revisionSeen(ifMatch, incident)), reply);
  }

  /** Takes back one's own finding while it waits for a second signer. */
  @Post('findings/:id/withdrawal')
  @May('sign_finding')
  @HttpCode(200)
  @ApiHeader({ ...IF_MATCH, description: 'ETag of the incident as you saw it.' })
  @ApiResponse({ status: 200, description: 'The finding, withdrawn.', standardSchema: finding, headers: INCIDENT_TAG })
  @Problems('request_invalid', 'token_missing', 'finding_unknown', 'state_refused', 'finding_not_yours', 'incident_closed', 'write_stale', 'body_too_large', 'media_type_unsupported')
  async withdraw(
    @Param('id') id: string,
    @Body({ schema: withdrawal }) { reason }: z.output<typeof withdrawal>,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingView> {
    const { incident } = await this.findings.read(id);
    return answered(await this.findings.withdraw(id, signatoryOf(request), reason, revisionSeen(ifMatch, incident)), reply);
  }
}

function answered({ finding: changed, revision }: FindingChanged, reply: FastifyReply): FindingView {
  void reply.header('etag', incidentTag({ id: changed.incident, revision }));
  return changed;
}
