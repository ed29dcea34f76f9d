import { z } from 'zod';
import { CUSTODY_ACTS } from '#casework';
import { author, instant } from '../schemas/shapes.js';

const hash = z.string().describe('SHA-256 in lower-case hexadecimal.');

export const evidencePiece = z
  .object({
    id: z.string(),
    agreement: z.string(),
    sha256: hash,
    size: z.int().describe('Bytes of the evidentiary copy.'),
    type: z.string().describe('Media type, told from the content.'),
    name: z.string().nullable().describe('As whoever sent it called it; null for those who may not see sealed evidence.'),
    receivedAt: instant,
    receivedBy: author.nullable().describe('Null for those who may not see sealed evidence.'),
    incidents: z.array(z.string()),
    reports: z.array(z.string()),
    workingCopy: z.object({
      state: z.enum(['pending', 'ready', 'none']),
      sha256: hash.nullable(),
      size: z.int().nullable(),
      type: z.string().nullable(),
      because: z.string().nullable().describe('Why there is none, or what it does not show.'),
    }),
    withdrawn: z.object({ at: instant, by: author.nullable(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'Evidence' });

export const evidenceList = z.object({ items: z.array(evidencePiece) }).meta({ id: 'EvidenceList' });

export const custodyPage = z
  .object({
    items: z.array(z.object({ at: instant, by: author, what: z.enum(CUSTODY_ACTS), sha256: hash.describe('Of the bytes that were seen.'), note: z.string().nullable() })),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'CustodyPage' });

export const integrity = z.object({ intact: z.boolean() }).meta({ id: 'Integrity' });

export const listing = z.strictObject({ withdrawn: z.enum(['true', 'false']).default('false').describe('Whether what was withdrawn is listed too.') });

export const custodyFilter = z.strictObject({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(500).default(100) });

const NUL_OR_HALF = 'holds a character that is not valid text';
const whole = (text: string) => !text.includes('\0') && text.isWellFormed();

export const withdrawal = z.strictObject({ reason: z.string().trim().min(1, 'must not be empty').max(2000).refine(whole, NUL_OR_HALF).describe('Why it is hidden from now on.') });

export const link = z
  .strictObject({ incident: z.string().max(100).optional(), report: z.string().max(100).optional() })
  .refine(({ incident, report }) => (incident === undefined) !== (report === undefined), 'must name either an incident or a report');
