import { changeConversation } from '../conversations/change-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import { DESK } from '../viewer.ts';

const PAGE = 100;
const SYSTEM = { kind: 'system' } as const;

/** Ends everything that is open of a contact who may not write any more: nobody is to wait for them, nor they for anybody. */
export async function endOpen(context: DeskContext, contactId: string): Promise<void> {
  const { conversations, privacy } = context.store;
  let after: string | null = null;
  do {
    const ids: readonly string[] = await privacy.conversationsOf(contactId, after, PAGE);
    for (const { conversation } of await conversations.findMany([...ids])) {
      const isOver = conversation.status === 'resolved' || conversation.status === 'closed';
      if (!isOver) await changeConversation(context, DESK, conversation.id, { type: 'end', by: SYSTEM });
    }
    after = ids.length === PAGE ? (ids.at(-1) ?? null) : null;
  } while (after !== null);
}
