import * as z from 'zod';
import { SEVERITY_CODES } from '#vocabulary';
import { actorSchema, partySchema, thirdPartySchema } from './actors-schema.js';
import { calendarDate, dateOrInstant, ianaZone, instant, kebabId, line, prose } from './document-words.js';
import { areaSchema, placeSchema } from './geography-schema.js';
import { commitmentSchema, milestoneSchema, readingSchema, termSchema } from './terms-schema.js';

const sourceSchema = z
  .strictObject({
    id: kebabId.describe('Id of the source within this document.'),
    title: line.describe('Title of the source.'),
    publisher: line.nullish().describe('Who published it.'),
    date: calendarDate.nullish().describe('Date on which it was published.'),
    url: z.url({ protocol: /^https?$/ }).max(2_000).nullish().describe('Where it can be read.'),
  })
  .describe('Where something in this document was taken from.');

const publicStatusSchema = z
  .strictObject({
    delayHours: z.int().min(1).max(8_760).describe('How many hours old the figures are that anybody may see.'),
    countsInStepsOf: z.int().min(1).max(1_000).default(5).describe('Figures are rounded down to a multiple of this, so that none tells of a single report; 0 then stands for fewer than so many.'),
  })
  .describe('How late and how coarse the status is that everybody may see.');

/**
 * An agreement as its file writes it. References between its parts are held by `referenceFaults`, not
 * by the schema, so that the schema can be published as JSON Schema.
 */
export const agreementDocumentSchema = z
  .strictObject({
    id: kebabId.describe('Id of the agreement; keep it from version to version.'),
    title: line.describe('Title of the agreement.'),
    description: prose.nullish().describe('What the agreement is and how its text came to be known.'),
    signed: dateOrInstant.nullish().describe('Date on which it was signed or announced.'),
    effectiveFrom: instant.describe('Instant from which the agreement binds.'),
    effectiveTo: instant.nullish().describe('Instant from which it no longer binds; null or absent: still in force.'),
    inForceFrom: instant.nullish().describe('Instant from which this version of the text governs events; absent: `effectiveFrom`, as for a better transcription of the same text.'),
    timezone: ianaZone.describe('IANA time zone in which reports mean "yesterday" and "0430 hrs".'),
    narrativesMayLeave: z.boolean().nullish().describe('Whether narratives of reports may be sent to an outside reader, such as a language model, where the installation has one; absent: they may not.'),
    secondSignerFrom: z
      .enum([...SEVERITY_CODES, 'never'])
      .nullish()
      .describe('Severity from which a finding of a violation needs a second signer, or `never`; absent: `serious`.'),
    responseDays: z.int().min(1).max(365).nullish().describe('Days in which a party answers, from the day it was told of an incident; absent: 14.'),
    publicStatus: publicStatusSchema.nullish().describe('What everybody may see of the status, without a token; absent: nothing.'),
    sources: z.array(sourceSchema).default([]).describe('What this document was taken from.'),
    parties: z.array(partySchema).min(1).describe('Who is bound.'),
    thirdParties: z.array(thirdPartySchema).default([]).describe('Who mediates, guarantees or witnesses.'),
    actors: z.array(actorSchema).default([]).describe('Forces and groups that reports may name.'),
    places: z.array(placeSchema).default([]).describe('Places that reports may name.'),
    areas: z.array(areaSchema).default([]).describe('Ground on which terms may apply.'),
    terms: z.array(termSchema).min(1).describe('The provisions.'),
    readings: z.array(readingSchema).default([]).describe('Published interpretations by single parties, kept beside the terms.'),
    commitments: z.array(commitmentSchema).default([]).describe('Positive obligations with a deadline or a condition.'),
    milestones: z.array(milestoneSchema).default([]).describe('Events in the life of the agreement.'),
  })
  .describe('A ceasefire text with its parties, third parties, actors, places, areas and terms.');

export type AgreementDocument = z.output<typeof agreementDocumentSchema>;
export type Term = AgreementDocument['terms'][number];
export type Reading = AgreementDocument['readings'][number];
export type Commitment = AgreementDocument['commitments'][number];
export type ThirdParty = AgreementDocument['thirdParties'][number];

const JSON_SCHEMA: object = {
  $id: '/api/v1/schemas/agreement.json',
  title: 'Truceline agreement document',
  ...z.toJSONSchema(agreementDocumentSchema, { target: 'draft-2020-12', io: 'input' }),
};

/** JSON Schema (draft 2020-12) of the document as it may be sent: what has a default may be left out. */
export function agreementJsonSchema(): object {
  return JSON_SCHEMA;
}
