import { z } from 'zod';
import { AUTHOR_KIND_CODES, PLACE_PRECISION_CODES, TIME_PRECISION_CODES } from '#vocabulary';

const oneOf = <Code extends string>(codes: readonly Code[]) => z.enum(codes as readonly [Code, ...Code[]]);

export const instant = z.string().describe('ISO 8601 instant.');
export const count = z.object({ low: z.int(), best: z.int(), high: z.int() }).meta({ id: 'Count', description: 'Persons: lowest, best and highest figure.' });
export const span = z
  .object({ start: z.int(), end: z.int(), report: z.string().optional().describe('Id of the report whose narrative is meant.') })
  .meta({ id: 'Span', description: 'Characters of a narrative, in UTF-16 code units; the end is not included.' });
export const place = z
  .object({
    place: z.string().nullable().describe('Id from the agreement, where it is one of its places.'),
    name: z.string(),
    areas: z.array(z.string()),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    precision: oneOf(PLACE_PRECISION_CODES),
  })
  .meta({ id: 'Place' });
export const author = z
  .object({ kind: oneOf(AUTHOR_KIND_CODES), id: z.string(), name: z.string() })
  .meta({ id: 'Author', description: 'Who did it: a person, a program by its token, a job or a command of ours.' });
export const timeSpan = z
  .object({ from: instant, to: instant, precision: oneOf(TIME_PRECISION_CODES) })
  .meta({ id: 'TimeSpan', description: 'It happened somewhere between the two instants.' });
