import { z } from 'zod';
import { POSITION_CODES, type PositionStance } from '#vocabulary';
import { instantText } from '../reports/instant-text.js';
import { storableText } from '../reports/storable-text.js';

const STATEMENT_LIMIT = 20_000;
const id = z.string().min(1).max(80);

const day = z.iso.date('must be a day such as 2025-10-24').refine((text) => text >= '1900-01-01' && text < '2200-01-01', 'must lie between 1900 and 2199');

/** What a party said of an incident, as a person records it. */
export const positionInput = z
  .strictObject({
    party: id.describe('Id of the party, third party or actor of the agreement that spoke.'),
    stance: z.enum(POSITION_CODES as [PositionStance, ...PositionStance[]], { error: `must be one of the positions: ${POSITION_CODES.join(', ')}` }),
    statement: storableText(STATEMENT_LIMIT).trim().min(1, 'must not be empty').optional().describe('What it said, in its own words or in yours.'),
    dated: z.union([instantText, day], 'must be a day such as 2025-10-24, or a date and time with offset').describe('When it was said: an instant, or a day in the agreement’s timezone.'),
    source: z
      .strictObject({ name: storableText(500).trim().min(1, 'must not be empty').describe('Who passed it on.') })
      .optional()
      .describe('Needed unless `report` names the report that it stands in.'),
    report: z.uuid().optional().describe('Id of the report that it was read from.'),
  })
  .refine(({ source, report }) => source !== undefined || report !== undefined, { path: ['source'], message: 'must be given where no report is named' })
  .describe('What a party said of an incident.');
export type PositionInput = z.output<typeof positionInput>;

/** That a party was told of an incident. */
export const notificationInput = z
  .strictObject({
    party: id.describe('Id of a party of the agreement.'),
    at: instantText.describe('When it was told.'),
    how: storableText(500).trim().min(1, 'must not be empty').describe('How it was told: note verbale, hotline, meeting.'),
  })
  .describe('That a party was told of an incident and asked to answer.');
export type NotificationInput = z.output<typeof notificationInput>;
