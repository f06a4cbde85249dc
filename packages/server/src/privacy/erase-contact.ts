import type { ErasedRows } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { forgetExports } from './forget-exports.ts';
import type { ErasureProof, PrivacyContext, Progress } from './privacy-context.ts';

const PAGE = 100;

/**
 * Erases a contact with everything that is kept of them: conversations with their texts, files and what was found by them, browsers,
 * consents, notes, events for others, what is still due. Safe to repeat, and to go on with after a crash.
 *
 * @throws DeskbellError `conflict` while the contact is held
 */
export async function eraseContact(
  context: PrivacyContext,
  contactId: string,
  progress: Progress = () => Promise.resolve(),
): Promise<ErasureProof> {
  const { clock, desk, events, journal, store } = context;
  await requireNotHeld(context, contactId);
  // First: whatever becomes of the rest, what is restored later will be erased.
  await journal.add({ at: clock.now(), contactId });
  let rows: ErasedRows = {};
  let files = 0;
  let conversations = 0;
  // They may begin another one meanwhile.
  for (let ids = await conversationIds(context, contactId); ids.length > 0;) {
    const total = conversations + ids.length;
    for (const id of ids) {
      const erased = await eraseConversation(context, id);
      rows = sum(rows, erased.rows);
      files += erased.files;
      conversations += 1;
      await progress(conversations, total);
    }
    ids = await conversationIds(context, contactId);
  }
  // What was handed out of them lies here as well.
  await forgetExports(context, contactId);
  const visitors = await store.privacy.visitorsOf(contactId);
  const siteId = (await store.contacts.find(contactId))?.siteId ?? '';
  // Nobody's: it is not erased with what it tells of.
  const told = events.of(
    siteId,
    { type: 'contact.erased', at: clock.now(), data: { contact: { id: contactId } } },
    null,
  );
  rows = sum(rows, await store.privacy.eraseContact(contactId, told));
  events.stored(told);
  // Their browsers connect anew, and find nothing.
  for (const { id } of visitors) desk.visitorErased(id);
  await store.privacy.sweep();
  return { contactId, at: clock.now(), conversations, rows, files };
}

/** One conversation alone: what retention does. It is ended first, so that routing and deadlines let go of it. */
export async function eraseConversation(
  { desk, files, store }: PrivacyContext,
  conversationId: string,
): Promise<{ readonly rows: ErasedRows; readonly files: number }> {
  const record = await store.conversations.find(conversationId);
  if (record && record.conversation.status !== 'closed') {
    const { siteId, visitorId } = record.conversation;
    await desk.endConversation({ kind: 'visitor', siteId, visitorId }, conversationId);
  }
  const removed = await files.erase(conversationId);
  const rows = await store.privacy.eraseConversation(conversationId);
  await desk.conversationErased(conversationId);
  return { rows, files: removed };
}

export async function requireNotHeld(
  { store }: Pick<PrivacyContext, 'store'>,
  contactId: string,
): Promise<void> {
  const hold = await store.privacy.findHold(contactId);
  if (!hold) return;
  throw new DeskbellError(
    'conflict',
    `unable to erase the contact: they are held ("${hold.reason}", by ${hold.byName}); release them first`,
    { retryable: false },
  );
}

async function conversationIds({ store }: PrivacyContext, contactId: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const page = await store.privacy.conversationsOf(contactId, ids.at(-1) ?? null, PAGE);
    ids.push(...page);
    if (page.length < PAGE) return ids;
  }
}

function sum(one: ErasedRows, other: ErasedRows): ErasedRows {
  const tables = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...tables].map((table) => [table, (one[table] ?? 0) + (other[table] ?? 0)]));
}
