import { codesOf, type CodeRow } from './code-table.js';

/** What a person may be in an agreement, weakest first: each may all that stands before it. */
export const ROLES = {
  viewer: { group: 'role', definition: 'Reads the agreement, its cases and its status; sees no source.' },
  analyst: { group: 'role', definition: 'Logs reports, works on cases and signs findings.' },
  reviewer: { group: 'role', definition: 'Signs as the second person, waives commitments and sees sealed evidence.' },
  admin: { group: 'role', definition: 'Applies the agreement and reads its audit chain; for every agreement at once, administers the installation.' },
} as const satisfies Record<string, CodeRow>;
export type Role = keyof typeof ROLES;
/** Weakest first. */
export const ROLE_CODES = codesOf<Role>(ROLES);

/** What a token may be narrowed to. One without scopes may all that its owner may. */
export const SCOPES = {
  'status:read': { group: 'read', definition: 'Read the status of agreements.' },
  'reports:read': { group: 'read', definition: 'Read reports, without their sources.' },
  'cases:read': { group: 'read', definition: 'Read incidents and all that was decided on them.' },
  'sources:read': { group: 'read', definition: 'See who reported.' },
  'evidence:read': { group: 'read', definition: 'Fetch working copies of attachments.' },
  'exports:read': { group: 'read', definition: 'Export what is read elsewhere, in bulk.' },
  'audit:read': { group: 'read', definition: 'Read the audit chain.' },
  'reports:write': { group: 'write', definition: 'Log reports.' },
  'cases:write': { group: 'write', definition: 'Work on cases short of signing a finding.' },
  'findings:sign': { group: 'write', definition: 'Sign findings.' },
  'evidence:write': { group: 'write', definition: 'Attach evidence.' },
  'agreements:write': { group: 'write', definition: 'Apply agreement documents.' },
  'access:admin': { group: 'write', definition: 'Administer users, roles and tokens, and by that give anybody anything.' },
} as const satisfies Record<string, CodeRow>;
export type Scope = keyof typeof SCOPES;
export const SCOPE_CODES = codesOf<Scope>(SCOPES);
