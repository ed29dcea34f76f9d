import { accessDocument } from './access-document.js';
import { configurationDocument } from './configuration-document.js';
import { errorsDocument } from './errors-document.js';

/** Pages that are written from a table in the source, and committed so that they can be read without running anything. */
export const GENERATED_PAGES: Record<string, () => string> = {
  'docs/access.md': accessDocument,
  'docs/configuration.md': configurationDocument,
  'docs/errors.md': errorsDocument,
};

/** `read` gives the committed text of a path, empty where it is missing. */
export function generatedPageFaults(read: (path: string) => string): string[] {
  const stale = Object.entries(GENERATED_PAGES).filter(([path, write]) => read(path) !== write());
  return stale.map(([path]) => `${path} differs from the table that it is written from; run: npm run generate`);
}
