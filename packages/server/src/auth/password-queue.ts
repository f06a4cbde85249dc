import { DeskbellError } from '@deskbell/protocol';
import { NOBODYS_HASH, hashPassword, verifyPassword } from './password-hash.ts';

/** Two at once leave half of Node's thread pool for files and name look-ups. */
const AT_ONCE = 2;
/** Beyond this, whoever comes would wait for seconds: they are told to come again instead. */
const MOST_WAITING = 50;
const RETRY_AFTER_MS = 2_000;

/** Hashes and verifies passwords a few at a time, so that a flood of sign-ins never stalls the chat. */
export class PasswordQueue {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.#run(() => hashPassword(password));
  }

  /**
   * Whether the password fits. Without a hash (nobody has this address, or no password is set) it takes the same time
   * and says no, so that the time does not tell who has an account.
   */
  verify(password: string, encoded: string | null): Promise<boolean> {
    return this.#run(() => verifyPassword(password, encoded ?? NOBODYS_HASH));
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting.length >= MOST_WAITING) {
      throw new DeskbellError('rate_limited', 'unable to sign in: too many people are doing so; try again', {
        retryAfterMs: RETRY_AFTER_MS,
      });
    }
    if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The place passes on to the next one, or is given up.
      if (next) next();
      else this.#running -= 1;
    }
  }
}
