import type { AgentConversation } from '@deskbell/protocol';
import type { AgentClient, InboxHandle } from '@deskbell/sdk/agent';
import type { VisitorClient } from '@deskbell/sdk/visitor';

interface Shown {
  readonly items: readonly { readonly seq: number | null }[];
  readonly complete: boolean;
  readonly status: string;
}

const asShown = ({ items, ...rest }: Shown): unknown => ({
  ...rest,
  // What is not stored on the server is seen on one device alone.
  items: items.filter(({ seq }) => seq !== null),
});

/** Everything a page can see through a visitor's client, as plain data. */
export function seenByVisitor({ connection, conversations, desk, unread }: VisitorClient): unknown {
  return {
    connection: connection.value.status,
    desk: desk.value,
    unread: unread.value,
    conversations: conversations.list.value.map(({ id }) => {
      const handle = conversations.get(id);
      return {
        state: handle.state.value,
        timeline: asShown(handle.timeline.value),
        unread: handle.unread.value,
        waiting: handle.waiting.value,
        typing: handle.typing.value,
      };
    }),
  };
}

/** Everything a screen can see through an agent's client that has these inboxes and conversations open. */
export function seenByAgent(
  client: AgentClient,
  siteId: string,
  inboxes: readonly InboxHandle[],
  watched: readonly string[],
): unknown {
  const { board, waiting } = client.board(siteId);
  return {
    connection: client.connection.value.status,
    me: client.me.value,
    presence: client.presence.value,
    agents: client.agents.value,
    card: client.card.value,
    offers: client.offers.value,
    mentions: client.mentions.value.map(({ conversationId, entryId }) => ({ conversationId, entryId })),
    inboxes: inboxes.map(({ inbox }) => ({
      ...inbox.value,
      conversations: inbox.value.conversations.map((one: AgentConversation) => one),
    })),
    board: board.value,
    waiting: Object.fromEntries([...waiting.value].sort(([a], [b]) => (a < b ? -1 : 1))),
    watched: watched.map((id) => {
      const handle = client.conversations.get(id);
      return {
        state: handle.state.value,
        timeline: asShown(handle.timeline.value),
        unread: handle.unread.value,
        typing: handle.typing.value,
        onPage: handle.onPage.value,
        colleagues: handle.colleagues.value,
        preview: handle.preview.value,
        draft: handle.drafts.draft.value,
      };
    }),
  };
}
