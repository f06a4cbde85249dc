import type {
  Agent,
  AgentRef,
  Clock,
  EntryDraft,
  Handling,
  Ids,
  QueuedConversation,
  Site,
  StartRequest,
} from '@deskbell/core';
import type { Author, EntryBody, StatusReason } from '@deskbell/protocol';

/** Makes valid things with as little said as possible; what matters to a test it says itself. */
export interface Builders {
  readonly site: (given?: Partial<Site>) => Site;
  readonly agent: (given?: Partial<Agent>) => Agent;
  /** What a new conversation on a site without rules has been through: nothing. */
  readonly handling: (given?: Partial<Handling>) => Handling;
  /** A new conversation that waits in the queue. */
  readonly conversation: (given?: Partial<QueuedConversation>) => QueuedConversation;
  readonly entry: (author: Author, body: EntryBody, given?: Partial<EntryDraft>) => EntryDraft;
  readonly visitorMessage: (visitorId: string, text?: string, given?: Partial<EntryDraft>) => EntryDraft;
  readonly agentMessage: (agent: AgentRef, text?: string, given?: Partial<EntryDraft>) => EntryDraft;
  readonly note: (agent: AgentRef, text?: string, given?: Partial<EntryDraft>) => EntryDraft;
  readonly status: (
    status: Extract<EntryBody, { type: 'status' }>['status'],
    reason: StatusReason,
    agent?: AgentRef,
    given?: Partial<EntryDraft>,
  ) => EntryDraft;
  /** What a store is asked when a visitor writes for the first time: the status entry and the first message. */
  readonly start: (given?: Partial<QueuedConversation>, text?: string) => StartRequest;
}

/** Builders that take time and ids from what they are given. */
export function createBuilders({ clock, ids }: { clock: Clock; ids: Ids }): Builders {
  let count = 0;
  const number = () => String((count += 1));

  const builders: Builders = {
    site: (given = {}) => {
      const id = given.id ?? `site-${number()}`;
      return {
        id,
        name: `Shop ${id}`,
        origins: ['https://shop.example'],
        createdAt: clock.now(),
        ...given,
      };
    },
    agent: (given = {}) => {
      const id = given.id ?? ids.next();
      return {
        id,
        name: 'Ada Agent',
        email: `${id.toLowerCase()}@desk.example`,
        passwordHash: null,
        secondFactorAt: null,
        picture: null,
        presence: 'available',
        capacity: 4,
        disabledAt: null,
        createdAt: clock.now(),
        memberships: [],
        pace: null,
        ...given,
      };
    },
    handling: (given = {}) => ({
      queueId: 'main',
      firstQueueId: 'main',
      alsoQueueIds: [],
      tier: 1,
      tierSince: clock.now(),
      requires: [],
      language: null,
      dropped: [],
      priority: 0,
      excluded: [],
      refusedAt: null,
      firstReplyMisses: 0,
      openedAt: clock.now(),
      personRequestedAt: null,
      crisisId: null,
      steps: {},
      clocks: {
        firstResponse: 'running',
        nextResponse: { since: 0, mark: 'running' },
        resolution: { mark: 'running', usedMs: 0, asOf: clock.now() },
      },
      ...given,
    }),
    conversation: (given = {}) => ({
      id: ids.next(),
      siteId: 'shop',
      contactId: ids.next(),
      visitorId: ids.next(),
      startedAt: clock.now(),
      previousId: null,
      version: 1,
      handling: builders.handling(),
      status: 'queued',
      waitingSince: clock.now(),
      preferredAgentId: null,
      ...given,
    }),
    entry: (author, body, given = {}) => ({ id: ids.next(), at: clock.now(), author, body, ...given }),
    visitorMessage: (visitorId, text = 'Where is my order?', given = {}) =>
      builders.entry({ kind: 'visitor', id: visitorId }, { type: 'message', text }, given),
    agentMessage: (agent, text = 'Let me look for you.', given = {}) =>
      builders.entry({ kind: 'agent', id: agent.id, name: agent.name }, { type: 'message', text }, given),
    note: (agent, text = 'Paid by bank transfer.', given = {}) =>
      builders.entry({ kind: 'agent', id: agent.id, name: agent.name }, { type: 'note', text }, given),
    status: (status, reason, agent, given = {}) =>
      builders.entry(
        { kind: 'system' },
        { type: 'status', status, reason, ...(agent ? { agent: { id: agent.id, name: agent.name } } : {}) },
        given,
      ),
    start: (given = {}, text) => {
      const conversation = builders.conversation(given);
      return {
        conversation,
        dueAt: null,
        entries: [
          builders.status('queued', 'started'),
          builders.visitorMessage(conversation.visitorId, text),
        ],
        contact: { id: conversation.contactId, locale: 'pl' },
        page: { url: 'https://shop.example/cart', title: 'Your cart', referrer: '' },
      };
    },
  };
  return builders;
}
