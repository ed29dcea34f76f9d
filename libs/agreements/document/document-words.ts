import * as z from 'zod';

// The small words that every part of an agreement document is made of.

/** Lower-case letters, digits and single hyphens between them: `pak-army`, `t1`. */
export const kebabId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no id: ids are lower-case letters and digits, joined by single hyphens');

/** PostgreSQL's jsonb holds neither U+0000 nor half of a surrogate pair. */
const storable = z.string().regex(/^[^\0\p{Cs}]*$/u, 'holds a character that cannot be stored (U+0000 or half a surrogate pair)');

/** A reference to the id of something else in the document. */
export const reference = storable.min(1).max(80);

/** A name or title: a line that is not blank. */
export const line = storable.max(500).regex(/\S/, 'is blank');

/** Running text that is not blank. */
export const prose = storable.max(20_000).regex(/\S/, 'is blank');

const NO_INSTANT = 'is no instant: write a real date with time and offset, as in 2025-10-19T00:00+05:00';
const NO_DATE = 'is no date: write a real date, as in 2025-10-19';

/** ISO 8601 instant with an offset; seconds may be left out: `2025-10-19T00:00+05:00`. */
export const instant = z
  .string()
  .max(40)
  .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/, { error: NO_INSTANT, abort: true })
  .refine((text) => dayExists(text.slice(0, 10)), NO_INSTANT);

/** ISO 8601 calendar date: `2025-10-19`. */
export const calendarDate = z
  .string()
  .max(10)
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: NO_DATE, abort: true })
  .refine(dayExists, NO_DATE);

/** A calendar date, or an instant where the time of day is known. */
export const dateOrInstant = z
  .string()
  .max(40)
  .refine((text) => (text.includes('T') ? instant : calendarDate).safeParse(text).success, `${NO_DATE}, or an instant with its offset, as in 2025-10-19T09:00+05:00`);

/** Name of a zone in the IANA time zone database. */
export const ianaZone = z.string().max(64).refine(isIanaZone, 'is no time zone of the IANA database, such as Asia/Karachi');

/** Whether the day exists: JavaScript would read 30 February as 2 March. */
function dayExists(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function isIanaZone(name: string): boolean {
  // Intl also takes bare offsets; those know nothing of summer time or of the history of a zone.
  if (!/^(?:UTC|[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)+)$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
