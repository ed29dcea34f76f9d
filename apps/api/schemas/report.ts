import { z } from 'zod';
import { reportInput } from '#casework';
import { REPORT_STATE_CODES, type ReportState } from '#vocabulary';
import { verdict } from './classification.js';
import { author, count, instant, place } from './shapes.js';

export const reportReceipt = z
  .object({ id: z.string(), receivedAt: instant, statusUrl: z.string().describe('Where to ask what became of it.') })
  .meta({ id: 'ReportReceipt' });

const mention = z
  .record(z.string(), z.unknown())
  .meta({ id: 'Mention', description: 'One event that the narrative speaks of: act, status, agents, targets, time, places, casualties, each with its span.' });

export const report = reportInput
  .safeExtend({
    id: z.string(),
    agreement: z.string(),
    state: z.enum(REPORT_STATE_CODES as [ReportState, ...ReportState[]]),
    receivedAt: instant,
    classifiedAt: instant.nullable(),
    incidents: z.array(z.string()),
    attachments: z
      .array(z.object({ name: z.string(), sha256: z.string().optional(), held: z.boolean().optional().describe('Whether evidence with this hash is there; absent where none was named.') }))
      .optional(),
    mentions: z.array(mention),
    reporter: author.nullable().describe('Whoever logged it; null for those who may not see sources, for whom `source.name` is `withheld` and what names the source is hidden in what the report says.'),
    failure: z.string().nullable().describe('Why it could not be classified, where it failed or was set aside.'),
    sample: z.boolean(),
  })
  .meta({ id: 'Report' });

export const reportPage = z.object({ items: z.array(report), nextCursor: z.string().nullable() }).meta({ id: 'ReportPage' });

export const reportPreview = z
  .object({
    engine: z.string(),
    language: z.string(),
    mentions: z.array(mention),
    events: z.array(
      z.object({
        event: z.object({
          mentions: z.array(z.int()), occurredAt: z.record(z.string(), z.unknown()).nullable(), place: place.loose().nullable(), acts: z.array(z.string()),
          perpetrators: z.array(z.string()), targets: z.array(z.string()), killed: count.loose().nullable(), injured: count.loose().nullable(),
        }),
        agreementVersion: z.int(),
        classifications: z.array(verdict),
      }),
    ),
  })
  .meta({ id: 'ReportPreview' });
