import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Agreements } from '#agreements';
import { LogReport, previewReport, ReadReports, reportFilter, reportInput, type ReportPage, type ReportInput, type ReportPreview, type ReportReceipt, type ReportView } from '#casework';
import { TrucelineError } from '#vocabulary';
import { holderOf } from './access/holder-of.js';
import { May } from './access/may.decorator.js';
import { viewerOf } from './casework/viewer-of.js';
import { Problems } from './problems.decorator.js';
import { report, reportPage, reportPreview, reportReceipt } from './schemas/report.js';

const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 visible ASCII characters').optional();

@ApiTags('reports')
@ApiBearerAuth()
@Controller()
export class ReportsController {
  constructor(
    @Inject(LogReport) private readonly logReport: LogReport,
    @Inject(Agreements) private readonly agreements: Agreements,
    @Inject(ReadReports) private readonly readReports: ReadReports,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  /** Logs one report. It is stored before the answer goes out, and classified soon after. */
  @Post('agreements/:id/reports')
  @May('log_report')
  @HttpCode(202)
  @ApiHeader({ name: 'idempotency-key', required: false, description: 'Repeating a request with the same key and body gives the first answer again.' })
  @ApiResponse({ status: 202, description: 'Taken in; ask at `statusUrl` what became of it.', standardSchema: reportReceipt })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown', 'body_too_large', 'media_type_unsupported', 'idempotency_key_reused')
  async log(
    @Param('id') agreement: string,
    @Body({ schema: reportInput }) body: ReportInput,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportReceipt & { statusUrl: string }> {
    const options = { idempotency: idempotencyOf(key, request), trace: request.id };
    const receipt = await this.logReport.log(agreement, body, viewerOf(request).by, options);
    const statusUrl = `/api/v1/reports/${receipt.id}`;
    void reply.header('location', statusUrl);
    return { ...receipt, statusUrl };
  }

  /** Answers what a draft report would be classified as, and stores nothing. */
  @Post('agreements/:id/preview')
  @May('try_out')
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'What the draft would be classified as.', standardSchema: reportPreview })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown', 'body_too_large', 'media_type_unsupported')
  preview(@Param('id') agreement: string, @Body({ schema: reportInput }) draft: ReportInput): Promise<ReportPreview> {
    return previewReport(this.dataSource, this.agreements, agreement, draft);
  }

  /** Reports of an agreement, the latest logged first; with `state=quarantined` those that were set aside. */
  @Get('agreements/:id/reports')
  @May('read_reports')
  @ApiResponse({ status: 200, description: 'A page of reports.', standardSchema: reportPage })
  @Problems('request_invalid', 'token_missing', 'agreement_unknown', 'cursor_invalid')
  async list(@Param('id') agreement: string, @Query({ schema: reportFilter }) filter: z.output<typeof reportFilter>, @Req() request: FastifyRequest): Promise<ReportPage> {
    await this.agreements.get(agreement);
    return this.readReports.list(agreement, filter, viewerOf(request));
  }

  /** The report, its processing state and its incidents; as received for those who may see sources, for others without what names its source. */
  @Get('reports/:id')
  @May('read_reports')
  @ApiResponse({ status: 200, description: 'The report.', standardSchema: report })
  @Problems('token_missing', 'report_unknown')
  read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ReportView> {
    return this.readReports.read(id, viewerOf(request));
  }
}

function idempotencyOf(key: string | undefined, request: FastifyRequest): { key: string; holder: string } | undefined {
  if (key === undefined) return undefined;
  const parsed = idempotencyKey.safeParse(key);
  if (parsed.success) return { key, holder: holderOf(request).id };
  throw new TrucelineError('request_invalid', 'The header Idempotency-Key must be 1 to 255 visible ASCII characters.', [
    { path: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' },
  ]);
}
