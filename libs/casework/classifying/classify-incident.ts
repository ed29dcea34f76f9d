import type { EntityManager } from 'typeorm';
import { dayIn, ENGINE, judge } from '#classification';
import type { Agreements } from '#agreements';
import { newId } from '#platform';
import { calibrationInForce, underCalibration, type CalibratedVerdict } from '../calibration/calibration-in-force.js';
import { accountsOf, type IncidentAccounts } from '../incidents/incident-accounts.js';
import { factsOf, type IncidentFacts } from '../incidents/incident-facts.js';
import { standingOf } from '../incidents/incident-standing.js';
import { eventOfOmission, omissionOf, withOmission, type IncidentOmission } from '../commitments/omission.js';
import type { IncidentStanding } from '../changes/case-change.js';

/**
 * Puts an incident together anew from its reports and classifies it under every reading of the version
 * of the agreement that was in force when it happened. Answers what is now counted of it.
 */
export async function classifyIncident(manager: EntityManager, agreements: Agreements, incident: string, at: Date): Promise<IncidentStanding> {
  const omitted = await omissionOf(manager, incident);
  const [accounts = omitted && unreported(incident, omitted)] = await accountsOf(manager, [incident]);
  if (!accounts) throw new Error(`The incident ${incident} has no report.`);
  const { agreement, events, mentions, sources, origins, reportedAt } = accounts;
  const facts = factsOf(omitted ? [...events, eventOfOmission(omitted.omission)] : events);
  const version = await agreements.versionInForceAt(agreement, facts.occurredFrom ? new Date(facts.occurredFrom) : reportedAt, manager);
  const day = facts.occurredFrom && dayIn(facts.occurredFrom, version.document.timezone);
  await saveFacts(manager, incident, { facts, day, version: version.version, origins, at });
  const readings = ['', ...(version.document.readings ?? []).map((reading) => reading.id)];
  const calibration = await calibrationInForce(manager, agreement);
  for (const reading of readings) {
    const prepared = agreements.prepared(version, reading || null);
    const judged = judge(mentions, prepared, { sources });
    const verdicts = omitted ? withOmission(judged, omitted.omission, prepared) : judged;
    await saveVerdicts(manager, { incident, agreement, reading, version: version.version, at }, verdicts.map((verdict) => underCalibration(verdict, calibration)));
  }
  await supersedeOthers(manager, incident, readings, at);
  return standingOf(manager, incident);
}

/** An incident of omission that no report tells of yet. */
function unreported(incident: string, { agreement, omission }: { agreement: string; omission: IncidentOmission }): IncidentAccounts {
  return { incident, agreement, events: [], mentions: [], sources: [], origins: 0, reportedAt: new Date(omission.due) };
}

async function saveFacts(
  manager: EntityManager,
  incident: string,
  { facts, day, version, origins, at }: { facts: IncidentFacts; day: string | null; version: number; origins: number; at: Date },
): Promise<void> {
  await manager.query(
    `UPDATE incidents SET occurred_from = $2, occurred_to = $3, occurred_precision = $4, day = $5, place = $6, lat = $7, lon = $8,
            acts = $9, perpetrators = $10, targets = $11, killed = $12, injured = $13, agreement_version = $14, origins = $15, updated_at = $16,
            sample = (SELECT coalesce(bool_and(r.sample), false) FROM incident_reports l JOIN reports r ON r.id = l.report_id WHERE l.incident_id = $1 AND l.unlinked_at IS NULL)
      WHERE id = $1`,
    [
      incident, facts.occurredFrom, facts.occurredTo, facts.occurredPrecision, day, asJson(facts.place), facts.place?.lat ?? null, facts.place?.lon ?? null,
      facts.acts, facts.perpetrators, facts.targets, asJson(facts.killed), asJson(facts.injured), version, origins, at,
    ],
  );
}

/**
 * Leaves a verdict that stands as it is; supersedes one that changed and writes the new one beside it. A new calibration
 * alone changes no verdict: what was said stays said, under the calibration that it names.
 */
async function saveVerdicts(
  manager: EntityManager,
  of: { incident: string; agreement: string; reading: string; version: number; at: Date },
  verdicts: readonly CalibratedVerdict[],
): Promise<void> {
  const rows = verdicts.map((verdict) => ({
    id: newId(), term: verdict.term, term_version: of.version, verdict: verdict.verdict, confidence: verdict.confidence,
    raw_confidence: verdict.rawConfidence, calibration: verdict.calibration, respondent: verdict.respondent,
    attribution: verdict.attribution, engine: ENGINE, elements: verdict.elements, missing: verdict.missing,
  }));
  const key = [of.incident, of.reading, of.at];
  await manager.query(
    `UPDATE classifications c SET superseded_at = $3
      WHERE c.incident_id = $1 AND c.reading = $2 AND c.superseded_at IS NULL
        AND NOT EXISTS (SELECT FROM ${RECORDS} WHERE ROW(n.term, n.term_version, n.verdict, n.raw_confidence, n.respondent, n.attribution, n.engine, n.elements, n.missing)
            IS NOT DISTINCT FROM ROW(c.term, c.term_version, c.verdict, c.raw_confidence, c.respondent, c.attribution, c.engine, c.elements, c.missing))`,
    [...key, JSON.stringify(rows)],
  );
  await manager.query(
    `INSERT INTO classifications (id, incident_id, agreement_id, reading, term, term_version, verdict, confidence, raw_confidence, calibration,
            respondent, attribution, engine, elements, missing, classified_at)
     SELECT n.id, $1, $5, $2, n.term, n.term_version, n.verdict, n.confidence, n.raw_confidence, n.calibration, n.respondent, n.attribution, n.engine, n.elements, n.missing, $3
       FROM ${RECORDS}
      WHERE NOT EXISTS (SELECT FROM classifications c WHERE c.incident_id = $1 AND c.reading = $2 AND c.term = n.term AND c.superseded_at IS NULL)`,
    [...key, JSON.stringify(rows), of.agreement],
  );
}

const RECORDS = `jsonb_to_recordset($4::jsonb) AS n(id uuid, term text, term_version int, verdict text, confidence real, raw_confidence real, calibration int,
              respondent text, attribution text, engine text, elements jsonb, missing jsonb)`;

async function supersedeOthers(manager: EntityManager, incident: string, readings: readonly string[], at: Date): Promise<void> {
  await manager.query('UPDATE classifications SET superseded_at = $3 WHERE incident_id = $1 AND superseded_at IS NULL AND NOT (reading = ANY($2))', [incident, readings, at]);
}

function asJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
