import type { EntityManager } from 'typeorm';
import { compareReports, linkWindow, type EventDraft, type LinkSide } from '#classification';
import type { ReportInput } from './report-input.js';

/** An incident that an event belongs to, and why it was taken to. */
export interface Link {
  incident: string;
  score: number;
  because: string[];
}

/** One event of a report, with the words it is told in. */
export interface ToldEvent {
  report: string;
  narrative: string;
  event: EventDraft;
}

/** How many incidents, nearest in time first, an event is held against, and how many reports of each. */
const CANDIDATES = 40;
const REPORTS_EACH = 5;

/**
 * Finds the incident of the same event, or none. Only incidents whose time lies within the window of
 * `linkWindow` are looked at; an event without a time joins only by a copy of its text.
 * The caller holds the agreement's lock, so that two workers cannot open one event twice.
 */
export async function findLink(manager: EntityManager, agreement: string, told: ToldEvent, except: readonly string[]): Promise<Link | null> {
  const candidates = await nearbyEvents(manager, agreement, told, except);
  const side = sideOf(told);
  const links = candidates.map((candidate) => {
    const { score, same, because } = compareReports(side, sideOf({ report: candidate.report, narrative: candidate.narrative, event: candidate.event }));
    return { incident: candidate.incident, score, because, same };
  });
  const best = links.filter((link) => link.same).toSorted((a, b) => b.score - a.score)[0];
  return best ? { incident: best.incident, score: best.score, because: best.because } : null;
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
  const rows: { incident_id: string; report_id: string; body: ReportInput; event: EventDraft }[] = await manager.query(
    `SELECT n.id AS incident_id, l.report_id, r.body, l.event
       FROM (SELECT id FROM incidents
              WHERE agreement_id = $1 AND occurred_from BETWEEN $2 AND $3 AND NOT (id = ANY($5::uuid[]))
              ORDER BY abs(extract(epoch FROM occurred_from - $4::timestamptz)), id LIMIT ${CANDIDATES}) n
      CROSS JOIN LATERAL (SELECT report_id, event FROM incident_reports WHERE incident_id = n.id ORDER BY linked_at LIMIT ${REPORTS_EACH}) l
       JOIN reports r ON r.id = l.report_id`,
    [agreement, window.from, window.to, occurredAt.from, except],
  );
  return rows.map((row) => ({ incident: row.incident_id, report: row.report_id, narrative: row.body.narrative, event: row.event }));
}

function sideOf({ narrative, event }: ToldEvent): LinkSide {
  const { occurredAt, place } = event;
  return {
    text: narrative,
    ...(occurredAt && { from: occurredAt.from, to: occurredAt.to, datePrecision: occurredAt.precision, timeIsOfEvent: occurredAt.basis === 'stated' || occurredAt.basis === 'field' }),
    ...(place && { location: place.name, placePrecision: place.precision }),
    ...(place?.lat != null && place.lon != null && { lat: place.lat, lon: place.lon }),
    acts: event.acts,
    actors: event.perpetrators,
    killed: event.killed,
    injured: event.injured,
  };
}
