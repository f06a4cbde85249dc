import type { Handler } from './command-desk.ts';
import type { ModelConversation } from './model-conversation.ts';

/** Finds one word, as it is written, in what was said: the SDK only passes on what is found. */
export const searchCommands: Record<string, Handler> = {
  'conversation:search': ({ data }, _socket, { siteId, text, cursor, limit }) => {
    const all = [...data.conversations.values()].filter((one) => one.siteId === siteId);
    const found = all.toReversed().flatMap((conversation) => resultOf(conversation, text) ?? []);
    const from = Number(cursor ?? 0);
    const end = from + limit;
    return { results: found.slice(from, end), next: end < found.length ? String(end) : null };
  },
};

function resultOf(conversation: ModelConversation, text: string) {
  for (const { id, seq, body } of conversation.entries.toReversed()) {
    if (body.type !== 'message' && body.type !== 'note') continue;
    const at = text === '' ? -1 : body.text.indexOf(text);
    if (at === -1) continue;
    const matches = [[at, at + text.length]];
    return { conversation: conversation.forAgent(), entryId: id, seq, excerpt: body.text, matches };
  }
  return undefined;
}
