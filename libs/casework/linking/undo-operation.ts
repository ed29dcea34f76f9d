import { isDeepStrictEqual } from 'node:util';
import type { DataSource, EntityManager } from 'typeorm';
import type { Agreements } from '#agreements';
import type { EventDraft } from '#classification';
import { TrucelineError, type Author } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';
import { requireCaseId } from '../incidents/case-id.js';
import type { CaseOperationKind, TouchedIncident } from './case-operation.entity.js';
import { endLink, linksOf, makeLink } from './links.js';
import { closingOf, operate, type Operated, type Operation } from './operate.js';
import { liftRefusals, refuse } from './refusals.js';

interface Done {
  agreement: string;
  kind: CaseOperationKind;
  incidents: TouchedIncident[];
  undone: boolean;
}

interface EndedLink {
  incident: string;
  report: string;
  event: EventDraft;
  score: number | null;
  because: string[];
}

/** Takes back one thing that was done by hand: the links are as before it, and so is what the machine may link. */
export class UndoOperation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
    private readonly agreements: Agreements,
  ) {}

  /** @throws TrucelineError `case_operation_unknown`, `operation_undone`, `operation_overtaken`, `incident_found`. */
  async undo(undone: string, reason: string, by: Author): Promise<Operated> {
    const { agreement } = await readDone(this.dataSource, undone);
    return this.changeCases.run(agreement, by, async (change) => {
      const { manager, at } = change;
      const done = await readDone(manager, undone);
      if (done.kind === 'undo' || done.undone) throw new TrucelineError('operation_undone');
      const made = await madeBy(manager, undone);
      const ended: EndedLink[] = await manager.query(
        'SELECT incident_id AS incident, report_id AS report, event, score, because FROM incident_reports WHERE unlinked_by_operation = $1 AND linked_by_operation IS DISTINCT FROM $1 ORDER BY linked_at, id',
        [undone],
      );
      if (made.some(({ standing }) => standing === null)) throw new TrucelineError('operation_overtaken', 'A link that it made was ended since.');
      for (const { incident, after } of done.incidents) {
        if (!isDeepStrictEqual(await closingOf(manager, incident), after)) throw new TrucelineError('operation_overtaken', `The incident ${incident} was closed or opened since.`);
      }
      return operate(change, this.agreements, { kind: 'undo', reason, incidents: done.incidents.map(({ incident }) => incident), undoes: undone }, async (operation) => {
        for (const { standing } of made) if (standing) await endLink(operation, { id: standing });
        await restore(operation, ended, done);
        await restoreRefusals(operation, undone);
        for (const { incident } of done.incidents) await liftRefusals(operation, incident);
        await manager.query('UPDATE case_operations SET undone_by = $2 WHERE id = $1', [undone, operation.id]);
        await manager.query('UPDATE incidents SET merged_into = NULL, updated_at = $2 WHERE id = ANY($1::uuid[])', [done.incidents.filter(({ before, after }) => before?.state === 'open' && after.state === 'merged').map(({ incident }) => incident), at]);
      });
    });
  }
}

/**
 * The links that an operation made, each as it stands now; null where it was ended since. One that a later operation ended, and the
 * undoing of that one made again, stands.
 */
function madeBy(manager: EntityManager, operation: string): Promise<{ standing: string | null }[]> {
  return manager.query(
    `SELECT s.id AS standing FROM incident_reports m
       LEFT JOIN incident_reports s ON s.incident_id = m.incident_id AND s.report_id = m.report_id AND s.unlinked_at IS NULL
         AND (s.id = m.id OR EXISTS (SELECT FROM case_operations u WHERE u.id = s.linked_by_operation AND u.kind = 'undo'))
      WHERE m.linked_by_operation = $1 AND m.unlinked_by_operation IS DISTINCT FROM $1 ORDER BY m.id`,
    [operation],
  );
}

async function restore(operation: Operation, ended: readonly EndedLink[], { incidents }: Done): Promise<void> {
  const standing = await linksOf(operation.manager, incidents.map(({ incident }) => incident));
  for (const link of ended) {
    if (standing.some(({ incident, report }) => incident === link.incident && report === link.report)) throw new TrucelineError('operation_overtaken', 'A link that it ended was made again since.');
    await makeLink(operation, link);
  }
}

/** What it refused is refused no longer, and what it lifted is refused again. */
async function restoreRefusals(operation: Operation, undone: string): Promise<void> {
  const { manager, id, at } = operation;
  await manager.query('UPDATE link_refusals SET lifted_at = $2, lifted_by_operation = $3 WHERE refused_by_operation = $1 AND lifted_at IS NULL', [undone, at, id]);
  const lifted: { incident: string; report: string; event: EventDraft }[] = await manager.query(
    'SELECT incident_id AS incident, report_id AS report, event FROM link_refusals WHERE lifted_by_operation = $1 ORDER BY id',
    [undone],
  );
  for (const refusal of lifted) await refuse(operation, refusal.incident, refusal);
}

async function readDone(database: Pick<EntityManager, 'query'>, operation: string): Promise<Done> {
  const [done]: Done[] = await database.query('SELECT agreement_id AS agreement, kind, incidents, undone_by IS NOT NULL AS undone FROM case_operations WHERE id = $1', [
    requireCaseId(operation, 'case_operation_unknown'),
  ]);
  if (!done) throw new TrucelineError('case_operation_unknown', `There is no operation "${operation}".`);
  return done;
}
