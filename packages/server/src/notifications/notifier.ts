import type { Clock, Deadline, DeadlineStore, EscalationNotification } from '@deskbell/core';
import type { Logger } from 'pino';
import { describeError } from '../log/describe-error.ts';
import type { WriteEscalationMail } from '../mail/escalation-mails.ts';
import type { SendMail } from './create-mailer.ts';
import { readNotification } from './notification.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Waits before each further try, in milliseconds: about three days in all, as Standard Webhooks advises. */
export const RETRY_AFTER_MS: readonly number[] = [
  5_000,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

interface NotifierDependencies {
  readonly deadlines: DeadlineStore;
  readonly clock: Clock;
  readonly log: Logger;
  /** `null`: the installation sends no mail. */
  readonly sendMail: SendMail | null;
  readonly writeMail: WriteEscalationMail;
  /** Hands a notification to the webhooks, which see to its arrival. Safe to repeat. */
  readonly callWebhook: (notification: EscalationNotification, url: string) => Promise<void>;
}

/**
 * Delivers what a step of an escalation policy has to tell (E1): by webhook or mail, at least once, with the same id on every
 * try. A receiver that is down holds nothing up: the next try is another stored deadline.
 */
export class Notifier {
  readonly #dependencies: NotifierDependencies;

  constructor(dependencies: NotifierDependencies) {
    this.#dependencies = dependencies;
  }

  async deliver(deadline: Deadline): Promise<void> {
    const { clock, deadlines, log } = this.#dependencies;
    const stored = readNotification(deadline.payload);
    if (!stored) {
      log.error({ deadline: deadline.key }, 'a notification cannot be read and is dropped');
      return;
    }
    try {
      await this.#send(stored.event);
    } catch (error) {
      const waitMs = RETRY_AFTER_MS[stored.attempt];
      const found = { deadline: deadline.key, attempt: stored.attempt + 1, err: describeError(error) };
      if (waitMs === undefined) {
        log.error(found, 'a notification could not be delivered and is given up');
        return;
      }
      log.warn(found, 'a notification could not be delivered yet');
      const payload = JSON.stringify({ ...stored.event, attempt: stored.attempt + 1 });
      await deadlines.schedule({ ...deadline, at: clock.now() + waitMs, payload });
    }
  }

  async #send(event: EscalationNotification): Promise<void> {
    const { callWebhook, log, sendMail, writeMail } = this.#dependencies;
    const { to } = event;
    if ('webhook' in to) {
      await callWebhook(event, to.webhook);
      return;
    }
    if (!sendMail) {
      // Trying again would not help: nobody has told where the mail server is.
      log.error(
        { notification: event.id },
        'no mail was sent: set smtpUrl (DESKBELL_SMTP_URL) to send mails',
      );
      return;
    }
    await sendMail(await writeMail(event, to.email));
  }
}
