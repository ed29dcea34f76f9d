import { z } from 'zod';

/** Text of at most `limit` UTF-16 code units. PostgreSQL stores neither the NUL character nor half of a surrogate pair: they are refused here, in words. */
export function storableText(limit: number): z.ZodString {
  return z
    .string()
    .max(limit, `must be no longer than ${limit} characters`)
    .refine((text) => !text.includes('\0') && text.isWellFormed(), 'holds a character that is not valid text');
}
