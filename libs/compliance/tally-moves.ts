import type { CaseChange, IncidentStanding, SetAside } from '#casework';
import type { FindingDecision, Verdict } from '#vocabulary';
import { oppositionIn, type Opposition } from './opposing-positions.js';

export type TallyScope = 'total' | 'term' | 'party' | 'area';
export type TallyMetric =
  | 'reports'
  | 'origins'
  | 'incidents'
  | 'pending_review'
  | Verdict
  /** Classified as violation or inconclusive: the incident concerns this term or party. */
  | 'concerned'
  | `found_${FindingDecision}`
  | 'contested'
  /** Under its gravest verdict on a term on which nothing is found yet. */
  | 'open_violation'
  | 'open_inconclusive'
  /** Counted as nothing else: see `SetAside`. */
  | SetAside;

/** Under `day` null a count is for all time. */
export interface TallyKey {
  reading: string;
  day: string | null;
  scope: TallyScope;
  key: string;
  metric: TallyMetric;
}

export interface TallyMove extends TallyKey {
  by: number;
}

/** What the changes move in the counts: each count that changes, once. */
export function movesOf(changes: readonly CaseChange[]): TallyMove[] {
  const sum = new TallySum();
  for (const change of changes) {
    if (change.kind === 'report') sum.add(total('reports'), (change.after ? 1 : 0) - (change.before ? 1 : 0));
    else if (change.kind === 'origin') sum.add(total('origins'), change.by);
    else if (change.kind === 'incident') {
      for (const key of change.before ? countsOf(change.before) : []) sum.add(key, -1);
      for (const key of change.after ? countsOf(change.after) : []) sum.add(key, 1);
    }
  }
  return sum.moves();
}

/** Every count in which an incident is one: the only place that says what is counted. */
export function countsOf(incident: IncidentStanding): TallyKey[] {
  if (incident.closed) return [];
  const opposition = oppositionIn(incident.stances);
  const days = incident.day ? [null, incident.day] : [null];
  const { setAside } = incident;
  if (setAside) return days.map((day) => ({ ...total(setAside), day }));
  const timeless: Omit<TallyKey, 'day'>[] = [];
  for (const reading of new Set(['', ...incident.verdicts.map((verdict) => verdict.reading)])) {
    timeless.push({ reading, scope: 'total', key: '', metric: 'incidents' });
    if (incident.unjudged) timeless.push({ reading, scope: 'total', key: '', metric: 'pending_review' });
    const verdicts = incident.verdicts.filter((verdict) => verdict.reading === reading);
    timeless.push(...countsUnder(reading, verdicts, incident.findings, opposition));
  }
  for (const area of new Set(incident.areas)) timeless.push({ reading: '', scope: 'area', key: area, metric: 'incidents' });
  return timeless.flatMap((count) => days.map((day) => ({ ...count, day })));
}

type StandingVerdict = IncidentStanding['verdicts'][number];
type StandingFinding = IncidentStanding['findings'][number];

function countsUnder(reading: string, verdicts: readonly StandingVerdict[], findings: readonly StandingFinding[], opposition: Opposition): Omit<TallyKey, 'day'>[] {
  const counts: Omit<TallyKey, 'day'>[] = [];
  const groups: Group[] = [
    { scope: 'total', key: '', verdicts, findings },
    ...termsOf(verdicts, findings).map((term) => ({
      scope: 'term' as const, key: term, verdicts: verdicts.filter((verdict) => verdict.term === term), findings: findings.filter((finding) => finding.term === term),
    })),
    ...partiesOf(verdicts, findings, opposition).map((party) => ({
      scope: 'party' as const, key: party,
      verdicts: verdicts.filter((verdict) => verdict.respondent === party), findings: findings.filter((finding) => isOf(finding, party)),
    })),
  ];
  const decided = new Set(findings.map(({ term }) => term));
  for (const group of groups) {
    for (const metric of metricsOf(group, decided)) counts.push({ reading, scope: group.scope, key: group.key, metric });
    if (isContested(group, decided, opposition)) counts.push({ reading, scope: group.scope, key: group.key, metric: 'contested' });
  }
  return counts;
}

