import type { DataSource, EntityManager } from 'typeorm';
import type { BlobStore, Clock, Outbox, StagedBlob } from '#platform';
import { job, TrucelineError } from '#vocabulary';
import { recordCustody } from '../custody.js';
import { drawWorkingCopy } from './draw-working-copy.js';
import { WORKABLE_TYPES } from './workable-types.js';

interface Drawn {
  copy: StagedBlob | null;
  type: string;
  because: string | null;
}

const DAMAGED = 'The evidentiary copy was damaged before a working copy could be made.';

/** Makes the working copy of bytes that came in, once; where none can be made, says so for good. */
export class MakeWorkingCopy {
  constructor(
    private readonly dataSource: DataSource,
    private readonly blobs: BlobStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param wake the id of the outbox row that asked for it. */
  async run(wake: string, agreement: string, sha256: string): Promise<void> {
    const [row]: { type: string }[] = await this.dataSource.query("SELECT type FROM evidence_blobs WHERE agreement_id = $1 AND sha256 = $2 AND working_state = 'pending'", [agreement, sha256]);
    const drawn = row && (await this.draw(sha256, row.type));
    try {
      if (drawn?.copy) await this.blobs.keep(drawn.copy);
      await this.dataSource.transaction(async (manager) => {
        if (!(await this.outbox.settle(manager, wake)) || !drawn) return;
        await record(manager, agreement, sha256, drawn, this.clock.now());
      });
    } finally {
      if (drawn?.copy) await this.blobs.discard(drawn.copy);
    }
  }

  private async draw(sha256: string, type: string): Promise<Drawn> {
    const wanted = WORKABLE_TYPES[type] ?? 'image/png';
    try {
      const picture = await this.blobs.open(sha256);
      const { report, taken } = await drawWorkingCopy(picture.stream(), wanted, (bytes) => this.blobs.stage(bytes, Infinity));
      if (report.made) return { copy: taken, type: wanted, because: report.because };
      await this.blobs.discard(taken);
      return { copy: null, type: wanted, because: report.because };
    } catch (error) {
      if (error instanceof TrucelineError && error.code === 'evidence_damaged') return { copy: null, type: wanted, because: DAMAGED };
      throw error;
    }
  }
}

async function record(manager: EntityManager, agreement: string, sha256: string, { copy, type, because }: Drawn, at: Date): Promise<void> {
  await manager.query(
    `UPDATE evidence_blobs SET working_state = $3, working_sha256 = $4, working_size = $5, working_type = $6, working_because = $7
      WHERE agreement_id = $1 AND sha256 = $2 AND working_state = 'pending'`,
    [agreement, sha256, copy ? 'ready' : 'none', copy?.sha256 ?? null, copy?.size ?? null, copy ? type : null, because],
  );
  const pieces: { id: string }[] = await manager.query('SELECT id FROM evidence WHERE agreement_id = $1 AND sha256 = $2', [agreement, sha256]);
  const entry = { at, by: job('make-working-copy'), what: copy ? ('copied' as const) : ('not_copied' as const), sha256: copy?.sha256 ?? sha256, note: because };
  await recordCustody(manager, pieces.map(({ id }) => id), entry);
}
