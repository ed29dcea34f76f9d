import { unknownAgreement, type Agreements } from '#agreements';
import type { Clock } from '#platform';
import type { ComplianceLevel } from '#vocabulary';
import type { ReadStatus } from './read-status.js';
import type { Counts, Status } from './status.js';

const HOUR_MS = 3_600_000;

/** What anybody may see of an agreement, where its document says so: late, coarse, and of no single incident. */
export interface PublicStatus {
  agreement: string;
  title: string;
  /** The full hour that the figures are of. */
  asOf: string;
  delayHours: number;
  /** Figures are rounded down to a multiple of this: 0 is fewer than so many. */
  countsInStepsOf: number;
  level: ComplianceLevel;
  levelRule: string;
  totals: Counts & { reports: number; incidents: number };
  terms: (Counts & { id: string; title: string })[];
  parties: (Counts & { id: string; name: string })[];
  period: Counts & { from: string; to: string; incidents: number };
}

/**
 * The public status of agreements: as it was known so many hours ago, by the full hour, with rounded figures. So a
 * figure that moves tells neither when somebody reported nor that it was a single report; small ones do not show.
 */
export class ReadPublicStatus {
  /** The answer of this hour, by agreement. */
  readonly #kept = new Map<string, { key: string; status: PublicStatus }>();

  constructor(
    private readonly agreements: Agreements,
    private readonly readStatus: Pick<ReadStatus, 'readAsOf'>,
    private readonly clock: Clock,
  ) {}

  /** @throws TrucelineError `agreement_unknown` also where the current version of the agreement does not publish its status. */
  async read(agreement: string): Promise<PublicStatus> {
    const { document, version } = await this.agreements.current(agreement);
    const { publicStatus } = document;
    // In the very words for an agreement that is not there, so that nobody learns that this one is.
    if (!publicStatus) return unknownAgreement(agreement);
    const { delayHours, countsInStepsOf } = publicStatus;
    const asOf = new Date(Math.floor((this.clock.now().getTime() - delayHours * HOUR_MS) / HOUR_MS) * HOUR_MS);
    const key = `${version}@${asOf.getTime()}`;
    const kept = this.#kept.get(agreement);
    if (kept?.key === key) return kept.status;
    const status = coarse(await this.readStatus.readAsOf(agreement, null, asOf), { title: document.title, asOf, delayHours, countsInStepsOf });
    this.#kept.set(agreement, { key, status });
    return status;
  }
}

function coarse(status: Status, by: { title: string; asOf: Date; delayHours: number; countsInStepsOf: number }): PublicStatus {
  const round = (n: number): number => Math.floor(n / by.countsInStepsOf) * by.countsInStepsOf;
  const rounded = <Figures extends Record<string, number>>(figures: Figures): Figures => Object.fromEntries(Object.entries(figures).map(([name, n]) => [name, round(n)])) as Figures;
  const counts = ({ classified, found, contested }: Counts): Counts => ({ classified: rounded(classified), found: rounded(found), contested: round(contested) });
  return {
    agreement: status.agreement,
    title: by.title,
    asOf: by.asOf.toISOString(),
    delayHours: by.delayHours,
    countsInStepsOf: by.countsInStepsOf,
    level: status.level,
    levelRule: status.levelRule,
    totals: { reports: round(status.totals.reports), incidents: round(status.totals.incidents), ...counts(status.totals) },
    terms: status.terms.map((term) => ({ id: term.id, title: term.title, ...counts(term) })),
    parties: status.parties.map((party) => ({ id: party.id, name: party.name, ...counts(party) })),
    period: { from: status.period.from, to: status.period.to, incidents: round(status.period.incidents), ...counts(status.period) },
  };
}
