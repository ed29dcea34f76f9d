import type { EntityManager } from 'typeorm';
import { canonicalJson, type Author } from '#vocabulary';
import type { AuditChain } from './audit-chain.js';
import type { NewAuditEvent } from './audit-event.js';

/** What is heard of a report. */
interface HeardReport {
  agreement: string;
  report: string;
  state: string;
}

/** What is heard of an incident. */
interface HeardIncident {
  agreement: string;
  incident: string;
  day: string | null;
  verdicts: readonly object[];
  findings: readonly object[];
}

/** A change of a case, in the form in which casework announces it. */
export type HeardChange =
  | { kind: 'report'; before: HeardReport | null; after: HeardReport | null }
  | { kind: 'origin'; agreement: string; by: 1 | -1 }
  | { kind: 'incident'; before: HeardIncident | null; after: HeardIncident | null }
  | { kind: 'record'; agreement: string; incident: string | null; what: string; subject: string; before: object | null; after: object | null; reason: string | null };

type Told = Omit<NewAuditEvent, 'at' | 'by'>;

/** Listens to casework and appends an event for every change of a case, within the transaction of the change. */
export class CaseAudit {
  constructor(private readonly chain: AuditChain) {}

  async onCaseChange(changes: readonly HeardChange[], { at, by }: { at: Date; by: Author }, manager: EntityManager): Promise<void> {
    await this.chain.append(manager, changes.map((change) => ({ ...told(change), at, by })));
  }
}

function told(change: HeardChange): Told {
  if (change.kind === 'record') {
    const { agreement, incident, what, subject, before, after, reason } = change;
    return { agreement, incident, what, subject, before, after, reason };
  }
  if (change.kind === 'report') return toldOfReport(change.before, change.after);
  if (change.kind === 'incident') return toldOfIncident(change.before, change.after);
  const { agreement, by } = change;
  return { agreement, incident: null, what: by === 1 ? 'origin counted' : 'origin dropped', subject: agreement, before: null, after: { origins: by }, reason: null };
}

const DONE_TO_REPORT: Readonly<Record<string, string>> = { classified: 'report classified', quarantined: 'report set aside' };

function toldOfReport(before: HeardReport | null, after: HeardReport | null): Told {
  const { agreement, report } = either(before, after);
  const what = after ? (DONE_TO_REPORT[after.state] ?? 'report changed') : 'report taken back';
  return { agreement, incident: null, what, subject: report, before: before && { state: before.state }, after: after && { state: after.state }, reason: null };
}

/** Of verdicts and findings an event holds those that differ: the rest stands in the events before it. */
function toldOfIncident(before: HeardIncident | null, after: HeardIncident | null): Told {
  const { agreement, incident } = either(before, after);
  const what = before === null ? 'incident opened' : after === null ? 'incident removed' : 'incident changed';
  const of = (held: HeardIncident | null, other: HeardIncident | null): object | null =>
    held && { day: held.day, verdicts: without(held.verdicts, other?.verdicts ?? []), findings: without(held.findings, other?.findings ?? []) };
  return { agreement, incident, what, subject: incident, before: of(before, after), after: of(after, before), reason: null };
}

/** Those that the others do not have, without fields that say nothing. */
function without(held: readonly object[], others: readonly object[]): object[] {
  const known = new Set(others.map((other) => canonicalJson(other)));
  return held.filter((each) => !known.has(canonicalJson(each))).map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== null)));
}

function either<Standing>(before: Standing | null, after: Standing | null): Standing {
  const standing = after ?? before;
  if (!standing) throw new Error('A change of a case has neither a before nor an after.');
  return standing;
}
