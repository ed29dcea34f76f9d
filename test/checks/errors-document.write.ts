import { writeFileSync } from 'node:fs';
import { errorsDocument } from './errors-document.js';

writeFileSync('docs/errors.md', errorsDocument());
