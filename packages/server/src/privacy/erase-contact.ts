import type { ErasedRows } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
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
  const { clock, desk, journal, store } = context;
  await requireNotHeld(context, contactId);
  // First: whatever becomes of the rest, what is restored later will be erased.
  await journal.add({ at: clock.now(), contactId });
  const ids = await conversationIds(context, contactId);
  let rows: ErasedRows = {};
  let files = 0;
  for (const [index, id] of ids.entries()) {
    const erased = await eraseConversation(context, id);
    rows = sum(rows, erased.rows);
    files += erased.files;
    await progress(index + 1, ids.length);
  }
  const visitors = await store.privacy.visitorsOf(contactId);
  rows = sum(rows, await store.privacy.eraseContact(contactId));
  // Their browsers connect anew, and find nothing.
  for (const { id } of visitors) desk.visitorErased(id);
  await store.privacy.sweep();
  return { contactId, at: clock.now(), conversations: ids.length, rows, files };
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
