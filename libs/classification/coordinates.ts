import mgrs from 'mgrs';
import type { PlacePrecision, Span } from '#vocabulary';

/** A point that a text gives in figures. Degrees, WGS 84. */
export interface CoordinateReading {
  lat: number;
  lon: number;
  precision: PlacePrecision;
  span: Span;
}

/**
 * Every point that a text gives in figures, in the order of its words: a pair of decimal degrees
 * ("34.125, 71.092", "34.1 N 71.1 E"), degrees with minutes and perhaps seconds (34°07'30"N 71°05'32"E, the
 * marks plain or typographic), or an MGRS reference ("42S XD 1234 5678"). A pair of plain numbers is taken for
 * coordinates only with three decimals or more, so that no sum of money becomes a place. What lies off the
 * globe is left out.
 */
export function readCoordinates(text: string): CoordinateReading[] {
  const readings = [...pairs(text, DECIMAL, fromDecimal), ...pairs(text, SEXAGESIMAL, fromSexagesimal), ...pairs(text, MGRS, fromMgrs)];
  return readings.sort((one, other) => one.span.start - other.span.start).filter((reading, at, all) => at === 0 || reading.span.start >= all[at - 1]!.span.end);
}

// Every repetition below is bounded, so a pattern looks at no more than some fifty characters from any start.
const DEGREE = String.raw`[°º˚]`;
const MINUTE = String.raw`['’′‘´]`;
const SECOND = String.raw`(?:["”″“]|''|’’)`;
const GAP = String.raw`[\s,;/]{1,4}`;
const DECIMAL_NUMBER = String.raw`([+-]?\d{1,3}\.\d{1,10})`;
const DECIMAL = new RegExp(String.raw`(?<![\d.,])(?:(?:lat|latitude)[.:]?\s{0,3})?${DECIMAL_NUMBER}\s?${DEGREE}?\s?([NS])?${GAP}(?:(?:lon|long|longitude)[.:]?\s{0,3})?${DECIMAL_NUMBER}\s?${DEGREE}?\s?([EW])?(?![\d]|\.\d|\p{L})`, 'giu');
const ANGLE = (letters: string): string => String.raw`(\d{1,3})\s?${DEGREE}\s?(\d{1,2}(?:\.\d{1,6})?)\s?${MINUTE}\s?(?:(\d{1,2}(?:\.\d{1,6})?)\s?${SECOND}\s?)?([${letters}])`;
const SEXAGESIMAL = new RegExp(String.raw`(?<!\d)${ANGLE('NS')}[\s,;/]{0,4}${ANGLE('EW')}(?!\p{L})`, 'giu');
const MGRS = /(?<![\p{L}\d])(\d{1,2}\s?[C-HJ-NP-X])\s?([A-HJ-NP-Z]{2})\s?(\d{2,5})\s?(\d{2,5})(?![\p{L}\d])/gu;

/** The patterns, for whoever wants to see that their work is bounded. */
export const COORDINATE_PATTERNS: readonly RegExp[] = [DECIMAL, SEXAGESIMAL, MGRS];

type Reader = (match: RegExpMatchArray) => Omit<CoordinateReading, 'span'> | null;

function pairs(text: string, pattern: RegExp, read: Reader): CoordinateReading[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const point = read(match);
    const onGlobe = point !== null && Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180;
    return onGlobe ? [{ ...point, span: { start: match.index, end: match.index + match[0].length } }] : [];
  });
}

function fromDecimal([whole, north = '', ns, east = '', ew]: RegExpMatchArray): Omit<CoordinateReading, 'span'> | null {
  const decimals = Math.min(decimalsOf(north), decimalsOf(east));
  const named = (ns !== undefined && ew !== undefined) || /lat/i.test(whole);
  if (!named && decimals < 3) return null;
  return { lat: Number(north) * (/s/i.test(ns ?? '') ? -1 : 1), lon: Number(east) * (/w/i.test(ew ?? '') ? -1 : 1), precision: decimals >= 3 ? 'exact' : 'near' };
}

function decimalsOf(number: string): number {
  return number.length - number.indexOf('.') - 1;
}

function fromSexagesimal(match: RegExpMatchArray): Omit<CoordinateReading, 'span'> | null {
  const lat = degreesOf(match.slice(1, 5));
  const lon = degreesOf(match.slice(5, 9));
  return lat === null || lon === null ? null : { lat, lon, precision: match[3] !== undefined || match[2]!.includes('.') ? 'exact' : 'near' };
}

function degreesOf([whole, minutes, seconds, letter]: readonly (string | undefined)[]): number | null {
  const [m, s] = [Number(minutes), Number(seconds ?? 0)];
  if (m >= 60 || s >= 60) return null;
  return (Number(whole) + m / 60 + s / 3600) * (/[sw]/i.test(letter ?? '') ? -1 : 1);
}

/** Decoded by the `mgrs` package of the PROJ project; the point is the middle of the square, whose side the digits give. */
function fromMgrs([, zone = '', square = '', east = '', north = '']: RegExpMatchArray): Omit<CoordinateReading, 'span'> | null {
  const digits = east.length === north.length ? east + north : splitRun(east, north);
  if (digits === null || Number.parseInt(zone, 10) < 1 || Number.parseInt(zone, 10) > 60) return null;
  try {
    const [lon, lat] = mgrs.toPoint(`${zone.replace(/\s/g, '')}${square}${digits}`);
    return { lat, lon, precision: digits.length >= 6 ? 'exact' : 'near' };
  } catch {
    // The letters name no square of that zone.
    return null;
  }
}

/** Digits written as one run may be cut anywhere by the pattern; an even number of them is a reference all the same. */
function splitRun(east: string, north: string): string | null {
  const run = east + north;
  return run.length % 2 === 0 && run.length <= 10 ? run : null;
}
