import { z } from 'zod';
import { instantText } from '#casework';
import { AUTHOR_KIND_CODES, type AuthorKind } from '#vocabulary';
import { instant } from '../schemas/shapes.js';

const word = z.string().min(1).max(200).refine((text) => !text.includes('\0') && text.isWellFormed(), 'holds a character that is not valid text');
const limit = z.coerce.number().int().min(1).max(200).default(50);
const cursor = z.string().max(400).optional().describe('`nextCursor` of the page before.');

/** How a list of events may be narrowed, as it stands in the query of the address. */
export const auditFilter = z.strictObject({
  agreement: word.optional().describe('Events of this agreement; without it those of the whole installation.'),
  from: instantText.optional().describe('Events at this instant or later.'),
  to: instantText.optional().describe('Events before this instant.'),
  author: word.optional().describe('Id of a user or token, or name of a job or command.'),
  what: word.optional().describe('What was done: `finding signed`.'),
  subject: word.optional().describe('Id of what it was done to.'),
  incident: word.optional().describe('Id of an incident.'),
  cursor,
  limit,
});

export const historyPage = z.strictObject({ cursor, limit });

export const rootPage = z.strictObject({
  agreement: word.optional().describe('Show the head of this agreement, and of all others only what takes to recompute the root.'),
  cursor: z.iso.date().optional().describe('`nextCursor` of the page before.'),
  limit,
});

const hash = z.string().describe('SHA-256 in hexadecimal.');

const auditEvent = z
  .object({
    chain: z.string().describe('Id of the agreement, or `installation`.'),
    seq: z.int().describe('Counted from 1 in each chain, without gaps.'),
    at: instant,
    by: z.object({ kind: z.enum(AUTHOR_KIND_CODES as [AuthorKind, ...AuthorKind[]]), id: z.string(), name: z.string() }),
    what: z.string(),
    subject: z.string(),
    agreement: z.string().nullable(),
    incident: z.string().nullable(),
    before: z.unknown().describe('What stood before; null where there was nothing. Of verdicts and findings, those that differ.'),
    after: z.unknown().describe('What stands after; null where there is nothing.'),
    reason: z.string().nullable(),
    previous: hash.describe('Hash of the event before it in the chain; 64 zeros for the first.'),
    hash: hash.describe('SHA-256 over the canonical JSON (RFC 8785) of this object without `hash`.'),
  })
  .meta({ id: 'AuditEvent' });

export const auditPage = z.object({ items: z.array(auditEvent), nextCursor: z.string().nullable() }).meta({ id: 'AuditPage' });

const auditRoot = z
  .object({
    day: z.string().nullable().describe('The day (UTC) after whose end it was made.'),
    madeAt: instant,
    heads: z.array(z.union([z.object({ chain: z.string(), seq: z.int(), hash }), z.object({ sealed: hash.describe('SHA-256 over the canonical JSON of a head that is not shown.') })])),
    previous: hash.describe('The root before it; 64 zeros for the first.'),
    root: hash.describe('SHA-256 over the canonical JSON of `day`, `madeAt`, `heads` (each as its hash, a list of texts) and `previous`.'),
  })
  .meta({ id: 'AuditRoot' });

export const auditRootPage = z.object({ items: z.array(auditRoot), nextCursor: z.string().nullable() }).meta({ id: 'AuditRootPage' });