interface Group {
  scope: TallyScope;
  key: string;
  verdicts: readonly StandingVerdict[];
  findings: readonly StandingFinding[];
}

const GRAVEST: readonly Verdict[] = ['violation', 'inconclusive', 'no_violation'];

/**
 * An incident counts once under its gravest verdict and once under each kind of finding. It waits for review while
 * any term that it concerns has no finding.
 */
function metricsOf({ scope, verdicts, findings }: Group, decided: ReadonlySet<string>): TallyMetric[] {
  const metrics: TallyMetric[] = [];
  const gravest = GRAVEST.find((verdict) => verdicts.some((standing) => standing.verdict === verdict));
  const concerned = gravest === 'violation' || gravest === 'inconclusive';
  if (gravest) metrics.push(gravest);
  if (concerned) metrics.push('concerned');
  const open = openIn(verdicts, decided);
  if (scope === 'total' && open.length > 0) {
    metrics.push('pending_review', open.some(({ verdict }) => verdict === 'violation') ? 'open_violation' : 'open_inconclusive');
  }
  for (const decision of new Set(findings.map((finding) => finding.decision))) metrics.push(`found_${decision}`);
  return metrics;
}

/** Verdicts on terms that the incident concerns and that nobody has found on. */
function openIn(verdicts: readonly StandingVerdict[], decided: ReadonlySet<string>): StandingVerdict[] {
  return verdicts.filter(({ term, verdict }) => verdict !== 'no_violation' && !decided.has(term));
}

/**
 * While any term that it concerns has no finding, an incident is contested where the attribution is, or where the positions of
 * the parties put that verdict in dispute. Where nothing at all was found, opposing positions make it contested whatever the
 * machine proposes: for the agreement, and for each party that answers.
 */
function isContested({ scope, key, verdicts }: Group, decided: ReadonlySet<string>, { disputes, answering }: Opposition): boolean {
  if (openIn(verdicts, decided).some(({ verdict, attribution, respondent }) => (verdict === 'inconclusive' && attribution === 'contested') || disputes(respondent))) return true;
  return decided.size === 0 && (scope === 'total' ? answering.length > 0 : scope === 'party' && answering.includes(key));
}

/** A term of an earlier version may have a finding and no verdict any more. */
function termsOf(verdicts: readonly StandingVerdict[], findings: readonly StandingFinding[]): string[] {
  return [...new Set([...verdicts, ...findings].map(({ term }) => term))];
}

/** A violation is counted against nobody to whom it was not attributed. */
function isOf({ respondent, decision, attribution }: StandingFinding, party: string): boolean {
  return respondent === party && (decision !== 'violation' || attribution === 'attributed');
}

/** Respondents, and those that answer what is alleged. */
function partiesOf(verdicts: readonly StandingVerdict[], findings: readonly StandingFinding[], { answering }: Opposition): string[] {
  return [...new Set([...[...verdicts, ...findings].flatMap(({ respondent }) => respondent ?? []), ...answering])];
}

function total(metric: TallyMetric): TallyKey {
  return { reading: '', day: null, scope: 'total', key: '', metric };
}

/** Adds moves up by their key and leaves out those that come to nothing. */
export class TallySum {
  readonly #sums = new Map<string, TallyMove>();

  add(key: TallyKey, by: number): void {
    const name = JSON.stringify([key.reading, key.day, key.scope, key.key, key.metric]);
    const sum = this.#sums.get(name) ?? { ...key, by: 0 };
    sum.by += by;
    this.#sums.set(name, sum);
  }

  moves(): TallyMove[] {
    return [...this.#sums.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, move]) => (move.by === 0 ? [] : [move]));
  }
}
