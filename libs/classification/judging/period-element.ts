import type { TimeMention } from '../mention.js';
import type { ElementFinding } from '../verdict.js';
import { dueFrom } from './due-from.js';
import { finding, type Question } from './element.js';

/** Whether it happened while the term was in force. The whole of the event's interval must lie on one side. */
export function periodElement({ mention, term, agreement }: Question): ElementFinding {
  const begins = term.effectiveFrom ?? agreement.model.effectiveFrom;
  const ends = term.effectiveTo ?? agreement.model.effectiveTo ?? null;
  const time = mention.time;
  if (!time) return finding('period', 'unknown', `The report does not say when it happened; the term is in force from ${day(begins)}.`, mention.trigger);
  const from = Date.parse(time.from);
  const to = Date.parse(time.to);
  const start = Date.parse(begins);
  const stop = ends === null ? Infinity : Date.parse(ends);
  const when = day(time.from) === day(time.to) ? day(time.from) : `between ${day(time.from)} and ${day(time.to)}`;
  const late = dueFrom(term, agreement.model);
  const wanted = mention.act.endsWith('_failure') ? Math.max(late.begins ?? -Infinity, late.due ?? -Infinity) : (late.begins ?? -Infinity);
  if (wanted > start) return ofDuty({ from, to, wanted, stop }, when, time.span);
  if (time.basis === 'report_date') return fromReport({ from, to, start, stop }, day(time.to), day(begins));
  if (to < start) return finding('period', 'unmet', `It happened ${on(when)}, before the term came into force on ${day(begins)}.`, time.span);
  if (from >= stop) return finding('period', 'unmet', `It happened ${on(when)}, after the term ended on ${day(ends ?? begins)}.`, time.span);
  if (from >= start && to < stop) return finding('period', 'met', `It happened ${on(when)}, while the term was in force.`, time.span);
  return finding('period', 'unknown', `It happened ${on(when)}, and the term was in force for only a part of that.`, time.span);
}

/** The wording of the term itself says from when, or by when: until then there is nothing to break. */
function ofDuty({ from, to, wanted, stop }: Record<'from' | 'to' | 'wanted' | 'stop', number>, when: string, span: TimeMention['span']): ElementFinding {
  const due = day(new Date(wanted + HALF_A_DAY).toISOString());
  if (to < wanted) return finding('period', 'unmet', `It happened ${on(when)}, and by its own wording the duty was due only from ${due}.`, span);
  if (from >= stop) return finding('period', 'unmet', `It happened ${on(when)}, after the term ended.`, span);
  return from >= wanted && to < stop
    ? finding('period', 'met', `It happened ${on(when)}, after ${due}, when the duty was due.`, span)
    : finding('period', 'unknown', `It happened ${on(when)}, and the duty was due only from ${due}.`, span);
}

/** Keeps the day of an instant the same in any zone when it is told in UTC. */
const HALF_A_DAY = 12 * 3_600_000;

/** Days for which news may be carried before it is reported. */
const NEWS_TRAVELS = 3 * 86_400_000;

/** An event that only the report dates lies at or before it: met where the report lies wholly inside the term's time. */
function fromReport({ from, to, start, stop }: Record<'from' | 'to' | 'start' | 'stop', number>, reported: string, begins: string): ElementFinding {
  if (to < start) return finding('period', 'unmet', `The report is of ${reported}, before the term came into force on ${begins}.`);
  if (from - NEWS_TRAVELS >= start && to < stop) {
    return finding('period', 'met', `The report names no day; it tells current events and is itself of ${reported}, while the term was in force.`);
  }
  return finding('period', 'unknown', `The report names no day, and of its own day (${reported}) it is not sure that the term was already, or still, in force when it happened.`);
}

function day(instant: string): string {
  return instant.slice(0, 10);
}

function on(when: string): string {
  return when.startsWith('between') ? when : `on ${when}`;
}
