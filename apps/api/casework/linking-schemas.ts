import { z } from 'zod';
import { reasonText } from '#casework';
import { INCIDENT_STATE_CODES, type IncidentState } from '#vocabulary';
import { author, instant } from '../schemas/shapes.js';

const LIMIT = 50;
const id = z.uuid().transform((text) => text.toLowerCase());
const reason = reasonText.describe('Why, in a sentence.');
const ifMatch = z.record(id, z.string().max(200)).optional().describe('ETags of incidents as you saw them, by their ids.');
const state = z.enum(INCIDENT_STATE_CODES as [IncidentState, ...IncidentState[]]);
const kind = z.enum(['merge', 'split', 'link', 'unlink', 'move', 'undo']);

export const mergeWish = z
  .strictObject({ into: id.describe('The incident that stays.'), from: z.array(id).min(1).max(LIMIT).describe('Those whose reports it gets, and whose ids then lead to it.'), reason, ifMatch })
  .meta({ id: 'IncidentMerge' });
export const splitWish = z
  .strictObject({ incident: id, reports: z.array(id).min(1).max(LIMIT).describe('Those that tell of another incident; not all.'), reason })
  .meta({ id: 'IncidentSplit' });
export const linkWish = z.strictObject({ report: id, reason }).meta({ id: 'ReportLink' });
export const moveWish = z.strictObject({ from: id, to: id, reason, ifMatch }).meta({ id: 'ReportMove' });
export const unlinkQuery = z.strictObject({ reason });

export const operated = z
  .object({ operation: z.string().describe('By which it is undone.'), incidents: z.array(z.object({ id: z.string(), revision: z.int(), state })).describe('Every incident that was touched, as it stands now.') })
  .meta({ id: 'CaseOperationDone' });
export const splitDone = operated.extend({ opened: z.string().describe('The new incident.') }).meta({ id: 'IncidentSplitDone' });

const byHand = z.object({ operation: z.string(), kind, by: author, reason: z.string() }).meta({ id: 'ByHand', description: 'Who did it by hand, and why.' });
const closing = z.object({ state, mergedInto: z.string().nullable() });
export const linkHistory = z
  .object({
    links: z.array(
      z.object({
        report: z.string(), score: z.number().nullable(), because: z.array(z.string()), linkedAt: instant, linkedBy: byHand.nullable().describe('Null: the machine.'),
        unlinkedAt: instant.nullable(), unlinkedBy: byHand.nullable(),
      }),
    ),
    operations: z.array(
      z.object({
        id: z.string(), kind, incidents: z.array(z.object({ incident: z.string(), before: closing.nullable(), after: closing })), reason: z.string(), doneAt: instant, doneBy: author,
        undoes: z.string().nullable(), undoneBy: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'LinkHistory', description: 'Every link that the incident has or had, and all that was done to them by hand; oldest first.' });
