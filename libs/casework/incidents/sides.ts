import type { AgreementDocument } from '#agreements';

/** The party that an actor belongs to beyond dispute, as an army to its state; whoever belongs to none is a side of its own. */
export function sidesOf({ actors }: Pick<AgreementDocument, 'actors'>): (id: string) => string {
  const parties = new Map(
    actors.flatMap(({ id, affiliations }) => affiliations.filter(({ basis, status }) => basis === 'organ_of' && status === 'established').map(({ party }) => [id, party] as const)),
  );
  return (id) => parties.get(id) ?? id;
}
