import { Router, RoutingBook } from '@deskbell/core';
import type {
  Conversation,
  Proposal,
  QueuedConversation,
  RoutableAgent,
  RoutableConversation,
  SitePlan,
} from '@deskbell/core';
import { CountingIds, FakeClock, aPlan, createBuilders } from '@deskbell/testkit';
import { SITE_ID } from './big-desk.ts';
import type { Desk } from './rivals.ts';

/** The router alone. */
export class RouterDesk implements Desk {
  readonly #router = new Router();

  addAgent(agent: RoutableAgent): void {
    this.#router.setAgent(agent, 0);
  }

  arrive(conversation: RoutableConversation, now: number): void {
    this.#router.addWaiting(conversation, now);
  }

  end(conversationId: string, now: number): void {
    this.#router.remove(conversationId, now);
  }

  next(now: number): readonly [string, string] | undefined {
    const match = this.#router.next(now);
    return match && [match.agentId, match.conversation.id];
  }
}

/** The whole book: plans, counts, places, and the reasons of every decision. */
export class BookDesk implements Desk {
  readonly #build = createBuilders({ clock: new FakeClock(0), ids: new CountingIds() });
  readonly #conversations = new Map<string, QueuedConversation>();
  readonly #agents: RoutableAgent[] = [];
  readonly #proposals: Proposal[] = [];
  #book: RoutingBook | undefined;

  addAgent(agent: RoutableAgent): void {
    this.#agents.push(agent);
  }

  arrive(asked: RoutableConversation, now: number): void {
    this.#tell(this.#conversations.get(asked.id) ?? this.prepare(asked), now);
  }

  /** Makes the stored conversation, which is not yet told. */
  prepare({ id, needs, waitingSince, priority }: RoutableConversation): QueuedConversation {
    const language = needs.find(({ skill }) => skill.startsWith('language:'))?.skill.slice(9) ?? null;
    const requires = needs.filter(({ skill }) => !skill.startsWith('language:'));
    const handling = this.#build.handling({ requires, language, priority });
    const conversation = this.#build.conversation({ id, handling, waitingSince });
    this.#conversations.set(id, conversation);
    return conversation;
  }

  end(conversationId: string, now: number): void {
    const conversation = this.#conversations.get(conversationId);
    if (!conversation) return;
    this.#conversations.delete(conversationId);
    this.#tell({ ...conversation, status: 'resolved', resolvedAt: now, agent: null }, now);
  }

  next(now: number): readonly [string, string] | undefined {
    if (this.#proposals.length === 0) this.#proposals.push(...this.#opened().match(now));
    const proposal = this.#proposals.shift();
    const conversation = proposal && this.#conversations.get(proposal.conversationId);
    if (!proposal || !conversation) return undefined;
    this.#tell({ ...conversation, status: 'active', agent: proposal.agent, agentSince: now }, now);
    return [proposal.agentId, proposal.conversationId];
  }

  /** The place of a conversation in its queue. */
  place(conversationId: string): number | undefined {
    return this.#book?.positionOf(conversationId);
  }

  #tell(conversation: Conversation, now: number): void {
    this.#opened().conversationChanged({ conversation, awaitingReplySince: now, visitorMessageAt: now }, now);
  }

  /** The plan names every agent: it is made when all are known. */
  #opened(): RoutingBook {
    if (this.#book) return this.#book;
    const plan = this.#plan();
    const book = new RoutingBook({ planOf: () => plan, crisisOf: () => null });
    this.#book = book;
    for (const { id, capacity, acceptsWork } of this.#agents) {
      const presence = { chosen: 'available', sockets: acceptsWork ? 1 : 0, graceUntil: null } as const;
      const email = `${id}@desk.example`;
      const given = { id, name: id, email, siteIds: [SITE_ID], capacity, presence };
      book.setAgent({ ...given, pace: null, disabled: false }, 0);
    }
    return book;
  }

  #plan(): SitePlan {
    const agents = new Map(
      this.#agents.map(({ id, sites }) => {
        const all = [...(sites[0]?.skills ?? [])];
        const isLanguage = ([skill]: readonly [string, number]) => skill.startsWith('language:');
        const abilities = {
          skills: new Map(all.filter((one) => !isLanguage(one))),
          languages: new Map(all.filter(isLanguage).map(([skill, level]) => [skill.slice(9), level])),
          capacity: null,
        };
        return [`${id}@desk.example`, abilities] as const;
      }),
    );
    return { ...aPlan(), agents };
  }
}
