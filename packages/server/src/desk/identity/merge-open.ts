import type { ConversationRecord } from '@deskbell/core';
import type { Entry } from '@deskbell/protocol';
import { hash } from 'node:crypto';
import { changeConversation } from '../conversations/change-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import { DESK } from '../viewer.ts';

/** What is looked at of the one that ends, newest first. */
const ENTRIES = 100;
const BYTES = 256 * 1024;

/**
 * Of two open conversations of one person, one goes on: that which an agent has, or else the newer one. The other ends there,
 * and what it has asked and nobody has answered is asked in the one that goes on. Safe to repeat.
 */
export async function mergeOpen(
  context: DeskContext,
  one: ConversationRecord,
  other: ConversationRecord,
): Promise<void> {
  const [stays, ends] = goesOn(one, other) ? [one, other] : [other, one];
  await carryOver(context, ends, stays);
  await changeConversation(context, DESK, ends.conversation.id, { type: 'merge' });
  // What came in between.
  await carryOver(context, ends, stays);
}

function goesOn(one: ConversationRecord, other: ConversationRecord): boolean {
  const isHeld = hasAgent(one);
  if (isHeld !== hasAgent(other)) return isHeld;
  return one.conversation.startedAt >= other.conversation.startedAt;
}

function hasAgent({ conversation }: ConversationRecord): boolean {
  const { status } = conversation;
  if (status === 'offered') return conversation.returnTo !== null;
  return status === 'active' || status === 'snoozed';
}

async function carryOver(
  context: DeskContext,
  ends: ConversationRecord,
  { conversation }: ConversationRecord,
): Promise<void> {
  const by = { kind: 'visitor', id: conversation.visitorId } as const;
  for (const { id, text } of await unanswered(context, ends.conversation.id)) {
    const carried = hash('sha256', `carried|${id}`, 'base64url').slice(0, 21);
    await changeConversation(context, DESK, conversation.id, { type: 'postMessage', by, id: carried, text });
  }
}

/** The visitor's messages since the last answer, as they stand after edits and deletions (C4). */
async function unanswered(
  { store }: DeskContext,
  conversationId: string,
): Promise<readonly { id: string; text: string }[]> {
  const page = await store.conversations.entriesBefore(conversationId, 0, 'visitor', ENTRIES, BYTES);
  const { entries } = page;
  const texts = new Map<string, string>();
  for (const { author, body, id } of entries) {
    if (body.type === 'message' && author.kind === 'agent') texts.clear();
    else if (body.type === 'message' && author.kind === 'visitor') texts.set(id, body.text);
    else amend(texts, body);
  }
  return [...texts].flatMap(([id, text]) => (text.trim() === '' ? [] : { id, text }));
}

function amend(texts: Map<string, string>, body: Entry['body']): void {
  if (body.type === 'deletion') texts.delete(body.entryId);
  if (body.type === 'edit' && texts.has(body.entryId)) texts.set(body.entryId, body.text);
}
