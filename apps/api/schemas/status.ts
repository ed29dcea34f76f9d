import { z } from 'zod';
import { ACCESS_RESTRICTION_CODES, COMPLIANCE_LEVEL_CODES, type AccessRestriction, type ComplianceLevel } from '#vocabulary';
import { instant } from './shapes.js';

const counts = {
  classified: z.object({ violation: z.int(), inconclusive: z.int(), no_violation: z.int() }).describe('The machine’s proposals: incidents under their gravest verdict.'),
  found: z.object({ violation: z.int(), no_violation: z.int(), not_determined: z.int(), outside_mandate: z.int() }).describe('What people decided.'),
  contested: z.int().describe('Incidents that nothing was found on and in which the parties speak against each other, or it is disputed, or only alleged, to whom the conduct is to be laid.'),
};
const lastIncidentAt = instant.nullable().describe('Start of the day of the latest incident classified as violation or inconclusive here.');
const period = z.object({ from: z.string().nullable(), to: z.string().nullable(), incidents: z.int(), ...counts });

const coverage = z
  .object({
    assessed: z.boolean().describe('Whether coverage is put on record for this agreement at all.'),
    gaps: z.array(
      z.object({
        id: z.string(), restriction: z.enum(ACCESS_RESTRICTION_CODES as [AccessRestriction, ...AccessRestriction[]]), areas: z.array(z.string()),
        from: instant, to: instant.nullable(), party: z.string().nullable(), recordedAt: instant,
      }),
    ),
    areas: z.array(z.object({
      area: z.string().nullable(), name: z.string(), deniedDays: z.int(), incidents: z.int(), state: z.enum(['unknown', 'restricted']).describe('`unknown`: closed to monitors and silent; that silence is no quiet.'),
    })),
  })
  .describe('Where and when monitors could not look in the period.');

export const status = z
  .object({
    agreement: z.string(),
    agreementVersion: z.int().describe('0 before the agreement was on record.'),
    reading: z.string().nullable(),
    asOf: instant.describe('Since when these figures have stood so: with `as_of` set to this they are the same to the letter. Where `as_of` was given, that instant.'),
    level: z.enum(COMPLIANCE_LEVEL_CODES as readonly [ComplianceLevel, ...ComplianceLevel[]]),
    levelRule: z.string().describe('Version of the rule that turns counts into the level; see docs/level-rule.md.'),
    why: z.array(z.string()),
    totals: z.object({ reports: z.int().describe('Reports that were dealt with: classified, or set aside.'), origins: z.int(), incidents: z.int(), pendingReview: z.int(), setAside: z.object({ discounted: z.int(), duplicate: z.int() }).describe('Incidents that were discounted or are duplicates: counted nowhere else.'), ...counts }),
    terms: z.array(z.object({ id: z.string(), title: z.string(), ...counts, lastIncidentAt })),
    parties: z.array(z.object({ id: z.string(), name: z.string(), ...counts, lastIncidentAt })),
    lastFoundViolationAt: instant.nullable(),
    quietDays: z.int().nullable().describe('Days since the latest incident found to be a violation, or classified as one and not decided yet, less those on which an area was closed to monitors; null where there is none.'),
    coverage,
    period,
    previousPeriod: period,
  })
  .meta({ id: 'Status', description: 'Counts are of incidents, except where the name says otherwise.' });

const publicCounts = z.object(counts);

export const publicStatus = z
  .object({
    agreement: z.string(),
    title: z.string(),
    asOf: instant.describe('The full hour that the figures are of.'),
    delayHours: z.int(),
    countsInStepsOf: z.int().describe('Every figure is rounded down to a multiple of this: 0 stands for fewer than so many.'),
    level: z.enum(COMPLIANCE_LEVEL_CODES as readonly [ComplianceLevel, ...ComplianceLevel[]]),
    levelRule: z.string(),
    totals: publicCounts.extend({ reports: z.int(), incidents: z.int() }),
    terms: z.array(publicCounts.extend({ id: z.string(), title: z.string() })),
    parties: z.array(publicCounts.extend({ id: z.string(), name: z.string() })),
    period: publicCounts.extend({ from: z.string(), to: z.string(), incidents: z.int() }),
  })
  .meta({ id: 'PublicStatus', description: 'What anybody may see: late, coarse, and of no single incident.' });
