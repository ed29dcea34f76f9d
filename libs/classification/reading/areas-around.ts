import type { AreaGeometry } from '../agreement-model.js';
import type { PreparedAgreement } from '../agreement/prepared-agreement.js';

/** Ids of the areas whose outline holds the point. An area without an outline is never among them. */
export function areasAround(lat: number, lon: number, agreement: PreparedAgreement): readonly string[] {
  return agreement.model.areas.filter((area) => area.geometry && holds(area.geometry, lon, lat)).map((area) => area.id);
}

function holds(geometry: AreaGeometry, x: number, y: number): boolean {
  return geometry.type === 'Polygon' ? inPolygon(geometry.coordinates, x, y) : geometry.coordinates.some((polygon) => inPolygon(polygon, x, y));
}

/** Inside the outer ring and outside every hole. */
function inPolygon(rings: readonly (readonly (readonly number[])[])[], x: number, y: number): boolean {
  const [outer, ...holes] = rings;
  return outer !== undefined && inRing(outer, x, y) && !holes.some((hole) => inRing(hole, x, y));
}

/** Even-odd rule. */
function inRing(ring: readonly (readonly number[])[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xi = 0, yi = 0] = ring[i] ?? [];
    const [xj = 0, yj = 0] = ring[j] ?? [];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
