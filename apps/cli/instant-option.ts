import { InvalidArgumentError } from 'commander';

const FORM = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** An instant given on the command line, as ISO 8601; a wrong one is a wrong call. */
export function instantOption(text: string): string {
  const date = new Date(text);
  if (!FORM.test(text) || Number.isNaN(date.getTime())) throw new InvalidArgumentError('It must be a date and time, such as 2027-01-31T00:00:00Z.');
  return date.toISOString();
}
