import { WITHHELD } from '../reports/report-view.js';
import type { PositionView } from './position-ledger.js';

/** Positions without who passed them on, for those who may not see sources. */
export function withholdPassersOn(positions: readonly PositionView[]): PositionView[] {
  return positions.map((position) => ({ ...position, source: position.source && { name: WITHHELD } }));
}
