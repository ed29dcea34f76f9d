import { z } from 'zod';
import { VERIFICATION_STATE_CODES } from '#vocabulary';
import { reasonText } from '../findings/finding-input.js';

/** A move of an incident into another state of verification. */
export const verificationInput = z
  .strictObject({
    to: z.enum(VERIFICATION_STATE_CODES),
    reason: reasonText.describe('Why, for whoever challenges it.'),
    duplicateOf: z.uuid().optional().describe('With `duplicate`: the incident that is counted in its place.'),
  })
  .refine(({ to, duplicateOf }) => (to === 'duplicate') === (duplicateOf !== undefined), { path: ['duplicateOf'], message: 'goes with `duplicate`, and `duplicate` with it' })
  .meta({ id: 'VerificationInput' });
export type VerificationInput = z.output<typeof verificationInput>;
