import { z } from 'zod';

const FORMS = [z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })];

/** Years outside these are slips of a pen, and some are beyond what the database holds. */
const [EARLIEST, LATEST] = [Date.UTC(1900, 0, 1), Date.UTC(2200, 0, 1)];

/** An ISO 8601 instant with offset, with or without seconds; the day must be one that the calendar has, from 1900 to 2199. */
export const instantText = z
  .string()
  .max(40)
  .refine((text) => FORMS.some((form) => form.safeParse(text).success), 'must be a date and time with offset, such as 2025-10-24T16:30:00+05:00')
  .refine((text) => !(Date.parse(text) < EARLIEST || Date.parse(text) >= LATEST), 'must lie between 1900 and 2199')
  .meta({ format: 'date-time' });
