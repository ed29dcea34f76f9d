/** Clock arithmetic in IANA time zones, through Intl alone. Local times are minutes since 1970-01-01T00:00 on the zone's own clocks. */

const MINUTE = 60_000;
const QUARTER = 15;

/** Minutes that the zone is ahead of UTC at an instant (milliseconds since 1970). */
export function offsetAt(instant: number, zone: string): number {
  // Every change of offset since 1973 fell on a quarter of an hour, so one answer serves the whole quarter.
  const quarter = Math.floor(instant / (QUARTER * MINUTE));
  const known = knownOffsets(zone);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = askOffset(quarter * QUARTER * MINUTE, zone);
    if (known.size >= MOST_OFFSETS) known.clear();
    known.set(quarter, offset);
  }
  return offset;
}

/**
 * The instant at which the zone's clocks show a local time. Where clocks were put back it is shown twice:
 * `earliest` or `latest` says which is meant. Where they were put forward it is never shown: then the
 * instant is as far past the change as the local time is past the start of the gap.
 */
export function instantOf(local: number, zone: string, which: 'earliest' | 'latest' = 'earliest'): number {
  const before = offsetAt((local - DAY) * MINUTE, zone);
  const after = offsetAt((local + DAY) * MINUTE, zone);
  if (before === after) return (local - before) * MINUTE;
  const shown = [...new Set([before, after])].map((offset) => (local - offset) * MINUTE).filter((instant) => localOf(instant, zone) === local);
  if (shown.length === 0) return (local - before) * MINUTE;
  return which === 'earliest' ? Math.min(...shown) : Math.max(...shown);
}

/** What the zone's clocks show at an instant. */
export function localOf(instant: number, zone: string): number {
  return Math.floor(instant / MINUTE) + offsetAt(instant, zone);
}

/** ISO 8601 with the zone's offset at that instant: "2025-11-07T18:00:00+04:30". */
export function isoIn(instant: number, zone: string): string {
  const offset = offsetAt(instant, zone);
  return new Date(instant + offset * MINUTE).toISOString().slice(0, 19) + suffixOf(offset);
}

/** "+04:30". */
function suffixOf(offset: number): string {
  let suffix = suffixes.get(offset);
  if (suffix === undefined) {
    const size = Math.abs(offset);
    suffixes.set(offset, (suffix = `${offset < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`));
  }
  return suffix;
}

const suffixes = new Map<number, string>();

const DAY = 24 * 60;
const MOST_OFFSETS = 4096;
const offsets = new Map<string, Map<number, number>>();
const formats = new Map<string, Intl.DateTimeFormat>();

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function knownOffsets(zone: string): Map<number, number> {
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map<number, number>()));
  return known;
}

function askOffset(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) formats.set(zone, (format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })));
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
