import { composeFaults } from './compose-faults.js';
import { generatedPageFaults } from './generated-pages.js';
import { linkFaults } from './link-faults.js';
import { lockFileFaults } from './lock-file-faults.js';
import { sourceTextFaults } from './source-text-faults.js';
import { readText, textFiles } from './tree.js';

// One check by its name; its faults go to the terminal, a line each.
const CHECKS: Record<string, () => string[]> = {
  compose: () => composeFaults(readText('docker-compose.yml')),
  generated: () => generatedPageFaults(readText),
  links: () => linkFaults(textFiles('.').filter(({ path }) => path.endsWith('.md')), textFiles('.').map(({ path }) => path)),
  'lock-file': () => lockFileFaults(readText('package-lock.json')),
  'source-text': () => sourceTextFaults(textFiles('.')),
};

const name = process.argv[2] ?? '';
const check = CHECKS[name];
if (!check) {
  process.stderr.write(`There is no check called "${name}"; there are ${Object.keys(CHECKS).join(', ')}.\n`);
  process.exit(2);
}
const faults = check();
process.stdout.write(faults.map((fault) => `${fault}\n`).join(''));
process.exit(faults.length === 0 ? 0 : 1);
