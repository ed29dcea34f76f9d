import { TrucelineError } from '#vocabulary';

/**
 * The text of a file.
 * @throws TrucelineError `request_invalid` where it cannot be read
 */
export function readText(path: string, read: (path: string, encoding: 'utf8') => string): string {
  try {
    return read(path, 'utf8');
  } catch (error) {
    throw new TrucelineError('request_invalid', `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
