import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { Mention, PlaceMention, TimeMention } from '../mention.js';
import type { ReportText } from '../report-text.js';
import { areasAround } from './areas-around.js';
import { overruledBy } from './overruled.js';
import { agentFromField, targetFromField } from './resolve-name.js';

/**
 * Lays the fields of a report over what was read in its text. A field that is filled in wins for every
 * mention that the report states or alleges; an act that only the fields name opens a mention of its own.
 */
export function withFields(mentions: readonly Mention[], report: ReportText, agreement: PreparedAgreement): Mention[] {
  const told = mentions.filter((mention) => mention.status === 'asserted' || mention.status === 'alleged');
  const rest = mentions.filter((mention) => !told.includes(mention));
  const acts = report.acts;
  const read = (act: Mention['act']): Mention | undefined => told.find((mention) => mention.act === act) ?? told[0];
  const events = acts ? acts.map((act) => ({ as: like(read(act), act), read: read(act) })) : told.map((mention) => ({ as: mention, read: mention }));
  return [...events.map((event) => withDenied(withOverruled(filled(event.as, report, agreement), event.read, report, agreement), rest)), ...rest];
}

/** The field names an act of which the text says that it was not done. */
function withDenied(filledIn: Mention, rest: readonly Mention[]): Mention {
  const denied = rest.find(({ act, status }) => act === filledIn.act && status === 'negated');
  if (!denied || filledIn.trigger.end > 0) return filledIn;
  return { ...filledIn, overruled: [...(filledIn.overruled ?? []), { field: 'acts', inText: 'it was not done', span: denied.trigger }] };
}

function withOverruled(filledIn: Mention, read: Mention | undefined, report: ReportText, agreement: PreparedAgreement): Mention {
  const overruled = read && read.unread === undefined ? overruledBy(read, filledIn, report, agreement) : [];
  return overruled.length > 0 ? { ...filledIn, overruled } : filledIn;
}

function like(mention: Mention | undefined, act: Mention['act']): Mention {
  if (mention?.act === act) return mention;
  return mention && mention.unread === undefined ? { ...mention, act, status: 'asserted', allegedBy: null } : { ...EMPTY, act };
}

/** What a text in a language that is not read tells of: something, and nothing of it is known. */
export function unread(language: string): Mention {
  return { ...EMPTY, act: 'other', unread: language };
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
