import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import { dayIn, startOfDay } from '#classification';
import { newId, type Clock } from '#platform';
import { TrucelineError, type Author } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';
import { requireCaseId } from '../incidents/case-id.js';
import { agreementOfIncident, requireRevision, reviseIncident } from '../incidents/revise-incident.js';
import { survivorOf } from '../incidents/survivor.js';
import { dayAfter } from './day-after.js';
import type { NotificationInput } from './position-input.js';

/** Days to answer in, where the agreement says nothing. */
export const RESPONSE_DAYS = 14;

/** Keeps that a party was told of an incident: its response clock runs from that day. */
export class NotifyParty {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the notification and until when the party may answer: the end of the last of so many days after the day it was told.
   * @throws TrucelineError `incident_unknown`, `incident_closed`, `write_stale`, `party_unknown`, `position_date_impossible`.
   */
  async notify(incident: string, input: NotificationInput, by: Author, seen: number | null = null): Promise<{ id: string; respondBy: string }> {
    const agreement = await agreementOfIncident(this.dataSource, incident);
    return this.changeCases.run(agreement, by, async (change) => {
      const { manager, at, announce } = change;
      await requireRevision(change, incident, seen);
      const { document } = await this.agreements.current(agreement, manager);
      if (!document.parties.some(({ id }) => id === input.party)) {
        throw new TrucelineError('party_unknown', `The agreement has no party "${input.party}"; it has ${document.parties.map(({ id }) => id).join(', ')}.`, [{ path: 'party', message: 'is no party of the agreement' }]);
      }
      if (Date.parse(input.at) > this.clock.now().getTime()) {
        throw new TrucelineError('position_date_impossible', 'The notification lies in the future.', [{ path: 'at', message: 'lies in the future' }]);
      }
      const [occurred]: { occurred_from: Date | null }[] = await manager.query('SELECT occurred_from FROM incidents WHERE id = $1', [incident]);
      if (occurred?.occurred_from && Date.parse(input.at) < occurred.occurred_from.getTime()) {
        throw new TrucelineError('position_date_impossible', 'The notification lies before the incident.', [{ path: 'at', message: 'lies before the incident' }]);
      }
      const lastDay = dayAfter(dayIn(input.at, document.timezone), document.responseDays ?? RESPONSE_DAYS);
      const respondBy = startOfDay(dayAfter(lastDay), document.timezone);
      const id = newId({ now: () => at });
      await manager.query(
        'INSERT INTO party_notifications (id, agreement_id, incident_id, party, notified_at, how, respond_by, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [id, agreement, incident, input.party, input.at, input.how, respondBy, at, JSON.stringify(by)],
      );
      await reviseIncident(manager, incident, at);
      announce({ kind: 'record', agreement, incident, what: 'party notified', subject: id, before: null, after: { party: input.party, at: input.at, respondBy }, reason: null });
      return { id, respondBy };
    });
  }

  /** Takes back a notification that was entered in error. @throws TrucelineError `notification_unknown`, `position_withdrawn`. */
  async withdraw(notification: string, reason: string, by: Author): Promise<void> {
    const find = async (database: Pick<DataSource, 'query'>): Promise<{ agreement: string; incident: string; party: string; withdrawn: boolean }> => {
      const [row]: { agreement: string; incident: string; party: string; withdrawn: boolean }[] = await database.query(
        'SELECT agreement_id AS agreement, incident_id AS incident, party, withdrawn_at IS NOT NULL AS withdrawn FROM party_notifications WHERE id = $1',
        [requireCaseId(notification, 'notification_unknown')],
      );
      if (!row) throw new TrucelineError('notification_unknown', `There is no notification "${notification}".`);
      return row;
    };
    const { agreement } = await find(this.dataSource);
    await this.changeCases.run(agreement, by, async ({ manager, at, announce }) => {
      const row = await find(manager);
      if (row.withdrawn) throw new TrucelineError('position_withdrawn');
      await manager.query('UPDATE party_notifications SET withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4 WHERE id = $1', [notification, at, JSON.stringify(by), reason]);
      const incident = await survivorOf(manager, row.incident);
      await reviseIncident(manager, incident, at);
      announce({ kind: 'record', agreement, incident, what: 'notification withdrawn', subject: notification, before: { party: row.party }, after: null, reason });
    });
  }
}
