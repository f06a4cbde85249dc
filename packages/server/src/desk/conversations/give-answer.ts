import type { GivenAnswer } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { VisitorViewer } from '../viewer.ts';
import { changeConversation } from './change-conversation.ts';
import { pick, type Posted, type PostOptions } from './post-entry.ts';

/**
 * The visitor answers what a bot or a flow has asked: the entry `to`.
 *
 * @throws DeskbellError `not_found`, `invalid`, `conflict` when it was answered or the bot's turn is over,
 *   `conversation_closed`, `id_reused`
 */
export async function giveAnswer(
  context: DeskContext,
  viewer: VisitorViewer,
  { answer, conversationId, id, to }: { conversationId: string; id: string; to: string; answer: GivenAnswer },
  { origin = null, stored }: PostOptions = {},
): Promise<Posted> {
  const by = { kind: 'visitor', id: viewer.visitorId } as const;
  const command = { type: 'giveAnswer', by, id, to, answer } as const;
  const changed = await changeConversation(context, viewer, conversationId, command, {
    origin,
    ...(stored ? { stored: (done) => stored(pick(done, id)) } : {}),
  });
  return pick(changed, id);
}
