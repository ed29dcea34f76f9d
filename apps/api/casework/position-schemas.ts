import { z } from 'zod';
import { reasonText } from '#casework';
import { POSITION_CODES, type PositionStance } from '#vocabulary';
import { author, instant, span } from '../schemas/shapes.js';

const stance = z.enum(POSITION_CODES as [PositionStance, ...PositionStance[]]);

export const position = z
  .object({
    id: z.string(),
    incident: z.string().describe('The incident under which it was recorded.'),
    party: z.string().describe('Id of the party, third party or actor that spoke.'),
    side: z.string().describe('The party that it speaks for beyond dispute; else the speaker itself.'),
    stance,
    statement: z.string().nullable(),
    dated: z.object({ from: instant, to: instant, precision: z.enum(['exact', 'day']) }).describe('When it was said.'),
    source: z.object({ name: z.string() }).nullable().describe('Who passed it on, `withheld` for those who may not see sources; null where it was read from a report.'),
    report: z.string().nullable(),
    span: span.nullable(),
    proposedBy: z.enum(['machine']).nullable().describe('`machine`: read from a report, and of no weight until a person confirms it.'),
    recordedAt: instant,
    recordedBy: author,
    confirmedAt: instant.nullable(),
    confirmedBy: author.nullable(),
    withdrawnAt: instant.nullable(),
    withdrawnBy: author.nullable(),
    withdrawnReason: z.string().nullable(),
  })
  .meta({ id: 'Position', description: 'What a party said of an incident. Entries are added and withdrawn, never edited.' });

export const stanceOfParty = z
  .object({ party: z.string(), stance, dated: instant, position: z.string().describe('Id of the entry.') })
  .meta({ id: 'Stance', description: 'What a side says of an incident at last.' });

export const response = z
  .object({
    notification: z.string(),
    party: z.string(),
    notifiedAt: instant,
    how: z.string(),
    respondBy: instant.describe('End of the last day on which it may answer.'),
    stance: stance.nullable().describe('What it last said; `silent` where the time has passed without a word; null while there is time.'),
  })
  .meta({ id: 'Response', description: 'A party that was told of an incident, and how its answer stands.' });

export const ledger = z.object({ positions: z.array(position), stances: z.array(stanceOfParty), responses: z.array(response) }).meta({ id: 'PositionLedger' });

export const recorded = z.object({ id: z.string() });
export const notified = recorded.extend({ respondBy: instant }).meta({ id: 'PartyNotification' });
export const withReason = z.strictObject({ reason: reasonText.describe('Why, in a sentence.') });
