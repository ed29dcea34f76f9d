import type { EntityManager } from 'typeorm';
import type { DataKey, KeyRing } from '#platform';
import type { SourceIdentity } from './source-identity.js';

/**
 * Keeps the identities of sources sealed. Whoever needs one opens it in memory, where it is needed and no longer:
 * it is written nowhere else, and neither into a log, a job nor an error.
 */
export class SealedSources {
  constructor(private readonly keys: Pick<KeyRing, 'has' | 'keyOf'>) {}

  /** Whether reports of this agreement were sealed or opened by this process before: then there is such an agreement. */
  knows(agreement: string): boolean {
    return this.keys.has(agreement);
  }

  /** The sources of an agreement that is there. @param manager where this is asked inside a transaction. */
  async of(agreement: string, manager?: EntityManager): Promise<AgreementSources> {
    return new AgreementSources(agreement, await this.keys.keyOf(agreement, manager));
  }
}

/** The sources of one agreement, with its key at hand. */
export class AgreementSources {
  constructor(
    private readonly agreement: string,
    private readonly key: DataKey,
  ) {}

  /** A seal belongs to its report: put beside another report, or another agreement, it does not open. */
  seal(report: string, identity: SourceIdentity): Buffer {
    return this.key.seal(identity, this.#belongsTo(report));
  }

  /** @throws Error where it was sealed for another report, or was changed. */
  open(report: string, sealed: Buffer): SourceIdentity {
    return this.key.open(sealed, this.#belongsTo(report)) as SourceIdentity;
  }

  /** What stands for a text that must be told from others and not be guessed at. */
  digest(purpose: 'origin' | 'request' | 'holder', text: string): string {
    return this.key.digest(purpose, text);
  }

  #belongsTo(report: string): string {
    return `truceline source|${this.agreement}|${report}`;
  }
}
