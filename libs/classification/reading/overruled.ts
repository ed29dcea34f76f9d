import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import { sidesOf } from '../agreement/sides.js';
import type { Count, Mention, Overruled, PlaceMention, TimeMention } from '../mention.js';
import type { ReportText } from '../report-text.js';
import { distanceKm } from '../sphere.js';

/** Kilometres from which two places cannot be the same. */
const APART = 25;

/** What the text says otherwise than the fields that were filled in: `read` is the mention as read, `filled` the same with the fields laid over it. */
export function overruledBy(read: Mention, filled: Mention, report: ReportText, agreement: PreparedAgreement): Overruled[] {
  const found: (Overruled | null)[] = [
    report.acts && read.act !== filled.act ? { field: 'acts', inText: read.act, span: read.trigger } : null,
    report.perpetrators ? others('perpetrators', read.agents, filled.agents, agreement) : null,
    report.targets ? others('targets', read.targets, filled.targets, agreement) : null,
    report.occurredAt ? otherTime(read.time, filled.time) : null,
    report.place ? otherPlace(read.places, filled.places[0]) : null,
    report.killed ? otherCount('killed', read.killed, report.killed) : null,
    report.injured ? otherCount('injured', read.injured, report.injured) : null,
  ];
  return found.filter((each) => each !== null);
}

type Named = Mention['agents'][number] | Mention['targets'][number];

/** The text names somebody, and nobody of those whom the field names, nor of their side. */
function others(field: Overruled['field'], read: readonly Named[], filled: readonly Named[], agreement: PreparedAgreement): Overruled | null {
  const known = read.filter((who) => who.actor !== null || who.party !== null);
  const ids = (who: readonly Named[]): Set<string> => new Set(who.flatMap((each) => [...sidesOf(agreement, each), ...[each.actor ?? each.party ?? []].flat()]));
  const [inText, inField] = [ids(known), ids(filled)];
  if (known.length === 0 || [...inText].some((id) => inField.has(id))) return null;
  return { field, inText: known.map(({ text }) => text).join(', '), span: known[0]?.span ?? null };
}

function otherTime(read: TimeMention | null, filled: TimeMention | null): Overruled | null {
  if (!read || !filled || read.basis === 'report_date') return null;
  const meet = Date.parse(read.from) <= Date.parse(filled.to) && Date.parse(filled.from) <= Date.parse(read.to);
  return meet ? null : { field: 'occurredAt', inText: read.from === read.to ? read.from : `${read.from} to ${read.to}`, span: read.span };
}

function otherPlace(read: readonly PlaceMention[], filled: PlaceMention | undefined): Overruled | null {
  const there = read.filter((place) => place.role !== 'from' && (place.place !== null || place.lat !== null));
  if (!filled || there.length === 0 || there.some((place) => isNear(place, filled))) return null;
  return { field: 'place', inText: there.map(({ name }) => name).join(', '), span: there[0]?.span ?? null };
}

/** Whether two places can be one; where neither ids nor positions tell, they can. */
function isNear(a: PlaceMention, b: PlaceMention): boolean {
  if (a.place !== null && a.place === b.place) return true;
  if (a.lat !== null && a.lon !== null && b.lat !== null && b.lon !== null) return distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) < APART;
  return a.place === null || b.place === null;
}

function otherCount(field: 'killed' | 'injured', read: Count | null, filled: Count): Overruled | null {
  if (!read || (read.low <= filled.high && filled.low <= read.high)) return null;
  return { field, inText: read.low === read.high ? String(read.best) : `${read.low} to ${read.high}`, span: read.span ?? null };
}
