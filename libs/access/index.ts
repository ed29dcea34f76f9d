import { ApiTokenEntity } from './api-token.entity.js';

export const ACCESS_ENTITIES = [ApiTokenEntity];

export { ensureAdminToken } from './admin-token.js';
export { Tokens, type Holder, type NewToken } from './tokens.js';
