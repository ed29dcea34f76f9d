import type { ElementKind } from '#vocabulary';
import type { Mention, Overruled } from '../mention.js';
import type { ElementFinding } from '../verdict.js';
import { spoken } from './element.js';

const ELEMENT_OF: Readonly<Partial<Record<Overruled['field'], ElementKind>>> = { acts: 'act', perpetrators: 'actor', targets: 'object', place: 'area', occurredAt: 'period' };
const FIELD_NAME: Readonly<Record<Overruled['field'], string>> = { acts: 'act', perpetrators: 'perpetrator', targets: 'target', place: 'place', occurredAt: 'time', killed: 'number of dead', injured: 'number of injured' };

/** The same findings; where a field of the report won over its text, the reason says so and points to the words. */
export function withOverruledText(elements: readonly ElementFinding[], { overruled }: Mention): readonly ElementFinding[] {
  if (!overruled || overruled.length === 0) return elements;
  return elements.map((element) => overruled.filter(({ field }) => ELEMENT_OF[field] === element.element).reduce(withNote, element));
}

function withNote(element: ElementFinding, { field, inText, span }: Overruled): ElementFinding {
  const because = `${element.because} The ${FIELD_NAME[field]} was filled in by hand and wins; the text says otherwise (“${field === 'acts' ? spoken(inText) : inText}”).`;
  return span ? { ...element, because, span } : { ...element, because };
}
