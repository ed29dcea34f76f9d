import { AuditEventEntity } from './audit/audit-event.entity.js';
import { AuditHeadEntity } from './audit/audit-head.entity.js';
import { AuditRootEntity } from './audit/audit-root.entity.js';
import { RequestCountEntity } from './limits/request-count.entity.js';
import { OidcSignInEntity } from './oidc/oidc-sign-in.entity.js';
import { RecoveryCodeEntity } from './second-factor/recovery-code.entity.js';
import { SessionEntity } from './sessions/session.entity.js';
import { SignInAttemptEntity } from './sign-in/sign-in-attempt.entity.js';
import { ApiTokenEntity } from './tokens/api-token.entity.js';
import { OneTimeLinkEntity } from './users/one-time-link.entity.js';
import { RoleGrantEntity } from './users/role-grant.entity.js';
import { UserEntity } from './users/user.entity.js';

export const ACCESS_ENTITIES = [
  UserEntity, RoleGrantEntity, OneTimeLinkEntity, SessionEntity, RecoveryCodeEntity, SignInAttemptEntity, OidcSignInEntity, ApiTokenEntity, RequestCountEntity,
  AuditEventEntity, AuditHeadEntity, AuditRootEntity,
];

export type { AccessContext, AccessEvent, AccessListener } from './access-event.js';
export { AccessAudit } from './audit/access-audit.js';
export { AuditChain } from './audit/audit-chain.js';
export { INSTALLATION, type AuditEvent, type NewAuditEvent } from './audit/audit-event.js';
export type { AuditFault, AuditFaultKind } from './audit/audit-fault.js';
export { incidentHistory, listAuditEvents, type AuditFilter, type AuditPage } from './audit/audit-list.js';
export { hashOfRoot, sealedExcept, type AuditRoot, type ChainHead, type SealedHead } from './audit/audit-root.js';
export { AuditRoots } from './audit/audit-roots.js';
export type { AuditedRecord, AuditedRecords } from './audit/audited-records.js';
export { CaseAudit } from './audit/case-audit.js';
export { hashOfEvent } from './audit/event-hash.js';
export { keepRoots, keptRoots, readRootFile, writeRootFile, type KeptRoot } from './audit/root-files.js';
export { VerifyAudit, type VerifyReport } from './audit/verify-audit.js';
export type { AccessClock } from './access-clock.js';
export { ChangeAccess } from './change-access.js';
export { RequestLimits, type Allowances } from './limits/request-limits.js';
export { PostgresCount, type SharedCount } from './limits/shared-count.js';
export { OidcClient, type OidcProvider } from './oidc/oidc-client.js';
export { OidcSignIn } from './oidc/oidc-sign-in.js';
export { PASSWORD_LENGTH, Passwords } from './passwords.js';
export { SecondFactor } from './second-factor/second-factor.js';
export { Sessions, type NewSession } from './sessions/sessions.js';
export { SignIn } from './sign-in/sign-in.js';
export { SignInBackoff } from './sign-in/sign-in-backoff.js';
export { Trust } from './trust.js';
export { Account } from './users/account.js';
export { listUsers, readUser, type UserView } from './users/user-list.js';
export { loginOf, Users, type OneTimeLink } from './users/users.js';
export { listTokens, type TokenView } from './tokens/token-list.js';
export { ensureAdminToken } from './tokens/admin-token.js';
export { agreementsOf, EVERY_AGREEMENT, standingIn, type Holder } from './policy/holder.js';
export * from './policy/policy.js';
export { concernsInstallation, leastRoleFor, refusal, scopesFor } from './policy/refusal.js';
export { Tokens, type NewToken, type TokenLimits } from './tokens/tokens.js';
