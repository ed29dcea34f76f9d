import type { AgreementModel, TermModel } from '#classification';
import type { AgreementDocument, Reading } from './document/agreement-document.js';

/** What the engine needs of a document: the document less what only people read. */
export function toModel(document: AgreementDocument): AgreementModel {
  return {
    id: document.id,
    title: document.title,
    effectiveFrom: document.effectiveFrom,
    effectiveTo: document.effectiveTo ?? null,
    timezone: document.timezone,
    parties: document.parties.map(({ kind, ...party }) => ({ ...party, kind: kind ?? undefined })),
    actors: document.actors.map(({ affiliations, ...actor }) => ({
      ...actor,
      affiliations: affiliations.map(({ source: _, ...affiliation }) => affiliation),
    })),
    places: document.places,
    areas: document.areas.map(({ description, ...area }) => ({ ...area, description: description ?? undefined })),
    terms: document.terms.map(({ wording: _, condition: __, article, ...term }) => ({ ...term, article: article ?? undefined })),
  };
}

/**
 * The agreement as one party reads it: its overrides in place of what the terms say. The model handed in
 * is left as it was; terms that the reading does not interpret stay the same.
 */
export function underReading(model: AgreementModel, reading: Reading): AgreementModel {
  const overrides: Partial<TermModel> = Object.fromEntries(Object.entries(reading.overrides ?? {}).filter(([, value]) => value !== undefined));
  return { ...model, terms: model.terms.map((term) => (reading.terms.includes(term.id) ? { ...term, ...overrides } : term)) };
}
