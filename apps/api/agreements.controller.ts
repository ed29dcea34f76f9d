import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { agreementsOf, EVERY_AGREEMENT } from '#access';
import { Agreements, parseAgreementDocument, type AgreementDocument, type AgreementPage, type AgreementVersion, type AppliedAgreement, type VersionSummary } from '#agreements';
import { readReclassifications, type Reclassification } from '#casework';
import { TrucelineError } from '#vocabulary';
import { holderOf } from './access/holder-of.js';
import { May } from './access/may.decorator.js';
import { TEXT_BODY } from './body-parsers.js';
import { Problems } from './problems.decorator.js';
import { agreementApplied, agreementPage, agreementWhole, versionList } from './schemas/agreement.js';

const page = z.strictObject({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).optional() });

/** The document as text, YAML or JSON: the schema is published, and not repeated in the description. */
const DOCUMENT = {
  description: 'An agreement document; its JSON Schema is at /api/v1/schemas/agreement.json.',
  schema: { type: 'object' as const, externalDocs: { url: '/api/v1/schemas/agreement.json' } },
};

@ApiTags('agreements')
@ApiBearerAuth()
@Controller('agreements')
export class AgreementsController {
  constructor(
    @Inject(Agreements) private readonly agreements: Agreements,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  /** Applies the document of a new agreement. */
  @Post()
  @May('apply_agreement', 'installation')
  @RouteConfig(TEXT_BODY)
  @ApiConsumes('application/json', 'application/yaml')
  @ApiBody(DOCUMENT)
  @ApiResponse({ status: 201, description: 'The agreement is there, in version 1.', standardSchema: agreementApplied })
  @ApiResponse({ status: 200, description: 'It was there already and says the same.', standardSchema: agreementApplied })
  @Problems('token_missing', 'agreement_document_invalid', 'agreement_exists', 'body_too_large', 'media_type_unsupported')
  async create(@Body() text: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<AppliedAgreement> {
    const applied = await this.agreements.create(documentOf(text, request), byWhom(request));
    void reply.status(applied.created ? 201 : 200).header('location', `/api/v1/agreements/${applied.id}`);
    return applied;
  }

  /** Applies a document: a changed one makes a new version, the same one changes nothing. */
  @Put(':id')
  @May('apply_agreement')
  @HttpCode(200)
  @RouteConfig(TEXT_BODY)
  @ApiConsumes('application/json', 'application/yaml')
  @ApiBody(DOCUMENT)
  @ApiResponse({ status: 200, description: 'The version that stands now.', standardSchema: agreementApplied })
  @Problems('token_missing', 'agreement_document_invalid', 'agreement_id_mismatch', 'body_too_large', 'media_type_unsupported')
  replace(@Param('id') id: string, @Body() text: unknown, @Req() request: FastifyRequest): Promise<AppliedAgreement> {
    return this.agreements.replace(id, documentOf(text, request), byWhom(request));
  }

  /** The agreements that you may see, in the order of their ids. */
  @Get()
  @May('see_agreement', 'handler')
  @ApiResponse({ status: 200, description: 'A page of agreements.', standardSchema: agreementPage })
  @Problems('request_invalid', 'token_missing', 'cursor_invalid')
  list(@Query({ schema: page }) wish: z.output<typeof page>, @Req() request: FastifyRequest): Promise<AgreementPage> {
    const seen = agreementsOf(holderOf(request));
    return this.agreements.list(wish, seen === EVERY_AGREEMENT ? undefined : [...seen]);
  }

  /** An agreement in its current version, with the whole document. */
  @Get(':id')
  @May('see_agreement')
  @ApiResponse({ status: 200, description: 'The agreement.', standardSchema: agreementWhole })
  @Problems('token_missing', 'agreement_unknown')
  async read(@Param('id') id: string): Promise<AgreementWhole> {
    return whole(await this.agreements.current(id));
  }

  /** Its versions, oldest first, without their texts, and how far each has been carried into past incidents. */
  @Get(':id/versions')
  @May('see_agreement')
  @ApiResponse({ status: 200, description: 'The versions.', standardSchema: versionList })
  @Problems('token_missing', 'agreement_unknown')
  async versions(@Param('id') id: string): Promise<{ items: (VersionSummary & { reclassification: Omit<Reclassification, 'version'> | null })[] }> {
    const [versions, reclassifications] = await Promise.all([this.agreements.versions(id), readReclassifications(this.dataSource, id)]);
    const progress = new Map(reclassifications.map(({ version, ...of }) => [version, of]));
    return { items: versions.map((version) => ({ ...version, reclassification: progress.get(version.version) ?? null })) };
  }

  /** One version, with the whole document. */
  @Get(':id/versions/:version')
  @May('see_agreement')
  @ApiResponse({ status: 200, description: 'The version.', standardSchema: agreementWhole })
  @Problems('token_missing', 'agreement_unknown')
  async version(@Param('id') id: string, @Param('version') number: string): Promise<AgreementWhole> {
    if (!/^[1-9]\d{0,8}$/.test(number)) throw new TrucelineError('agreement_unknown', `There is no version "${number.slice(0, 20)}".`);
    return whole(await this.agreements.version(id, Number(number)));
  }
}

type AgreementWhole = Omit<AgreementVersion, 'appliedBy'>;

/** Who applied a version is for the audit, not for everybody. */
function whole({ appliedBy: _, ...version }: AgreementVersion): AgreementWhole {
  return version;
}

function documentOf(text: unknown, request: FastifyRequest): AgreementDocument {
  if (typeof text !== 'string') throw new TrucelineError('media_type_unsupported');
  return parseAgreementDocument(text, request.headers['content-type']?.includes('json') ? 'json' : 'yaml');
}

function byWhom(request: FastifyRequest): string {
  const { kind, id, name } = holderOf(request);
  return `${name} (${kind} ${id})`;
}
