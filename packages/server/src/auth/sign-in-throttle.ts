import type { Clock } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { Config } from '../config/config.ts';
import { addressKey } from './address-key.ts';
import { GrowingDelay } from './growing-delay.ts';

/** Accounts and addresses whose good sign-ins are remembered. */
const MOST_REMEMBERED = 10_000;

export interface SignInAttempt {
  /** Takes the attempt back: only failed ones count, so an office behind one address signs in undisturbed. */
  succeeded(): void;
  /** Takes this attempt back and no other: it was right as far as it went, and another step follows. */
  undone(): void;
}

/**
 * Slows down guessing, by address and by account, with growing waits and no permanent lock. Where an account has
 * signed in before, it is counted apart: strangers who guess at it elsewhere do not keep its owner out.
 */
export class SignInThrottle {
  readonly #byAddress: GrowingDelay;
  readonly #byAccount: GrowingDelay;
  readonly #remembered = new Set<string>();

  constructor(clock: Clock, limits: Pick<Config['limits'], 'signInPerAddress' | 'signInPerAccount'>) {
    this.#byAddress = new GrowingDelay(clock, limits.signInPerAddress);
    this.#byAccount = new GrowingDelay(clock, limits.signInPerAccount);
  }

  /** @throws DeskbellError `rate_limited` with the time to wait */
  begin(address: string, account?: string): SignInAttempt {
    const from = addressKey(address);
    const known = `${account ?? ''} ${from}`;
    const accountKey = account !== undefined && this.#remembered.has(known) ? known : account;
    const waitMs = Math.max(
      this.#byAddress.waitMs(from),
      accountKey === undefined ? 0 : this.#byAccount.waitMs(accountKey),
    );
    if (waitMs > 0) {
      throw new DeskbellError('rate_limited', 'unable to sign in: too many attempts; wait and try again', {
        retryAfterMs: Math.ceil(waitMs),
      });
    }
    this.#byAddress.count(from);
    if (accountKey !== undefined) this.#byAccount.count(accountKey);
    return {
      undone: () => {
        this.#byAddress.refund(from);
        if (accountKey !== undefined) this.#byAccount.refund(accountKey);
      },
      succeeded: () => {
        this.#byAddress.refund(from);
        if (accountKey === undefined) return;
        this.#byAccount.forget(accountKey);
        this.#remember(known);
      },
    };
  }

  #remember(key: string): void {
    this.#remembered.delete(key);
    this.#remembered.add(key);
    if (this.#remembered.size <= MOST_REMEMBERED) return;
    const oldest = this.#remembered.values().next();
    if (!oldest.done) this.#remembered.delete(oldest.value);
  }
}
