import type { DataSource } from 'typeorm';
import type { Agreements, Term } from '#agreements';
import type { EventDraft, Mention } from '#classification';
import { TrucelineError, type FindingDecision, type Span } from '#vocabulary';
import { cursorOf, idOfCursor, requireCaseId } from '../incidents/case-id.js';
import { factsOf, type IncidentPlace } from '../incidents/incident-facts.js';
import type { ReportInput } from '../reports/report-input.js';
import type { CodingState } from './code-task.js';

/** One report of the incident, without its source's name: what it says, and how far its source is graded. */
export interface BlindAccount extends Pick<ReportInput, 'narrative' | 'reportedAt' | 'channel' | 'language' | 'credibility' | 'occurredAt' | 'place' | 'acts' | 'perpetrators' | 'targets' | 'killed' | 'injured'> {
  reliability: ReportInput['source']['reliability'];
  /** The words that tell of this incident, where a report tells of several. */
  about: Span[];
}

/**
 * A task as its coder sees it: the wording, when and where it happened, and what was reported of it by the time of the
 * draw. No verdict, no finding, no word of another coder, and no id by which the incident could be looked up.
 */
export interface BlindTask extends CodingState {
  term: Pick<Term, 'id' | 'title' | 'text' | 'kind'> & { article: string | null };
  occurredAt: { from: string; to: string; precision: string } | null;
  place: Omit<IncidentPlace, 'place'> | null;
  accounts: BlindAccount[];
}

export interface BlindTaskPage {
  items: BlindTask[];
  nextCursor: string | null;
}

const PAGE = 10;
/** Accounts shown of one incident, the earliest first: as many as the machine weighs. */
const SHOWN = 60;

/**
 * A page of one's own tasks in a round, in one's own order.
 * @throws TrucelineError `coding_round_unknown`, also for whoever does not code in it; `cursor_invalid`.
 */
export async function blindTasksOf(dataSource: DataSource, agreements: Agreements, { round, coder, cursor }: { round: string; coder: string; cursor?: string | undefined }): Promise<BlindTaskPage> {
  const rows = await tasksAfter(dataSource, requireCaseId(round, 'coding_round_unknown'), coder, cursor ? idOfCursor(cursor) : null);
  if (rows.length === 0 && !(await codesIn(dataSource, round, coder))) throw new TrucelineError('coding_round_unknown');
  const shown = rows.slice(0, PAGE);
  const items = await Promise.all(shown.map((row) => toTask(row, agreements)));
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return { items, nextCursor: last ? cursorOf(last.id) : null };
}

interface TaskRow {
  id: string;
  round: string;
  agreement: string;
  term: string;
  term_version: number;
  position: number;
  decision: FindingDecision | null;
  note: string | null;
  decided_at: Date | null;
  submitted_at: Date | null;
  accounts: { body: ReportInput; mentions: Mention[]; event: EventDraft }[];
}

function tasksAfter(dataSource: DataSource, round: string, coder: string, after: string | null): Promise<TaskRow[]> {
  return dataSource.query(
    `SELECT t.id, t.round_id AS round, r.agreement_id AS agreement, t.term, c.term_version, t.position, t.decision, t.note, t.decided_at, t.submitted_at, a.accounts
       FROM coding_tasks t
       JOIN coding_rounds r ON r.id = t.round_id
       JOIN classifications c ON c.id = t.classification_id
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_agg(jsonb_build_object('body', told.body, 'mentions', told.mentions, 'event', told.event) ORDER BY told.linked_at, told.id), '[]') AS accounts
          FROM (SELECT l.id, l.event, l.linked_at, p.mentions, p.body
                  FROM incident_reports l JOIN reports p ON p.id = l.report_id
                 WHERE l.incident_id = t.incident_id AND l.linked_at <= r.drawn_at AND (l.unlinked_at IS NULL OR l.unlinked_at > r.drawn_at)
                 ORDER BY l.linked_at, l.id LIMIT ${SHOWN}) told) a
      WHERE t.round_id = $1 AND t.coder = $2
        AND t.position > coalesce((SELECT position FROM coding_tasks WHERE id = $3 AND round_id = $1 AND coder = $2), 0)
      ORDER BY t.position LIMIT ${PAGE + 1}`,
    [round, coder, after],
  );
}

async function codesIn(dataSource: DataSource, round: string, coder: string): Promise<boolean> {
  const rows: unknown[] = await dataSource.query('SELECT 1 FROM coding_rounds WHERE id = $1 AND $2 = ANY(coders)', [round, coder]);
  return rows.length > 0;
}

async function toTask(row: TaskRow, agreements: Agreements): Promise<BlindTask> {
  const { document } = await agreements.version(row.agreement, row.term_version);
  const term = document.terms.find(({ id }) => id === row.term);
  if (!term) throw new Error(`Version ${row.term_version} of the agreement has no term ${row.term}.`);
  const { occurredFrom, occurredTo, occurredPrecision, place } = factsOf(row.accounts.map(({ event }) => event));
  return {
    id: row.id,
    round: row.round,
    position: row.position,
    decision: row.decision,
    note: row.note,
    decidedAt: row.decided_at?.toISOString() ?? null,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    term: { id: term.id, title: term.title, text: term.text, kind: term.kind, article: term.article ?? null },
    occurredAt: occurredFrom && occurredTo ? { from: occurredFrom, to: occurredTo, precision: occurredPrecision } : null,
    place: place && { name: place.name, areas: place.areas, lat: place.lat, lon: place.lon, precision: place.precision },
    accounts: row.accounts.map(toAccount),
  };
}

/** Field by field, so that whatever is added to a report is not shown here before somebody has thought about it. */
function toAccount({ body, mentions, event }: TaskRow['accounts'][number]): BlindAccount {
  const { narrative, reportedAt, channel, language, credibility, occurredAt, place, acts, perpetrators, targets, killed, injured } = body;
  const about = event.mentions.flatMap((index) => mentions[index]?.trigger ?? []).map(({ start, end }) => ({ start, end }));
  return { narrative, reportedAt, channel, language, credibility, occurredAt, place, acts, perpetrators, targets, killed, injured, reliability: body.source.reliability, about };
}
