import type { EntityManager } from 'typeorm';
import type { Author } from '#vocabulary';

/** Something that happened to users, tokens or sessions. No secret, and nothing that one could be guessed from, stands in it. */
export interface AccessEvent {
  /** What happened: `signed in`, `sign-in refused`, `token created`, `role granted` ... */
  what: string;
  /** Id of the user, token or session it happened to; for a refused sign-in what stands for the name that was tried. */
  subject: string;
  before: object | null;
  after: object | null;
  /** The agreement it concerns; null where it concerns the installation. */
  agreement: string | null;
}

/** When it happened and by whom. */
export interface AccessContext {
  at: Date;
  by: Author;
}

/** Hears of every such event inside the transaction that makes it: what it writes through `manager` stands or falls with it. */
export interface AccessListener {
  onAccessEvent(event: AccessEvent, context: AccessContext, manager: EntityManager): Promise<void>;
}
