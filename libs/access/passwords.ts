import { hash, verify } from '@node-rs/argon2';
import { TooSoonError, TrucelineError } from '#vocabulary';
import { newSecret } from './secrets.js';

/** Argon2id, which is the library's preset, as OWASP's cheat sheet has it: 19 MiB, two passes, one lane; some tens of milliseconds. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** At once, in one process: each holds memory and a thread that reading files and names needs as well. */
const AT_ONCE = 2;
/** Who would have to wait behind more than these is sent away, and may come again. */
const WAITING = 32;

export const PASSWORD_LENGTH = { least: 12, most: 256 };

/** Hashes and checks passwords, a few at a time. */
export class Passwords {
  /** What a password is held against where there is nobody to hold it against: refusing takes as long either way. */
  #nobody: Promise<string> | undefined;
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(prepared(password), PARAMETERS));
  }

  /** @param stored null where there is no such user or no password: the answer is then no, and takes as long. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    this.#nobody ??= this.hash(newSecret());
    const against = stored ?? (await this.#nobody);
    const good = await this.#inTurn(() => verify(against, prepared(password)));
    return stored !== null && good;
  }

  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#busy >= AT_ONCE) {
      if (this.#waiting.length >= WAITING) throw new TooSoonError('too_many_sign_ins', 1);
      await new Promise<void>((resume) => void this.#waiting.push(resume));
    } else this.#busy += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }
}

/** Keyboards write the same letter in different ways. */
function prepared(password: string): string {
  return password.normalize('NFKC');
}

/** @throws TrucelineError `password_weak`. */
export function requireStrong(password: string, login: string): void {
  const length = [...prepared(password)].length;
  const { least, most } = PASSWORD_LENGTH;
  if (length < least || length > most) throw new TrucelineError('password_weak', `A password has ${least} to ${most} characters.`);
  if (new Set(prepared(password)).size < 5) throw new TrucelineError('password_weak', 'The password repeats too few characters.');
  if (prepared(password).toLowerCase().includes(login.toLowerCase())) throw new TrucelineError('password_weak', 'The password holds the login name.');
}
