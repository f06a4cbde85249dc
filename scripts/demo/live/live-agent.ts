import type { Agent } from '@deskbell/core';
import { connect, type AgentClient, type AgentConversationHandle } from '@deskbell/sdk/agent';
import type { Chance } from '../week/chance.ts';
import type { Later } from './later.ts';

export interface LiveAgentOptions {
  readonly agent: Agent;
  readonly url: string;
  readonly token: string;
  readonly later: Later;
  readonly chance: Chance;
  /** They have a conversation from here on. */
  readonly onTaken: (conversationId: string, agent: LiveAgent) => void;
  /** A visitor has written in one of theirs. */
  readonly onMessage: (conversationId: string, agent: LiveAgent) => void;
}

const ACCEPT_MS = 6_000;

/** Somebody at the desk of a running demo who is played, until a person signs in as them. */
export class LiveAgent {
  readonly agent: Agent;
  readonly #options: LiveAgentOptions;
  #client: AgentClient | null = null;

  constructor(options: LiveAgentOptions) {
    this.agent = options.agent;
    this.#options = options;
  }

  get isPlayed(): boolean {
    return this.#client !== null;
  }

  /** Comes to the desk. */
  open(): void {
    if (this.#client) return;
    const { chance, later, onMessage, onTaken, token, url } = this.#options;
    const client = connect({ url, token });
    this.#client = client;
    client.on('offered', ({ conversation: { id } }) => {
      later.after(chance.around(ACCEPT_MS), async () => {
        if (!client.offers.value.some((offer) => offer.conversation.id === id)) return;
        await client.conversations.get(id).accept();
        onTaken(id, this);
      });
    });
    client.on('assigned', ({ conversation }) => onTaken(conversation.id, this));
    client.on('message', ({ conversationId }) => onMessage(conversationId, this));
    client.card.subscribe(() => {
      if (client.card.value?.pause?.reason !== 'notResponding') return;
      later.after(chance.around(60_000), () => client.setPresence('available'));
    });
    client.open();
  }

  /** A person plays them, or the demo stops: what they have stays theirs. */
  async leave(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.close();
  }

  /** A conversation, to speak in; `undefined` while somebody else plays them. */
  in(conversationId: string): AgentConversationHandle | undefined {
    return this.#client?.conversations.get(conversationId);
  }
}
