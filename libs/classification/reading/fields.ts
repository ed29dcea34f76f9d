import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { Mention, PlaceMention, TimeMention } from '../mention.js';
import type { ReportText } from '../report-text.js';
import { areasAround } from './areas-around.js';
import { agentFromField, targetFromField } from './resolve-name.js';

/**
 * Lays the fields of a report over what was read in its text. A field that is filled in wins for every
 * mention that the report states or alleges; an act that only the fields name opens a mention of its own.
 */
export function withFields(mentions: readonly Mention[], report: ReportText, agreement: PreparedAgreement): Mention[] {
  const told = mentions.filter((mention) => mention.status === 'asserted' || mention.status === 'alleged');
  const rest = mentions.filter((mention) => !told.includes(mention));
  const acts = report.acts;
  const events = acts ? acts.map((act) => told.find((mention) => mention.act === act) ?? like(told[0], act)) : told;
  return [...events.map((mention) => filled(mention, report, agreement)), ...rest];
}

function like(mention: Mention | undefined, act: Mention['act']): Mention {
  return mention ? { ...mention, act, status: 'asserted', allegedBy: null } : { ...EMPTY, act };
}

const EMPTY: Omit<Mention, 'act'> = {
  trigger: { start: 0, end: 0 },
  status: 'asserted',
  allegedBy: null,
  deniedBy: [],
  agents: [],
  targets: [],
  time: null,
  places: [],
  killed: null,
  injured: null,
  captured: null,
  weapon: null,
  circumstances: [],
};

function filled(mention: Mention, report: ReportText, agreement: PreparedAgreement): Mention {
  const place = placeOf(report, agreement);
  return {
    ...mention,
    status: report.acts ? 'asserted' : mention.status,
    agents: report.perpetrators ? report.perpetrators.map((value) => agentFromField(value, agreement)) : mention.agents,
    targets: report.targets ? report.targets.map((value) => targetFromField(value, agreement)) : mention.targets,
    time: timeOf(report) ?? mention.time,
    places: place ? [place] : mention.places,
    killed: report.killed ?? mention.killed,
    injured: report.injured ?? mention.injured,
  };
}

function timeOf({ occurredAt }: ReportText): TimeMention | null {
  return occurredAt ? { from: occurredAt.from, to: occurredAt.to ?? occurredAt.from, precision: occurredAt.precision, basis: 'field', span: null } : null;
}

function placeOf({ place }: ReportText, agreement: PreparedAgreement): PlaceMention | null {
  if (!place) return null;
  const id = place.name === undefined ? undefined : (agreement.places.get(place.name)?.id ?? agreement.names.find(place.name).find((what) => what.kind === 'place')?.id);
  const known = id === undefined ? undefined : agreement.places.get(id);
  const lat = place.lat ?? known?.lat ?? null;
  const lon = place.lon ?? known?.lon ?? null;
  const areas = place.lat !== undefined && place.lon !== undefined ? areasAround(place.lat, place.lon, agreement) : [];
  return {
    place: known?.id ?? null,
    name: place.name ?? known?.name ?? `${lat ?? '?'}, ${lon ?? '?'}`,
    areas: areas.length > 0 ? areas : (known?.area ?? []),
    lat,
    lon,
    precision: place.precision,
    role: 'at',
    span: null,
  };
}
