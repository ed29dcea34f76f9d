/** Reads an instant so that nothing of it is lost: seconds since 1970 with all six decimals, which a Date would round. */
export const EXACT = (column: string): string => `extract(epoch FROM ${column})::text`;

/** The instant as events and roots write it; one that was never written by us comes out as it is, so that no hash fits it. */
export function storedInstant(seconds: string | null): string {
  const [, whole, milliseconds] = /^(-?\d{1,11})\.(\d{3})000$/.exec(seconds ?? '') ?? [];
  if (whole === undefined || milliseconds === undefined) return String(seconds);
  const sign = whole.startsWith('-') ? -1 : 1;
  return new Date(Number(whole) * 1000 + sign * Number(milliseconds)).toISOString();
}
