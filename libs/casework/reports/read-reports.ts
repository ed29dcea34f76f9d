import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import { TrucelineError } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';
import { cursorOf, idOfCursor, requireCaseId } from '../incidents/case-id.js';
import { hidingOf } from '../sources/hide-source.js';
import type { SealedSources } from '../sources/sealed-sources.js';
import type { Viewer } from '../sources/viewer.js';
import { REPORTS, wholeReport, withheldReport, type ReportFilter, type ReportPage, type ReportRow, type ReportView } from './report-view.js';

/**
 * Shows reports: with their sources to those who may see them, without to everybody else. That somebody was shown
 * sources is put on record, one record to a request; whose they were is not.
 */
export class ReadReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sources: SealedSources,
    private readonly agreements: Agreements,
    private readonly changeCases: ChangeCases,
  ) {}

  /** A page of reports, the latest logged first. @throws TrucelineError `cursor_invalid`. */
  async list(agreement: string, filter: ReportFilter, viewer: Viewer): Promise<ReportPage> {
    const rows: ReportRow[] = await this.dataSource.query(
      `${REPORTS} WHERE r.agreement_id = $1 AND ($2::text IS NULL OR r.state = $2) AND ($3::uuid IS NULL OR r.id < $3) ORDER BY r.id DESC LIMIT $4`,
      [agreement, filter.state ?? null, filter.cursor === undefined ? null : idOfCursor(filter.cursor), filter.limit + 1],
    );
    const items = await this.#show(agreement, rows.slice(0, filter.limit), viewer);
    const last = rows.length > filter.limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? cursorOf(last.id) : null };
  }

  /** @throws TrucelineError `report_unknown`. */
  async read(id: string, viewer: Viewer): Promise<ReportView> {
    const [row]: ReportRow[] = await this.dataSource.query(`${REPORTS} WHERE r.id = $1`, [requireCaseId(id, 'report_unknown')]);
    const [report] = row ? await this.#show(row.agreement_id, [row], viewer) : [];
    if (!report) throw new TrucelineError('report_unknown', `There is no report "${id}".`);
    return report;
  }

  async #show(agreement: string, rows: readonly ReportRow[], viewer: Viewer): Promise<ReportView[]> {
    if (rows.length === 0) return [];
    const sources = await this.sources.of(agreement);
    const opened = rows.map((row) => ({ row, identity: sources.open(row.id, row.sealed) }));
    if (viewer.seesSources(agreement)) {
      await this.#putOnRecord(agreement, rows, viewer);
      return opened.map(({ row, identity }) => wholeReport(row, identity));
    }
    const { document } = await this.agreements.current(agreement);
    return opened.map(({ row, identity }) => withheldReport(row, hidingOf(identity, document)));
  }

  async #putOnRecord(agreement: string, rows: readonly ReportRow[], { by }: Viewer): Promise<void> {
    const reports = rows.map(({ id }) => id);
    await this.changeCases.run(agreement, by, ({ announce }) => {
      announce({ kind: 'record', agreement, incident: null, what: 'sources opened', subject: reports.length === 1 ? (reports[0] ?? agreement) : agreement, before: null, after: { reports }, reason: null });
      return Promise.resolve();
    });
  }
}
