import * as z from 'zod';
import { AFFILIATION_STATUSES, ATTRIBUTION_BASES, codesOf, THIRD_PARTY_ROLE_CODES, type AffiliationStatus, type AttributionBasis } from '#vocabulary';
import { instant, kebabId, line, reference } from './document-words.js';

const aliases = z
  .array(line)
  .default([])
  .describe('Other names, abbreviations and spellings under which reports speak of it.');

export const partySchema = z
  .strictObject({
    id: kebabId.describe('Id of the party within this document.'),
    name: line.describe('Name of the party.'),
    aliases,
    kind: line.nullish().describe('What sort of party it is, such as state or non_state_armed_group.'),
  })
  .describe('Who is bound by the agreement.');

export const thirdPartySchema = z
  .strictObject({
    id: kebabId.describe('Id of the third party within this document.'),
    name: line.describe('Name of the third party.'),
    role: z.enum(THIRD_PARTY_ROLE_CODES).describe('Whether it mediated, guarantees or witnessed the agreement.'),
  })
  .describe('Who mediates, guarantees or witnesses, and is not bound.');

export const affiliationSchema = z
  .strictObject({
    party: reference.describe('Id of the party that the actor is tied to.'),
    basis: z.enum(codesOf<AttributionBasis>(ATTRIBUTION_BASES)).describe('What the tie consists of.'),
    status: z.enum(codesOf<AffiliationStatus>(AFFILIATION_STATUSES)).describe('Whether the tie is undisputed, only alleged, or denied by somebody.'),
    from: instant.nullish().describe('Instant from which the tie holds; absent: since before the agreement.'),
    to: instant.nullish().describe('Instant at which the tie ended; absent: it has not.'),
    assertedBy: z.array(reference).optional().describe('Ids of the parties or third parties that assert the tie.'),
    deniedBy: z.array(reference).optional().describe('Ids of the parties or third parties that deny the tie.'),
    source: reference.nullish().describe('Id of the source in which the tie is asserted or denied.'),
  })
  .describe('A tie of the actor to a party.');

export const actorSchema = z
  .strictObject({
    id: kebabId.describe('Id of the actor within this document.'),
    name: line.describe('Name of the actor.'),
    aliases,
    kind: line.describe('state_forces, police, militia, non_state_armed_group, international_force, civilians or unknown.'),
    affiliations: z.array(affiliationSchema).default([]).describe('Its ties to the parties; empty where it has none.'),
  })
  .describe('A force or group that reports may name.');
