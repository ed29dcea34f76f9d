import { WITHHELD } from '#casework';
import { TrucelineError } from '#vocabulary';

/** An incident as it is shown; what changes it has seen no more than the first two. */
interface Shown {
  id: string;
  revision: number;
  responses?: readonly { stance: string | null }[];
  positions?: readonly { source: { name: string } | null }[];
}

/**
 * The strong ETag of an incident: another revision, or another reading, is another answer; so is one in which a party's
 * time to answer has run out, and one from which sources were withheld.
 */
export function incidentTag({ id, revision, responses = [], positions = [] }: Shown, reading?: string | null): string {
  const silent = responses.filter(({ stance }) => stance === 'silent').length;
  const withheld = positions.some(({ source }) => source?.name === WITHHELD);
  return `"${[id, revision, ...(silent > 0 ? [`silent${silent}`] : []), ...(withheld ? [WITHHELD] : []), ...(reading ? [encodeURIComponent(reading)] : [])].join('.')}"`;
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
