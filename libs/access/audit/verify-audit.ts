import type { DataSource, EntityManager } from 'typeorm';
import type { AuditFault } from './audit-fault.js';
import type { ChainHead } from './audit-root.js';
import { stored } from './audit-roots.js';
import { ChainWalk, type Vouched } from './chain-walk.js';
import type { AuditedRecords } from './audited-records.js';
import { compareRecords } from './compare-records.js';
import type { KeptRoot } from './root-files.js';
import { STORED_EVENT, streamed, type StoredEvent } from './stored-event.js';
import { rootFaults } from './verify-roots.js';

export interface VerifyWish {
  /** The agreements whose records are compared. */
  agreements: readonly string[];
  /** Only the chain of this agreement; null: all. */
  only?: string | null;
  /** Roots that were kept outside the database. */
  kept?: readonly KeptRoot[];
  /** Told now and then how many events were walked, of how many. */
  onProgress?: (walked: number, of: number) => void;
}

export interface VerifyReport {
  chains: number;
  events: number;
  /** Stored roots, and those kept outside. */
  roots: number;
  keptRoots: number;
  records: number;
  faults: AuditFault[];
}

/** Walks the audit chains and says whatever is wrong. Reads one snapshot, beside a service that runs. */
export class VerifyAudit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: readonly AuditedRecords[] = [],
  ) {}

  /** Within one's own transaction where a manager is handed in. */
  async run(wish: VerifyWish, within?: EntityManager): Promise<VerifyReport> {
    if (within) return this.verify(within, wish);
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      await manager.query('SET LOCAL statement_timeout = 0');
      return this.verify(manager, wish);
    });
  }

  private async verify(manager: EntityManager, { agreements, only = null, kept = [], onProgress }: VerifyWish): Promise<VerifyReport> {
    const roots = await stored(manager, {});
    const report: VerifyReport = { chains: 0, events: 0, roots: roots.length, keptRoots: kept.length, records: 0, faults: rootFaults(roots, kept) };
    // Those kept outside come first: where both tell of a fault, they are the ones to show.
    const all = [...kept, ...roots.map((root) => ({ name: `the stored root of ${root.day}`, root }))];
    const vouched = vouchedOf(all);
    await walkChains(manager, { only, heads: await headsOf(manager), vouched, onProgress }, report);
    for (const agreement of agreements.filter((id) => only === null || id === only)) {
      for (const records of this.records) {
        const { compared, faults } = await compareRecords(manager, records, agreement);
        report.records += compared;
        report.faults.push(...faults);
      }
    }
    return report;
  }
}

interface Walk {
  only: string | null;
  heads: ReadonlyMap<string, ChainHead>;
  vouched: ReadonlyMap<string, Vouched[]>;
  onProgress?: ((walked: number, of: number) => void) | undefined;
}

/** All chains in one pass. Those that heads or roots tell of and that have no event are told of too. */
async function walkChains(manager: EntityManager, { only, heads, vouched, onProgress }: Walk, report: VerifyReport): Promise<void> {
  const open = (chain: string): ChainWalk => new ChainWalk(chain, heads.get(chain) ?? null, vouched.get(chain) ?? []);
  const close = (walk: ChainWalk): void => {
    const { events, faults } = walk.end();
    report.chains += 1;
    report.events += events;
    report.faults.push(...faults);
  };
  const due = [...heads.values()].filter(({ chain }) => only === null || chain === only).reduce((sum, { seq }) => sum + seq, 0);
  const seen = new Set<string>();
  let current: { chain: string; walk: ChainWalk } | undefined;
  let walked = 0;
  const query = `SELECT ${STORED_EVENT} FROM audit_events ${only === null ? '' : 'WHERE chain = $1'} ORDER BY chain, seq`;
  for await (const rows of streamed<StoredEvent>(manager, 'audit_walk', query, only === null ? [] : [only])) {
    for (const row of rows) {
      if (current?.chain !== row.chain) {
        if (current) close(current.walk);
        current = { chain: row.chain, walk: open(row.chain) };
        seen.add(row.chain);
      }
      current.walk.take(row);
    }
    walked += rows.length;
    onProgress?.(walked, Math.max(due, walked));
  }
  if (current) close(current.walk);
  const known = new Set([...heads.keys(), ...vouched.keys()]);
  for (const chain of known) if (!seen.has(chain) && (only === null || chain === only)) close(open(chain));
}

async function headsOf(manager: EntityManager): Promise<Map<string, ChainHead>> {
  const rows: { chain: string; seq: string; hash: string }[] = await manager.query('SELECT chain, seq, hash FROM audit_heads');
  return new Map(rows.map(({ chain, seq, hash }) => [chain, { chain, seq: Number(seq), hash }]));
}

/** What roots say, by chain; what several say alike stands once, under the first of them. */
function vouchedOf(roots: readonly KeptRoot[]): Map<string, Vouched[]> {
  const byChain = new Map<string, Map<string, Vouched>>();
  for (const { name, root } of roots) {
    for (const head of root.heads) {
      if ('sealed' in head) continue;
      const ofChain = byChain.get(head.chain) ?? new Map<string, Vouched>();
      const key = `${head.seq} ${head.hash}`;
      if (!ofChain.has(key)) ofChain.set(key, { ...head, root: name });
      byChain.set(head.chain, ofChain);
    }
  }
  return new Map([...byChain].map(([chain, ofChain]) => [chain, [...ofChain.values()]]));
}
