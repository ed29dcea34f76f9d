/**
 * Characters `start` (included) to `end` (excluded) of a text, counted in UTF-16 code units as
 * JavaScript strings count them. `report` names the report whose narrative is meant, where more
 * than one is in play.
 */
export interface Span {
  start: number;
  end: number;
  report?: string;
}
