import { z } from 'zod';
import type { AgreementDocument, Agreements } from '#agreements';
import { newId } from '#platform';
import { ACCESS_RESTRICTION_CODES, TrucelineError, type AccessRestriction, type Author } from '#vocabulary';
import type { Change, ChangeCases } from '../changes/change-cases.js';
import { instantText } from '../reports/instant-text.js';
import { storableText } from '../reports/storable-text.js';
import { coverageRecord } from './coverage-records.js';
import { standingGap, type CoverageGap } from './list-coverage.js';

const reason = storableText(5_000).refine((text) => text.trim() !== '', 'must not be empty');

/** A gap in coverage, as it is sent. */
export const coverageInput = z
  .strictObject({
    restriction: z.enum(ACCESS_RESTRICTION_CODES as [AccessRestriction, ...AccessRestriction[]]),
    areas: z.array(storableText(80).min(1)).max(200).default([]).describe('Ids of areas of the agreement; empty: everywhere.'),
    from: instantText,
    to: instantText.nullish().describe('Absent: it goes on.'),
    party: storableText(80).min(1).nullish().describe('Id of the party that restricts; absent where it is no party’s doing.'),
    reason: reason.describe('What was restricted and how.'),
  })
  .refine(({ from, to }) => !to || Date.parse(to) > Date.parse(from), { path: ['to'], message: 'must be later than from' });
export type CoverageInput = z.output<typeof coverageInput>;

export const coverageEndInput = z.strictObject({ at: instantText.describe('When monitors could look again.'), reason });
export const coverageWithdrawalInput = z.strictObject({ reason: reason.describe('Why it should not have been recorded.') });

type GapContent = Omit<CoverageGap, 'recordedAt' | 'recordedBy'> & { withdrawn: boolean };

/** Records where and when monitors were denied access, kept waiting, or let through on conditions. Nothing is overwritten. */
export class RecordCoverage {
  constructor(
    private readonly changeCases: ChangeCases,
    private readonly agreements: Agreements,
  ) {}

  /** @throws TrucelineError `agreement_unknown`, `request_invalid`. */
  async record(agreement: string, input: CoverageInput, by: Author): Promise<CoverageGap> {
    const { document } = await this.agreements.current(agreement);
    requireKnown(document, input);
    return this.changeCases.run(agreement, by, (change) => {
      requirePast(input.from, 'from', change.at);
      if (input.to) requirePast(input.to, 'to', change.at);
      const { restriction, areas, from, to, party } = input;
      return write(change, 'coverage gap recorded', null, { id: newId({ now: () => change.at }), restriction, areas, from, to: to ?? null, party: party ?? null, reason: input.reason, withdrawn: false });
    });
  }

  /** Says when a gap ended. @throws TrucelineError `agreement_unknown`, `coverage_gap_unknown`, `state_refused`, `request_invalid`. */
  end(agreement: string, gap: string, { at, reason: why }: z.output<typeof coverageEndInput>, by: Author): Promise<CoverageGap> {
    return this.revise(agreement, gap, by, 'coverage gap ended', (standing, now) => {
      requirePast(at, 'at', now);
      if (standing.to !== null) throw new TrucelineError('state_refused', `The gap ended at ${standing.to}; withdraw it and record it anew where that is wrong.`);
      if (Date.parse(at) <= Date.parse(standing.from)) throw invalid('at', 'must be later than the beginning of the gap');
      return { ...standing, to: new Date(at).toISOString(), reason: why, withdrawn: false };
    });
  }

  /** Takes a gap back that should not have been recorded. @throws TrucelineError `agreement_unknown`, `coverage_gap_unknown`. */
  withdraw(agreement: string, gap: string, { reason: why }: z.output<typeof coverageWithdrawalInput>, by: Author): Promise<CoverageGap> {
    return this.revise(agreement, gap, by, 'coverage gap withdrawn', (standing) => ({ ...standing, reason: why, withdrawn: true }));
  }

  private async revise(agreement: string, gap: string, by: Author, what: string, next: (standing: CoverageGap, now: Date) => GapContent): Promise<CoverageGap> {
    await this.agreements.get(agreement);
    return this.changeCases.run(agreement, by, async (change) => {
      const standing = await standingGap(change.manager, agreement, gap);
      return write(change, what, standing, next(standing, change.at));
    });
  }
}

async function write({ manager, agreement, at, by, announce }: Change, what: string, before: CoverageGap | null, content: GapContent): Promise<CoverageGap> {
  const { id, restriction, areas, from, to, party, reason: why, withdrawn } = content;
  await manager.query('UPDATE coverage_gaps SET known_to = $2 WHERE gap = $1 AND known_to IS NULL', [id, at]);
  await manager.query(
    `INSERT INTO coverage_gaps (id, gap, agreement_id, restriction, areas, began_at, ended_at, party, reason, withdrawn, known_from, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [newId({ now: () => at }), id, agreement, restriction, areas, from, to, party, why, withdrawn, at, JSON.stringify(by)],
  );
  const said = coverageRecord({ restriction, areas, from: new Date(from), to: to === null ? null : new Date(to), party, reason: why, withdrawn });
  announce({ kind: 'record', agreement, incident: null, what, subject: id, before: before && coverageRecord({ ...before, from: new Date(before.from), to: before.to === null ? null : new Date(before.to), withdrawn: false }), after: said, reason: why, inStatus: true });
  return { id, restriction, areas, from: new Date(from).toISOString(), to: to === null ? null : new Date(to).toISOString(), party, reason: why, recordedAt: at.toISOString(), recordedBy: by };
}

function requireKnown(document: AgreementDocument, { areas, party }: CoverageInput): void {
  const stranger = areas.findIndex((id) => !document.areas.some((area) => area.id === id));
  if (stranger >= 0) throw invalid(`areas[${stranger}]`, `is not an area of the agreement${document.areas.length > 0 ? `: ${document.areas.map(({ id }) => id).join(', ')}` : ', which names none'}`);
  if (party && !document.parties.some(({ id }) => id === party)) throw invalid('party', `is not a party of the agreement: ${document.parties.map(({ id }) => id).join(', ')}`);
}

function requirePast(instant: string, path: string, now: Date): void {
  if (Date.parse(instant) > now.getTime()) throw invalid(path, 'must not lie in the future: what was restricted is recorded once it was');
}

function invalid(path: string, message: string): TrucelineError {
  return new TrucelineError('request_invalid', `${path} ${message}.`, [{ path, message }]);
}
