import type { AgreementDocument } from '#agreements';
import { startOfDay } from '#classification';
import type { ActCode } from '#vocabulary';

/** What one party undertook to do: a commitment of the document, or a term that is an obligation with a deadline or a condition. */
export interface Undertaking {
  /** Id of the commitment; `term.` and the id of the term where the term itself is the commitment. */
  commitment: string;
  party: string;
  text: string;
  /** The term under which a failure would fall; null where the document names none. */
  term: string | null;
  /** The instant from which it is overdue; null without a deadline. */
  due: Date | null;
  condition: string | null;
  /** Day or instant on which it was met, as the document says. */
  metOn: Date | null;
  /** What leaving it undone would be; empty where no term says. */
  acts: readonly ActCode[];
}

/** Every undertaking of an agreement, a line for each party that is bound by it. */
export function undertakingsOf(document: AgreementDocument): Undertaking[] {
  const zone = document.timezone;
  const named = document.commitments.flatMap((commitment) => {
    const term = document.terms.find(({ id }) => id === commitment.term);
    const undertaking = { commitment: commitment.id, text: commitment.text, term: term?.id ?? null, due: lastInstant(commitment.due, zone), condition: commitment.condition ?? null, metOn: firstInstant(commitment.metOn, zone), acts: term?.acts ?? [] };
    return commitment.obligated.map((party) => ({ ...undertaking, party }));
  });
  const behindOthers = new Set(document.commitments.flatMap(({ term }) => term ?? []));
  const ofTerms = document.terms
    .filter((term) => term.kind === 'obligation' && (term.deadline || term.condition) && !behindOthers.has(term.id))
    .flatMap((term) => term.obligated.map((party) => ({
      commitment: `term.${term.id}`, party, text: term.text, term: term.id, due: lastInstant(term.deadline, zone), condition: term.condition ?? null, metOn: null, acts: term.acts,
    })));
  return [...named, ...ofTerms];
}

/** A date as a deadline runs until that day has ended in the agreement's timezone. */
function lastInstant(text: string | null | undefined, zone: string): Date | null {
  if (!text) return null;
  return text.includes('T') ? new Date(text) : new Date(startOfDay(nextDay(text), zone));
}

function firstInstant(text: string | null | undefined, zone: string): Date | null {
  if (!text) return null;
  return new Date(text.includes('T') ? text : startOfDay(text, zone));
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
