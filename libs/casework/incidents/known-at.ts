/**
 * SQL for what was known of incidents at an instant. Nothing in casework is deleted: rows say from when and until when
 * they were known, and of each incident every version is kept, so that the past is read from the same tables.
 */

/**
 * That a row was current: it is now, or it was at the instant in this parameter.
 * @param from column with the instant from which it was known. @param until that until which; null while it stands.
 */
export function currentAt(from: string, until: string, instant?: string): string {
  return instant === undefined ? `${until} IS NULL` : `${from} <= ${instant} AND (${until} IS NULL OR ${until} > ${instant})`;
}

/** Joins the row `i` of an incident, as it stands or as it stood at the instant in this parameter; none where it was not known yet. */
export function incidentJoin(id: string, instant?: string): string {
  if (instant === undefined) return `JOIN incidents i ON i.id = ${id}`;
  return `CROSS JOIN LATERAL (SELECT state FROM incident_versions WHERE id = ${id} AND known_from <= ${instant} ORDER BY known_from DESC LIMIT 1) v
      CROSS JOIN LATERAL jsonb_populate_record(NULL::incidents, v.state) i`;
}

/** The largest id that an incident can have that was opened by this instant: ids begin with the millisecond of their opening. */
export function lastIdBy(instant: Date): string {
  const time = instant.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7fff-bfff-ffffffffffff`;
}
