import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import { MergeIncidents, NotifyParty, RecordPosition, RelinkReport, SettlePosition, SplitIncident, UndoOperation, type ChangeCases } from '#casework';
import type { Clock } from '#platform';

/** What people do to cases by hand. */
export function handRooms(dataSource: DataSource, { changeCases, agreements, clock }: { changeCases: ChangeCases; agreements: Agreements; clock: Clock }) {
  return {
    mergeIncidents: new MergeIncidents(dataSource, changeCases, agreements),
    splitIncident: new SplitIncident(dataSource, changeCases, agreements),
    relinkReport: new RelinkReport(dataSource, changeCases, agreements),
    undoOperation: new UndoOperation(dataSource, changeCases, agreements),
    recordPosition: new RecordPosition(dataSource, changeCases, agreements, clock),
    settlePosition: new SettlePosition(dataSource, changeCases),
    notifyParty: new NotifyParty(dataSource, changeCases, agreements, clock),
  };
}
