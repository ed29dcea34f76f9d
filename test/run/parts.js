const node = (...args) => [process.execPath, ...args];
const script = (file, ...args) => node('--conditions=source', '--import', 'tsx', file, ...args);
const TREES = ['apps', 'libs', 'migrations', 'test'];

/** The vitest projects in the order in which they run; `checks` are the specs of the checks themselves. */
export const SUITES = ['checks', 'pure', 'database', 'product'];

/** Each check is a command that ends with 0 if all is well, and otherwise says what is not. */
export const CHECKS = [
  { name: 'types', command: node('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json') },
  { name: 'lint', command: node('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', 'bin', ...TREES) },
  { name: 'direction of the house, no circles', command: node('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...TREES) },
  { name: 'pages written from tables in step', command: script('test/checks/main.ts', 'generated') },
  { name: 'openapi.json in step', command: script('apps/api/openapi.write.ts', '--check') },
  { name: 'docker-compose.yml', command: script('test/checks/main.ts', 'compose') },
  { name: 'package-lock.json', command: script('test/checks/main.ts', 'lock-file') },
  { name: 'words that do not belong in the source', command: script('test/checks/main.ts', 'source-text') },
  { name: 'links of the documentation', command: script('test/checks/main.ts', 'links') },
];
