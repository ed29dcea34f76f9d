import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import { MergeIncidents, NotifyParty, RecordPosition, RelinkReport, SettlePosition, SplitIncident, UndoOperation, type ChangeCases, type SealedSources } from '#casework';
import type { Clock } from '#platform';

/** What people do to cases by hand. */
export function handRooms(dataSource: DataSource, { changeCases, agreements, sources, clock }: { changeCases: ChangeCases; agreements: Agreements; sources: SealedSources; clock: Clock }) {
  return {
    mergeIncidents: new MergeIncidents(dataSource, changeCases, agreements),
    splitIncident: new SplitIncident(dataSource, changeCases, agreements),
    relinkReport: new RelinkReport(dataSource, changeCases, agreements),
    undoOperation: new UndoOperation(dataSource, changeCases, agreements),
    recordPosition: new RecordPosition(dataSource, changeCases, agreements, sources, clock),
    settlePosition: new SettlePosition(dataSource, changeCases),
    notifyParty: new NotifyParty(dataSource, changeCases, agreements, clock),
  };
}
