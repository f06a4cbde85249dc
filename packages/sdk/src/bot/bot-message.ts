import type { VisitorEntry } from '@deskbell/protocol';
import type { BotMessage } from './bot-client.ts';

/** What a visitor says with an entry; `null` for every other entry. */
export function botMessage({ at, author, body, id, seq }: VisitorEntry): BotMessage | null {
  if (author.kind !== 'visitor') return null;
  switch (body.type) {
    case 'message':
      return { id, seq, at, text: body.text };
    case 'answer':
      return {
        id,
        seq,
        at,
        text: body.text,
        ...(body.choice ? { choice: body.choice } : {}),
        ...(body.values ? { values: body.values } : {}),
      };
    default:
      return null;
  }
}
