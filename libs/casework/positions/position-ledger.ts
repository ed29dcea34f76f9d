import type { EntityManager } from 'typeorm';
import { systemClock } from '#platform';
import type { Author, PositionStance, Span } from '#vocabulary';
import { currentAt } from '../incidents/known-at.js';
import { familyOf, positionJoin } from './ledger-known-at.js';

/** Who passed on what a party says, sealed: it can betray a person. */
export interface SealedPasser {
  /** Base64. */
  sealed: string;
}

/** One entry of the ledger: what a party said of an incident. */
export interface PositionView {
  id: string;
  /** The incident under which it was recorded; another one than the incident that shows it, where the two were merged. */
  incident: string;
  party: string;
  /** The party that it speaks for beyond dispute; else the speaker itself. */
  side: string;
  stance: PositionStance;
  statement: string | null;
  dated: { from: string; to: string; precision: 'exact' | 'day' };
  /** Who passed it on; null where it was read from a report, whose source it is. */
  source: SealedPasser | null;
  report: string | null;
  span: Span | null;
  /** `machine`: read from a report, and of no weight until it is confirmed. */
  proposedBy: 'machine' | null;
  recordedAt: string;
  recordedBy: Author;
  confirmedAt: string | null;
  confirmedBy: Author | null;
  withdrawnAt: string | null;
  withdrawnBy: Author | null;
  withdrawnReason: string | null;
}

/** A party that was told of an incident, and how its answer stands. */
export interface ResponseView {
  notification: string;
  party: string;
  notifiedAt: string;
  how: string;
  /** End of the last day on which it may answer. */
  respondBy: string;
  /** What it last said; `silent` where the time has passed without a word; null while there is time. */
  stance: PositionStance | null;
}

/** What each side says of an incident at last. */
export interface StanceView {
  party: string;
  stance: PositionStance;
  dated: string;
  position: string;
}

export interface Ledger {
  positions: PositionView[];
  stances: StanceView[];
  responses: ResponseView[];
}

interface LedgerRow {
  incident: string;
  positions: PositionView[];
  notifications: Omit<ResponseView, 'stance'>[];
}

/** The incident itself, and whatever was merged into it, and into that. */
export const FAMILY = familyOf();

/** Recorded by a person, or confirmed by one; and not withdrawn. */
export const COUNTS = 'p.withdrawn_at IS NULL AND (p.proposed_by IS NULL OR p.confirmed_at IS NOT NULL)';

const iso = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * What was said of each of these incidents, newest entry first, in one statement. A proposal whose report was taken away
 * from the incident is left out: it was read from words about something else.
 * @param at the settled instant as of which it is shown; null: as it stands. By it a party that was told of an incident is silent.
 */
export async function ledgersOf(manager: EntityManager, incidents: readonly string[], at: Date | null = null, now = at ?? systemClock.now()): Promise<Map<string, Ledger>> {
  const instant = at ? '$2' : undefined;
  const family = familyOf(instant);
  const rows: LedgerRow[] = await manager.query(
    `SELECT i.id AS incident,
       (${family} SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', p.id, 'incident', p.incident_id, 'party', p.party, 'side', p.side, 'stance', p.stance, 'statement', p.statement,
            'dated', jsonb_build_object('from', ${iso('p.dated_from')}, 'to', ${iso('p.dated_to')}, 'precision', p.dated_precision),
            'source', p.source, 'report', p.report_id, 'span', p.span, 'proposedBy', p.proposed_by, 'recordedAt', ${iso('p.recorded_at')}, 'recordedBy', p.recorded_by,
            'confirmedAt', ${iso('p.confirmed_at')}, 'confirmedBy', p.confirmed_by,
            'withdrawnAt', ${iso('p.withdrawn_at')}, 'withdrawnBy', p.withdrawn_by, 'withdrawnReason', p.withdrawn_reason) ORDER BY p.recorded_at DESC, p.id DESC), '[]')
          FROM ${positionJoin(instant)} WHERE k.incident_id IN (SELECT member FROM family)
           AND (p.proposed_by IS NULL OR p.confirmed_at IS NOT NULL OR p.withdrawn_at IS NOT NULL
                OR EXISTS (SELECT FROM incident_reports l WHERE l.incident_id = i.id AND l.report_id = p.report_id AND ${currentAt('l.linked_at', 'l.unlinked_at', instant)}))) AS positions,
       (${family} SELECT coalesce(jsonb_agg(jsonb_build_object('notification', n.id, 'party', n.party, 'notifiedAt', ${iso('n.notified_at')}, 'how', n.how, 'respondBy', ${iso('n.respond_by')})
                 ORDER BY n.notified_at, n.id), '[]')
          FROM party_notifications n WHERE n.incident_id IN (SELECT member FROM family) AND ${currentAt('n.recorded_at', 'n.withdrawn_at', instant)}) AS notifications
      FROM incidents i WHERE i.id = ANY($1::uuid[])`,
    at ? [incidents, at] : [incidents],
  );
  return new Map(rows.map(({ incident, positions, notifications }) => [incident, ledger(positions, notifications, now)]));
}

function ledger(positions: PositionView[], notifications: LedgerRow['notifications'], now: Date): Ledger {
  const stances = latestStances(positions);
  const responses = notifications.map((told): ResponseView => {
    const said = stances.find(({ party }) => party === told.party)?.stance;
    return { ...told, stance: said ?? (Date.parse(told.respondBy) <= now.getTime() ? 'silent' : null) };
  });
  return { positions, stances, responses };
}

/** The stance of each side by what it said last; of two things said at once, the one recorded last. */
function latestStances(positions: readonly PositionView[]): StanceView[] {
  const counted = positions.filter(({ withdrawnAt, proposedBy, confirmedAt }) => withdrawnAt === null && (proposedBy === null || confirmedAt !== null));
  const latest = new Map<string, PositionView>();
  for (const position of counted) {
    const other = latest.get(position.side);
    if (!other || position.dated.from > other.dated.from) latest.set(position.side, position);
  }
  return [...latest].map(([party, { stance, dated, id }]) => ({ party, stance, dated: dated.from, position: id })).toSorted((a, b) => (a.party < b.party ? -1 : 1));
}
