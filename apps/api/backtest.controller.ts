import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Agreements, checkAgreementDocument } from '#agreements';
import { instantText } from '#casework';
import { RunBacktest, type Backtest } from '#compliance';
import { TrucelineError } from '#vocabulary';
import { May } from './access/may.decorator.js';
import { Problems } from './problems.decorator.js';
import { backtest } from './schemas/backtest.js';

const draft = z
  .strictObject({
    terms: z.array(z.looseObject({ id: z.string() })).max(500).optional().describe('Terms of the draft; one with the id of a term of today stands in its place, the others are added.'),
    document: z.looseObject({ id: z.string() }).optional().describe('A whole draft document, in place of `terms`.'),
    from: instantText.optional().describe('Incidents that began at this instant or later.'),
    to: instantText.optional().describe('Incidents that began before this instant.'),
  })
  .refine(({ terms, document }) => (terms === undefined) !== (document === undefined), 'must have either terms or document')
  .meta({ id: 'BacktestDraft' });

@ApiTags('agreements')
@ApiBearerAuth()
@Controller('agreements')
export class BacktestController {
  constructor(
    @Inject(Agreements) private readonly agreements: Agreements,
    @Inject(RunBacktest) private readonly runBacktest: RunBacktest,
  ) {}

  /** What a draft wording would have found in past incidents, beside today's. Nothing is stored. */
  @Post(':id/backtest')
  @May('try_out')
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'Verdicts under both wordings by term, and each incident on which they differ.', standardSchema: backtest })
  @Problems('request_invalid', 'agreement_document_invalid', 'agreement_id_mismatch', 'token_missing', 'agreement_unknown', 'body_too_large', 'media_type_unsupported')
  async run(@Param('id') id: string, @Body({ schema: draft }) { terms, document, ...wish }: z.output<typeof draft>): Promise<Backtest> {
    const current = await this.agreements.current(id);
    const drafted = checkAgreementDocument(document ?? { ...current.document, terms: replaced(current.document.terms, terms ?? []) });
    if (drafted.id !== id) throw new TrucelineError('agreement_id_mismatch');
    return this.runBacktest.run(id, drafted, wish);
  }
}

function replaced(terms: readonly { id: string }[], drafted: readonly { id: string }[]): { id: string }[] {
  const byId = new Map([...terms, ...drafted].map((term) => [term.id, term]));
  return [...byId.values()];
}
