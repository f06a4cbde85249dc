import type { ConversationRecord } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';
import type { VisitorViewer } from '../viewer.ts';
import { changeConversation } from './change-conversation.ts';
import { pick, type Posted, type PostOptions } from './post-entry.ts';

/** "Talk to a person": ends the turn of a bot at once, and starts what the policy says (E3). */
export async function requestPerson(
  context: DeskContext,
  viewer: VisitorViewer,
  conversationId: string,
): Promise<ConversationRecord> {
  const by = { kind: 'visitor', id: viewer.visitorId } as const;
  return (await changeConversation(context, viewer, conversationId, { type: 'requestPerson', by })).record;
}

/** The visitor leaves a number or an address to be called or written to (E1). */
export async function requestContactBack(
  context: DeskContext,
  viewer: VisitorViewer,
  input: { conversationId: string; id: string; channel: 'callback' | 'email'; address: string },
  { origin = null, stored }: PostOptions = {},
): Promise<Posted> {
  const { conversationId, id, channel, address } = input;
  const by = { kind: 'visitor', id: viewer.visitorId } as const;
  const changed = await changeConversation(
    context,
    viewer,
    conversationId,
    { type: 'requestContactBack', by, id, channel, address: address.trim() },
    { origin, ...(stored ? { stored: (done) => stored(pick(done, id)) } : {}) },
  );
  return pick(changed, id);
}
