import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { linkHistory, MergeIncidents, RelinkReport, SplitIncident, UndoOperation, type LinkView, type Operated, type OperationView, type Seen } from '#casework';
import { AgreementGate } from '../access/agreement-gate.js';
import { authorOf, holderOf } from '../access/holder-of.js';
import { May } from '../access/may.decorator.js';
import { Problems } from '../problems.decorator.js';
import { revisionSeen } from './incident-tag.js';
import { linkHistory as history, linkWish, mergeWish, moveWish, operated, splitDone, splitWish, unlinkQuery } from './linking-schemas.js';
import { withReason } from './position-schemas.js';

const IF_MATCH = { name: 'if-match', required: false, description: 'The ETag of the incident as you saw it.' };
const DONE = { status: 200, description: 'Done.', standardSchema: operated };

/** What the writer saw of one incident by a header, or of several by the body. */
const seenOf = (tags: Record<string, string | undefined>): Seen => new Map(Object.entries(tags).map(([incident, tag]) => [incident.toLowerCase(), revisionSeen(tag, incident)]));

@ApiTags('linking')
@ApiBearerAuth()
@Controller()
export class LinkingController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(AgreementGate) private readonly gate: AgreementGate,
    @Inject(MergeIncidents) private readonly mergeIncidents: MergeIncidents,
    @Inject(SplitIncident) private readonly splitIncident: SplitIncident,
    @Inject(RelinkReport) private readonly relinkReport: RelinkReport,
    @Inject(UndoOperation) private readonly undoOperation: UndoOperation,
  ) {}

  /** Says that several incidents are one: their ids lead to the survivor from then on. */
  @Post('incidents/merge')
  @May('link_by_hand', 'handler')
  @HttpCode(200)
  @ApiResponse(DONE)
  @Problems('request_invalid', 'token_missing', 'incident_unknown', 'incident_closed', 'incident_set_aside', 'incident_found', 'write_stale')
  async merge(@Body({ schema: mergeWish }) { ifMatch, ...wish }: z.output<typeof mergeWish>, @Req() request: FastifyRequest): Promise<Operated> {
    await this.gate.passAll(holderOf(request), 'link_by_hand', 'incidents', [wish.into, ...wish.from]);
    return this.mergeIncidents.merge(wish, authorOf(request), seenOf(ifMatch ?? {}));
  }

  /** Opens an incident for some of the reports of another. */
  @Post('incidents/split')
  @May('link_by_hand', 'handler')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiResponse({ status: 200, description: 'Done.', standardSchema: splitDone })
  @Problems('request_invalid', 'token_missing', 'incident_unknown', 'report_not_linked', 'incident_closed', 'incident_set_aside', 'write_stale')
  async split(@Body({ schema: splitWish }) wish: z.output<typeof splitWish>, @Headers('if-match') ifMatch: string | undefined, @Req() request: FastifyRequest): Promise<Operated & { opened: string }> {
    await this.gate.passAll(holderOf(request), 'link_by_hand', 'incidents', [wish.incident]);
    return this.splitIncident.split(wish, authorOf(request), seenOf({ [wish.incident]: ifMatch }));
  }

  /** Every link that the incident has or had, by the machine and by hand. */
  @Get('incidents/:id/links')
  @May('read_cases')
  @ApiResponse({ status: 200, description: 'The history of its links.', standardSchema: history })
  @Problems('token_missing', 'incident_unknown')
  links(@Param('id') id: string): Promise<{ links: LinkView[]; operations: OperationView[] }> {
    return linkHistory(this.dataSource, id);
  }

  /** Links a report to the incident; it may belong to others too. */
  @Post('incidents/:id/links')
  @May('link_by_hand')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiResponse(DONE)
  @Problems('request_invalid', 'token_missing', 'incident_unknown', 'report_unknown', 'report_linked', 'incident_closed', 'incident_set_aside', 'write_stale')
  link(@Param('id') id: string, @Body({ schema: linkWish }) wish: z.output<typeof linkWish>, @Headers('if-match') ifMatch: string | undefined, @Req() request: FastifyRequest): Promise<Operated> {
    return this.relinkReport.link({ ...wish, incident: id.toLowerCase() }, authorOf(request), seenOf({ [id]: ifMatch }));
  }

  /** Ends a link; the machine does not make it again. */
  @Delete('incidents/:id/links/:report')
  @May('link_by_hand')
  @ApiHeader(IF_MATCH)
  @ApiResponse(DONE)
  @Problems('request_invalid', 'token_missing', 'incident_unknown', 'report_not_linked', 'incident_closed', 'incident_set_aside', 'incident_found', 'write_stale')
  unlink(
    @Param('id') id: string,
    @Param('report') report: string,
    @Query({ schema: unlinkQuery }) { reason }: z.output<typeof unlinkQuery>,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Operated> {
    return this.relinkReport.unlink({ incident: id.toLowerCase(), report, reason }, authorOf(request), seenOf({ [id]: ifMatch }));
  }

  /** Takes a report from one incident to another. */
  @Post('reports/:id/move')
  @May('link_by_hand')
  @HttpCode(200)
  @ApiResponse(DONE)
  @Problems('request_invalid', 'token_missing', 'report_unknown', 'incident_unknown', 'report_not_linked', 'incident_closed', 'incident_set_aside', 'incident_found', 'write_stale')
  async move(@Param('id') id: string, @Body({ schema: moveWish }) { ifMatch, ...wish }: z.output<typeof moveWish>, @Req() request: FastifyRequest): Promise<Operated> {
    await this.gate.passAll(holderOf(request), 'link_by_hand', 'incidents', [wish.from, wish.to]);
    return this.relinkReport.move({ ...wish, report: id }, authorOf(request), seenOf(ifMatch ?? {}));
  }

  /** Takes back one thing that was done by hand. */
  @Post('case-operations/:id/undo')
  @May('link_by_hand')
  @HttpCode(200)
  @ApiResponse(DONE)
  @Problems('request_invalid', 'token_missing', 'case_operation_unknown', 'operation_undone', 'operation_overtaken', 'incident_found')
  undo(@Param('id') id: string, @Body({ schema: withReason }) { reason }: z.output<typeof withReason>, @Req() request: FastifyRequest): Promise<Operated> {
    return this.undoOperation.undo(id, reason, authorOf(request));
  }
}
