import type { ActCode, AdmiraltyCredibility, AdmiraltyReliability, PlacePrecision, TimePrecision } from '#vocabulary';
import type { Count } from './mention.js';

/** A report as the engine sees it: the words, and the fields that whoever logged it filled in. Fields win over words. */
export interface ReportText {
  id: string;
  narrative: string;
  /** ISO 8601 with offset. */
  reportedAt: string;
  /** BCP 47; absent: detect it. */
  language?: string | undefined;
  source: { name: string; reliability?: AdmiraltyReliability | undefined; origin?: string | undefined };
  credibility?: AdmiraltyCredibility | undefined;
  occurredAt?: { from: string; to?: string | undefined; precision: TimePrecision } | undefined;
  place?: { name?: string | undefined; lat?: number | undefined; lon?: number | undefined; precision: PlacePrecision } | undefined;
  acts?: readonly ActCode[] | undefined;
  /** Ids, names or aliases of actors or parties; what the agreement does not know stays unknown. */
  perpetrators?: readonly string[] | undefined;
  /** Ids, names or aliases of actors or parties, or codes of protected objects. */
  targets?: readonly string[] | undefined;
  killed?: Count | undefined;
  injured?: Count | undefined;
}
