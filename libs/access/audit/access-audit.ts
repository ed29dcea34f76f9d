import type { EntityManager } from 'typeorm';
import type { AccessContext, AccessEvent, AccessListener } from '../access-event.js';
import type { AuditChain } from './audit-chain.js';

/** Appends an event for whatever happens to users, tokens and sessions. */
export class AccessAudit implements AccessListener {
  constructor(private readonly chain: AuditChain) {}

  async onAccessEvent({ what, subject, before, after, agreement }: AccessEvent, { at, by }: AccessContext, manager: EntityManager): Promise<void> {
    await this.chain.append(manager, [{ at, by, what, subject, agreement, incident: null, before, after, reason: null }]);
  }
}
