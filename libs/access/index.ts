import { ApiTokenEntity } from './tokens/api-token.entity.js';

export const ACCESS_ENTITIES = [ApiTokenEntity];

export type { AccessContext, AccessEvent, AccessListener } from './access-event.js';
export { ensureAdminToken } from './tokens/admin-token.js';
export { agreementsOf, EVERY_AGREEMENT, standingIn, type Holder } from './policy/holder.js';
export * from './policy/policy.js';
export { leastRoleFor, refusal, scopesFor } from './policy/refusal.js';
export { Tokens, type NewToken } from './tokens/tokens.js';
