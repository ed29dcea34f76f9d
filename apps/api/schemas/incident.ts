import { z } from 'zod';
import { ACT_CODES, INCIDENT_STATE_CODES, VERIFICATION_STATE_CODES, type ActCode, type IncidentState, type VerificationState } from '#vocabulary';
import { finding } from '../casework/finding-schema.js';
import { position, response, stanceOfParty } from '../casework/position-schemas.js';
import { verificationMove } from '../casework/verification-schema.js';
import { classification } from './classification.js';
import { count, instant, place, timeSpan } from './shapes.js';

export const incident = z
  .object({
    id: z.string(),
    agreement: z.string(),
    openedAt: instant,
    updatedAt: instant,
    occurredAt: timeSpan.nullable(),
    place: place.nullable(),
    acts: z.array(z.enum(ACT_CODES as readonly [ActCode, ...ActCode[]])),
    perpetrators: z.array(z.string()).describe('Ids of actors or parties; empty where nobody is named.'),
    targets: z.array(z.string()).describe('Ids of actors or parties, or codes of protected objects.'),
    killed: count.nullable(),
    injured: count.nullable(),
    verification: z.enum(VERIFICATION_STATE_CODES as [VerificationState, ...VerificationState[]]),
    verificationMoves: z.array(verificationMove).describe('How it came to that, the latest move first.'),
    duplicateOf: z.string().nullable().describe('The incident that is counted in its place, where it is a duplicate.'),
    corroborable: z.boolean().describe('Two independent origins tell of it, and a person could call it corroborated.'),
    reconsider: z.boolean().describe('It is unverifiable, discounted or a duplicate, and reports joined or left it since.'),
    reports: z.array(z.string()),
    origins: z.int().describe('Independent origins among the reports; copies count once.'),
    links: z.array(z.object({ report: z.string(), score: z.number().nullable(), because: z.array(z.string()) })),
    classifications: z.array(classification),
    findings: z.array(finding).describe('Those that stand, and those that wait for a second signer; all there ever were are at `/incidents/{id}/findings`.'),
    positions: z.array(position).describe('What was said of it, newest entry first.'),
    stances: z.array(stanceOfParty),
    responses: z.array(response),
    state: z.enum(INCIDENT_STATE_CODES as [IncidentState, ...IncidentState[]]).describe('`merged` into another incident, or `emptied` of its last report: then it is counted nowhere.'),
    mergedInto: z.string().nullable().describe('This incident, where the id that was asked for was merged into it.'),
    mergedFrom: z.array(z.string()).describe('Ids that lead here.'),
    sample: z.boolean(),
    omission: z
      .object({ commitment: z.string(), party: z.string(), term: z.string().nullable(), due: instant, acts: z.array(z.string()) })
      .nullable()
      .describe('What was left undone, where the incident was opened for a lapsed deadline.'),
    revision: z.int().describe('Moves on by one with every change of the incident; its ETag names it.'),
  })
  .meta({ id: 'Incident' });

export const incidentPage = z.object({ items: z.array(incident), nextCursor: z.string().nullable() }).meta({ id: 'IncidentPage' });
