import type { AgreementModel, TermModel } from '../agreement-model.js';
import { readTimes } from '../time/read-times.js';
import type { TimeReading } from '../time/time-reading.js';

/** What leads up to the day on which a duty begins, and to the day by which it must be met. */
const BEGINS = /(?:^|[\s.;,(])(?:from|as from|as of|starting|starting on|starting from|beginning|beginning on|with effect from|effective|effective from|on and after|after|since)\s*$/i;
const DUE = /(?:^|[\s.;,(])(?:by|no later than|not later than|at the latest on|at the latest by|before|until)\s*$/i;

/** Instants in milliseconds; null where the term names none. */
export interface DueFrom {
  /** Before it the duty had not begun. */
  begins: number | null;
  /** Before it nobody has failed to meet the duty. */
  due: number | null;
}

const known = new WeakMap<TermModel, DueFrom>();

/** The days that the wording of a term itself sets, and its deadline. */
export function dueFrom(term: TermModel, { timezone }: AgreementModel): DueFrom {
  let found = known.get(term);
  if (!found) known.set(term, (found = read(term, timezone)));
  return found;
}

function read({ text, deadline }: TermModel, timezone: string): DueFrom {
  const days = readTimes(text, { reportedAt: null, timezone }).filter((reading) => reading.precision === 'day');
  const led = (by: RegExp): TimeReading | undefined => days.find((reading) => by.test(text.slice(Math.max(0, reading.span.start - 30), reading.span.start)) || by.test(leadIn(text, reading)));
  const begins = led(BEGINS);
  const due = led(DUE);
  return { begins: begins ? Date.parse(begins.from) : null, due: deadline ? Date.parse(deadline) : due ? Date.parse(due.from) : null };
}

/** The first words of the reading itself, where it was read with its preposition. */
function leadIn(text: string, { span }: TimeReading): string {
  const words = text.slice(span.start, span.end);
  return words.slice(0, words.search(/\d|\b\p{Lu}/u));
}
