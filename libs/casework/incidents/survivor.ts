import type { EntityManager } from 'typeorm';

/** The incident that an id leads to: itself, or what it was merged into, and that, to the end of the chain. */
export async function survivorOf(manager: Pick<EntityManager, 'query'>, incident: string): Promise<string> {
  const [row]: { id: string }[] = await manager.query(
    `WITH RECURSIVE chain AS (
       SELECT id, merged_into FROM incidents WHERE id = $1
       UNION SELECT i.id, i.merged_into FROM incidents i JOIN chain c ON i.id = c.merged_into)
     SELECT id FROM chain WHERE merged_into IS NULL`,
    [incident],
  );
  return row?.id ?? incident;
}
