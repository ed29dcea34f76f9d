import { z } from 'zod';
import { ACCESS_RESTRICTION_CODES, type AccessRestriction } from '#vocabulary';
import { author, instant } from '../schemas/shapes.js';

export const coverageGap = z
  .object({
    id: z.string(),
    restriction: z.enum(ACCESS_RESTRICTION_CODES as [AccessRestriction, ...AccessRestriction[]]),
    areas: z.array(z.string()).describe('Ids of areas; empty: everywhere.'),
    from: instant,
    to: instant.nullable().describe('Null: it goes on.'),
    party: z.string().nullable(),
    reason: z.string(),
    recordedAt: instant,
    recordedBy: author,
  })
  .meta({ id: 'CoverageGap', description: 'Where and when monitors could not look, or not freely.' });

export const coverageList = z.object({ items: z.array(coverageGap), asOf: instant }).meta({ id: 'CoverageList' });
