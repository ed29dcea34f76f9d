import type { DataSource } from 'typeorm';
import { newId, type BlobStore, type Outbox, type OutboxRelay, type StagedBlob } from '#platform';
import { TrucelineError, type Author } from '#vocabulary';
import type { Change, ChangeCases } from '../changes/change-cases.js';
import { recordCustody } from './custody.js';
import { agreementOfTarget, readEvidence, standingTarget, type EvidenceTarget, type EvidenceView } from './evidence-view.js';
import { linkEvidence } from './link-evidence.js';
import { plainFileName } from './plain-file-name.js';
import { sniffType } from './sniff-type.js';
import { whyNoWorkingCopy } from './working-copy/workable-types.js';

/** A file while it comes in. */
export interface ArrivingFile {
  name: string;
  /** What whoever sends it says its hash is. */
  sha256?: string | undefined;
  bytes: AsyncIterable<Uint8Array>;
}

export interface EvidenceLimits {
  /** Bytes of one file. */
  size: number;
  /** Media types that are taken. */
  types: readonly string[];
}

interface TakenFile extends StagedBlob {
  name: string;
  type: string;
}

/** Takes evidence in: all files of a request, or none. The bytes are durable before any row names them. */
export class TakeEvidence {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
    private readonly blobs: BlobStore,
    private readonly outbox: Outbox,
    private readonly relay: Pick<OutboxRelay, 'nudge'>,
    private readonly limits: EvidenceLimits,
  ) {}

  /**
   * @throws TrucelineError `incident_unknown`, `report_unknown`, `evidence_empty`, `evidence_too_large`, `evidence_hash_differs`,
   * `evidence_type_refused`, `evidence_store_full`, `evidence_damaged`.
   */
  async take(target: EvidenceTarget, files: AsyncIterable<ArrivingFile>, by: Author, trace: string): Promise<EvidenceView[]> {
    const agreement = await agreementOfTarget(this.dataSource, target);
    const taken: TakenFile[] = [];
    try {
      for await (const file of files) await this.stage(file, taken);
      if (taken.length === 0) throw new TrucelineError('evidence_empty');
      for (const file of taken) await this.blobs.keep(file);
    } finally {
      await Promise.all(taken.map((file) => this.blobs.discard(file)));
    }
    const evidence = await this.changeCases.run(agreement, by, (change) => this.record(change, target, taken, trace));
    this.relay.nudge();
    return evidence;
  }

  private async stage({ name, sha256, bytes }: ArrivingFile, taken: TakenFile[]): Promise<void> {
    const staged = await this.blobs.stage(bytes, this.limits.size);
    const file = { ...staged, name: plainFileName(name), type: '' };
    taken.push(file);
    if (staged.size === 0) throw new TrucelineError('evidence_empty', 'There is nothing in one of the files.');
    if (sha256 !== undefined && sha256 !== staged.sha256) throw new TrucelineError('evidence_hash_differs', `The file that came has the SHA-256 ${staged.sha256}; declared was ${sha256}.`);
    file.type = await sniffType(staged.path);
    if (!this.limits.types.includes(file.type)) throw new TrucelineError('evidence_type_refused', `By its content the file is ${file.type}, which is not taken here.`);
  }

  private async record(change: Change, named: EvidenceTarget, taken: readonly TakenFile[], trace: string): Promise<EvidenceView[]> {
    // A sample may have been removed while its evidence came in.
    await agreementOfTarget(change.manager, named);
    const target = await standingTarget(change.manager, named);
    const ids: string[] = [];
    for (const file of taken) {
      await this.recordBlob(change, file, trace);
      ids.push(await recordPiece(change, file, target));
    }
    const views: EvidenceView[] = [];
    for (const id of ids) views.push(await readEvidence(change.manager, id));
    return views;
  }

  /** The first piece with these bytes promises their working copy. */
  private async recordBlob({ manager, agreement, at }: Change, { sha256, size, type }: TakenFile, trace: string): Promise<void> {
    const because = whyNoWorkingCopy(type);
    const first: unknown[] = await manager.query(
      `INSERT INTO evidence_blobs (agreement_id, sha256, size, type, kept_at, working_state, working_because)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING sha256`,
      [agreement, sha256, size, type, at, because === null ? 'pending' : 'none', because],
    );
    if (first.length > 0 && because === null) await this.outbox.put(manager, 'make-working-copy', { agreement, blob: sha256 }, trace);
  }
}

async function recordPiece(change: Change, { name, sha256, size, type }: TakenFile, target: EvidenceTarget): Promise<string> {
  const { manager, agreement, at, by } = change;
  const id = newId();
  await manager.query('INSERT INTO evidence (id, agreement_id, sha256, name, received_at, received_by) VALUES ($1, $2, $3, $4, $5, $6)', [id, agreement, sha256, name, at, JSON.stringify(by)]);
  await recordCustody(manager, [id], { at, by, what: 'arrived', sha256 });
  await linkEvidence(change, { id, sha256 }, target);
  change.announce({ kind: 'record', agreement, incident: 'incident' in target ? target.incident : null, what: 'evidence taken in', subject: id, before: null, after: { sha256, size, type, ...target }, reason: null });
  return id;
}
