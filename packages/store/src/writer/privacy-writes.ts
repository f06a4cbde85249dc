import type { ErasedRows, OutboxEvent } from '@deskbell/core';
import { all, get, run, type Steps } from './steps.ts';
import { eraseVisit } from './visit-writes.ts';
import { addEvents } from './webhook-writes.ts';

/** Entries that one write erases: some milliseconds, for which messages may wait. */
const AT_ONCE = 500;

/** Whether there is more to do. */
export function* eraseSomeEntries({
  conversationId,
}: {
  conversationId: string;
}): Steps<{ readonly erased: number; readonly more: boolean }> {
  const first = yield* get('firstEntry', { conversationId });
  if (!first) return { erased: 0, more: false };
  const erased = yield* run('eraseEntries', { conversationId, upTo: first.seq + AT_ONCE - 1 });
  return { erased, more: (yield* get('firstEntry', { conversationId })) !== undefined };
}

/** What is left of a conversation without entries. */
export function* eraseConversationRest({ id }: { id: string }): Steps<ErasedRows> {
  const conversationId = id;
  yield* run('erasePosition', { conversationId });
  yield* run('eraseAnswers', { pattern: `%${id}%` });
  yield* run('eraseAudited', { target: `conversation:${id}` });
  yield* run('forgetPrevious', { id });
  return {
    deadlines: yield* run('eraseDeadlines', { subject: id, pattern: `%${id}%` }),
    sent_mails: yield* run('eraseSentMails', { pattern: `%${id}%` }),
    files: yield* run('eraseFileRows', { conversationId }),
    conversation_tags: yield* run('clearConversationTags', { conversationId }),
    mentions: yield* run('eraseMentions', { conversationId }),
    drafts: yield* run('eraseDrafts', { conversationId }),
    alerts: yield* run('eraseAlerts', { conversationId }),
    handlings: yield* run('eraseHandling', { conversationId }),
    conversations: yield* run('eraseConversationRow', { id }),
  };
}

/** @param events tell of it; only where there was somebody to be erased */
export function* eraseContactRest({
  contactId,
  events,
}: {
  contactId: string;
  events: readonly OutboxEvent[];
}): Steps<ErasedRows> {
  let consents = 0;
  let pageViews = 0;
  let devices = 0;
  for (const { site_id: siteId, id: visitorId } of yield* all('visitorsOfContact', { contactId })) {
    consents += yield* run('deleteConsents', { siteId, visitorId });
    const visit = yield* eraseVisit({ siteId, visitorId });
    pageViews += visit.pageViews;
    devices += visit.devices;
  }
  yield* run('eraseAnswers', { pattern: `%${contactId}%` });
  yield* run('eraseAudited', { target: `contact:${contactId}` });
  const erased = {
    consents,
    page_views: pageViews,
    visitor_devices: devices,
    deadlines: yield* run('eraseDeadlines', { subject: contactId, pattern: `%${contactId}%` }),
    sent_mails: yield* run('eraseSentMails', { pattern: `%${contactId}%` }),
    mail_addresses: yield* run('eraseMailAddress', { contactId }),
    contact_notes: yield* run('eraseContactNotes', { contactId }),
    contact_bans: yield* run('liftBan', { contactId }),
    contact_tags: yield* run('eraseContactTags', { contactId }),
    visitors: yield* run('eraseVisitors', { contactId }),
  };
  // Last: the others refer to it.
  const contacts = yield* run('eraseContactRow', { contactId });
  if (contacts > 0) yield* addEvents(events);
  return { ...erased, contacts };
}

/** From now on what is deleted is overwritten too, or no longer: it costs every change a little. */
export function* setOverwriting({ on }: { on: boolean }): Steps<void> {
  yield* get(on ? 'overwriteErased' : 'leaveErased', {});
}
