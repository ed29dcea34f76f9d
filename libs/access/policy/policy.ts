/**
 * Who may do what: a question a function, and nowhere else. Each is asked of a holder and an agreement; what
 * concerns the installation as a whole is asked of EVERY_AGREEMENT. A holder with no role in an agreement is
 * told that it does not exist; that is the guard's answer, and no question here needs to give it.
 */
import type { Role, Scope } from '#vocabulary';
import { EVERY_AGREEMENT, standingIn, weightOf, type Holder } from './holder.js';

type Question = (holder: Holder, agreement: string) => boolean;

function holds(holder: Holder, agreement: string, least: Role, ...anyOf: readonly Scope[]): boolean {
  const inScope = holder.scopes === null || anyOf.length === 0 || anyOf.some((scope) => holder.scopes?.has(scope));
  return inScope && standingIn(holder, agreement) >= weightOf(least);
}

/** Whether the agreement is there for the holder at all, with its document and its versions. */
export function maySeeAgreement(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'viewer');
}

export function mayReadStatus(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'viewer', 'status:read', 'cases:read');
}

/** Incidents, and what was classified, found and said of them. */
export function mayReadCases(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'viewer', 'cases:read');
}

/** Reports as received; who reported is another question. */
export function mayReadReports(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'viewer', 'reports:read');
}

/** Who reported, by name. */
export function maySeeSources(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'analyst', 'sources:read');
}

export function mayLogReport(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'analyst', 'reports:write');
}

/** A draft report or a draft wording; nothing of it is stored. */
export function mayTryOut(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'analyst', 'reports:write', 'cases:read');
}

export function mayVerify(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'analyst', 'cases:write');
}

/** Merge and split incidents, move reports between them. */
export function mayLinkByHand(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'analyst', 'cases:write');
}

/** Sign a finding as its first signer, or replace one. */
export function maySignFinding(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'analyst', 'findings:sign');
}

/** Sign as the second person, where a finding is grave enough to need one. */
export function mayCountersignFinding(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'reviewer', 'findings:sign');
}

export function mayRecordPosition(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'analyst', 'cases:write');
}

/** Code incidents of a sample without sight of another's decision. */
export function mayCodeBlind(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'analyst', 'cases:write');
}

/** Draw samples for blind coding and read how far the coders agree. */
export function mayDirectCoding(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'reviewer', 'cases:write');
}

/** Record that an obligation was met, or waive it. */
export function mayDecideCommitment(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'reviewer', 'cases:write');
}

/** Record where and when monitors could not look. */
export function mayRecordCoverage(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'analyst', 'cases:write');
}

export function mayAttachEvidence(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'analyst', 'evidence:write');
}

/** Working copies, without what could betray who made them. */
export function maySeeEvidence(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'viewer', 'evidence:read');
}

/** The copy as it arrived, and who has had it. */
export function maySeeSealedEvidence(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'reviewer', 'evidence:read');
}

export function mayExport(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'analyst', 'exports:read');
}

/** A redacted copy for those outside. */
export function mayRelease(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'reviewer', 'exports:read');
}

export function mayApplyAgreement(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'admin', 'agreements:write');
}

/** The chain of an agreement; of EVERY_AGREEMENT, that of sign-ins, users and tokens. */
export function mayReadAudit(holder: Holder, agreement: string): boolean {
  return holds(holder, agreement, 'admin', 'audit:read');
}

/** Users, their roles, and tokens of others. Concerns the installation. */
export function mayAdministerUsers(holder: Holder, _agreement: string): boolean {
  return holds(holder, EVERY_AGREEMENT, 'admin', 'access:admin');
}

/** Make and revoke tokens of one's own, which can do no more than their owner. */
export function mayKeepTokens(holder: Holder, _agreement: string): boolean {
  return holder.kind === 'user' || mayAdministerUsers(holder, EVERY_AGREEMENT);
}

/** Who one is here, and what one may. */
export function mayKnowOneself(_holder: Holder, _agreement: string): boolean {
  return true;
}

/** Sign-out, password and second factor: of a person who signed in, and of nobody else. */
export function mayKeepAccount(holder: Holder, _agreement: string): boolean {
  return holder.kind === 'user';
}

/** Every capability that a route can ask for, with its question. */
export const QUESTIONS = {
  see_agreement: maySeeAgreement,
  read_status: mayReadStatus,
  read_cases: mayReadCases,
  read_reports: mayReadReports,
  see_sources: maySeeSources,
  log_report: mayLogReport,
  try_out: mayTryOut,
  verify: mayVerify,
  link_by_hand: mayLinkByHand,
  sign_finding: maySignFinding,
  countersign_finding: mayCountersignFinding,
  record_position: mayRecordPosition,
  code_blind: mayCodeBlind,
  direct_coding: mayDirectCoding,
  decide_commitment: mayDecideCommitment,
  record_coverage: mayRecordCoverage,
  attach_evidence: mayAttachEvidence,
  see_evidence: maySeeEvidence,
  see_sealed_evidence: maySeeSealedEvidence,
  export: mayExport,
  release: mayRelease,
  apply_agreement: mayApplyAgreement,
  read_audit: mayReadAudit,
  administer_users: mayAdministerUsers,
  know_oneself: mayKnowOneself,
  keep_tokens: mayKeepTokens,
  keep_account: mayKeepAccount,
} as const satisfies Record<string, Question>;

export type Capability = keyof typeof QUESTIONS;

/** Whether the holder may do this in the agreement. */
export function may(holder: Holder, capability: Capability, agreement: string): boolean {
  return QUESTIONS[capability](holder, agreement);
}
