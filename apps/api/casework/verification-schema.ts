import { z } from 'zod';
import { VERIFICATION_STATE_CODES } from '#vocabulary';
import { author, instant } from '../schemas/shapes.js';

const state = z.enum(VERIFICATION_STATE_CODES);

export const verificationMove = z
  .object({
    from: state,
    to: state,
    reason: z.string(),
    duplicateOf: z.string().nullable().describe('The incident that is counted in its place.'),
    at: instant,
    by: author,
  })
  .meta({ id: 'VerificationMove' });

export const incidentVerified = verificationMove.extend({ incident: z.string(), revision: z.int() }).meta({ id: 'IncidentVerified' });
