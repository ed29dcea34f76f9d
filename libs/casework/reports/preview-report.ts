import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import { ENGINE, extract, groupEvents, judge, type EventDraft, type Mention } from '#classification';
import { calibrationInForce, underCalibration, type CalibratedVerdict } from '../calibration/calibration-in-force.js';
import type { ReportInput } from './report-input.js';

/** What a draft report would be classified as. Nothing is stored, and it is held against no incident. */
export interface ReportPreview {
  engine: string;
  language: string;
  mentions: readonly Mention[];
  events: { event: EventDraft; agreementVersion: number; classifications: CalibratedVerdict[] }[];
}

/** @throws TrucelineError `agreement_unknown`. */
export async function previewReport(dataSource: DataSource, agreements: Agreements, agreement: string, draft: ReportInput): Promise<ReportPreview> {
  const reportedAt = new Date(draft.reportedAt);
  const prepared = agreements.prepared(await agreements.versionInForceAt(agreement, reportedAt), null);
  const calibration = await calibrationInForce(dataSource.manager, agreement);
  const { language, mentions } = extract({ id: 'draft', ...draft }, prepared);
  const events = groupEvents(mentions, prepared).map(async (event) => {
    const version = await agreements.versionInForceAt(agreement, event.occurredAt ? new Date(event.occurredAt.from) : reportedAt);
    const told = event.mentions.flatMap((index) => mentions[index] ?? []);
    const sources = [{ reliability: draft.source.reliability, credibility: draft.credibility }];
    const verdicts = judge(told, agreements.prepared(version, null), { sources });
    return { event, agreementVersion: version.version, classifications: verdicts.map((verdict) => underCalibration(verdict, calibration)) };
  });
  return { engine: ENGINE, language, mentions, events: await Promise.all(events) };
}
