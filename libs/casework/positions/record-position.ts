import type { DataSource, EntityManager } from 'typeorm';
import type { AgreementDocument, Agreements } from '#agreements';
import { startOfDay } from '#classification';
import { newId, type Clock } from '#platform';
import { TrucelineError, type Author } from '#vocabulary';
import type { Change, ChangeCases } from '../changes/change-cases.js';
import { agreementOfIncident, requireRevision, reviseIncident } from '../incidents/revise-incident.js';
import { sidesOf } from '../incidents/sides.js';
import { standingOf } from '../incidents/incident-standing.js';
import type { SealedSources } from '../sources/sealed-sources.js';
import { dayAfter } from './day-after.js';
import { sealPasser } from './passed-on-by.js';
import type { PositionInput } from './position-input.js';
import { positionRecord } from './position-records.js';

/** When it was said, as the database keeps it. */
interface Dated {
  from: string;
  to: string;
  precision: 'exact' | 'day';
}

/** Enters what a party said of an incident into the ledger. Entries are added and withdrawn, never edited. */
export class RecordPosition {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
    private readonly agreements: Agreements,
    private readonly sources: SealedSources,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the entry.
   * @param seen the revision that the writer saw; null where they did not say, for a ledger only grows.
   * @throws TrucelineError `incident_unknown`, `incident_closed`, `write_stale`, `party_unknown`, `position_date_impossible`, `report_unknown`.
   */
  async record(incident: string, input: PositionInput, by: Author, seen: number | null = null): Promise<string> {
    const agreement = await agreementOfIncident(this.dataSource, incident);
    return this.changeCases.run(agreement, by, async (change) => {
      const { manager, at } = change;
      await requireRevision(change, incident, seen);
      const { document } = await this.agreements.current(agreement, manager);
      requireSpeaker(document, input.party);
      const dated = datedOf(input.dated, document.timezone);
      await requirePossible(manager, incident, dated, this.clock.now());
      if (input.report !== undefined) await requireReport(manager, agreement, input.report);
      const before = await standingOf(manager, incident);
      const entry = { id: newId({ now: () => at }), party: input.party, side: sidesOf(document)(input.party), stance: input.stance, dated };
      const passer = input.source ? sealPasser(await this.sources.of(agreement, manager), entry.id, input.source.name, by) : null;
      await manager.query(
        `INSERT INTO positions (id, agreement_id, incident_id, party, side, stance, statement, dated_from, dated_to, dated_precision, source, report_id, recorded_at, recorded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          entry.id, agreement, incident, entry.party, entry.side, entry.stance, input.statement ?? null, dated.from, dated.to, dated.precision,
          passer && JSON.stringify(passer), input.report ?? null, at, JSON.stringify(by),
        ],
      );
      await reviseIncident(manager, incident, at);
      change.announce({ kind: 'incident', before, after: await standingOf(manager, incident) });
      announcePosition(change, incident, 'position recorded', entry.id, null, await positionRecord(manager, entry.id));
      return entry.id;
    });
  }
}

/** Tells who audits of an entry: not its words, and not who passed it on. */
export function announcePosition({ agreement, announce }: Change, incident: string, what: string, subject: string, before: object | null, after: object | null, reason: string | null = null): void {
  announce({ kind: 'record', agreement, incident, what, subject, before, after, reason });
}

function requireSpeaker({ parties, thirdParties, actors }: AgreementDocument, party: string): void {
  if ([...parties, ...thirdParties, ...actors].some(({ id }) => id === party)) return;
  throw new TrucelineError('party_unknown', `The agreement has no party, third party or actor "${party}".`, [{ path: 'party', message: 'is not in the agreement' }]);
}

function datedOf(text: string, timezone: string): Dated {
  if (text.includes('T')) return { from: text, to: text, precision: 'exact' };
  return { from: startOfDay(text, timezone), to: startOfDay(dayAfter(text), timezone), precision: 'day' };
}

/** Nobody speaks of what has not happened, and nothing was said that will only be said. */
async function requirePossible(manager: EntityManager, incident: string, dated: Dated, now: Date): Promise<void> {
  const [row]: { occurred_from: Date | null }[] = await manager.query('SELECT occurred_from FROM incidents WHERE id = $1', [incident]);
  const impossible = (message: string): never => {
    throw new TrucelineError('position_date_impossible', `The date ${message}.`, [{ path: 'dated', message }]);
  };
  if (Date.parse(dated.from) > now.getTime()) impossible('lies in the future');
  if (row?.occurred_from && Date.parse(dated.to) < row.occurred_from.getTime()) impossible('lies before the incident');
}

async function requireReport(manager: EntityManager, agreement: string, report: string): Promise<void> {
  const found: unknown[] = await manager.query('SELECT 1 FROM reports WHERE id = $1 AND agreement_id = $2', [report, agreement]);
  if (found.length === 0) throw new TrucelineError('report_unknown', `There is no report "${report}".`);
}

