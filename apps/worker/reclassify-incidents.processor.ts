import type { ReclassifyIncidents } from '#casework';
import type { Processor } from '#platform';

/** Carries a new version of an agreement into the next batch of past incidents. */
export function reclassifyIncidentsProcessor({ reclassifyIncidents }: { reclassifyIncidents: ReclassifyIncidents }): Processor<'reclassify-incidents'> {
  return ({ id, payload }) => reclassifyIncidents.run(id, payload.agreement, payload.version);
}
