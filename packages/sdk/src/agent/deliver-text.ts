import type { AgentCommands, AgentConversation, CommandOutput } from '@deskbell/protocol';
import type { DeskbellError } from '@deskbell/protocol/plain';
import { asDeskbellError } from '../connection/errors.ts';
import type { Request } from '../connection/request.ts';
import type { HeldTexts } from '../outbox/held-texts.ts';
import type { OutboxItem } from '../outbox/outbox-item.ts';

export interface DeliverDeps {
  readonly request: Request<AgentCommands>;
  readonly held: Pick<HeldTexts, 'claim'>;
  /** The message is stored, and so is that its conversation is resolved. */
  readonly resolved: (conversation: AgentConversation) => void;
  readonly unresolved: (conversationId: string, error: DeskbellError) => void;
}

/** Sends what an agent has written; safe to repeat. */
export async function deliverText(
  { held, request, resolved, unresolved }: DeliverDeps,
  item: OutboxItem,
): Promise<CommandOutput<AgentCommands['message:post']>> {
  const { files, id, kind, mentions, text, thenResolve } = item;
  const conversationId = item.conversationId ?? '';
  await held.claim(item);
  if (kind === 'note')
    return request('note:post', {
      conversationId,
      id,
      text,
      ...(mentions ? { mentions: [...mentions] } : {}),
    });
  const posted = await request('message:post', { conversationId, id, text, files });
  if (!thenResolve) return posted;
  try {
    resolved((await request('conversation:resolve', { conversationId, ...thenResolve })).conversation);
  } catch (error) {
    // The message is there: what has failed is told, and not tried behind the agent's back.
    unresolved(conversationId, asDeskbellError(error));
  }
  return posted;
}
