import type { DataSource } from 'typeorm';
import type { BlobStore, Clock } from '#platform';
import { TrucelineError, type Author } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';
import { recordCustody } from './custody.js';

export interface DamagedBlob {
  agreement: string;
  /** Of the evidentiary copy. */
  sha256: string;
  /** Which of the two is damaged. */
  copy: 'evidentiary' | 'working';
  /** Pieces of evidence with these bytes. */
  evidence: string[];
}

export interface Verification {
  checked: number;
  damaged: DamagedBlob[];
  /** Kept, and named by no record: what a process left that was killed between the two, or what another database knows of. */
  unnamed: number;
}

const BATCH = 200;

interface BlobRow {
  agreement_id: string;
  sha256: string;
  working_sha256: string | null;
  evidence: string[];
}

/** Hashes all evidence anew. */
export class VerifyEvidence {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
  ) {}

  /** @param progress is told after each blob how many were checked, of how many. */
  async run(by: Author, progress: (checked: number, of: number) => void = () => undefined): Promise<Verification> {
    const [{ of } = { of: 0 }]: { of: number }[] = await this.dataSource.query('SELECT count(*)::int AS of FROM evidence_blobs');
    const damaged: DamagedBlob[] = [];
    let checked = 0;
    for await (const row of this.rows()) {
      damaged.push(...(await this.check(row, by)));
      progress((checked += 1), of);
    }
    return { checked, damaged, unnamed: await this.unnamed() };
  }

  private async *rows(): AsyncIterable<BlobRow> {
    let after = ['', ''];
    for (;;) {
      const rows: BlobRow[] = await this.dataSource.query(
        `SELECT agreement_id, sha256, working_sha256, ARRAY(SELECT id::text FROM evidence e WHERE e.agreement_id = b.agreement_id AND e.sha256 = b.sha256 ORDER BY id) AS evidence
           FROM evidence_blobs b WHERE (agreement_id, sha256) > ($1, $2) ORDER BY agreement_id, sha256 LIMIT ${BATCH}`,
        after,
      );
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return;
      after = [last.agreement_id, last.sha256];
    }
  }

  private async check(row: BlobRow, by: Author): Promise<DamagedBlob[]> {
    const { agreement_id: agreement, sha256, working_sha256: working, evidence } = row;
    const found: DamagedBlob[] = [];
    if (!(await this.isIntact(sha256))) found.push({ agreement, sha256, copy: 'evidentiary', evidence });
    if (working !== null && !(await this.isIntact(working))) found.push({ agreement, sha256, copy: 'working', evidence });
    if (found.length === 0) await recordCustody(this.dataSource.manager, evidence, { at: this.clock.now(), by, what: 'checked', sha256 });
    else await this.recordDamage(row, found.map(({ copy }) => copy), by);
    return found;
  }

  private async recordDamage({ agreement_id: agreement, sha256, evidence }: BlobRow, copies: string[], by: Author): Promise<void> {
    await this.changeCases.run(agreement, by, async ({ manager, at, announce }) => {
      await recordCustody(manager, evidence, { at, by, what: 'found_damaged', sha256, note: copies.join(', ') });
      announce(...evidence.map((subject) => ({ kind: 'record' as const, agreement, incident: null, what: 'evidence found damaged', subject, before: null, after: { sha256, copies }, reason: null })));
    });
  }

  private async isIntact(sha256: string): Promise<boolean> {
    try {
      await (await this.blobs.open(sha256)).close();
      return true;
    } catch (error) {
      if (error instanceof TrucelineError && error.code === 'evidence_damaged') return false;
      throw error;
    }
  }

  private async unnamed(): Promise<number> {
    let unnamed = 0;
    let batch: string[] = [];
    const count = async (): Promise<void> => {
      const [row]: { unnamed: number }[] = await this.dataSource.query(
        `SELECT count(*)::int AS unnamed FROM unnest($1::text[]) AS hash
          WHERE NOT EXISTS (SELECT FROM evidence_blobs WHERE sha256 = hash) AND NOT EXISTS (SELECT FROM evidence_blobs WHERE working_sha256 = hash)`,
        [batch],
      );
      unnamed += row?.unnamed ?? 0;
      batch = [];
    };
    for await (const { sha256 } of this.blobs.list()) if (batch.push(sha256) === BATCH) await count();
    await count();
    return unnamed;
  }
}
