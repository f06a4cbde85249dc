import { isAllowed, type ConversationRecord } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { subjectOf } from '../people/permit.ts';
import type { Viewer } from '../viewer.ts';

/**
 * A conversation that the viewer may see. One of another visitor or site is refused exactly like one that does not
 * exist (A2). At once when it is remembered, so that a message in a busy conversation waits for its commit alone.
 *
 * @throws DeskbellError `not_found`
 */
export function findConversation(
  context: DeskContext,
  viewer: Viewer,
  conversationId: string,
): ConversationRecord | Promise<ConversationRecord> {
  const known = context.cache.get(conversationId);
  if (known) return visible(context, viewer, known);
  return load(context, conversationId).then((record) => visible(context, viewer, record));
}

function visible(
  context: DeskContext,
  viewer: Viewer,
  record: ConversationRecord | undefined,
): ConversationRecord {
  if (record && isVisible(context, viewer, record)) return record;
  throw new DeskbellError(
    'not_found',
    'unable to find the conversation: there is none with this id; list the conversations anew',
  );
}

export function isVisible(context: DeskContext, viewer: Viewer, record: ConversationRecord): boolean {
  const { handling, siteId, visitorId } = record.conversation;
  // As long as a bot has it, and no bot's otherwise.
  const botId = handling.bot?.id ?? '';
  return isAllowed(subjectOf(context, viewer), 'conversation:read', { siteId, visitorId, botId });
}

async function load(
  { store, cache }: DeskContext,
  conversationId: string,
): Promise<ConversationRecord | undefined> {
  const record = await store.conversations.find(conversationId);
  return record && cache.put(record);
}
