import { shownPositions, type IncidentView, type SealedSources, type ShownPosition, type Viewer } from '#casework';

/** An incident as it is shown to somebody. */
export type ShownIncident = Omit<IncidentView, 'positions'> & { positions: ShownPosition[] };

/** An incident as the viewer may see it: who passed on what a party says can betray a person, and is opened for those who may see sources. */
export async function shownIncident(incident: IncidentView, viewer: Viewer, sources: SealedSources): Promise<ShownIncident> {
  const anySealed = incident.positions.some(({ source }) => source !== null);
  const opened = anySealed && viewer.seesSources(incident.agreement) ? await sources.of(incident.agreement) : null;
  return { ...incident, positions: shownPositions(incident.positions, opened) };
}
