import type { VisitorClient, VisitorConversation } from '@deskbell/sdk/visitor';

/** A conversation as it stands in a list. */
export interface PastLine {
  readonly id: string;
  /** What was said last, as it was written; `null`: nothing in words. */
  readonly text: string | null;
  readonly at: number;
  readonly state: 'open' | 'solved' | 'ended';
  readonly unread: number;
}

/** Conversations of the visitor, newest first. */
export function pastLines({ conversations }: Pick<VisitorClient, 'conversations'>): readonly PastLine[] {
  return conversations.list.value.map(({ id, startedAt, status }) => {
    const { timeline, unread } = conversations.get(id);
    const { items } = timeline.value;
    const said = items.findLast(
      ({ body, deleted }) => body.type === 'message' && !deleted && body.text !== '',
    );
    return {
      id,
      text: said?.body.type === 'message' ? said.body.text : null,
      at: items.at(-1)?.at ?? startedAt,
      state: stateOf(status),
      unread: unread.value,
    };
  });
}

function stateOf(status: VisitorConversation['status']): PastLine['state'] {
  if (status === 'closed') return 'ended';
  return status === 'resolved' ? 'solved' : 'open';
}
