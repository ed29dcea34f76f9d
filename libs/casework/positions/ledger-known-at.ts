import { currentAt } from '../incidents/known-at.js';

/** The incident `i` itself, and whatever was merged into it, and into that; as of the instant in this parameter, whatever was by then. */
export function familyOf(instant?: string): string {
  const merged = instant === undefined
    ? 'SELECT m.id FROM incidents m JOIN family f ON m.merged_into = f.member'
    : `SELECT m.id FROM incident_versions m JOIN family f ON m.state->>'merged_into' = f.member::text AND ${currentAt('m.known_from', 'm.known_to', instant)}`;
  return `WITH RECURSIVE family AS (SELECT i.id AS member UNION ${merged})`;
}

/** SQL that joins the entry `p` of a row `k` of the ledger, without what became of it after the instant in this parameter. */
export function positionJoin(instant?: string): string {
  if (instant === undefined) return 'positions k CROSS JOIN LATERAL (SELECT k.*) p';
  return `(SELECT * FROM positions WHERE recorded_at <= ${instant}) k CROSS JOIN LATERAL jsonb_populate_record(NULL::positions, to_jsonb(k)
      || CASE WHEN k.confirmed_at > ${instant} THEN '{"confirmed_at": null, "confirmed_by": null}' ELSE '{}' END::jsonb
      || CASE WHEN k.withdrawn_at > ${instant} THEN '{"withdrawn_at": null, "withdrawn_by": null, "withdrawn_reason": null}' ELSE '{}' END::jsonb) p`;
}
