import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { TrucelineError } from '#vocabulary';
import type { z } from 'zod';

/**
 * The values of a stream of JSON lines, one at a time; empty lines are passed over.
 * @throws TrucelineError `request_invalid`, naming the line and the fault
 */
export async function* jsonLines<Value>(input: Readable, schema: z.ZodType<Value>): AsyncGenerator<Value> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') yield parsed(line, number, schema);
  }
}

function parsed<Value>(line: string, number: number, schema: z.ZodType<Value>): Value {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new TrucelineError('request_invalid', `Line ${number} is not JSON.`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message, line: number }));
  throw new TrucelineError('request_invalid', `Line ${number} does not have the form that is asked for: ${faults[0]?.path ?? ''} ${faults[0]?.message ?? ''}`, faults);
}
