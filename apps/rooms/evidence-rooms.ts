import type { DataSource } from 'typeorm';
import { ChangeEvidence, HandOutEvidence, MakeWorkingCopy, VerifyEvidence, type ChangeCases } from '#casework';
import { openBlobStore, type BlobStore, type Clock, type Config, type Outbox } from '#platform';

/** What is done with evidence that is there, around one store. */
export interface EvidenceRooms {
  blobs: BlobStore;
  handOut: HandOutEvidence;
  change: ChangeEvidence;
  makeWorkingCopy: MakeWorkingCopy;
  verify: VerifyEvidence;
}

interface Given {
  config: Config;
  dataSource: DataSource;
  changeCases: ChangeCases;
  outbox: Outbox;
  clock: Clock;
}

export function evidenceRooms({ config, dataSource, changeCases, outbox, clock }: Given): EvidenceRooms {
  const blobs = openBlobStore(config);
  return {
    blobs,
    handOut: new HandOutEvidence(dataSource, changeCases, blobs, clock),
    change: new ChangeEvidence(dataSource, changeCases),
    makeWorkingCopy: new MakeWorkingCopy(dataSource, blobs, outbox, clock),
    verify: new VerifyEvidence(dataSource, changeCases, blobs, clock),
  };
}
