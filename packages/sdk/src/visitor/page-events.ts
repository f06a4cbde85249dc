import type { VisitorDetails, VisitorPage } from '@deskbell/protocol';
import { insist } from '../connection/insist.ts';
import type { CallOptions } from '../conversation/conversation-handle.ts';
import { fitPage } from './first-context.ts';
import type { VisitorConversationHandle } from './visitor-client.ts';

type Asked = Pick<VisitorConversationHandle, 'ask'>;

/**
 * Tells those who answer that something happened on the page: it stands in the visitor's open conversation, for agents alone. Without one
 * it is forgotten.
 *
 * Fails with `invalid`, `aborted`.
 */
export function trackEvent(
  conversation: Asked,
  name: string,
  data?: VisitorDetails['attributes'],
  { signal }: CallOptions = {},
): Promise<void> {
  return conversation.ask(async (way) => {
    await insist(way, 'event:track', { id: way.platform.newId(), name, data }, signal);
    return {};
  });
}

/**
 * Tells where the visitor is now, after a page of the site was changed for another without loading anew. Passing: who has the conversation
 * open sees it. The last 20 pages are kept for those who answer.
 *
 * Fails with `disconnected` or `timeout` where there is no connection just now: the next page is told anyway.
 */
export function tellPage(conversation: Asked, page: VisitorPage): Promise<void> {
  return conversation.ask(async ({ connection }) => {
    await connection.request('page:show', { page: fitPage(page) });
    return {};
  });
}
