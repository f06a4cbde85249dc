import type { Clock, ConversationRecord, MailCount, Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { contactAddress, isVerified } from './contact-address.ts';
import { mailLocaleOf } from './mail-locale.ts';
import type { MailLinks } from './mail-links.ts';
import type { PostOffice } from './post-office.ts';
import { addressScope } from './scopes.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Mails in a day: of one conversation, of one contact to be confirmed, and to one address whoever asks. */
const PER_DAY = 3;
/** Links to confirm an address in an hour, of all visitors of a site. */
const PER_SITE_AND_HOUR = 200;

export interface TranscriptRequest {
  /** The same again is the same mail. */
  readonly id: string;
  /** Where to; left out: to the address that is verified. */
  readonly email?: string | undefined;
  /** Default: the contact's. */
  readonly locale?: string | undefined;
}

interface Dependencies {
  readonly store: Pick<Store, 'conversations' | 'mails'>;
  readonly postOffice: PostOffice;
  readonly links: MailLinks;
  readonly clock: Clock;
}

/**
 * Copies of conversations by mail, to the address of the contact that is verified: the host site vouches for it, or a link that was
 * sent there was used. Whatever somebody types gets that link and nothing else (R22 of the attack list).
 */
export class Transcripts {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * @returns `confirmation` when the address gets a link to confirm it first
   * @throws DeskbellError `forbidden` without a mail server, `invalid` (path `email`) without an address, `rate_limited`
   */
  async request(
    record: ConversationRecord,
    { email, id, locale: wanted }: TranscriptRequest,
  ): Promise<'transcript' | 'confirmation'> {
    const { postOffice, store } = this.#dependencies;
    if (!postOffice.sends) {
      throw new DeskbellError('forbidden', 'unable to send a transcript: this installation sends no mail');
    }
    const { contact, conversation } = record;
    const locale = mailLocaleOf(wanted ?? contact.locale);
    const to = email ?? (await contactAddress(store.mails, conversation.contactId))?.email;
    if (to === undefined) {
      throw new DeskbellError(
        'invalid',
        'unable to send a transcript: no address of the contact is verified; name one, which gets a link first',
        { details: { path: 'email' } },
      );
    }
    if (await isVerified(store.mails, conversation.contactId, to)) {
      await this.#send(conversation.id, to, `transcript:${conversation.id}:${id}`, locale);
      return 'transcript';
    }
    await this.#askFor(record, { to, id, locale });
    return 'confirmation';
  }

  /** What a link says, if it still says anything. */
  async readLink(token: string): Promise<ReturnType<MailLinks['readConfirmation']>> {
    const { clock, links, store } = this.#dependencies;
    const found = links.readConfirmation(token);
    if (!found || found.expiresAt <= clock.now()) return undefined;
    return (await store.mails.lastOf(`confirmed:${found.id}`)) ? undefined : found;
  }

  /** Uses a link: the address is the contact's, and the transcript follows. `false` when it is worthless. */
  async confirm(token: string): Promise<boolean> {
    const { clock, postOffice, store } = this.#dependencies;
    const found = await this.readLink(token);
    if (!found) return false;
    const { contactId, conversationId, email, id } = found;
    const record = await store.conversations.find(conversationId);
    // Erased, or somebody else's meanwhile.
    if (record?.conversation.contactId !== contactId) return false;
    await store.mails.confirmAddress(contactId, email);
    const result = await postOffice.handIn(
      {
        to: email,
        locale: mailLocaleOf(record.contact.locale),
        kind: 'transcript',
        data: { conversationId },
      },
      {
        key: `confirmed:${id}`,
        counts: [{ scope: `confirmed:${id}`, most: 1, since: clock.now() - DAY_MS }],
      },
    );
    return result === 'handedIn';
  }

  async #send(conversationId: string, to: string, key: string, locale: ReturnType<typeof mailLocaleOf>) {
    const counts = [this.#perDay(`transcript:${conversationId}`)];
    const result = await this.#dependencies.postOffice.handIn(
      { to, locale, kind: 'transcript', data: { conversationId } },
      { key, counts },
    );
    if (result === 'capped') throw tooMany();
  }

  async #askFor(
    { conversation }: ConversationRecord,
    { to, id, locale }: { to: string; id: string; locale: ReturnType<typeof mailLocaleOf> },
  ): Promise<void> {
    const { clock, postOffice } = this.#dependencies;
    const key = `confirm:${conversation.id}:${id}`;
    const result = await postOffice.handIn(
      {
        to,
        locale,
        kind: 'addressConfirmation',
        data: { conversationId: conversation.id, id: key },
      },
      {
        key,
        counts: [
          this.#perDay(`confirm:${conversation.contactId}`),
          this.#perDay(addressScope(to)),
          {
            scope: `confirm:${conversation.siteId}`,
            most: PER_SITE_AND_HOUR,
            since: clock.now() - HOUR_MS,
          },
        ],
      },
    );
    if (result === 'capped') throw tooMany();
  }

  #perDay(scope: string): MailCount {
    return { scope, most: PER_DAY, since: this.#dependencies.clock.now() - DAY_MS };
  }
}

/** Not to be repeated by itself: the day must go by. */
function tooMany(): DeskbellError {
  return new DeskbellError(
    'rate_limited',
    'unable to send a mail: too many were sent today; try again tomorrow',
    { retryAfterMs: DAY_MS, retryable: false },
  );
}
