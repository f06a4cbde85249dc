import { startConversation as begin } from '@deskbell/core';
import { DeskbellError, type VisitorPage } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { VisitorViewer } from '../viewer.ts';
import { finishChange } from './finish-change.ts';
import { pick, postVisitorMessage, type PostOptions, type Posted } from './post-entry.ts';

/** How often an open conversation may end between finding it and writing to it. */
const TRIES = 4;

export interface StartInput {
  readonly id: string;
  readonly text: string;
  readonly locale?: string | undefined;
  readonly page?: VisitorPage | undefined;
}

/**
 * A visitor's first message. When there is an open conversation already (another tab was faster) it goes there (D9).
 *
 * @throws DeskbellError `id_reused`, `conflict`, `unavailable`
 */
export async function startConversation(
  context: DeskContext,
  viewer: VisitorViewer,
  { id, text, locale, page }: StartInput,
  options: PostOptions = {},
): Promise<Posted> {
  const { clock, ids, store } = context;
  const { siteId, visitorId } = viewer;
  const { origin = null, stored } = options;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const contactId = ids.next();
    const started = begin({ siteId, contactId, visitorId, messageId: id, text }, clock.now(), ids);
    const outcome = await store.conversations.start({
      ...started,
      contact: { id: contactId, locale: locale ?? null },
      page: page ?? null,
    });
    if (outcome.result !== 'alreadyOpen') {
      const changed = finishChange(context, null, outcome, {
        origin,
        ...(stored ? { stored: (change) => stored(pick(change, id)) } : {}),
      });
      return pick(changed, id);
    }
    const conversationId = context.cache.put(outcome.record).conversation.id;
    try {
      return await postVisitorMessage(context, viewer, { conversationId, id, text }, options);
    } catch (error) {
      // It ended in between: then the message begins a new one after all.
      if (!(error instanceof DeskbellError) || error.code !== 'conversation_closed') throw error;
    }
  }
  throw new DeskbellError(
    'conflict',
    'unable to start a conversation: others of this visitor keep opening and closing; repeat in a moment',
  );
}
