import type { IncidentView, ReportInput, ReportReceipt, ReportView } from '#casework';
import type { Status } from '#compliance';
import type { ApiClient, Answer } from './api-client.js';
import { eventually } from './eventually.js';

export const AGREEMENT = '/api/v1/agreements/pakistan-afghanistan-2025';

/** What an analyst does with the shipped agreement, over HTTP. */
export function truceDesk(api: ApiClient) {
  const log = (report: unknown, headers?: Record<string, string>) => api.post<ReportReceipt & { statusUrl: string }>(`${AGREEMENT}/reports`, report, headers);
  const classified = (id: string, withinMs = 5_000): Promise<ReportView> =>
    eventually(
      `report ${id} classified`,
      async () => {
        const { body } = await api.get<ReportView>(`/api/v1/reports/${id}`);
        return body.state === 'classified' && body;
      },
      withinMs,
    );
  const incidentsOf = (report: ReportView): Promise<IncidentView[]> =>
    Promise.all(report.incidents.map(async (id) => (await api.get<IncidentView>(`/api/v1/incidents/${id}`)).body));
  const logAndRead = async (input: ReportInput): Promise<IncidentView> => {
    const [incident] = await incidentsOf(await classified((await log(input)).body.id));
    if (!incident) throw new Error('The report made no incident.');
    return incident;
  };
  const status = (headers?: Record<string, string>): Promise<Answer<Status>> => api.get<Status>(`${AGREEMENT}/status`, headers);
  /** Waits until nothing that was promised is left to do. */
  const idle = () =>
    eventually('an empty outbox', async () => /truceline_outbox_depth 0\b/.test((await api.text('/metrics')).body), 60_000);
  const latestReport = async (): Promise<ReportView | undefined> => (await api.get<{ items: ReportView[] }>(`${AGREEMENT}/reports?limit=1`)).body.items[0];
  return { idle, latestReport, log, classified, incidentsOf, logAndRead, status };
}

/** The verdict on a term, with the elements that are not met: `inconclusive: actor`. */
export function verdictOn(incident: IncidentView, term: string): string {
  const classification = incident.classifications.find((each) => each.term === term);
  if (!classification) throw new Error(`There is no verdict on ${term}.`);
  const open = classification.elements.filter(({ state }) => state !== 'met').map(({ element }) => element);
  return open.length === 0 ? classification.verdict : `${classification.verdict}: ${open.join(', ')}`;
}
