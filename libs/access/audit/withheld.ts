/** Stands where something was that an audit event must not hold. */
export const WITHHELD = '[withheld]';

/** Fields that hold a narrative, or that tell who said it. Their ids pass: `sourceId`, `source_id`. */
const WITHHELD_FIELD = /narrative|quote|excerpt|wording|^(body|text|statement)$|(source|reporter|informant|witness)(?!.*(id|ids|hash|kind|grade|reliability)$)|secret|password|credential|cookie/i;

/**
 * A copy of what an event is to hold, without narratives and without what names a source, however deep. Whoever
 * announces should not send them; this is the net below, for an event can never be taken back.
 */
export function withoutWithheld(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWithheld);
  if (typeof value === 'string') return storable(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [storable(name), WITHHELD_FIELD.test(name) && held !== null ? WITHHELD : withoutWithheld(held)]));
}

/** PostgreSQL stores neither the NUL character nor half of a surrogate pair; what people tried to sign in with may hold both. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
