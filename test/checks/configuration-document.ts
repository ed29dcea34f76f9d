import { VARIABLES } from '#platform';

const INTRODUCTION = `# Configuration

<!-- Written by \`npm run generate\` from libs/platform/variables.ts; change that table, not this page. -->

Truceline is configured by environment variables, which it reads once, at the start. Where one has a fault, every fault is
printed with its remedy and the process ends; nothing falls back silently. A variable that begins with \`TRUCELINE_\` and is
not in this table is a fault too, since it can only be a slip of the pen. Times are in milliseconds, sizes in bytes.

| variable | default | what to give |
|---|---|---|
`;

/** docs/configuration.md, written from the table of variables. */
export function configurationDocument(): string {
  const lines = Object.values(VARIABLES).map(({ name, schema, remedy }) => {
    const preset = String(schema.parse(undefined) ?? '');
    return `| \`${name}\` | ${preset === '' ? 'not set' : `\`${preset}\``} | ${remedy} |`;
  });
  return `${INTRODUCTION}${lines.join('\n')}\n`;
}
