import { z } from 'zod';
import {
  ACT_CODES,
  CHANNEL_CODES,
  CREDIBILITY_CODES,
  PLACE_PRECISION_CODES,
  RELIABILITY_CODES,
  TIME_PRECISION_CODES,
} from '#vocabulary';
import { instantText } from './instant-text.js';
import { storableText } from './storable-text.js';

const NARRATIVE_LIMIT = 100_000;
const NAME_LIMIT = 500;
const LIST_LIMIT = 100;
const PERSONS_LIMIT = 10_000_000;
const DAY = 86_400_000;

const name = storableText(NAME_LIMIT).trim().min(1, 'must not be empty');

const code = <const Codes extends readonly [string, ...string[]] | readonly string[]>(codes: Codes, what: string) =>
  z.enum(codes as unknown as [Codes[number], ...Codes[number][]], { error: `must be one of the ${what}: ${codes.join(', ')}` });

const count = z
  .strictObject({
    low: z.int().min(0).max(PERSONS_LIMIT),
    best: z.int().min(0).max(PERSONS_LIMIT),
    high: z.int().min(0).max(PERSONS_LIMIT),
  })
  .refine(({ low, best, high }) => low <= best && best <= high, 'must have low <= best <= high')
  .describe('Persons: the lowest, the best and the highest figure that the source gives.');

const source = z
  .strictObject({
    name: name.describe('Who says so.'),
    reliability: code(RELIABILITY_CODES, 'Admiralty grades').optional(),
    origin: name.optional().describe('Where the account comes from in the last resort, where the source passes on another; reports of one origin count once.'),
  })
  .describe('Who says so, and how far they can be relied on.');

const occurredAt = z
  .strictObject({ from: instantText, to: instantText.optional(), precision: code(TIME_PRECISION_CODES, 'precisions of time') })
  .refine(({ from, to }) => !to || Date.parse(from) <= Date.parse(to), { path: ['to'], message: 'must not be before from' });

const place = z
  .strictObject({
    name: name.optional(),
    lat: z.number().min(-90).max(90).optional(),
    lon: z.number().min(-180).max(180).optional(),
    precision: code(PLACE_PRECISION_CODES, 'precisions of place'),
  })
  .refine(({ lat, lon }) => (lat === undefined) === (lon === undefined), 'must have both lat and lon, or neither');

/** A report as it is logged: the contract's "report in". Fields that are given win over the narrative. */
export const reportInput = z
  .strictObject({
    narrative: storableText(NARRATIVE_LIMIT).refine((value) => value.trim() !== '', 'must not be empty').describe('What the source said, in its own words.'),
    reportedAt: instantText.describe('When the source said it.'),
    source,
    credibility: code(CREDIBILITY_CODES, 'Admiralty grades').optional(),
    channel: code(CHANNEL_CODES, 'channels').optional(),
    language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'must be a language tag such as en, ur or ar-SD').optional(),
    occurredAt: occurredAt.optional(),
    place: place.optional(),
    acts: z.array(code(ACT_CODES, 'acts')).max(LIST_LIMIT).optional(),
    perpetrators: z.array(name).max(LIST_LIMIT).optional().describe('Ids, names or aliases of actors or parties.'),
    targets: z.array(name).max(LIST_LIMIT).optional().describe('Ids, names or aliases of actors or parties, or codes of protected objects.'),
    killed: count.optional(),
    injured: count.optional(),
    attachments: z.array(z.strictObject({ name, sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal').optional() })).max(LIST_LIMIT).optional(),
    externalId: name.optional(),
  })
  .refine(({ occurredAt, reportedAt }) => !occurredAt || Date.parse(occurredAt.from) <= Date.parse(reportedAt) + DAY, {
    path: ['occurredAt', 'from'],
    message: 'must not lie more than a day after reportedAt: nobody reports what has not happened yet',
  })
  .describe('What one source said.');

export type ReportInput = z.output<typeof reportInput>;
