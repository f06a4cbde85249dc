import type { Conversation } from '../conversation/conversation.ts';
import type { EntryDraft } from '../conversation/entry-draft.ts';
import type { Deadline } from '../ports/deadline-store.ts';

/**
 * What must be stored together with a visitor's words to a bot: the moment at which people get the conversation unless the bot has
 * answered (E2). One for each message, so that who writes on and on does not wait longer for it.
 *
 * @param conversation as it stands after the entries
 */
export function turnDeadlines(
  conversation: Conversation,
  entries: readonly EntryDraft[],
): readonly Deadline[] {
  const { bot } = conversation.handling;
  if (conversation.status !== 'bot' || !bot) return [];
  return entries
    .filter(
      ({ author, body }) => author.kind === 'visitor' && (body.type === 'message' || body.type === 'answer'),
    )
    .map(({ at, id }) => ({
      key: `botTurn:${conversation.id}:${id}`,
      kind: 'botTurn',
      subject: conversation.id,
      at: at + bot.turnMs,
      payload: JSON.stringify({ entryId: id, botId: bot.id }),
    }));
}
