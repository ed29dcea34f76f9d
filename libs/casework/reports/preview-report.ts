import type { Agreements } from '#agreements';
import { ENGINE, extract, groupEvents, judge, type EventDraft, type Mention, type TermVerdict } from '#classification';
import type { ReportInput } from './report-input.js';

/** What a draft report would be classified as. Nothing is stored, and it is held against no incident. */
export interface ReportPreview {
  engine: string;
  language: string;
  mentions: readonly Mention[];
  events: { event: EventDraft; agreementVersion: number; classifications: TermVerdict[] }[];
}

/** @throws TrucelineError `agreement_unknown`. */
export async function previewReport(agreements: Agreements, agreement: string, draft: ReportInput): Promise<ReportPreview> {
  const reportedAt = new Date(draft.reportedAt);
  const prepared = agreements.prepared(await agreements.versionInForceAt(agreement, reportedAt), null);
  const { language, mentions } = extract({ id: 'draft', ...draft }, prepared);
  const events = groupEvents(mentions, prepared).map(async (event) => {
    const version = await agreements.versionInForceAt(agreement, event.occurredAt ? new Date(event.occurredAt.from) : reportedAt);
    const told = event.mentions.flatMap((index) => mentions[index] ?? []);
    const sources = [{ reliability: draft.source.reliability, credibility: draft.credibility }];
    return { event, agreementVersion: version.version, classifications: judge(told, agreements.prepared(version, null), { sources }) };
  });
  return { engine: ENGINE, language, mentions, events: await Promise.all(events) };
}
