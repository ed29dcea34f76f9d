import { withholdPassersOn, type IncidentView, type Viewer } from '#casework';

/** An incident as the viewer may see it: who passed on what a party says can betray a person, and is for those who may see sources. */
export function discreetIncident(incident: IncidentView, viewer: Viewer): IncidentView {
  if (viewer.seesSources(incident.agreement)) return incident;
  return { ...incident, positions: withholdPassersOn(incident.positions) };
}
