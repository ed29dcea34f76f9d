import { RetryableError } from '#vocabulary';

/** The promise's outcome, or a RetryableError once the time is over; the work itself is not called off. */
export async function withinTime<Value>(milliseconds: number, work: Promise<Value>, message: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RetryableError(message)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
