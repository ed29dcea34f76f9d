import { z } from 'zod';
import { ATTRIBUTION_CODES, BREACH_NATURE_CODES, FINDING_CODES, FINDING_STATE_CODES, SEVERITY_CODES, STANDARD_OF_PROOF_CODES } from '#vocabulary';
import { author, instant } from '../schemas/shapes.js';

export const finding = z
  .object({
    id: z.string(),
    agreement: z.string(),
    incident: z.string(),
    term: z.string(),
    termVersion: z.int().describe('Version of the agreement whose wording was applied.'),
    decision: z.enum(FINDING_CODES),
    severity: z.enum(SEVERITY_CODES).nullable().describe('Of a violation.'),
    standardOfProof: z.enum(STANDARD_OF_PROOF_CODES),
    reason: z.string(),
    respondent: z.string().nullable().describe('Id of the party whose conduct is in question.'),
    attribution: z.enum(ATTRIBUTION_CODES).nullable().describe('Whether the conduct is the respondent’s; a violation counts against the party only where it is `attributed`.'),
    nature: z.object({ kind: z.enum(BREACH_NATURE_CODES), since: instant.nullable(), remediedAt: instant.nullable() }).nullable().describe('Of a violation.'),
    state: z.enum(FINDING_STATE_CODES).describe('Only what is `signed` counts as found.'),
    signersNeeded: z.int(),
    signatures: z.array(z.object({ by: author, at: instant })),
    proposedAt: instant,
    signedAt: instant.nullable().describe('From when it counts as found.'),
    supersedes: z.string().nullable().describe('Id of the finding that stood, or waited, when this one was proposed.'),
    supersededAt: instant.nullable(),
    supersededBy: z.string().nullable(),
    withdrawnAt: instant.nullable(),
    withdrawalReason: z.string().nullable(),
    basedOn: z.object({ classifications: z.array(z.string()), reports: z.array(z.string()) }).describe('Ids of the machine’s verdict on the term and of the reports, as they stood.'),
    overrides: z.boolean().describe('Whether the machine’s verdict on the term, as it stands now, says otherwise.'),
    accountsChanged: z.boolean().describe('Whether reports joined or left the incident since it was proposed: somebody should look at it again.'),
  })
  .meta({ id: 'Finding', description: 'A person’s decision on an incident and a term of the neutral text. What it says is never edited: a later one supersedes it.' });

export const findingList = z.object({ items: z.array(finding) }).meta({ id: 'FindingList' });
