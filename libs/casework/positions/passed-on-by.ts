import type { Author } from '#vocabulary';
import { WITHHELD } from '../reports/report-view.js';
import type { AgreementSources } from '../sources/sealed-sources.js';
import type { PositionView, SealedPasser } from './position-ledger.js';

/** A position as it is shown. */
export type ShownPosition = Omit<PositionView, 'source'> & { source: { name: string } | null };

export function sealPasser(sources: AgreementSources, position: string, name: string, by: Author): SealedPasser {
  return { sealed: sources.seal(position, { name, reporter: by }).toString('base64') };
}

/** Positions with who passed them on. @param sources null for those who may not see sources: then it is withheld. */
export function shownPositions(positions: readonly PositionView[], sources: AgreementSources | null): ShownPosition[] {
  return positions.map((position) => {
    const { id, source } = position;
    if (source === null) return { ...position, source };
    return { ...position, source: { name: sources ? sources.open(id, Buffer.from(source.sealed, 'base64')).name : WITHHELD } };
  });
}
