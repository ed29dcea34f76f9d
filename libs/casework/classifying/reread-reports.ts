import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Agreements } from '#agreements';
import { extract, groupEvents, type EventDraft, type Mention } from '#classification';
import { hideInMentions, hidingOf } from '../sources/hide-source.js';
import type { AgreementSources } from '../sources/sealed-sources.js';
import { together, type StoredBody } from '../sources/source-identity.js';

/**
 * Reads the reports of an incident again by the version that is in force now for their time, so that actors and
 * places that a new version names are found in narratives logged before it. An event of the old reading takes over
 * what the new one tells of the same words; one that the new reading no longer tells of keeps the old.
 */
export async function rereadReports(manager: EntityManager, agreements: Agreements, sources: AgreementSources, incident: string): Promise<void> {
  const reports: LinkedReport[] = await manager.query(
    `SELECT r.id, r.agreement_id, r.body, r.sealed, r.mentions FROM incident_reports l JOIN reports r ON r.id = l.report_id WHERE l.incident_id = $1 AND l.unlinked_at IS NULL ORDER BY r.id`,
    [incident],
  );
  for (const report of reports) {
    // What an outside reader proposed is kept: to ask it again would send the narrative out once more, inside a transaction.
    if (report.mentions.some(({ proposedBy }) => proposedBy !== undefined)) continue;
    const prepared = agreements.prepared(await agreements.versionInForceAt(report.agreement_id, new Date(report.body.reportedAt), manager), null);
    const identity = sources.open(report.id, report.sealed);
    const read = extract({ id: report.id, ...together(report.body, identity) }, prepared);
    const mentions = hideInMentions(read.mentions, hidingOf(identity, (await agreements.current(report.agreement_id, manager)).document));
    if (isDeepStrictEqual(JSON.parse(JSON.stringify(mentions)), report.mentions)) continue;
    await takeOver(manager, incident, report, mentions, groupEvents(mentions, prepared));
  }
}

interface LinkedReport {
  id: string;
  agreement_id: string;
  body: StoredBody;
  sealed: Buffer;
  mentions: Mention[];
}

async function takeOver(manager: EntityManager, incident: string, report: LinkedReport, read: readonly Mention[], drafts: readonly EventDraft[]): Promise<void> {
  // Links that have ended point into the mentions too: they may be made again, and what was known then rests on them.
  const links: { id: string; incident_id: string; event: EventDraft; standing: boolean }[] = await manager.query(
    'SELECT id, incident_id, event, unlinked_at IS NULL AS standing FROM incident_reports WHERE report_id = $1 ORDER BY incident_id, id', [report.id],
  );
  const mentions = [...read];
  const keptAt = new Map<Mention, number>();
  const keep = (mention: Mention): number => {
    const place = keptAt.get(mention) ?? mentions.push(mention) - 1;
    keptAt.set(mention, place);
    return place;
  };
  for (const { id, incident_id, event, standing } of links) {
    const told = event.mentions.flatMap((index) => report.mentions[index] ?? []);
    // Another incident keeps what it was judged by until its own turn comes, if the version touches it at all.
    const same = standing && incident_id === incident ? drafts.find((draft) => draft.mentions.some((index) => told.some((old) => isSame(old, read[index])))) : undefined;
    const kept = same ?? { ...event, mentions: told.map(keep) };
    await manager.query('UPDATE incident_reports SET event = $2 WHERE id = $1', [id, JSON.stringify(kept)]);
  }
  await manager.query('UPDATE reports SET mentions = $2 WHERE id = $1', [report.id, JSON.stringify(mentions)]);
}

/** Two readings of the same words as an event that counts. */
function isSame(old: Mention, read: Mention | undefined): boolean {
  return read !== undefined && old.trigger.start <= read.trigger.end && read.trigger.start <= old.trigger.end;
}
