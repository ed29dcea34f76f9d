import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { AuditRoots, incidentHistory, listAuditEvents, may, sealedExcept, type AuditPage, type AuditRoot } from '#access';
import { Agreements } from '#agreements';
import { agreementOfIncident } from '#casework';
import { AgreementGate } from '../access/agreement-gate.js';
import { holderOf } from '../access/holder-of.js';
import { May } from '../access/may.decorator.js';
import { Problems } from '../problems.decorator.js';
import { auditFilter, auditPage, auditRootPage, historyPage, rootPage } from './audit-schemas.js';

/** What coders say must stay unknown to each other: it stands in the audit, which they cannot read. */
const NOT_IN_HISTORY = ['coding'];
/** Who sent a piece can betray a person: it is told to those who may see what is sealed. */
const OF_SEALED_EVIDENCE = ['evidence'];

@ApiTags('audit')
@ApiBearerAuth()
@Controller()
export class AuditController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(AuditRoots) private readonly auditRoots: AuditRoots,
    @Inject(Agreements) private readonly agreements: Agreements,
    @Inject(AgreementGate) private readonly gate: AgreementGate,
  ) {}

  /** What was done, by whom, the latest first. */
  @Get('audit')
  @May('read_audit', 'handler')
  @ApiResponse({ status: 200, description: 'A page of events.', standardSchema: auditPage })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown', 'cursor_invalid')
  async list(@Query({ schema: auditFilter }) filter: z.output<typeof auditFilter>, @Req() request: FastifyRequest): Promise<AuditPage> {
    await this.requireAudit(request, filter.agreement);
    return listAuditEvents(this.dataSource, filter);
  }

  /** The daily roots, the latest first. A root kept elsewhere tells later whether anything before it was changed. */
  @Get('audit/roots')
  @May('read_audit', 'handler')
  @ApiResponse({ status: 200, description: 'A page of roots.', standardSchema: auditRootPage })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown')
  async roots(@Query({ schema: rootPage }) { agreement, cursor, limit }: z.output<typeof rootPage>, @Req() request: FastifyRequest): Promise<{ items: AuditRoot[]; nextCursor: string | null }> {
    await this.requireAudit(request, agreement);
    const roots = await this.auditRoots.list({ before: cursor, limit: limit + 1 });
    const shown = roots.slice(0, limit);
    const items = agreement === undefined ? shown : shown.map((root) => sealedExcept(root, (chain) => chain === agreement));
    return { items, nextCursor: roots.length > limit ? (shown.at(-1)?.day ?? null) : null };
  }

  /** What was done to one incident, and by whom, oldest first; what was done with its evidence, for those who may see what is sealed. */
  @Get('incidents/:id/history')
  @May('read_cases')
  @ApiResponse({ status: 200, description: 'A page of events.', standardSchema: auditPage })
  @Problems('request_invalid', 'token_missing', 'incident_unknown', 'cursor_invalid')
  async history(@Param('id') id: string, @Query({ schema: historyPage }) page: z.output<typeof historyPage>, @Req() request: FastifyRequest): Promise<AuditPage> {
    const agreement = await agreementOfIncident(this.dataSource, id);
    const seesSealed = may(holderOf(request), 'see_sealed_evidence', agreement);
    return incidentHistory(this.dataSource, id.toLowerCase(), { ...page, except: seesSealed ? NOT_IN_HISTORY : [...NOT_IN_HISTORY, ...OF_SEALED_EVIDENCE] });
  }

  /** Of one agreement where one is named; otherwise of the installation. */
  private async requireAudit(request: FastifyRequest, agreement: string | undefined): Promise<void> {
    const holder = holderOf(request);
    if (agreement === undefined) return this.gate.passInstallation(holder, 'read_audit');
    await this.gate.passAll(holder, 'read_audit', 'agreements', [agreement]);
    await this.agreements.get(agreement);
  }
}
