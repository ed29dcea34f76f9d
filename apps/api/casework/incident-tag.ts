import { TrucelineError } from '#vocabulary';

/** The strong ETag of an incident: another revision, or another reading, is another answer; so is one in which a party's time to answer has run out. */
export function incidentTag({ id, revision, responses = [] }: { id: string; revision: number; responses?: readonly { stance: string | null }[] }, reading?: string | null): string {
  const silent = responses.filter(({ stance }) => stance === 'silent').length;
  return `"${[id, revision, ...(silent > 0 ? [`silent${silent}`] : []), ...(reading ? [encodeURIComponent(reading)] : [])].join('.')}"`;
}

/**
 * The revision that a writer saw, by the If-Match of the request; null where none was sent, or `*`.
 * @throws TrucelineError `write_stale` where it is no tag of this incident.
 */
export function revisionSeen(ifMatch: string | undefined, incident: string): number | null {
  if (ifMatch === undefined || ifMatch.trim() === '*') return null;
  const [, id, revision] = /^"([0-9a-f-]{36})\.(\d{1,9})(?:\.[^"]*)?"$/i.exec(ifMatch.trim()) ?? [];
  if (id?.toLowerCase() !== incident.toLowerCase()) throw new TrucelineError('write_stale', 'If-Match holds no ETag of this incident.');
  return Number(revision);
}
