import { z } from 'zod';

const FORMS = [z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })];

/** An ISO 8601 instant with offset, with or without seconds; the day must be one that the calendar has. */
export const instantText = z
  .string()
  .max(40)
  .refine((text) => FORMS.some((form) => form.safeParse(text).success), 'must be a date and time with offset, such as 2025-10-24T16:30:00+05:00')
  .meta({ format: 'date-time' });
