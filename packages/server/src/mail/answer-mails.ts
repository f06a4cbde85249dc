import type { Clock, Deadline, Store } from '@deskbell/core';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Plans } from '../desk/plans.ts';
import { contactAddress } from './contact-address.ts';
import { mailLocaleOf } from './mail-locale.ts';
import type { PostOffice } from './post-office.ts';
import { addressScope } from './scopes.ts';
import { unseenAnswers } from './unseen-answers.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Between two mails of one conversation, in milliseconds. */
const ANSWER_INTERVAL_MS = 15 * MINUTE_MS;
/** Mails in a day: of one conversation, and to one address. */
const PER_CONVERSATION = 10;
const PER_ADDRESS = 30;

const payload = z.object({ entryId: z.string() });

interface Dependencies {
  readonly store: Pick<Store, 'conversations' | 'deadlines' | 'mails'>;
  readonly plans: Plans;
  readonly postOffice: PostOffice;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Mails answers to visitors who left: once, when they have not been seen for as long as the site says (E2). */
export class AnswerMails {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** An answer must have been seen by now. Safe to repeat; rejects only when nothing can be stored. */
  async due(deadline: Deadline): Promise<void> {
    const { clock, log, plans, postOffice, store } = this.#dependencies;
    const entryId = entryOf(deadline);
    const record = await store.conversations.find(deadline.subject);
    if (!record || entryId === undefined || !postOffice.sends) return;
    const { contactId, id, siteId } = record.conversation;
    if (plans.planOf(siteId).mail.answersAfterMs === null) return;
    const address = await contactAddress(store.mails, contactId);
    if (!address?.wantsMails) return;
    const scope = `answer:${id}`;
    const last = await store.mails.lastOf(scope);
    const after = last?.upTo ?? 0;
    const now = clock.now();
    const unseen = await unseenAnswers(store.conversations, record, { after, now });
    // Seen, taken back, or in an earlier mail. Those beside it are in this one.
    if (!unseen.some((entry) => entry.id === entryId)) return;
    if (last && now < last.at + ANSWER_INTERVAL_MS) {
      return store.deadlines.schedule({ ...deadline, at: last.at + ANSWER_INTERVAL_MS });
    }
    const upTo = unseen.at(-1)?.seq ?? after;
    const since = now - DAY_MS;
    const result = await postOffice.handIn(
      {
        to: address.email,
        locale: mailLocaleOf(record.contact.locale),
        kind: 'answers',
        data: { conversationId: id, after, upTo },
      },
      {
        key: `answer:${id}:${String(upTo)}`,
        upTo,
        after,
        counts: [
          { scope, most: PER_CONVERSATION, since },
          { scope: `${addressScope(address.email)}:answers`, most: PER_ADDRESS, since },
        ],
      },
    );
    if (result === 'capped')
      log.warn({ conversationId: id }, 'an answer was not mailed: too many mails today');
    // Another node was faster: whatever it left out is looked at again.
    if (result === 'overtaken') await store.deadlines.schedule({ ...deadline, at: now + MINUTE_MS });
  }
}

function entryOf({ payload: text }: Deadline): string | undefined {
  try {
    return payload.parse(JSON.parse(text ?? '')).entryId;
  } catch {
    return undefined;
  }
}
