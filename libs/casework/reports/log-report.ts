import type { DataSource, EntityManager } from 'typeorm';
import { newId, type Clock, type Outbox, type OutboxRelay } from '#platform';
import { canonicalJson, TrucelineError, type Author } from '#vocabulary';
import type { AgreementSources, SealedSources } from '../sources/sealed-sources.js';
import { apart } from '../sources/source-identity.js';
import type { ReportInput } from './report-input.js';

/** What whoever logged a report is answered; the same for each repetition of an Idempotency-Key. */
export interface ReportReceipt {
  id: string;
  receivedAt: string;
}

export interface LoggingOptions {
  /** Names one request of one holder: repeating both gives the first answer again. */
  idempotency?: { key: string; holder: string } | undefined;
  sample?: boolean | undefined;
  trace?: string | undefined;
}

/**
 * Takes a report in. The report and the outbox row that will have it classified are written in one
 * transaction, so that nothing after the answer can lose it. Who said it, and who logs it, is sealed before it is stored.
 */
export class LogReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly relay: Pick<OutboxRelay, 'nudge'>,
    private readonly clock: Clock,
    private readonly sources: SealedSources,
  ) {}

  /**
   * @param input checked by `reportInput`.
   * @param by whoever logs it.
   * @throws TrucelineError `agreement_unknown`, `idempotency_key_reused`.
   */
  async log(agreement: string, input: ReportInput, by: Author, options: LoggingOptions = {}): Promise<ReportReceipt> {
    if (!this.sources.knows(agreement)) await requireAgreement(this.dataSource.manager, agreement);
    const sources = await this.sources.of(agreement);
    const { body, identity } = apart(input, by);
    const receipt = await this.dataSource.transaction(async (manager) => {
      const id = newId(this.clock);
      const earlier = await this.claimKey(manager, agreement, id, input, sources, options.idempotency);
      if (earlier) return earlier;
      const receivedAt = this.clock.now();
      await manager.query(
        `INSERT INTO reports (id, agreement_id, state, received_at, body, sealed, external_id, language, sample)
         VALUES ($1, $2, 'received', $3, $4, $5, $6, $7, $8)`,
        [id, agreement, receivedAt, JSON.stringify(body), sources.seal(id, identity), input.externalId ?? null, input.language ?? null, options.sample ?? false],
      );
      await this.outbox.put(manager, 'classify-report', { report: id }, options.trace ?? id);
      return { id, receivedAt: receivedAt.toISOString() };
    });
    this.relay.nudge();
    return receipt;
  }

  /**
   * Claims the key for this report, or finds the report that it was claimed for. The unique key makes
   * every other request of the same key wait until the first has committed.
   */
  private async claimKey(
    manager: EntityManager,
    agreement: string,
    report: string,
    input: ReportInput,
    sources: AgreementSources,
    idempotency: LoggingOptions['idempotency'],
  ): Promise<ReportReceipt | null> {
    if (!idempotency) return null;
    const { key } = idempotency;
    // Keyed, both: a plain hash can be tried against guesses at the source, and the row would name who logged the report.
    const holder = sources.digest('holder', idempotency.holder);
    const bodyHash = sources.digest('request', canonicalJson(input));
    const claimed: unknown[] = await manager.query(
      `INSERT INTO idempotency_keys (agreement_id, holder, key, body_hash, report_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING report_id`,
      [agreement, holder, key, bodyHash, report, this.clock.now()],
    );
    if (claimed.length > 0) return null;
    const [earlier]: { body_hash: string; id: string; received_at: Date }[] = await manager.query(
      `SELECT k.body_hash, r.id, r.received_at FROM idempotency_keys k JOIN reports r ON r.id = k.report_id
       WHERE k.agreement_id = $1 AND k.holder = $2 AND k.key = $3`,
      [agreement, holder, key],
    );
    if (!earlier || earlier.body_hash !== bodyHash) throw new TrucelineError('idempotency_key_reused');
    return { id: earlier.id, receivedAt: earlier.received_at.toISOString() };
  }
}

async function requireAgreement(manager: EntityManager, agreement: string): Promise<void> {
  const found: unknown[] = await manager.query('SELECT 1 FROM agreements WHERE id = $1', [agreement]);
  if (found.length === 0) throw new TrucelineError('agreement_unknown', `There is no agreement "${agreement}".`);
}
