import { COMPOSING_LIMITS } from '@deskbell/protocol/plain';
import type { VisitorConversationHandle } from './visitor-client.ts';

/**
 * Shows agents what is being written, where the site lets them see it (`widget.typingPreview`); elsewhere the server throws it away. Tell
 * visitors before you call it. Passing: nothing of it is stored. Of a long text agents see the end; an empty one takes it back. Call it
 * once a second at most.
 *
 * Fails with `disconnected` or `timeout` where there is no connection just now: the next text is shown anyway.
 */
export function previewTyping(
  conversation: Pick<VisitorConversationHandle, 'ask'>,
  text: string,
): Promise<void> {
  return conversation.ask(async ({ connection, conversationId }) => {
    // Before the first message there is nobody to see it.
    if (conversationId === null) return {};
    // Not half a character: what was cut in two is left out.
    const end = text.slice(-COMPOSING_LIMITS.previewCharacters).replace(/^[\uDC00-\uDFFF]/, '');
    await connection.request('typing:preview', { conversationId, text: end });
    return {};
  });
}
