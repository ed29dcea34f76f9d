import { concernsInstallation, leastRoleFor, QUESTIONS, scopesFor, type Capability } from '#access';
import { ROLE_CODES, ROLES, SCOPE_CODES, SCOPES } from '#vocabulary';

const INTRODUCTION = `# Who may do what

<!-- Written by \`npm run generate\` from libs/access/policy/policy.ts and libs/vocabulary/access-codes.ts; change those, not this page. -->

People have a role in an agreement, or in every one (\`*\`), and see no agreement in which they have none: to them it, and everything in it, is
answered as if it were not there. Inside an agreement that one sees, what one may not do is refused with \`not_allowed\`, which names what
is lacking. An admin of every agreement administers the installation.

A token is that of a person, and can do no more than they, or that of a service. Either may be narrowed to scopes, to agreements, and in
time. A service's token without scopes may everything; \`truceline token create\` makes one where no \`--scope\` is given, and the token of the
first start is one.

`;

/** docs/access.md, drawn from the policy by asking it. */
export function accessDocument(): string {
  const roles = ROLE_CODES.map((role) => `| \`${role}\` | ${ROLES[role].definition} |`);
  const capabilities = (Object.keys(QUESTIONS) as Capability[]).map(capabilityRow);
  const scopes = SCOPE_CODES.map((scope) => `| \`${scope}\` | ${SCOPES[scope].definition} |`);
  return [
    INTRODUCTION.trimEnd(),
    '', '## Roles', '', 'Weakest first; each may all that stands before it.', '', '| role | what it is for |', '|---|---|', ...roles,
    '', '## Capabilities', '', 'What routes ask for, the weakest role that may do it, and the scope that a narrowed token needs: one of them is enough.', '',
    `| capability | ${ROLE_CODES.join(' | ')} | scope |`, `|---|${ROLE_CODES.map(() => ':-:').join('|')}|---|`, ...capabilities,
    '', '## Scopes', '', '| scope | what it allows |', '|---|---|', ...scopes, '',
  ].join('\n');
}

function capabilityRow(capability: Capability): string {
  const least = leastRoleFor(capability);
  const from = least === undefined ? ROLE_CODES.length : ROLE_CODES.indexOf(least);
  const marks = ROLE_CODES.map((_, at) => (at >= from ? (concernsInstallation(capability) ? 'of `*`' : 'yes') : ''));
  const scopes = scopesFor(capability);
  const scope = scopes.length === SCOPE_CODES.length ? 'any' : scopes.map((each) => `\`${each}\``).join(', ');
  return `| ${capability.replaceAll('_', ' ')} | ${marks.join(' | ')} | ${scope === '' ? 'none: for people' : scope} |`;
}
