import * as z from 'zod';
import {
  ACT_CODES,
  ATTRIBUTION_BASES,
  codesOf,
  PROTECTED_OBJECT_CODES,
  TERM_ATTRIBUTION_CODES,
  TERM_KINDS,
  type AttributionBasis,
  type TermKind,
} from '#vocabulary';
import { calendarDate, dateOrInstant, instant, kebabId, line, prose, reference } from './document-words.js';

const acts = z.array(z.enum(ACT_CODES));
const protects = z.array(z.enum(PROTECTED_OBJECT_CODES)).min(1);
const attribution = z.enum(TERM_ATTRIBUTION_CODES);

/** Words that `wording.of` takes besides the ids of parties and third parties. */
export const WORDING_AUTHORS = {
  joint: 'The parties published these words together.',
  accounts: 'No agreed words are published; these sum up what the accounts have in common.',
} as const;

export const wordingSchema = z
  .strictObject({
    of: reference.describe('Whose words they are: the id of a party or third party, `joint` (published together) or `accounts` (summed up from accounts, no agreed words being published).'),
    quoted: z.boolean().default(false).describe('Whether the text quotes those words, rather than giving their sense.'),
    note: prose.nullish().describe('What a reader should know of the wording, such as where accounts differ.'),
    source: reference.nullish().describe('Id of the source that the wording was taken from.'),
  })
  .describe('Whose wording the term is.');

export const termSchema = z
  .strictObject({
    id: kebabId.describe('Id of the term within this document; keep it from version to version.'),
    article: z.string().max(80).nullish().describe('Number of the provision, as the agreement counts.'),
    title: line.describe('A few words for lists.'),
    text: prose.describe('The provision itself.'),
    wording: wordingSchema.optional(),
    kind: z.enum(codesOf<TermKind>(TERM_KINDS)).describe('Whether something must not be done, or must be.'),
    obligated: z.array(reference).min(1).describe('Ids of the parties that it binds.'),
    acts: acts.describe('Codes of the acts that come under it.'),
    throughGroups: z
      .strictObject({
        acts: acts.min(1).describe('Codes of the acts that count when such a group does them.'),
        bases: z.array(z.enum(codesOf<AttributionBasis>(ATTRIBUTION_BASES)).exclude(['organ_of'])).min(1).describe('The ties to an obligated party that count.'),
      })
      .optional()
      .describe('A second limb of the term: acts that come under it only where a group tied to an obligated party does them, never that party\'s own organs.'),
    protects: protects.default(['any']).describe('Who or what it protects.'),
    areas: z.array(reference).default([]).describe('Ids of the areas where it applies; empty: everywhere.'),
    exemptions: z.array(prose).default([]).describe('What it does not forbid, a sentence each.'),
    attribution: attribution.default('organ').describe('The widest tie between whoever did it and an obligated party that the term reaches.'),
    effectiveFrom: instant.nullish().describe('Instant from which the term binds; absent: from that of the agreement.'),
    effectiveTo: instant.nullish().describe('Instant from which the term no longer binds; absent: until that of the agreement.'),
    deadline: instant.nullish().describe('For an obligation: the instant by which it must be met.'),
    condition: prose.nullish().describe('For an obligation: what must come about before it must be met.'),
  })
  .describe('One provision.');

export const readingSchema = z
  .strictObject({
    id: kebabId.describe('Id of the reading within this document.'),
    party: reference.describe('Id of the party whose reading it is.'),
    title: line.describe('A few words for lists.'),
    terms: z.array(reference).min(1).describe('Ids of the terms that it interprets.'),
    text: prose.describe('The interpretation, as the party published it or in its sense.'),
    source: reference.nullish().describe('Id of the source in which the party published it.'),
    dated: calendarDate.nullish().describe('Date on which the party published it.'),
    overrides: z
      .strictObject({
        acts: acts.min(1).optional().describe('Acts in place of those of the terms.'),
        areas: z.array(reference).optional().describe('Areas in place of those of the terms; empty: everywhere.'),
        attribution: attribution.optional().describe('Reach in place of that of the terms.'),
        obligated: z.array(reference).min(1).optional().describe('Obligated parties in place of those of the terms.'),
        protects: protects.optional().describe('Protected objects in place of those of the terms.'),
        exemptions: z.array(prose).optional().describe('Exemptions in place of those of the terms.'),
      })
      .optional()
      .describe('What the terms would say under this reading; applied to a copy, and only where that reading is asked for.'),
  })
  .describe('One party\'s own published interpretation, kept beside the terms and never merged into them.');

export const commitmentSchema = z
  .strictObject({
    id: kebabId.describe('Id of the commitment within this document.'),
    text: prose.describe('What is to be done.'),
    obligated: z.array(reference).min(1).describe('Ids of the parties that are to do it.'),
    due: dateOrInstant.nullish().describe('Date or instant by which it is to be done.'),
    condition: prose.nullish().describe('What must come about before it is due.'),
    term: reference.nullish().describe('Id of the term under which a failure would fall.'),
    metOn: dateOrInstant.nullish().describe('Date or instant on which it was met, where that is known as the document is written.'),
    source: reference.nullish().describe('Id of the source that tells of it.'),
  })
  .describe('A positive obligation with a deadline or a condition.');

export const milestoneSchema = z
  .strictObject({
    date: dateOrInstant.describe('When it was.'),
    title: line.describe('What it was, in a line.'),
    source: reference.nullish().describe('Id of the source that tells of it.'),
  })
  .describe('An event in the life of the agreement, such as its announcement.');
