import { ERRORS, type ErrorRow } from '#vocabulary';

const INTRODUCTION = `# Errors

<!-- Written by \`npm run generate\` from libs/vocabulary/errors.ts; change that table, not this page. -->

Every error of the HTTP API is a problem document (RFC 9457, \`application/problem+json\`):

\`\`\`json
{
  "type": "urn:truceline:problem:request_invalid",
  "title": "The request does not have the form that is asked for.",
  "status": 400,
  "detail": "One field is missing.",
  "instance": "urn:uuid:019aa1f2-6a0e-7c55-9d7e-2f2b6f0c9b11",
  "code": "request_invalid",
  "remedy": "Correct each field named in \`faults\`; the form is described at /api/docs.",
  "faults": [{ "path": "narrative", "message": "is missing" }]
}
\`\`\`

\`code\` is stable, and is what a program should look at. \`detail\` speaks of the very case. \`faults\` names, where there are
any, each field or key by its path, and in a document with lines also the line and column.
`;

/** docs/errors.md, written from the table of errors: by status, then by code. */
export function errorsDocument(errors: Record<string, ErrorRow> = ERRORS): string {
  const rows = Object.entries(errors).sort(([a, one], [b, other]) => one.status - other.status || a.localeCompare(b, 'en'));
  const lines = rows.map(([code, row]) => `| \`${code}\` | ${row.status} | ${cell(row.sentence)} | ${cell(row.remedy)} |`);
  return `${INTRODUCTION}\n| code | status | what it says | what to do |\n|---|---|---|---|\n${lines.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
