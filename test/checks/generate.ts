import { writeFileSync } from 'node:fs';
import { GENERATED_PAGES } from './generated-pages.js';

for (const [path, write] of Object.entries(GENERATED_PAGES)) writeFileSync(path, write());
