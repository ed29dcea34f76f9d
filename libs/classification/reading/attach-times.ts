import type { TimeMention } from '../mention.js';
import { timeFor } from '../time/time-for.js';
import type { Candidate } from './candidate.js';
import type { Narrative } from './document.js';

/** The time that the text gives an event, or null. */
export function timeOf(candidate: Candidate, narrative: Narrative): TimeMention | null {
  const sentence = narrative.sentences[candidate.sentence];
  if (!sentence) return null;
  const block = narrative.sentences.filter((each) => each.block === sentence.block || each.block === 0);
  const within = narrative.times.filter((time) => block.some((each) => each.start <= time.span.start && time.span.start < each.end));
  const reading = timeFor(candidate.trigger, within, narrative.sentences);
  if (!reading) return null;
  const { from, to, precision, basis, span } = reading;
  return { from, to, precision, basis, span };
}
