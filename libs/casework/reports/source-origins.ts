import type { EntityManager } from 'typeorm';
import { fingerprint, isCopy } from '#classification';
import { newId } from '#platform';
import type { ReportInput } from './report-input.js';
import type { AgreementSources } from '../sources/sealed-sources.js';
import { textHashOf } from './text-hash.js';

/** How many reports of the same incidents a text is held against to find what it copies. */
const SIBLINGS = 50;

export interface OriginChoice {
  origin: string;
  /** Whether it was not known before, and so adds one to the count of origins. */
  isNew: boolean;
}

/**
 * The origin of a report: that of an earlier report whose text it copies; else the one it names; else
 * its source, for a source that repeats itself is no second witness.
 */
export async function originOf(
  manager: EntityManager,
  agreement: string,
  report: { id: string; body: ReportInput },
  incidents: readonly string[],
  sources: Pick<AgreementSources, 'digest'>,
): Promise<OriginChoice> {
  const copied = await originOfCopy(manager, agreement, report, incidents);
  if (copied) return { origin: copied, isNew: false };
  const key = originKeyOf(report.body.source, sources);
  const made: { id: string }[] = await manager.query(
    'INSERT INTO source_origins (id, agreement_id, key) VALUES ($1, $2, $3) ON CONFLICT (agreement_id, key) DO NOTHING RETURNING id',
    [newId(), agreement, key],
  );
  if (made[0]) return { origin: made[0].id, isNew: true };
  const [known]: { id: string }[] = await manager.query('SELECT id FROM source_origins WHERE agreement_id = $1 AND key = $2', [agreement, key]);
  if (!known) throw new Error('An origin that stood in the way of a new one cannot be found again.');
  return { origin: known.id, isNew: false };
}

/** What stands for the origin that a report names, or else for its source. */
export function originKeyOf({ origin, name }: ReportInput['source'], sources: Pick<AgreementSources, 'digest'>): string {
  return sources.digest('origin', origin ? `origin:${evenedOut(origin)}` : `source:${evenedOut(name)}`);
}

/** A word-for-word copy is found anywhere; a near copy, such as one with its tail cut, among the reports of the same incidents. */
async function originOfCopy(
  manager: EntityManager,
  agreement: string,
  report: { id: string; body: ReportInput },
  incidents: readonly string[],
): Promise<string | null> {
  const textHash = textHashOf(report.body.narrative);
  if (textHash === null) return null;
  await manager.query('UPDATE reports SET text_hash = $2 WHERE id = $1', [report.id, textHash]);
  const [same]: { origin_id: string }[] = await manager.query(
    'SELECT origin_id FROM reports WHERE agreement_id = $1 AND text_hash = $2 AND origin_id IS NOT NULL AND id <> $3 ORDER BY id LIMIT 1',
    [agreement, textHash, report.id],
  );
  if (same) return same.origin_id;
  const siblings: { origin_id: string; narrative: string }[] = await manager.query(
    `SELECT r.origin_id, r.body->>'narrative' AS narrative FROM reports r
      WHERE r.origin_id IS NOT NULL AND r.id <> $2
        AND r.id IN (SELECT report_id FROM incident_reports WHERE incident_id = ANY($1::uuid[]) AND unlinked_at IS NULL)
      ORDER BY r.id LIMIT ${SIBLINGS}`,
    [incidents, report.id],
  );
  const own = fingerprint(report.body.narrative);
  return siblings.find((sibling) => isCopy(own, fingerprint(sibling.narrative)))?.origin_id ?? null;
}

function evenedOut(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
