import type { EntityManager } from 'typeorm';
import { compareReports, linkWindow, type EventDraft } from '#classification';
import { isRefused, refusalsOf } from '../linking/refusals.js';
import { linkSide } from './link-side-of.js';
import { textHashOf } from '../reports/text-hash.js';

/** An incident that an event belongs to, and why it was taken to. */
export interface Link {
  incident: string;
  score: number;
  because: string[];
}

/** The agreement whose incidents are looked through, and which side an actor or a party is on. */
export interface Sides {
  agreement: string;
  sideOf: (id: string) => string;
}

/** One event of a report, with the words it is told in. */
export interface ToldEvent {
  report: string;
  narrative: string;
  event: EventDraft;
  /** What stands for the origin that the report names, or for its source. */
  origin: string;
}

/** How many incidents, nearest in place and time first, an event is held against, and how many reports of each. */
const CANDIDATES = 60;
const REPORTS_EACH = 3;
/** A degree of latitude, in kilometres. */
const KM_A_DEGREE = 111;

/**
 * Finds the incident of the same event, or none. Looked at are incidents within the time and the radius of
 * `linkWindow`, and those of that time that a word-for-word copy of the report tells of. An event without a
 * time joins none: it is left to a person.
 * Nor does anything join a duplicate: it is counted no more, and another incident stands for it.
 * time joins none: it is left to a person. Nor does it join one from which a person took it away, or what it copies.
 * The caller holds the agreement's lock, so that two workers cannot open one event twice.
 */
export async function findLink(manager: EntityManager, { agreement, sideOf }: Sides, told: ToldEvent, except: readonly string[]): Promise<Link | null> {
  const candidates = await nearbyEvents(manager, agreement, told, except);
  const side = linkSide(told, sideOf);
  const links = candidates.map((candidate) => {
    const { score, same, because } = compareReports(side, linkSide(candidate, sideOf));
    return { incident: candidate.incident, score, because, same };
  });
  const same = links.filter((link) => link.same).toSorted((a, b) => b.score - a.score);
  const refused = await refusedIncidents(manager, told, sideOf, same);
  const best = same.find(({ incident }) => !refused.has(incident));
  return best ? { incident: best.incident, score: best.score, because: best.because } : null;
}

async function refusedIncidents(manager: EntityManager, told: ToldEvent, sideOf: Sides['sideOf'], links: readonly Link[]): Promise<Set<string>> {
  const refusals = await refusalsOf(manager, [...new Set(links.map(({ incident }) => incident))]);
  const side = linkSide(told, sideOf);
  const seen = { ...told, textHash: textHashOf(told.narrative) };
  return new Set(refusals.filter((refusal) => isRefused(seen, refusal, () => compareReports(side, linkSide(refusal, sideOf)).same)).map(({ incident }) => incident));
}

interface Candidate {
  incident: string;
  report: string;
  narrative: string;
  event: EventDraft;
}

async function nearbyEvents(manager: EntityManager, agreement: string, told: ToldEvent, except: readonly string[]): Promise<Candidate[]> {
  const { occurredAt, place } = told.event;
  if (!occurredAt) return [];
  const window = linkWindow(occurredAt, place);
  const point = place?.lat != null && place.lon != null ? { lat: place.lat, lon: place.lon } : null;
  const rows: { incident_id: string; report_id: string; narrative: string; event: EventDraft }[] = await manager.query(
    `WITH near AS (
       SELECT id FROM incidents
        WHERE agreement_id = $1 AND state = 'open' AND occurred_from BETWEEN $2 AND $3 AND NOT (id = ANY($5::uuid[])) AND verification <> 'duplicate'
          AND (lat IS NULL OR $6::float IS NULL OR $8::float IS NULL OR abs(lat - $6) * ${KM_A_DEGREE} <= $8)
        ORDER BY coalesce(abs(lat - $6) + abs(lon - $7), 0.5), abs(extract(epoch FROM occurred_from - $4::timestamptz)), id LIMIT ${CANDIDATES}),
     copies AS (
       SELECT l.incident_id AS id FROM reports r JOIN incident_reports l ON l.report_id = r.id JOIN incidents i ON i.id = l.incident_id
        WHERE r.agreement_id = $1 AND r.text_hash = $9 AND l.unlinked_at IS NULL AND i.occurred_from BETWEEN $2 AND $3 AND NOT (i.id = ANY($5::uuid[])) AND i.verification <> 'duplicate' LIMIT ${CANDIDATES})
     SELECT n.id AS incident_id, l.report_id, r.body->>'narrative' AS narrative, l.event
       FROM (SELECT id FROM near UNION SELECT id FROM copies) n
      CROSS JOIN LATERAL (SELECT report_id, event FROM incident_reports WHERE incident_id = n.id AND unlinked_at IS NULL ORDER BY linked_at LIMIT ${REPORTS_EACH}) l
       JOIN reports r ON r.id = l.report_id`,
    [agreement, window.from, window.to, occurredAt.from, except, point?.lat ?? null, point?.lon ?? null, window.radiusKm, textHashOf(told.narrative)],
  );
  return rows.map((row) => ({ incident: row.incident_id, report: row.report_id, narrative: row.narrative, event: row.event }));
}
