import { RetryableError, TrucelineError } from '#vocabulary';

/** What the log may say of an error. */
export interface DiscreetError {
  type: string;
  code?: string;
  message?: string;
  /** Paths of the faults, never their values. */
  faults?: string[];
  /** PostgreSQL's names of what was touched; never the values, which it puts into its message and `detail`. */
  table?: string;
  constraint?: string;
  frames: string[];
  cause?: DiscreetError;
}

const DEEPEST_CAUSE = 4;

/**
 * An error without what people wrote. Libraries quote their input in messages (JSON.parse, PostgreSQL, even V8's own
 * TypeError), so a message is kept only where whoever wrote it promised that it holds no data: our own errors, and the
 * operating system's.
 */
export function discreetError(error: unknown, depth = 0): DiscreetError {
  if (!(error instanceof Error)) return { type: typeof error, frames: [] };
  const fields: Record<string, unknown> = { ...error };
  const driver = error as { driverError?: unknown };
  const source: Record<string, unknown> = driver.driverError instanceof Error ? { ...driver.driverError } : fields;
  return {
    type: error.name,
    ...pickWords(source, ['code', 'table', 'constraint']),
    ...(mayBeQuoted(error) && { message: error.message }),
    ...(error instanceof TrucelineError && error.faults.length > 0 && { faults: error.faults.map((fault) => fault.path) }),
    frames: framesOf(error),
    ...(error.cause !== undefined && depth < DEEPEST_CAUSE && { cause: discreetError(error.cause, depth + 1) }),
  };
}

function mayBeQuoted(error: Error): boolean {
  return error instanceof TrucelineError || error instanceof RetryableError || ('syscall' in error && 'errno' in error);
}

function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at .+:\d+:\d+\)?$/.test(line)).slice(0, 12);
}

/** Only single words, as codes and names are, so that no prose passes under such a name. */
function pickWords(source: Record<string, unknown>, names: readonly string[]): Record<string, string> {
  const words = names.flatMap((name) => {
    const value = source[name];
    return typeof value === 'string' && /^[\w.-]{1,63}$/.test(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(words);
}
