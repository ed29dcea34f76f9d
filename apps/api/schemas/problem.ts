import { z } from 'zod';
import { ERRORS, type ErrorCode } from '#vocabulary';

const codes = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

/** RFC 9457, with a stable code, the remedy, and the faults of what was sent. */
export const problem = z
  .object({
    type: z.string().describe('A name for this kind of problem.'),
    title: z.string().describe('The problem in a sentence.'),
    status: z.int().describe('The HTTP status.'),
    detail: z.string().describe('What is the matter in this very case.'),
    code: z.enum(codes).describe('Stable; listed in docs/errors.md.'),
    remedy: z.string().describe('What to do about it.'),
    instance: z.string().describe('Under which this answer is logged.'),
    faults: z
      .array(
        z.object({
          path: z.string().describe('Path of the field or key; empty for the whole.'),
          message: z.string(),
          line: z.int().optional(),
          column: z.int().optional(),
          remedy: z.string().optional(),
        }),
      )
      .describe('Each fault of what was sent.'),
  })
  .meta({ id: 'Problem' });

export type Problem = z.output<typeof problem>;
