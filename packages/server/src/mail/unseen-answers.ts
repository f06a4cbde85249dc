import type { ConversationRecord, ConversationStore } from '@deskbell/core';
import type { Entry } from '@deskbell/protocol';

const MOST_ENTRIES = 200;
const MOST_BYTES = 256 * 1024;
/** What was not seen for longer than this is not mailed any more. */
const OLDEST_MS = 7 * 24 * 60 * 60_000;

/**
 * The agents' messages that the visitor has not seen, with later corrections of them: behind their read mark and their own last
 * message (who writes has read), and behind what was mailed already (`after`).
 */
export async function unseenAnswers(
  conversations: Pick<ConversationStore, 'entriesAfter'>,
  { conversation, marks }: ConversationRecord,
  { after, now }: { readonly after: number; readonly now: number },
): Promise<readonly Entry[]> {
  const from = Math.max(after, marks.visitor);
  const { entries } = await conversations.entriesAfter(
    conversation.id,
    from,
    'visitor',
    MOST_ENTRIES,
    MOST_BYTES,
  );
  const own = entries.findLastIndex(({ author }) => author.kind === 'visitor');
  const later = entries.slice(own + 1);
  const gone = new Set(later.flatMap(({ body }) => (body.type === 'deletion' ? [body.entryId] : [])));
  return later.filter(
    ({ at, author, body, id }) =>
      author.kind === 'agent' &&
      at >= now - OLDEST_MS &&
      !gone.has(id) &&
      (body.type === 'message' || body.type === 'edit'),
  );
}
