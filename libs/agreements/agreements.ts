import type { DataSource, EntityManager } from 'typeorm';
import { prepareAgreement, type PreparedAgreement } from '#classification';
import type { Clock } from '#platform';
import { TrucelineError } from '#vocabulary';
import type { AgreementDocument, Reading } from './document/agreement-document.js';
import { listAgreements, summaryOf, type AgreementPage, type AgreementSummary, type PageWish } from './versions/agreement-list.js';
import { toModel, underReading } from './agreement-model.js';
import { keyInForceAt, keyKnownAt, keyOfCurrent, listVersions, loadVersion, type AgreementVersion, type VersionKey, type VersionSummary } from './versions/agreement-version.js';
import { applyAgreement, type AppliedAgreement, type VersionListener } from './versions/apply-agreement.js';
import { RecentlyUsed } from './recently-used.js';

/** Versions kept in memory, and prepared ones: each takes some hundred kilobytes at the most. */
const KEPT = 64;

/**
 * Agreements and their versions. Where an `EntityManager` may be handed in, the call takes part in its
 * transaction; without one, writes have a transaction of their own.
 */
export class Agreements {
  /** Under `id@version` what was read outside any transaction, and so is committed; under `id@version:hash` anything. */
  readonly #versions = new RecentlyUsed<AgreementVersion>(KEPT);
  readonly #prepared = new RecentlyUsed<PreparedAgreement>(KEPT);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly listeners: readonly VersionListener[] = [],
  ) {}

  /** Applies a document: a new agreement, a new version, or nothing where the current version says the same. */
  apply(document: AgreementDocument, by: string, manager?: EntityManager): Promise<AppliedAgreement> {
    return this.#apply(document, by, false, manager);
  }

  /** The same for a new agreement only. @throws TrucelineError `agreement_exists` where it is there and says something else. */
  create(document: AgreementDocument, by: string, manager?: EntityManager): Promise<AppliedAgreement> {
    return this.#apply(document, by, true, manager);
  }

  /** The same for the agreement of this id, new or not. @throws TrucelineError `agreement_id_mismatch`. */
  async replace(id: string, document: AgreementDocument, by: string, manager?: EntityManager): Promise<AppliedAgreement> {
    if (document.id !== id) {
      const detail = `The document is that of “${document.id}”, and the address names “${id.slice(0, 80)}”.`;
      throw new TrucelineError('agreement_id_mismatch', detail, [{ path: 'id', message: detail }]);
    }
    return this.#apply(document, by, false, manager);
  }

  /** A page of agreements in the order of their ids, of all or of those named. @throws TrucelineError `cursor_invalid`. */
  list(page: PageWish = {}, among?: readonly string[]): Promise<AgreementPage> {
    return listAgreements(this.dataSource.manager, page, among);
  }

  /** The ids of all agreements, in order. */
  async ids(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query('SELECT id FROM agreements ORDER BY id');
    return rows.map(({ id }) => id);
  }

  /** An agreement in short. @throws TrucelineError `agreement_unknown`. */
  get(id: string): Promise<AgreementSummary> {
    return summaryOf(this.dataSource.manager, id);
  }

  /** Its versions without their texts, oldest first. @throws TrucelineError `agreement_unknown`. */
  versions(id: string): Promise<VersionSummary[]> {
    return listVersions(this.dataSource.manager, id);
  }

  /** The version that was applied last. @throws TrucelineError `agreement_unknown`. */
  async current(id: string, manager?: EntityManager): Promise<AgreementVersion> {
    return this.#load(await keyOfCurrent(manager ?? this.dataSource.manager, id), manager);
  }

  /** One version; from memory where it was asked for before. @throws TrucelineError `agreement_unknown`. */
  async version(id: string, version: number, manager?: EntityManager): Promise<AgreementVersion> {
    const key = `${id}@${version}`;
    const kept = this.#versions.get(key);
    if (kept) return kept;
    const loaded = await loadVersion(manager ?? this.dataSource.manager, id, version);
    // What a transaction sees may be its own, and never come to be.
    if (!manager) this.#versions.set(key, loaded);
    return loaded;
  }

  /**
   * The version that governs an event at this instant: of those in force by then the one that came into
   * force last, and of several such the one applied last. An event before all of them gets the earliest,
   * whose terms were then not in force. @throws TrucelineError `agreement_unknown`.
   */
  async versionInForceAt(id: string, at: Date, manager?: EntityManager): Promise<AgreementVersion> {
    return this.#load(await keyInForceAt(manager ?? this.dataSource.manager, id, at), manager);
  }

  /** What `versionInForceAt` answered at the instant itself: later versions were not known then. Undefined where none had been applied. */
  async versionKnownAt(id: string, at: Date, manager?: EntityManager): Promise<AgreementVersion | undefined> {
    const key = await keyKnownAt(manager ?? this.dataSource.manager, id, at);
    return key && this.#load(key, manager);
  }

  /** A version made ready for the engine, neutral or under one reading. @throws TrucelineError `reading_unknown`. */
  prepared(version: AgreementVersion, reading: string | null = null): PreparedAgreement {
    const key = `${hashed(version)}:${reading ?? ''}`;
    const kept = this.#prepared.get(key);
    if (kept) return kept;
    const model = toModel(version.document);
    const prepared = prepareAgreement(reading === null ? model : underReading(model, readingOf(version, reading)));
    this.#prepared.set(key, prepared);
    return prepared;
  }

  #apply(document: AgreementDocument, by: string, onlyNew: boolean, manager?: EntityManager): Promise<AppliedAgreement> {
    const application = { document, by, onlyNew, now: this.clock.now(), listeners: this.listeners };
    return manager ? applyAgreement(manager, application) : this.dataSource.transaction((own) => applyAgreement(own, application));
  }

  async #load(key: VersionKey, manager: EntityManager = this.dataSource.manager): Promise<AgreementVersion> {
    const kept = this.#versions.get(hashed(key));
    if (kept) return kept;
    const loaded = await loadVersion(manager, key.id, key.version);
    this.#versions.set(hashed(loaded), loaded);
    return loaded;
  }
}

function hashed({ id, version, contentHash }: VersionKey): string {
  return `${id}@${version}:${contentHash}`;
}

function readingOf({ id, document }: AgreementVersion, reading: string): Reading {
  const found = document.readings.find((each) => each.id === reading);
  if (found) return found;
  throw new TrucelineError('reading_unknown', `The agreement “${id}” has no reading “${reading.slice(0, 80)}”.`);
}
