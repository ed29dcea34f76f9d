import type { Author } from '#vocabulary';

/** Whoever looks at cases, as far as sources are concerned. */
export interface Viewer {
  by: Author;
  /** Whether they may see who said something, in this agreement. */
  seesSources(agreement: string): boolean;
}
