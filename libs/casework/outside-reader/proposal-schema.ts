import { ACT_CODES, MENTION_STATUSES, PROTECTED_OBJECT_CODES, codesOf } from '#vocabulary';
import type { Proposal } from '#classification';
import * as z from 'zod';

/** What PostgreSQL cannot hold is no words of a report. */
const words = z.string().max(500).refine((text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text));
const count = z.strictObject({ words, low: z.int().min(0), best: z.int().min(0), high: z.int().min(0) });

const proposal = z.strictObject({
  act: z.enum(ACT_CODES),
  words: words.min(1),
  status: z.enum(codesOf(MENTION_STATUSES)),
  allegedBy: words.nullable(),
  agents: z.array(words).max(10),
  targets: z.array(z.strictObject({ words, object: z.enum(PROTECTED_OBJECT_CODES).nullable() })).max(10),
  when: z.strictObject({ words, day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable() }).nullable(),
  where: words.nullable(),
  killed: count.nullable(),
  injured: count.nullable(),
}) satisfies z.ZodType<Proposal>;

const answer = z.strictObject({ mentions: z.array(proposal).max(40) });

/** JSON Schema of the answer that is asked for. */
export const ANSWER_SCHEMA = z.toJSONSchema(answer, { target: 'draft-7' });

/** The proposals of an answer. @throws Error where it does not have the form that was asked for. */
export function proposalsOf(content: string): Proposal[] {
  return answer.parse(JSON.parse(content)).mentions;
}
