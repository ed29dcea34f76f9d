import type { DataSource, EntityManager } from 'typeorm';
import { TrucelineError, type Author, type FindingDecision } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';
import { requireCaseId } from '../incidents/case-id.js';
import type { CodingInput } from './coding-input.js';

/** What a coder has said of a task so far. */
export interface CodingState {
  id: string;
  round: string;
  position: number;
  decision: FindingDecision | null;
  note: string | null;
  decidedAt: string | null;
  submittedAt: string | null;
}

interface TaskRow {
  id: string;
  round_id: string;
  agreement_id: string;
  incident_id: string;
  position: number;
  decision: FindingDecision | null;
  note: string | null;
  decided_at: Date | null;
  submitted_at: Date | null;
  closed_at: Date | null;
}

/** Records what a coder says of a task of theirs. */
export class CodeTask {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
  ) {}

  /**
   * It may be said anew until it is submitted or the round is closed; the same submission twice is one.
   * @param coder whom it is a task of: the user that the request speaks for, or the token where there is no user.
   * @throws TrucelineError `coding_task_unknown`, also for a task of somebody else; `coding_round_closed`; `coding_task_submitted`.
   */
  async record(id: string, { decision, note, submit }: CodingInput, coder: string, by: Author): Promise<CodingState> {
    const { agreement_id: agreement } = await taskOf(this.dataSource.manager, id, coder);
    return this.changeCases.run(agreement, by, async ({ manager, at, announce }) => {
      const before = await taskOf(manager, id, coder);
      const same = before.decision === decision && before.note === note;
      if (before.submitted_at && same) return stateOf(before);
      if (before.closed_at) throw new TrucelineError('coding_round_closed');
      if (before.submitted_at) throw new TrucelineError('coding_task_submitted');
      const after: TaskRow = { ...before, decision, note, decided_at: same ? before.decided_at : at, submitted_at: submit ? at : null };
      await manager.query('UPDATE coding_tasks SET decision = $2, note = $3, decided_at = $4, submitted_at = $5 WHERE id = $1', [id, decision, note, after.decided_at, after.submitted_at]);
      const what = submit ? 'coding submitted' : 'coding recorded';
      announce({ kind: 'record', agreement, incident: before.incident_id, what, subject: id, before: before.decision && { decision: before.decision }, after: { decision, submitted: submit }, reason: null });
      return stateOf(after);
    });
  }
}

async function taskOf(manager: EntityManager, id: string, coder: string): Promise<TaskRow> {
  const [row]: TaskRow[] = await manager.query(
    `SELECT t.id, t.round_id, t.incident_id, t.position, t.decision, t.note, t.decided_at, t.submitted_at, t.agreement_id, r.closed_at
       FROM coding_tasks t JOIN coding_rounds r ON r.id = t.round_id WHERE t.id = $1 AND t.coder = $2`,
    [requireCaseId(id, 'coding_task_unknown'), coder],
  );
  if (!row) throw new TrucelineError('coding_task_unknown');
  return row;
}

function stateOf({ id, round_id, position, decision, note, decided_at, submitted_at }: TaskRow): CodingState {
  return { id, round: round_id, position, decision, note, decidedAt: decided_at?.toISOString() ?? null, submittedAt: submitted_at?.toISOString() ?? null };
}
