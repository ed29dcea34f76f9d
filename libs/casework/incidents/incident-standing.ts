import type { EntityManager } from 'typeorm';
import type { AttributionState, Verdict } from '#vocabulary';
import { COUNTS, FAMILY } from '../positions/position-ledger.js';
import type { IncidentStanding, SetAside } from '../changes/case-change.js';

interface StandingRow {
  id: string;
  agreement_id: string;
  day: string | null;
  areas: string[] | null;
  unjudged: boolean;
  closed: boolean;
  stances: IncidentStanding['stances'] | null;
  set_aside: SetAside | null;
  verdicts: { reading: string; term: string; verdict: Verdict; respondent: string | null; attribution: AttributionState | null }[] | null;
  findings: IncidentStanding['findings'] | null;
}

const STANDING = `SELECT i.id, i.agreement_id, to_char(i.day, 'YYYY-MM-DD') AS day, i.place->'areas' AS areas, i.state <> 'open' AS closed,
    i.omission IS NOT NULL AND i.omission->>'term' IS NULL AND i.verification IN ('received', 'under_inquiry') AS unjudged,
    (${FAMILY} SELECT jsonb_agg(jsonb_build_object('party', said.side, 'stance', said.stance)) FROM (
       SELECT DISTINCT ON (p.side) p.side, p.stance FROM positions p
        WHERE p.incident_id IN (SELECT member FROM family) AND ${COUNTS} ORDER BY p.side, p.dated_from DESC, p.recorded_at DESC, p.id DESC) said) AS stances,
    CASE WHEN i.verification IN ('discounted', 'duplicate') THEN i.verification END AS set_aside,
    (SELECT jsonb_agg(jsonb_build_object('reading', c.reading, 'term', c.term, 'verdict', c.verdict, 'respondent', c.respondent, 'attribution', c.attribution))
       FROM classifications c WHERE c.incident_id = i.id AND c.superseded_at IS NULL) AS verdicts,
    (SELECT jsonb_agg(jsonb_build_object('term', f.term, 'decision', f.decision, 'respondent', f.respondent, 'attribution', f.attribution))
       FROM findings f WHERE f.incident_id = i.id AND f.state = 'signed') AS findings
  FROM incidents i`;

/** What is counted of an incident as it stands now. */
export async function standingOf(manager: EntityManager, incident: string): Promise<IncidentStanding> {
  const [row]: StandingRow[] = await manager.query(`${STANDING} WHERE i.id = $1`, [incident]);
  if (!row) throw new Error(`There is no incident ${incident}.`);
  return fromRow(row);
}

/** What is counted of each incident of an agreement, in batches, so that memory stays flat however many there are. */
export async function* standingsOf(manager: EntityManager, agreement: string, batch = 1000): AsyncGenerator<IncidentStanding[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows: StandingRow[] = await manager.query(`${STANDING} WHERE i.agreement_id = $1 AND i.id > $2 ORDER BY i.id LIMIT ${batch}`, [agreement, after]);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(fromRow);
    after = last.id;
  }
}

function fromRow(row: StandingRow): IncidentStanding {
  const { agreement_id: agreement, id: incident, day, unjudged, closed } = row;
  return { agreement, incident, day, areas: row.areas ?? [], unjudged, setAside: row.set_aside, verdicts: row.verdicts ?? [], findings: row.findings ?? [], stances: row.stances ?? [], closed };
}
