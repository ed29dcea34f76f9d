import type { EntityManager } from 'typeorm';
import { canonicalJson } from '#vocabulary';
import { chainOf, type AuditEvent, type NewAuditEvent } from './audit-event.js';
import { hashOfEvent, NO_HASH } from './event-hash.js';
import { storable, withoutWithheld } from './withheld.js';

interface Head {
  seq: number;
  hash: string;
}

/** Appends to the audit chains. There is no other way to write to them, and none to change what they hold. */
export class AuditChain {
  /**
   * Appends events within the transaction of what they tell of. Each chain concerned is held until that transaction
   * ends; chains are taken in the order of their names, so hand over at once what one transaction does to several.
   */
  async append(manager: EntityManager, events: readonly NewAuditEvent[]): Promise<void> {
    if (events.length === 0) return;
    const heads = await lockHeads(manager, [...new Set(events.map(chainOf))].toSorted());
    const links = events.map((event) => {
      const chain = chainOf(event);
      const link = linkOf(event, chain, heads.get(chain) ?? { seq: 0, hash: NO_HASH });
      heads.set(chain, link);
      return link;
    });
    await insert(manager, links, heads);
  }
}

async function lockHeads(manager: EntityManager, chains: readonly string[]): Promise<Map<string, Head>> {
  const rows = await lockedHeads(manager, chains);
  if (rows.size === chains.length) return rows;
  await manager.query('INSERT INTO audit_heads (chain, seq, hash) SELECT chain, 0, $2 FROM unnest($1::text[]) AS chain ON CONFLICT (chain) DO NOTHING', [chains, NO_HASH]);
  return lockedHeads(manager, chains);
}

async function lockedHeads(manager: EntityManager, chains: readonly string[]): Promise<Map<string, Head>> {
  const rows: { chain: string; seq: string; hash: string }[] = await manager.query(
    'SELECT chain, seq, hash FROM audit_heads WHERE chain = ANY($1) ORDER BY chain COLLATE "C" FOR UPDATE',
    [chains],
  );
  return new Map(rows.map(({ chain, seq, hash }) => [chain, { seq: Number(seq), hash }]));
}

function linkOf({ at, by, what, subject, agreement, incident, before, after, reason }: NewAuditEvent, chain: string, head: Head): AuditEvent {
  const link = {
    chain, seq: head.seq + 1, at: at.toISOString(), by: { kind: by.kind, id: storable(by.id), name: storable(by.name) }, what: storable(what), subject: storable(subject),
    agreement, incident, before: contentOf(before), after: contentOf(after), reason: reason === null ? null : storable(reason), previous: head.hash,
  };
  return { ...link, hash: hashOfEvent(link) };
}

/** What JSON makes of it, dates as texts, without what an event must not hold. */
function contentOf(value: object | null): unknown {
  return value === null ? null : withoutWithheld(JSON.parse(JSON.stringify(value)));
}

async function insert(manager: EntityManager, links: readonly AuditEvent[], heads: ReadonlyMap<string, Head>): Promise<void> {
  const column = (pick: (link: AuditEvent) => unknown): unknown[] => links.map(pick);
  const json = (value: unknown): string | null => (value === null ? null : canonicalJson(value));
  await manager.query(
    `WITH moved AS (
       UPDATE audit_heads h SET seq = n.seq, hash = n.hash FROM unnest($15::text[], $16::bigint[], $17::text[]) AS n(chain, seq, hash) WHERE h.chain = n.chain
     )
     INSERT INTO audit_events (chain, seq, at, author_kind, author_id, author_name, what, subject, agreement_id, incident_id, before, after, reason, previous, hash)
     SELECT chain, seq, at, author_kind, author_id, author_name, what, subject, agreement_id, incident_id, before::json, after::json, reason, previous, hash
       FROM unnest($1::text[], $2::bigint[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $18::text[])
         AS e(chain, seq, at, author_kind, author_id, author_name, what, subject, agreement_id, incident_id, before, after, reason, previous, hash)`,
    [
      column((link) => link.chain), column((link) => link.seq), column((link) => link.at), column((link) => link.by.kind), column((link) => link.by.id), column((link) => link.by.name),
      column((link) => link.what), column((link) => link.subject), column((link) => link.agreement), column((link) => link.incident), column((link) => json(link.before)),
      column((link) => json(link.after)), column((link) => link.reason), column((link) => link.previous),
      [...heads.keys()], [...heads.values()].map(({ seq }) => seq), [...heads.values()].map(({ hash }) => hash), column((link) => link.hash),
    ],
  );
}
