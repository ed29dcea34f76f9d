import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import { NotifyParty, RecordPosition, SettlePosition, type ChangeCases } from '#casework';
import type { Clock } from '#platform';

/** What people do to cases by hand. */
export function handRooms(dataSource: DataSource, { changeCases, agreements, clock }: { changeCases: ChangeCases; agreements: Agreements; clock: Clock }) {
  return {
    recordPosition: new RecordPosition(dataSource, changeCases, agreements, clock),
    settlePosition: new SettlePosition(dataSource, changeCases),
    notifyParty: new NotifyParty(dataSource, changeCases, agreements, clock),
  };
}
