import type { EntityManager } from 'typeorm';
import { TrucelineError } from '#vocabulary';
import { unknownAgreement } from './agreement-version.js';

const PAGE = 50;
const PAGE_LIMIT = 200;

/** An agreement in a list: what its current version says, in short. */
export interface AgreementSummary {
  id: string;
  title: string;
  version: number;
  signed: string | null;
  effectiveFrom: string;
  effectiveTo: string | null;
  parties: { id: string; name: string }[];
  createdAt: Date;
  updatedAt: Date;
}

export interface AgreementPage {
  items: AgreementSummary[];
  nextCursor: string | null;
}

export interface PageWish {
  /** `nextCursor` of the page before. */
  cursor?: string | undefined;
  /** 1 to 200; 50 where absent. */
  limit?: number | undefined;
}

const SUMMARIES = `
  SELECT a.id, a.title, a.current_version AS version, v.document->>'signed' AS signed, v.document->>'effectiveFrom' AS "effectiveFrom",
         v.document->>'effectiveTo' AS "effectiveTo", a.created_at AS "createdAt", a.updated_at AS "updatedAt",
         (SELECT jsonb_agg(jsonb_build_object('id', p->>'id', 'name', p->>'name')) FROM jsonb_array_elements(v.document->'parties') p) AS parties
    FROM agreements a JOIN agreement_versions v ON v.agreement_id = a.id AND v.version = a.current_version`;

/** A page of agreements in the order of their ids, of all or of those named. @throws TrucelineError `cursor_invalid`. */
export async function listAgreements(manager: EntityManager, { cursor, limit = PAGE }: PageWish, among?: readonly string[]): Promise<AgreementPage> {
  const size = Math.min(Math.max(1, Math.trunc(limit)), PAGE_LIMIT);
  const after = cursor === undefined ? '' : fromCursor(cursor);
  const rows: AgreementSummary[] = await manager.query(`${SUMMARIES} WHERE a.id > $1 AND ($3::text[] IS NULL OR a.id = ANY($3)) ORDER BY a.id LIMIT $2`, [after, size + 1, among ?? null]);
  const items = rows.slice(0, size);
  const last = rows.length > size ? items.at(-1) : undefined;
  return { items, nextCursor: last ? Buffer.from(last.id).toString('base64url') : null };
}

/** @throws TrucelineError `agreement_unknown`. */
export async function summaryOf(manager: EntityManager, id: string): Promise<AgreementSummary> {
  const rows: AgreementSummary[] = await manager.query(`${SUMMARIES} WHERE a.id = $1`, [id]);
  return rows[0] ?? unknownAgreement(id);
}

function fromCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!/^[a-z0-9-]{1,80}$/.test(id)) throw new TrucelineError('cursor_invalid');
  return id;
}
