/** Distances on the globe, taken as a sphere of the mean radius of IUGG. Degrees and kilometres. */

const EARTH_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (value: number): number => (value * 180) / Math.PI;

export interface Point {
  lat: number;
  lon: number;
}

/** The point that lies `km` from another along the great circle that sets out at `bearing` degrees clockwise from north. */
export function moveBy(lat: number, lon: number, km: number, bearing: number): Point {
  const arc = km / EARTH_KM;
  const [phi, theta] = [radians(lat), radians(bearing)];
  const sine = Math.sin(phi) * Math.cos(arc) + Math.cos(phi) * Math.sin(arc) * Math.cos(theta);
  const to = Math.asin(Math.min(1, Math.max(-1, sine)));
  const turn = Math.atan2(Math.sin(theta) * Math.sin(arc) * Math.cos(phi), Math.cos(arc) - Math.sin(phi) * Math.sin(to));
  return { lat: degrees(to), lon: ((((lon + degrees(turn) + 180) % 360) + 360) % 360) - 180 };
}

/** Kilometres between two points along the great circle (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const half = (one: number, other: number): number => Math.sin(radians(other - one) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
