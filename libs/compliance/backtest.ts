import type { DataSource } from 'typeorm';
import { toModel, type AgreementDocument, type Agreements } from '#agreements';
import { accountsOf, type IncidentAccounts } from '#casework';
import { judge, prepareAgreement, type ElementFinding, type PreparedAgreement, type TermVerdict } from '#classification';
import { ELEMENT_KINDS, VERDICT_CODES, type ElementKind, type ElementState, type Verdict } from '#vocabulary';

/** Most incidents that one backtest looks at; the latest are looked at first. */
export const BACKTEST_LIMIT = 5_000;
const BATCH = 100;

export interface BacktestWish {
  /** Incidents that began at this instant or later, and before the other. */
  from?: string | undefined;
  to?: string | undefined;
}

/** What a draft wording would have found in past incidents, beside today's. */
export interface Backtest {
  agreement: string;
  /** How many incidents were looked at, and whether more were left out. */
  incidents: number;
  truncated: boolean;
  terms: { id: string; title: string; today: Record<Verdict, number> | null; draft: Record<Verdict, number> | null; flips: number }[];
  /** Each incident and term on which the two differ. */
  flips: BacktestFlip[];
}

export interface BacktestFlip {
  incident: string;
  occurredFrom: string | null;
  term: string;
  /** Null where that wording has no such term. */
  today: BacktestVerdict | null;
  draft: BacktestVerdict | null;
  /** The elements that turn: their state under either wording, and the draft's reason. */
  elements: { element: ElementKind; today: ElementState | null; draft: ElementState | null; because: string }[];
}

type BacktestVerdict = Pick<TermVerdict, 'verdict' | 'respondent'>;

/**
 * Judges past incidents under a draft document and under the version that was in force when each
 * happened, with the same engine, so that what differs is the wording. Nothing is stored.
 */
export class RunBacktest {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agreements: Agreements,
  ) {}

  /** @throws TrucelineError `agreement_unknown`. */
  async run(agreement: string, draft: AgreementDocument, wish: BacktestWish = {}): Promise<Backtest> {
    const { document } = await this.agreements.current(agreement);
    const incidents = await this.incidents(agreement, wish);
    const drafted = prepareAgreement(toModel(draft));
    const tally = new BacktestTally([document, draft]);
    for (let start = 0; start < Math.min(incidents.length, BACKTEST_LIMIT); start += BATCH) {
      const batch = new Map(incidents.slice(start, Math.min(start + BATCH, BACKTEST_LIMIT)).map(({ id, occurred_from }) => [id, occurred_from]));
      for (const accounts of await accountsOf(this.dataSource.manager, [...batch.keys()])) {
        const occurred = batch.get(accounts.incident) ?? null;
        tally.add(accounts.incident, occurred, verdictsOf(accounts, await this.inForce(agreement, occurred ?? accounts.reportedAt)), verdictsOf(accounts, drafted));
      }
    }
    return { agreement, incidents: Math.min(incidents.length, BACKTEST_LIMIT), truncated: incidents.length > BACKTEST_LIMIT, ...tally.result() };
  }

  private async inForce(agreement: string, at: Date): Promise<PreparedAgreement> {
    return this.agreements.prepared(await this.agreements.versionInForceAt(agreement, at), null);
  }

  private incidents(agreement: string, { from, to }: BacktestWish): Promise<{ id: string; occurred_from: Date | null }[]> {
    return this.dataSource.query(
      `SELECT id, occurred_from FROM incidents
        WHERE agreement_id = $1 AND ($2::timestamptz IS NULL OR occurred_from >= $2) AND ($3::timestamptz IS NULL OR occurred_from < $3)
        ORDER BY occurred_from DESC NULLS LAST, id DESC LIMIT ${BACKTEST_LIMIT + 1}`,
      [agreement, from ?? null, to ?? null],
    );
  }
}

function verdictsOf({ mentions, sources }: IncidentAccounts, agreement: PreparedAgreement): Map<string, TermVerdict> {
  return new Map(judge(mentions, agreement, { sources }).map((verdict) => [verdict.term, verdict]));
}

/** Adds verdicts up by term, and keeps those on which the two wordings differ. */
class BacktestTally {
  readonly #terms = new Map<string, Backtest['terms'][number]>();
  readonly #flips: BacktestFlip[] = [];

  constructor(documents: readonly AgreementDocument[]) {
    for (const { id, title } of documents.flatMap(({ terms }) => terms)) this.#terms.set(id, { id, title, today: null, draft: null, flips: 0 });
  }

  add(incident: string, occurred: Date | null, today: Map<string, TermVerdict>, draft: Map<string, TermVerdict>): void {
    for (const term of this.#terms.values()) {
      const [now, then] = [today.get(term.id) ?? null, draft.get(term.id) ?? null];
      if (now) (term.today ??= noVerdicts())[now.verdict] += 1;
      if (then) (term.draft ??= noVerdicts())[then.verdict] += 1;
      if (now?.verdict === then?.verdict && now?.respondent === then?.respondent) continue;
      term.flips += 1;
      this.#flips.push({ incident, occurredFrom: occurred?.toISOString() ?? null, term: term.id, today: inShort(now), draft: inShort(then), elements: turned(now, then) });
    }
  }

  result(): Pick<Backtest, 'terms' | 'flips'> {
    return { terms: [...this.#terms.values()], flips: this.#flips };
  }
}

function noVerdicts(): Record<Verdict, number> {
  return Object.fromEntries(VERDICT_CODES.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
}

function inShort(verdict: TermVerdict | null): BacktestVerdict | null {
  return verdict && { verdict: verdict.verdict, respondent: verdict.respondent };
}

function turned(today: TermVerdict | null, draft: TermVerdict | null): BacktestFlip['elements'] {
  const find = (verdict: TermVerdict | null, kind: ElementKind): ElementFinding | undefined => verdict?.elements.find(({ element }) => element === kind);
  return ELEMENT_KINDS.flatMap((element) => {
    const [now, then] = [find(today, element), find(draft, element)];
    return now?.state === then?.state ? [] : [{ element, today: now?.state ?? null, draft: then?.state ?? null, because: (then ?? now)?.because ?? '' }];
  });
}
