import { ACT_CODES, AFFILIATION_STATUSES, ATTRIBUTION_BASES, PROTECTED_OBJECT_CODES, TERM_ATTRIBUTION_CODES, TERM_KINDS, TrucelineError, VERDICT_CODES, codesOf } from '#vocabulary';
import type { AgreementModel } from '#classification';
import { parse } from 'yaml';
import { z } from 'zod';

const named = { id: z.string().min(1), name: z.string().min(1), aliases: z.array(z.string()).optional() };

const ring = z.array(z.array(z.number()));
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
]);

/** Laxer than the product's own check of a document: what is measured may be older than its rules. */
const agreementSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullish(),
  timezone: z.string(),
  parties: z.array(z.object({ ...named, kind: z.string().optional() })).min(1),
  actors: z.array(
    z.object({
      ...named,
      kind: z.string(),
      affiliations: z
        .array(
          z.object({
            party: z.string(),
            basis: z.enum(codesOf(ATTRIBUTION_BASES)),
            status: z.enum(codesOf(AFFILIATION_STATUSES)),
            from: z.string().nullish(),
            to: z.string().nullish(),
            assertedBy: z.array(z.string()).optional(),
            deniedBy: z.array(z.string()).optional(),
          }),
        )
        .optional(),
    }),
  ),
  places: z.array(z.object({ ...named, lat: z.number().nullish(), lon: z.number().nullish(), area: z.array(z.string()).optional() })),
  areas: z.array(z.object({ id: z.string(), name: z.string(), description: z.string().optional(), geometry: geometry.optional() })).default([]),
  terms: z.array(
    z.object({
      id: z.string().min(1),
      article: z.string().optional(),
      title: z.string(),
      text: z.string(),
      kind: z.enum(codesOf(TERM_KINDS)),
      obligated: z.array(z.string()),
      acts: z.array(z.enum(ACT_CODES)),
      protects: z.array(z.enum(PROTECTED_OBJECT_CODES)).default(['any']),
      throughGroups: z.object({ acts: z.array(z.enum(ACT_CODES)), bases: z.array(z.enum(codesOf(ATTRIBUTION_BASES))) }).optional(),
      areas: z.array(z.string()).default([]),
      exemptions: z.array(z.string()).default([]),
      attribution: z.enum(TERM_ATTRIBUTION_CODES),
      effectiveFrom: z.string().nullish(),
      effectiveTo: z.string().nullish(),
      deadline: z.string().nullish(),
    }),
  ),
});

const caseSchema = z.object({
  id: z.string().min(1),
  narrative: z.string(),
  reportedAt: z.string(),
  language: z.string().optional(),
  source: z.string().optional(),
  trap: z.string().default('none'),
  expected: z.record(z.string(), z.enum(VERDICT_CODES)),
  respondent: z.string().nullish(),
  elements: z.object({
    acts: z.array(z.string()),
    perpetrators: z.array(z.string()),
    targets: z.array(z.string()).default([]),
    date: z.string().nullable(),
    places: z.array(z.string()),
    fatalitiesMin: z.number(),
    fatalitiesMax: z.number(),
  }),
});

const caseFileSchema = z.object({ agreement: agreementSchema, cases: z.array(caseSchema).min(1) });

export type LabelledCase = z.infer<typeof caseSchema>;

export interface CaseFile {
  agreement: AgreementModel;
  cases: LabelledCase[];
}

/**
 * Reads a file of labelled cases.
 * @throws TrucelineError `request_invalid`, naming the file and each fault
 */
export function parseCaseFile(path: string, text: string): CaseFile {
  const parsed = caseFileSchema.safeParse(jsonOf(path, text));
  if (parsed.success) return parsed.data;
  throw invalid(path, parsed.error);
}

/**
 * Reads an agreement alone, or the agreement of a case file.
 * @throws TrucelineError `request_invalid`, naming the file and each fault
 */
export function parseAgreement(path: string, text: string): AgreementModel {
  const value = jsonOf(path, text);
  const within = typeof value === 'object' && value !== null && 'agreement' in value ? value.agreement : value;
  const parsed = agreementSchema.safeParse(within);
  if (parsed.success) return parsed.data;
  throw invalid(path, parsed.error);
}

function jsonOf(path: string, text: string): unknown {
  try {
    return parse(text.replace(/^\uFEFF/, ''), { maxAliasCount: 0 });
  } catch {
    throw new TrucelineError('request_invalid', `${path} is neither JSON nor YAML.`);
  }
}

function invalid(path: string, error: z.ZodError): TrucelineError {
  const faults = error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));
  return new TrucelineError('request_invalid', `${path} does not have the form of a case file: ${faults[0]?.path ?? ''} ${faults[0]?.message ?? ''}`, faults);
}
