import * as z from 'zod';
import { kebabId, line, prose, reference } from './document-words.js';

/** Longitude, then latitude (RFC 7946, section 3.1.1), in degrees of WGS 84; an altitude may follow. */
const position = z
  .array(z.number())
  .min(2)
  .max(3)
  .refine(([lon = 0, lat = 0]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90, 'is no position: longitude (-180 to 180) comes first, then latitude (-90 to 90)');

/** A closed ring: at least four positions, the last the same as the first (RFC 7946, section 3.1.6). */
const ring = z
  .array(position)
  .min(4)
  .refine((positions) => positions[0]?.join() === positions.at(-1)?.join(), 'is not closed: the last position of a ring repeats the first');

const polygon = z.array(ring).min(1);

const geometry = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('Polygon').describe('One outline, with or without holes.'),
      coordinates: polygon.describe('Rings of [longitude, latitude]; the first is the outline, the others are holes.'),
    }),
    z.strictObject({
      type: z.literal('MultiPolygon').describe('Several outlines.'),
      coordinates: z.array(polygon).min(1).describe('Polygons, each a list of rings of [longitude, latitude].'),
    }),
  ])
  .describe('GeoJSON geometry of the area (RFC 7946).');

export const placeSchema = z
  .strictObject({
    id: kebabId.describe('Id of the place within this document.'),
    name: line.describe('Name of the place.'),
    aliases: z.array(line).default([]).describe('Other names and spellings of the place.'),
    lat: z.number().min(-90).max(90).nullish().describe('Latitude in degrees of WGS 84.'),
    lon: z.number().min(-180).max(180).nullish().describe('Longitude in degrees of WGS 84.'),
    area: z.array(reference).default([]).describe('Ids of the areas that the place lies in; a crossing may lie in two.'),
  })
  .describe('A place that reports may name.');

export const areaSchema = z
  .strictObject({
    id: kebabId.describe('Id of the area within this document.'),
    name: line.describe('Name of the area.'),
    description: prose.nullish().describe('What the area takes in, and how exact its outline is.'),
    geometry: geometry.optional(),
  })
  .describe('Ground on which terms may apply: a territory, a zone, a line.');
