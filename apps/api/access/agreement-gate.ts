import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { agreementsOf, EVERY_AGREEMENT, may, maySeeAgreement, refusal, type Capability, type Holder } from '#access';
import { TrucelineError } from '#vocabulary';
import { KINDS_OF_ID, type KindOfId } from './kinds-of-id.js';

/**
 * Asks the policy about what a request names. What the holder may not know of is answered as if it were not
 * there, in the very same words; what it knows of and may not do, as refused.
 */
@Injectable()
export class AgreementGate {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** @throws TrucelineError `missing` of the kind, or `not_allowed`. */
  async pass(holder: Holder, capability: Capability, kind: KindOfId, id: string): Promise<void> {
    // Who may do it in every agreement needs none looked up: where nothing has this id, the handler says so.
    if (agreementsOf(holder) === EVERY_AGREEMENT && may(holder, capability, EVERY_AGREEMENT)) return;
    const agreement = await kind.agreementOf(this.dataSource, id);
    if (agreement === undefined || !maySeeAgreement(holder, agreement)) throw new TrucelineError(kind.missing);
    this.#ask(holder, capability, agreement);
  }

  /**
   * For handlers that take several ids in a body: each must pass. @param kind first part of the address of
   * such a thing: `incidents`.
   */
  async passAll(holder: Holder, capability: Capability, kind: string, ids: readonly string[]): Promise<void> {
    const named = KINDS_OF_ID[kind];
    if (!named) throw new Error(`"${kind}" is no kind of id; see kinds-of-id.ts.`);
    for (const id of new Set(ids)) await this.pass(holder, capability, named, id);
  }

  /** Something that concerns the installation as a whole. @throws TrucelineError `not_allowed`. */
  passInstallation(holder: Holder, capability: Capability): void {
    this.#ask(holder, capability, EVERY_AGREEMENT);
  }

  /** Before a handler that looks itself: whether the holder has the capability in any agreement. @throws TrucelineError `not_allowed`. */
  passSomewhere(holder: Holder, capability: Capability): void {
    const reached = agreementsOf(holder);
    const candidates = reached === EVERY_AGREEMENT ? [...holder.roles.keys()] : [...reached];
    // With no agreement at all one still sees an empty list; but nothing can be done.
    if (candidates.length === 0 && capability === 'see_agreement') return;
    if (!candidates.some((agreement) => may(holder, capability, agreement))) throw refusal(holder, capability);
  }

  #ask(holder: Holder, capability: Capability, agreement: string): void {
    if (!may(holder, capability, agreement)) throw refusal(holder, capability, agreement);
  }
}
