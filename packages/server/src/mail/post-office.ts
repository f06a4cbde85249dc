import type { Clock, Deadline, DeadlineStore, HandInResult, Ids, MailCount, MailStore } from '@deskbell/core';
import type { Logger } from 'pino';
import { describeError } from '../log/describe-error.ts';
import type { SendMail } from '../notifications/create-mailer.ts';
import type { MailKind, MailWriters, OutgoingMail } from './mail-kinds.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits before each further try, in milliseconds: about two days in all. */
export const MAIL_RETRY_AFTER_MS: readonly number[] = [
  10_000,
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
];

export interface PostOfficeDependencies {
  readonly deadlines: DeadlineStore;
  readonly mails: Pick<MailStore, 'handIn'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  /** `null`: the installation sends no mail. */
  readonly sendMail: SendMail | null;
  readonly writers: MailWriters;
}

/** What makes a mail one that is sent once, and counted. */
export interface HandingIn {
  readonly key: string;
  readonly counts: readonly MailCount[];
  readonly upTo?: number;
  readonly after?: number;
}

/**
 * Sends mails, at least once each: what was handed in is a stored deadline until the mail server has taken it, and a mail server
 * that is down is asked again later.
 */
export class PostOffice {
  readonly #dependencies: PostOfficeDependencies;
  #wake: () => void = () => undefined;

  constructor(dependencies: PostOfficeDependencies) {
    this.#dependencies = dependencies;
  }

  /** Whether the installation has a mail server. */
  get sends(): boolean {
    return this.#dependencies.sendMail !== null;
  }

  /** Calls back when there is something to send. */
  onMail(wake: () => void): void {
    this.#wake = wake;
  }

  /** Hands in a mail; resolves when it is stored. Without a mail server there is nothing to hand in to, and nothing happens. */
  async send<Kind extends MailKind>(mail: OutgoingMail<Kind>): Promise<void> {
    if (!this.sends) return;
    const { clock, deadlines, ids } = this.#dependencies;
    const id = ids.next();
    const payload = JSON.stringify({ ...mail, attempt: 0 });
    await deadlines.schedule({ key: `mail:${id}`, kind: 'mail', subject: id, at: clock.now(), payload });
    this.#wake();
  }

  /**
   * Hands in a mail that must not be sent twice, or not too often; stored together with the note that it was. Without a mail server
   * nothing happens.
   */
  async handIn<Kind extends MailKind>(
    mail: OutgoingMail<Kind>,
    { after, counts, key, upTo = 0 }: HandingIn,
  ): Promise<HandInResult> {
    if (!this.sends) return 'handedIn';
    const { clock, mails } = this.#dependencies;
    const at = clock.now();
    const payload = JSON.stringify({ ...mail, attempt: 0 });
    const deadline: Deadline = { key: `mail:${key}`, kind: 'mail', subject: key, at, payload };
    const result = await mails.handIn({
      key,
      at,
      counts,
      upTo,
      deadline,
      ...(after === undefined ? {} : { after }),
    });
    if (result === 'handedIn') this.#wake();
    return result;
  }

  /** Sends what was handed in, or puts it off. Rejects only when that cannot be stored. */
  async deliver(deadline: Deadline): Promise<void> {
    const { clock, deadlines, log } = this.#dependencies;
    const stored = readMail(deadline.payload);
    if (!stored) {
      log.error({ deadline: deadline.key }, 'a mail cannot be read and is dropped');
      return;
    }
    const { attempt, mail } = stored;
    try {
      await this.#deliver(mail);
    } catch (error) {
      const waitMs = MAIL_RETRY_AFTER_MS[attempt];
      const found = {
        mail: deadline.key,
        kind: mail.kind,
        attempt: attempt + 1,
        err: describeError(error),
      };
      if (waitMs === undefined) {
        log.error(found, 'a mail could not be sent and is given up');
        return;
      }
      log.warn(found, 'a mail could not be sent yet');
      const payload = JSON.stringify({ ...mail, attempt: attempt + 1 });
      await deadlines.schedule({ ...deadline, at: clock.now() + waitMs, payload });
    }
  }

  async #deliver(mail: OutgoingMail): Promise<void> {
    const { log, sendMail, writers } = this.#dependencies;
    if (!sendMail) {
      // Trying again would not help: nobody has told where the mail server is.
      log.error({ kind: mail.kind }, 'no mail was sent: set smtpUrl (DESKBELL_SMTP_URL) to send mails');
      return;
    }
    // The kind beside the data is what makes it the writer's own.
    const write = writers[mail.kind] as (mail: OutgoingMail) => ReturnType<MailWriters[MailKind]>;
    const composed = await write(mail);
    if (composed) await sendMail({ to: mail.to, ...composed });
  }
}

function readMail(payload: string | null): { mail: OutgoingMail; attempt: number } | undefined {
  if (payload === null) return undefined;
  try {
    const { attempt, ...mail } = JSON.parse(payload) as OutgoingMail & { attempt: number };
    return typeof mail.to === 'string' && typeof attempt === 'number' ? { mail, attempt } : undefined;
  } catch {
    return undefined;
  }
}
