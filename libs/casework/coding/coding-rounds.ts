import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import { newId } from '#platform';
import { TrucelineError, type Author } from '#vocabulary';
import type { Change, ChangeCases } from '../changes/change-cases.js';
import { requireCaseId } from '../incidents/case-id.js';
import type { CodingRoundInput } from './coding-input.js';
import { drawSample, type Sample, type SampleItem } from './draw-sample.js';
import { inOrderOfTheirOwn } from './order-of-tasks.js';

/** Opens and closes rounds of blind coding. */
export class CodingRounds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
    private readonly agreements: Agreements,
  ) {}

  /**
   * Draws a sample and hands it to each coder. Answers the id of the round.
   * @throws TrucelineError `agreement_unknown`, `request_invalid` for a term that the agreement does not have, `coding_sample_empty`.
   */
  async draw(agreement: string, wish: CodingRoundInput, by: Author): Promise<string> {
    await this.requireTerms(agreement, wish.terms ?? []);
    const seed = wish.seed ?? randomBytes(12).toString('hex');
    // Before the agreement's lock: over a million incidents it takes a while, and a verdict that changes meanwhile is still the one that was drawn.
    const sample = await drawSample(this.dataSource, { ...wish, agreement, seed });
    if (sample.items.length === 0) throw new TrucelineError('coding_sample_empty');
    return this.changeCases.run(agreement, by, async (change) => {
      const id = newId({ now: () => change.at });
      await saveRound(change, id, { ...wish, seed }, sample);
      await saveTasks(change, id, wish.coders, seed, sample.items);
      const after = { from: wish.from, to: wish.to, seed, strata: sample.strata, coders: wish.coders };
      change.announce({ kind: 'record', agreement, incident: null, what: 'coding round drawn', subject: id, before: null, after, reason: null });
      return id;
    });
  }

  /** Ends a round: nothing more is coded in it, and its figures can be read. @throws TrucelineError `coding_round_unknown`, `coding_round_closed`. */
  async close(id: string, by: Author): Promise<void> {
    const agreement = await agreementOfRound(this.dataSource, id);
    await this.changeCases.run(agreement, by, async ({ manager, at, announce }) => {
      const [rows]: [unknown[], number] = await manager.query('UPDATE coding_rounds SET closed_at = $2, closed_by = $3 WHERE id = $1 AND closed_at IS NULL RETURNING id', [id, at, JSON.stringify(by)]);
      if (rows.length === 0) throw new TrucelineError('coding_round_closed');
      announce({ kind: 'record', agreement, incident: null, what: 'coding round closed', subject: id, before: { closedAt: null }, after: { closedAt: at.toISOString() }, reason: null });
    });
  }

  private async requireTerms(agreement: string, terms: readonly string[]): Promise<void> {
    const { document } = await this.agreements.current(agreement);
    const unknown = terms.filter((term) => !document.terms.some(({ id }) => id === term));
    if (unknown.length === 0) return;
    throw new TrucelineError('request_invalid', 'The agreement does not have every term that is named.', unknown.map((term) => ({ path: 'terms', message: `“${term.slice(0, 80)}” is no term of this agreement` })));
  }
}

/** @throws TrucelineError `coding_round_unknown`. */
export async function agreementOfRound(dataSource: DataSource, id: string): Promise<string> {
  const [row]: { agreement_id: string }[] = await dataSource.query('SELECT agreement_id FROM coding_rounds WHERE id = $1', [requireCaseId(id, 'coding_round_unknown')]);
  if (!row) throw new TrucelineError('coding_round_unknown');
  return row.agreement_id;
}

async function saveRound({ manager, agreement, at, by }: Change, id: string, { from, to, seed, coders }: CodingRoundInput & { seed: string }, { strata }: Sample): Promise<void> {
  await manager.query(
    'INSERT INTO coding_rounds (id, agreement_id, period_from, period_to, seed, strata, coders, drawn_at, drawn_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [id, agreement, from, to, seed, JSON.stringify(strata), coders, at, JSON.stringify(by)],
  );
}

async function saveTasks({ manager, agreement, at }: Change, round: string, coders: readonly string[], seed: string, items: readonly SampleItem[]): Promise<void> {
  const tasks = coders.flatMap((coder) =>
    inOrderOfTheirOwn(items, `${seed}:${coder}`).map((item, index) => ({ id: newId({ now: () => at }), coder, position: index + 1, ...item })),
  );
  await manager.query(
    `INSERT INTO coding_tasks (id, round_id, agreement_id, coder, position, incident_id, term, classification_id)
     SELECT t.id, $1, $3, t.coder, t.position, t.incident, t.term, t.classification
       FROM jsonb_to_recordset($2::jsonb) AS t(id uuid, coder text, position int, incident uuid, term text, classification uuid)`,
    [round, JSON.stringify(tasks), agreement],
  );
}
