import { z } from 'zod';
import { instant } from './shapes.js';

const fault = z.object({ path: z.string(), message: z.string(), remedy: z.string().optional() });

export const agreementApplied = z
  .object({
    id: z.string(),
    version: z.int().describe('The version that stands now.'),
    changed: z.boolean().describe('Whether a version was made.'),
    created: z.boolean(),
    contentHash: z.string(),
    warnings: z.array(fault).describe('What should be looked at again, though the document is in force as it is.'),
  })
  .meta({ id: 'AgreementApplied' });

export const agreementPage = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        version: z.int(),
        signed: z.string().nullable(),
        effectiveFrom: z.string(),
        effectiveTo: z.string().nullable(),
        parties: z.array(z.object({ id: z.string(), name: z.string() })),
        createdAt: instant,
        updatedAt: instant,
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'AgreementPage' });

const version = { id: z.string(), version: z.int(), contentHash: z.string(), inForceFrom: instant, appliedAt: instant };

const reclassification = z
  .object({ total: z.int(), done: z.int(), startedAt: instant, finishedAt: instant.nullable() })
  .nullable()
  .describe('How far past incidents have been classified anew under it; null for the first version.');

export const versionList = z.object({ items: z.array(z.object({ ...version, appliedBy: z.string(), reclassification })) }).meta({ id: 'AgreementVersions' });

export const agreementWhole = z
  .object({ ...version, document: z.record(z.string(), z.unknown()).describe('The document, as its schema at /api/v1/schemas/agreement.json has it.') })
  .meta({ id: 'Agreement' });
