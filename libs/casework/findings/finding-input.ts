import { z } from 'zod';
import { ATTRIBUTIONS, BREACH_NATURES, FINDINGS, SEVERITIES, STANDARDS_OF_PROOF, type CodeRow } from '#vocabulary';
import { instantText } from '../reports/instant-text.js';
import { storableText } from '../reports/storable-text.js';

const REASON_LIMIT = 20_000;

const codeOf = <Code extends string>(table: Record<Code, CodeRow>) => z.enum(Object.keys(table) as [Code, ...Code[]]);

/** Running text that says why; a blank one says nothing. */
export const reasonText = storableText(REASON_LIMIT).refine((text) => text.trim() !== '', 'must not be empty');

/** A finding as it is proposed. Whether it agrees with the agreement is another question (`faultsOfFinding`). */
export const findingInput = z
  .strictObject({
    term: storableText(80).min(1).describe('Id of a term of the version that was in force when the incident happened. The neutral text is meant: findings are not made under readings.'),
    decision: codeOf(FINDINGS),
    severity: codeOf(SEVERITIES).nullish().describe('How grave a violation is; asked for with one, and refused with any other decision.'),
    standardOfProof: codeOf(STANDARDS_OF_PROOF).describe('How sure the decision is.'),
    reason: reasonText.describe('Why it was decided so, for whoever challenges it.'),
    respondent: storableText(80).min(1).nullish().describe('Id of the party whose conduct is in question.'),
    attribution: codeOf(ATTRIBUTIONS).nullish().describe('Whether the conduct is the respondent’s. It is counted against the party only where it is `attributed`.'),
    nature: z
      .strictObject({
        kind: codeOf(BREACH_NATURES),
        since: instantText.nullish().describe('Since when a continuing breach lasts.'),
        remediedAt: instantText.nullish().describe('When it was put right.'),
      })
      .nullish()
      .describe('Of a violation; absent: instantaneous.'),
  })
  .meta({ id: 'FindingInput' });
export type FindingInput = z.output<typeof findingInput>;
