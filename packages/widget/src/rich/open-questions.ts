import type { ChatItem } from '../parts/part.ts';

type Body = ChatItem['body'];
export type QuestionBody = Extract<Body, { type: 'quickReplies' | 'card' | 'form' }>;
export type Question = ChatItem & { readonly body: QuestionBody };

/** Whether an item asks for something that can be answered with it. */
export function isQuestion(item: ChatItem): item is Question {
  const { body } = item;
  return body.type === 'quickReplies' || body.type === 'form' || (body.type === 'card' && !!body.replies);
}

/**
 * The questions that can still be answered: as long as it is the bot's turn, once, and until it has gone on to another one. Choices
 * below a text are over as soon as the visitor writes instead; a form stays, for who asks back what is meant by it.
 */
export function openQuestions(items: readonly ChatItem[], isBotsTurn: boolean): ReadonlySet<string> {
  const open = new Set<string>();
  if (!isBotsTurn) return open;
  let wroteSince = false;
  for (const item of items) {
    const { body, own, delivery } = item;
    if (body.type === 'answer') open.delete(body.to);
    if (body.type === 'answer' || (own && body.type === 'message' && delivery?.state !== 'failed')) {
      wroteSince = true;
      for (const id of open) if (isQuick(items, id)) open.delete(id);
    }
    if (isQuestion(item) && !item.own) {
      if (wroteSince) open.clear();
      wroteSince = false;
      open.add(item.id);
    }
  }
  return open;
}

function isQuick(items: readonly ChatItem[], id: string): boolean {
  return items.some((item) => item.id === id && item.body.type === 'quickReplies');
}
