import { TrucelineError } from '#vocabulary';

/** Ids of reports and incidents are UUIDs; whatever else is asked for is not there. @throws TrucelineError with the code given. */
export function requireCaseId(id: string, code: 'report_unknown' | 'incident_unknown'): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id;
  throw new TrucelineError(code);
}
