import type { DataSource } from 'typeorm';
import type { Agreements, Term } from '#agreements';
import type { EventDraft } from '#classification';
import { TrucelineError, type FindingDecision, type Span } from '#vocabulary';
import { cursorOf, idOfCursor, requireCaseId } from '../incidents/case-id.js';
import { factsOf, type IncidentPlace } from '../incidents/incident-facts.js';
import type { ReportInput } from '../reports/report-input.js';
import { withheldReport, type ReportRow } from '../reports/report-view.js';
import { hidingOf } from '../sources/hide-source.js';
import type { SealedSources } from '../sources/sealed-sources.js';
import type { CodingState } from './code-task.js';

/** One report of the incident: what it says, and how far its source is graded. Who said it is withheld from every coder. */
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

/** What a coder has to decide, and on what. */
export class BlindTasks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agreements: Agreements,
    private readonly sources: SealedSources,
  ) {}

  /**
   * A page of one's own tasks in a round, in one's own order.
   * @throws TrucelineError `coding_round_unknown`, also for whoever does not code in it; `cursor_invalid`.
   */
  async list(round: string, coder: string, cursor?: string): Promise<BlindTaskPage> {
    const rows = await tasksAfter(this.dataSource, requireCaseId(round, 'coding_round_unknown'), coder, cursor ? idOfCursor(cursor) : null);
    if (rows.length === 0 && !(await codesIn(this.dataSource, round, coder))) throw new TrucelineError('coding_round_unknown');
    const shown = rows.slice(0, PAGE);
    const told = await accountsOfTasks(this.dataSource, shown.map(({ id }) => id));
    const items: BlindTask[] = [];
    for (const row of shown) items.push(await this.#toTask(row, told.filter(({ task }) => task === row.id)));
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return { items, nextCursor: last ? cursorOf(last.id) : null };
  }

  async #toTask(row: TaskRow, told: readonly ToldRow[]): Promise<BlindTask> {
    const { document } = await this.agreements.version(row.agreement, row.term_version);
    const term = document.terms.find(({ id }) => id === row.term);
    if (!term) throw new Error(`Version ${row.term_version} of the agreement has no term ${row.term}.`);
    const { occurredFrom, occurredTo, occurredPrecision, place } = factsOf(told.map(({ event }) => event));
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
      accounts: await this.#accounts(row.agreement, told),
    };
  }

  /** Without the source, whoever the coder is: neither by its name nor in what the report says. */
  async #accounts(agreement: string, told: readonly ToldRow[]): Promise<BlindAccount[]> {
    const sources = await this.sources.of(agreement);
    const { document } = await this.agreements.current(agreement);
    return told.map((row) => toAccount(withheldReport(row, hidingOf(sources.open(row.id, row.sealed), document)), row.event));
  }
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
}

interface ToldRow extends ReportRow {
  task: string;
  event: EventDraft;
}

function tasksAfter(dataSource: DataSource, round: string, coder: string, after: string | null): Promise<TaskRow[]> {
  return dataSource.query(
    `SELECT t.id, t.round_id AS round, t.agreement_id AS agreement, t.term, c.term_version, t.position, t.decision, t.note, t.decided_at, t.submitted_at
       FROM coding_tasks t JOIN classifications c ON c.id = t.classification_id
      WHERE t.round_id = $1 AND t.coder = $2
        AND t.position > coalesce((SELECT position FROM coding_tasks WHERE id = $3 AND round_id = $1 AND coder = $2), 0)
      ORDER BY t.position LIMIT ${PAGE + 1}`,
    [round, coder, after],
  );
}

/** The reports of each task's incident as they were linked to it when the sample was drawn. */
function accountsOfTasks(dataSource: DataSource, tasks: readonly string[]): Promise<ToldRow[]> {
  return dataSource.query(
    `SELECT t.id AS task, l.event, p.*, '{}'::text[] AS incidents
       FROM coding_tasks t
       JOIN coding_rounds r ON r.id = t.round_id
      CROSS JOIN LATERAL (
        SELECT report_id, event, linked_at, id FROM incident_reports
         WHERE incident_id = t.incident_id AND linked_at <= r.drawn_at AND (unlinked_at IS NULL OR unlinked_at > r.drawn_at)
         ORDER BY linked_at, id LIMIT ${SHOWN}) l
       JOIN reports p ON p.id = l.report_id
      WHERE t.id = ANY($1::uuid[]) ORDER BY l.linked_at, l.id`,
    [tasks],
  );
}

async function codesIn(dataSource: DataSource, round: string, coder: string): Promise<boolean> {
  const rows: unknown[] = await dataSource.query('SELECT 1 FROM coding_rounds WHERE id = $1 AND $2 = ANY(coders)', [round, coder]);
  return rows.length > 0;
}

/** Field by field, so that whatever is added to a report is not shown here before somebody has thought about it. */
function toAccount(report: ReturnType<typeof withheldReport>, event: EventDraft): BlindAccount {
  const { narrative, reportedAt, channel, language, credibility, occurredAt, place, acts, perpetrators, targets, killed, injured } = report;
  const about = event.mentions.flatMap((index) => report.mentions[index]?.trigger ?? []).map(({ start, end }) => ({ start, end }));
  return { narrative, reportedAt, channel, language, credibility, occurredAt, place, acts, perpetrators, targets, killed, injured, reliability: report.source.reliability, about };
}
