import type { MailLocale } from '@deskbell/protocol';
import type { PostOffice } from '../mail/post-office.ts';
import { normalizeEmail } from './normalize-email.ts';
import type { SignInThrottle } from './sign-in-throttle.ts';

/**
 * Lets people ask for a new password by mail. Whether anybody has the address is looked up when the mail is sent, so that
 * neither the answer nor its time tells; asking too often is refused for every address alike.
 */
export class PasswordReset {
  readonly #postOffice: PostOffice;
  readonly #throttle: SignInThrottle;

  /** @param throttle one of its own: asking for a mail must not keep anybody from signing in */
  constructor(postOffice: PostOffice, throttle: SignInThrottle) {
    this.#postOffice = postOffice;
    this.#throttle = throttle;
  }

  /** Whether the installation has a mail server. */
  get isPossible(): boolean {
    return this.#postOffice.sends;
  }

  /** Rejects with `rate_limited`. */
  async ask(given: { email: string; locale: MailLocale; address: string }): Promise<void> {
    const email = normalizeEmail(given.email);
    this.#throttle.begin(given.address, email);
    await this.#postOffice.send({ to: email, locale: given.locale, kind: 'passwordReset', data: { email } });
  }
}
