import type { Readable } from 'node:stream';
import { compareReports, type LinkSide } from '#classification';
import { z } from 'zod';
import { jsonLines } from './json-lines.js';

const sideSchema = z.object({
  text: z.string().nullish(),
  date: z.string().nullish(),
  lat: z.number().nullish(),
  lon: z.number().nullish(),
  location: z.string().nullish(),
  actors: z.union([z.array(z.string()), z.string().transform((actor) => [actor])]).nullish(),
});
const pairSchema = z.object({ id: z.union([z.string(), z.number()]), a: sideSchema, b: sideSchema });

/** For each pair of reports, how far they tell of one event: 0 to 1, and whether that is far enough. */
export async function* linkLines(input: Readable): AsyncGenerator<string> {
  for await (const { id, a, b } of jsonLines(input, pairSchema)) {
    const { score, same } = compareReports(sideOf(a), sideOf(b));
    yield JSON.stringify({ id, score: Math.round(score * 1e4) / 1e4, same });
  }
}

function sideOf({ text, date, lat, lon, location, actors }: z.output<typeof sideSchema>): LinkSide {
  return {
    text: text ?? undefined,
    from: date ?? undefined,
    datePrecision: 'day',
    lat: lat ?? undefined,
    lon: lon ?? undefined,
    location: location ?? undefined,
    actors: actors ?? undefined,
  };
}
