import type { AgreementVersion } from '#agreements';
import { extract, type Extraction, type PreparedAgreement, type ReportText } from '#classification';

/** Who reads narratives. Whoever it is, the element test stays ours: a reader answers mentions, never verdicts. */
export interface NarrativeReader {
  /**
   * @param current the version of today, which says what may be done with narratives.
   * @param prepared the one that governed the report.
   * @param outward the narrative as it may leave the house: without the names of its source, each at its length.
   */
  read(report: ReportText, current: AgreementVersion, prepared: PreparedAgreement, outward: string): Promise<Extraction>;
}

/** The rules of this house: without the network, the same answer every time. */
export const rulesReader: NarrativeReader = { read: (report, _current, prepared) => Promise.resolve(extract(report, prepared)) };
