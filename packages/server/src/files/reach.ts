import { assertNever, type Store, type Uploader } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { Desk } from '../desk/desk.ts';

/** Whether somebody may see a conversation now: also with a ticket or a link from when they could. */
export type Reach = (
  who: Uploader,
  conversation: { readonly siteId: string; readonly conversationId: string },
) => Promise<boolean>;

interface ReachSources {
  readonly desk: Pick<Desk, 'findConversation'>;
  readonly store: Pick<Store, 'apiKeys' | 'bots'>;
}

export function reachOf({ desk, store }: ReachSources): Reach {
  return async (who, { siteId, conversationId }) => {
    switch (who.kind) {
      case 'visitor':
        return isFound(() =>
          desk.findConversation({ kind: 'visitor', siteId, visitorId: who.id }, conversationId),
        );
      case 'agent':
        return isFound(() => desk.findConversation({ kind: 'agent', agentId: who.id }, conversationId));
      case 'key': {
        const key = await store.apiKeys.find(who.id);
        return key?.revokedAt === null && (key.siteId === null || key.siteId === siteId);
      }
      case 'bot':
        return (await store.bots.list()).some(
          (bot) => bot.id === who.id && bot.siteId === siteId && bot.tokenHash !== null,
        );
      default:
        return assertNever(who.kind);
    }
  };
}

/** What is remembered is judged at once, and thrown rather than rejected. */
async function isFound(find: () => unknown): Promise<boolean> {
  try {
    await find();
    return true;
  } catch (error) {
    if (error instanceof DeskbellError && error.code === 'not_found') return false;
    throw error;
  }
}
