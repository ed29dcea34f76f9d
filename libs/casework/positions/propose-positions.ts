import type { EntityManager } from 'typeorm';
import type { AgreementDocument } from '#agreements';
import type { Mention } from '#classification';
import { newId } from '#platform';
import type { PositionStance, Span } from '#vocabulary';
import type { Change } from '../changes/change-cases.js';
import { sidesOf } from '../incidents/sides.js';

interface Said {
  party: string;
  stance: PositionStance;
  span: Span;
}

/**
 * Enters what a report has parties say of its event as proposals: whoever alleges it, and whoever denies it. They are dated to
 * when it was reported, count for nothing, and are shown for a person to confirm. What was proposed once from a report for an
 * incident, and be it withdrawn, is not proposed again. An owning-up is not proposed: a mention does not say who owned up.
 */
export async function proposePositions({ manager, agreement, at, by, announce }: Change, document: AgreementDocument, incident: string, report: string): Promise<void> {
  const [row]: { mentions: Mention[]; told: number[]; reported_at: string; occurred_from: Date | null }[] = await manager.query(
    `SELECT r.mentions, l.event->'mentions' AS told, r.body->>'reportedAt' AS reported_at, i.occurred_from
       FROM incident_reports l JOIN reports r ON r.id = l.report_id JOIN incidents i ON i.id = l.incident_id
      WHERE l.incident_id = $1 AND l.report_id = $2 AND l.unlinked_at IS NULL`,
    [incident, report],
  );
  // A date before the incident would be refused of a person; of the machine it is not taken either.
  if (!row || (row.occurred_from && Date.parse(row.reported_at) < row.occurred_from.getTime()) || Date.parse(row.reported_at) > at.getTime()) return;
  const sideOf = sidesOf(document);
  for (const { party, stance, span } of saidIn(row.told.flatMap((index) => row.mentions[index] ?? []), document)) {
    const side = sideOf(party);
    if (await wasProposed(manager, { incident, report, side, stance })) continue;
    const id = newId({ now: () => at });
    await manager.query(
      `INSERT INTO positions (id, agreement_id, incident_id, party, side, stance, dated_from, dated_to, dated_precision, report_id, span, proposed_by, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 'exact', $8, $9, 'machine', $10, $11)`,
      [id, agreement, incident, party, side, stance, row.reported_at, report, JSON.stringify({ ...span, report }), at, JSON.stringify(by)],
    );
    announce({ kind: 'record', agreement, incident, what: 'position proposed', subject: id, before: null, after: { party, side, stance }, reason: null });
  }
}

/** Only who is known to the agreement: the words of a text alone are nobody's position. */
export function saidIn(mentions: readonly Mention[], { parties, thirdParties, actors }: Pick<AgreementDocument, 'parties' | 'thirdParties' | 'actors'>): Said[] {
  const known = new Set([...parties, ...thirdParties, ...actors].map(({ id }) => id));
  const said = new Map<string, Said>();
  for (const { status, allegedBy, deniedBy, trigger: { start, end } } of mentions) {
    const voices: [string, PositionStance][] = [
      ...(status === 'alleged' && allegedBy !== null ? [[allegedBy, 'alleges'] as [string, PositionStance]] : []),
      ...deniedBy.filter((party) => party !== allegedBy).map((party): [string, PositionStance] => [party, 'denies']),
    ];
    for (const [party, stance] of voices) if (known.has(party)) said.set(`${party} ${stance}`, { party, stance, span: { start, end } });
  }
  return [...said.values()];
}

async function wasProposed(manager: EntityManager, { incident, report, side, stance }: { incident: string; report: string; side: string; stance: PositionStance }): Promise<boolean> {
  const rows: unknown[] = await manager.query('SELECT 1 FROM positions WHERE incident_id = $1 AND report_id = $2 AND side = $3 AND stance = $4 LIMIT 1', [incident, report, side, stance]);
  return rows.length > 0;
}
