import type { Clock, ConversationRecord, Store } from '@deskbell/core';
import { composeMail } from './compose-mail.ts';
import { contactAddress, isVerified } from './contact-address.ts';
import type { MailWriters } from './mail-kinds.ts';
import type { MailLinks } from './mail-links.ts';
import { MAIL_TEXTS } from './mail-texts.ts';
import { resumeLink } from './resume-link.ts';
import { saidLines } from './said-lines.ts';
import { unseenAnswers } from './unseen-answers.ts';

export interface ContactMailsOptions {
  readonly store: Pick<Store, 'conversations' | 'mails' | 'sites'>;
  readonly clock: Clock;
  readonly links: MailLinks;
}

/** How long an address can be confirmed by a link, in milliseconds. */
const CONFIRMATION_MS = 24 * 60 * 60_000;
/** Of a longer conversation the end is sent. */
const MOST_ENTRIES = 1_000;
const MOST_BYTES = 512 * 1024;

/** Mails to the people behind conversations. What they say is read when they are sent, and so is whether they still may be. */
export function contactMails({
  store,
  clock,
  links,
}: ContactMailsOptions): Pick<MailWriters, 'addressConfirmation' | 'transcript' | 'answers'> {
  const find = async (conversationId: string) => {
    const record = await store.conversations.find(conversationId);
    const site = record && (await store.sites.find(record.conversation.siteId));
    return record && site ? { record, site } : undefined;
  };
  return {
    addressConfirmation: async ({ to, locale, data: { conversationId, id } }) => {
      const found = await find(conversationId);
      if (!found) return null;
      const { contactId } = found.record.conversation;
      const expiresAt = clock.now() + CONFIRMATION_MS;
      const link = links.confirm({ id, conversationId, contactId, email: to, expiresAt });
      const values = { site: found.site.name };
      return composeMail(locale, MAIL_TEXTS[locale].addressConfirmation, { link, values });
    },
    transcript: async ({ to, locale, data: { conversationId } }) => {
      const found = await find(conversationId);
      if (!found || !(await isVerified(store.mails, contactOf(found.record), to))) return null;
      const { entries, complete } = await store.conversations.entriesBefore(
        conversationId,
        0,
        'visitor',
        MOST_ENTRIES,
        MOST_BYTES,
      );
      const text = MAIL_TEXTS[locale].transcript;
      const body = complete ? text.body : [...text.body, MAIL_TEXTS[locale].shortened];
      const lines = saidLines(entries, locale);
      return composeMail(locale, { ...text, body }, { values: { site: found.site.name }, lines });
    },
    answers: async ({ to, locale, data: { conversationId, after, upTo } }) => {
      const found = await find(conversationId);
      if (!found) return null;
      const { record, site } = found;
      const address = await contactAddress(store.mails, contactOf(record));
      if (address?.email !== to || !address.wantsMails) return null;
      const unseen = await unseenAnswers(store.conversations, record, { after, now: clock.now() });
      const lines = saidLines(
        unseen.filter(({ seq }) => seq <= upTo),
        locale,
      );
      if (lines.length === 0) return null;
      return composeMail(locale, MAIL_TEXTS[locale].answers, {
        values: { site: site.name },
        lines,
        link: resumeLink(record.page, site.origins),
        unsubscribe: links.unsubscribe({ contactId: contactOf(record), siteId: site.id }),
      });
    },
  };
}

function contactOf({ conversation }: ConversationRecord): string {
  return conversation.contactId;
}
