import type { Fault } from '#vocabulary';

/** Why a text is no JSON, or null where it is. */
export function jsonSyntaxFault(text: string): Fault | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const before = text.slice(0, offsetOf(reason, text)).split('\n');
    return {
      path: '',
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
      message: 'This is no JSON from here on.',
      remedy: 'Correct the JSON; comments, single quotes and trailing commas belong to YAML only (Content-Type: application/yaml).',
    };
  }
}

/** V8 names the offset where there is one; a text that breaks off breaks at its end. */
function offsetOf(reason: string, text: string): number {
  const position = /at position (\d+)/.exec(reason)?.[1];
  if (position !== undefined) return Number(position);
  return /end of JSON/.test(reason) ? text.length : 0;
}
