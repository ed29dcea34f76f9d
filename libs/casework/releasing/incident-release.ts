import type { AgreementDocument } from '#agreements';
import { dayIn, type Count } from '#classification';
import { ACTS, ELEMENTS, type ActCode, type AttributionState, type BreachNature, type ElementKind, type ElementState, type PlacePrecision, type PositionStance, type Verdict, type VerificationState } from '#vocabulary';
import type { FindingView } from '../findings/finding-view.js';
import type { IncidentView } from '../incidents/incident-view.js';
import type { PositionView } from '../positions/position-ledger.js';

/** Degrees to which a point is rounded: some eleven kilometres from north to south. */
const COARSE_DEGREES = 0.1;

/** An incident as it may be handed to those outside: how it was judged, and nothing that leads to who told of it. */
export interface IncidentRelease {
  id: string;
  agreement: string;
  /** What was left out or made coarse, in words, so that nobody takes it for the whole. */
  releaseLevel: { level: 'redacted'; note: string };
  /** Days in the agreement's timezone, YYYY-MM-DD. */
  occurredOn: { from: string; to: string } | null;
  place: { areas: { id: string; name: string }[]; lat: number | null; lon: number | null; precision: PlacePrecision } | null;
  acts: { code: ActCode; definition: string }[];
  perpetrators: { id: string; name: string }[];
  targets: { id: string; name: string }[];
  killed: Count | null;
  injured: Count | null;
  verification: VerificationState;
  classifications: {
    term: string;
    title: string;
    termVersion: number;
    verdict: Verdict;
    respondent: string | null;
    attribution: AttributionState | null;
    elements: { element: ElementKind; state: ElementState; because: string }[];
  }[];
  /** Signed findings: what was decided, without the reasons, which may quote, and the signers. */
  findings: (Pick<FindingView, 'id' | 'term' | 'termVersion' | 'decision' | 'severity' | 'standardOfProof' | 'respondent' | 'attribution'> & { nature: { kind: BreachNature; since: string | null; remediedOn: string | null } | null })[];
  /** Which party takes which position, and on which day, without its words. */
  positions: { party: string; stance: PositionStance; on: string }[];
}

const NOTE =
  'The day and not the hour, the area and not the place, points rounded to a tenth of a degree; without reports, narratives and their sources, links, and the reasons that quote them.';

/** @param document the version of the agreement under which names are shown. */
export function releaseOf(incident: IncidentView, document: AgreementDocument): IncidentRelease {
  const named = namesIn(document);
  const day = (instant: string): string => dayIn(instant, document.timezone);
  const titles = new Map(document.terms.map(({ id, title }) => [id, title]));
  return {
    id: incident.id,
    agreement: incident.agreement,
    releaseLevel: { level: 'redacted', note: NOTE },
    occurredOn: incident.occurredAt && { from: day(incident.occurredAt.from), to: day(incident.occurredAt.to) },
    place: coarsePlace(incident.place, named),
    acts: incident.acts.map((code) => ({ code, definition: ACTS[code].definition })),
    perpetrators: incident.perpetrators.map((id) => ({ id, name: named(id) })),
    targets: incident.targets.map((id) => ({ id, name: named(id) })),
    killed: incident.killed && figures(incident.killed),
    injured: incident.injured && figures(incident.injured),
    verification: incident.verification,
    classifications: incident.classifications.map(({ term, termVersion, verdict, respondent, attribution, elements }) => ({
      term, title: titles.get(term) ?? term, termVersion, verdict, respondent, attribution,
      elements: elements.map(({ element, state }) => ({ element, state, because: sentenceOf(element, state) })),
    })),
    findings: incident.findings.filter(({ state }) => state === 'signed').map(({ id, term, termVersion, decision, severity, standardOfProof, respondent, attribution, nature }) => ({
      id, term, termVersion, decision, severity, standardOfProof, respondent, attribution,
      nature: nature && { kind: nature.kind, since: nature.since && day(nature.since), remediedOn: nature.remediedAt && day(nature.remediedAt) },
    })),
    positions: incident.positions.filter(counts).map(({ side, stance, dated }) => ({ party: side, stance, on: day(dated.from) })),
  };
}

function coarsePlace(place: IncidentView['place'], named: (id: string) => string): IncidentRelease['place'] {
  if (!place) return null;
  const precision = place.precision === 'exact' || place.precision === 'near' ? 'area' : place.precision;
  return { areas: place.areas.map((id) => ({ id, name: named(id) })), lat: coarse(place.lat), lon: coarse(place.lon), precision };
}

function coarse(degrees: number | null): number | null {
  return degrees === null ? null : Number((Math.round(degrees / COARSE_DEGREES) * COARSE_DEGREES).toFixed(1));
}

function figures({ low, best, high }: Count): Count {
  return { low, best, high };
}

/** The reason in words of our own: what the machine gives as its reason may quote what was said. */
function sentenceOf(element: ElementKind, state: ElementState): string {
  const { definition } = ELEMENTS[element];
  if (state === 'met') return definition;
  return state === 'unmet' ? `It is not so that: ${definition}` : `It is not settled whether: ${definition}`;
}

/** What a machine proposed, and what was taken back, is nobody's position. */
function counts({ proposedBy, confirmedAt, withdrawnAt }: PositionView): boolean {
  return withdrawnAt === null && (proposedBy === null || confirmedAt !== null);
}

function namesIn({ parties, actors, areas }: AgreementDocument): (id: string) => string {
  const names = new Map([...parties, ...actors, ...areas].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
