import type { DataSource } from 'typeorm';
import type { BlobStore, Clock, OpenBlob } from '#platform';
import { TrucelineError, type Author } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';
import { recordCustody, type CustodyAct } from './custody.js';
import { readEvidence, type EvidenceView } from './evidence-view.js';

/** Bytes on their way out, with what is known of them. */
export interface HandedOut {
  evidence: EvidenceView;
  type: string;
  sha256: string;
  blob: OpenBlob;
}

/** Hands evidence out: nothing goes before its bytes were hashed anew and the custody log says who gets them. */
export class HandOutEvidence {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
  ) {}

  /** @throws TrucelineError `evidence_unknown`, `evidence_withdrawn`, `working_copy_pending`, `working_copy_none`, `evidence_damaged`. */
  async workingCopy(id: string, by: Author): Promise<HandedOut> {
    const evidence = await readEvidence(this.dataSource, id);
    const { state, sha256, type, because } = evidence.workingCopy;
    if (evidence.withdrawn) throw new TrucelineError('evidence_withdrawn');
    if (state === 'pending') throw new TrucelineError('working_copy_pending');
    if (state === 'none' || sha256 === null || type === null) throw new TrucelineError('working_copy_none', because ?? undefined);
    const blob = await this.open(evidence, sha256, by);
    return this.logged(blob, { evidence, type, sha256, blob }, () => recordCustody(this.dataSource.manager, [id], { at: this.clock.now(), by, what: 'viewed', sha256 }));
  }

  /** Also of what was withdrawn: a challenge may turn on it. @throws TrucelineError `evidence_unknown`, `evidence_damaged`. */
  async original(id: string, by: Author): Promise<HandedOut> {
    const evidence = await readEvidence(this.dataSource, id);
    const blob = await this.open(evidence, evidence.sha256, by);
    return this.logged(blob, { evidence, type: evidence.type, sha256: evidence.sha256, blob }, () => this.announced(evidence, evidence.sha256, by, 'handed_out', 'evidence handed out'));
  }

  /** Hashes the evidentiary copy and its working copy anew, and logs what came of it. */
  async check(id: string, by: Author): Promise<{ intact: boolean }> {
    const evidence = await readEvidence(this.dataSource, id);
    try {
      for (const sha256 of [evidence.sha256, evidence.workingCopy.sha256]) {
        if (sha256 !== null) await (await this.open(evidence, sha256, by)).close();
      }
    } catch (error) {
      if (error instanceof TrucelineError && error.code === 'evidence_damaged') return { intact: false };
      throw error;
    }
    await recordCustody(this.dataSource.manager, [id], { at: this.clock.now(), by, what: 'checked', sha256: evidence.sha256 });
    return { intact: true };
  }

  private async open(evidence: EvidenceView, sha256: string, by: Author): Promise<OpenBlob> {
    try {
      return await this.blobs.open(sha256);
    } catch (error) {
      if (error instanceof TrucelineError && error.code === 'evidence_damaged') await this.announced(evidence, sha256, by, 'found_damaged', 'evidence found damaged');
      throw error;
    }
  }

  private async announced({ id, agreement, incidents }: EvidenceView, sha256: string, by: Author, what: CustodyAct, said: string): Promise<void> {
    await this.changeCases.run(agreement, by, async ({ manager, at, announce }) => {
      await recordCustody(manager, [id], { at, by, what, sha256 });
      announce({ kind: 'record', agreement, incident: incidents[0] ?? null, what: said, subject: id, before: null, after: { sha256 }, reason: null });
    });
  }

  private async logged(blob: OpenBlob, out: HandedOut, log: () => Promise<void>): Promise<HandedOut> {
    try {
      await log();
      return out;
    } catch (error) {
      await blob.close();
      throw error;
    }
  }
}
