import type { AgentCommands, AgentConversation } from '@deskbell/protocol';
import { LIMITS } from '@deskbell/protocol/plain';
import { asDeskbellError } from '../connection/errors.ts';
import type { Request } from '../connection/request.ts';
import { Store } from '../observable/store.ts';
import type { Platform } from '../platform/platform.ts';
import type { Offer } from './agent-client.ts';
import type { Records } from './records.ts';

/** How long after a failure the list is asked for again. */
const RETRY_MS = 1_000;

export interface OffersDeps {
  readonly platform: Platform;
  readonly records: Records;
  readonly request: Request<AgentCommands>;
  /** `null` until known. */
  agentId(): string | null;
  /** Something is offered that was not before. */
  offered(offer: Offer): void;
}

/** What is offered to this agent: told by facts, listed anew when some may have been missed. */
export class Offers {
  readonly list = new Store<readonly Offer[]>([]);
  readonly #deps: OffersDeps;
  readonly #stopRecords: () => void;
  readonly #cancelRetry = new Map<string, () => void>();

  constructor(deps: OffersDeps) {
    this.#deps = deps;
    this.#stopRecords = deps.records.onChange((after) => this.#take(after));
  }

  /** Asks what is offered on a site: what the answer does not name, and no fact has told meanwhile, is over. */
  async refresh(siteId: string): Promise<void> {
    this.#cancelRetry.get(siteId)?.();
    const before = new Set(this.list.value.filter(({ conversation }) => conversation.siteId === siteId));
    try {
      const { conversations } = await this.#deps.request('inbox:list', {
        siteId,
        view: 'mine',
        limit: LIMITS.pageConversations,
      });
      const listed = new Set(conversations.map(({ id }) => id));
      const isOver = (offer: Offer) => before.has(offer) && !listed.has(offer.conversation.id);
      this.#set(this.list.value.filter((offer) => !isOver(offer)));
      for (const conversation of conversations) this.#take(this.#deps.records.learn(conversation, true));
    } catch (error) {
      // Without a connection the next synchronisation asks again.
      if (asDeskbellError(error).code === 'disconnected') return;
      const { platform } = this.#deps;
      const delayMs = RETRY_MS * (1 + platform.random());
      this.#cancelRetry.set(
        siteId,
        platform.after(delayMs, () => void this.refresh(siteId)),
      );
    }
  }

  /** Another life of the data. */
  clear(): void {
    this.list.set([]);
  }

  close(): void {
    this.#stopRecords();
    for (const cancel of this.#cancelRetry.values()) cancel();
  }

  #take(conversation: AgentConversation): void {
    const { offer, status, id } = conversation;
    const known = this.list.value.find((one) => one.conversation.id === id);
    if (known?.conversation === conversation) return;
    const others = this.list.value.filter((one) => one !== known);
    if (status !== 'offered' || offer?.agent.id !== this.#deps.agentId()) return this.#set(others);
    const told = { conversation, until: offer.until };
    this.#set([...others, told].sort(soonestFirst));
    if (known?.until !== told.until) this.#deps.offered(told);
  }

  #set(offers: readonly Offer[]): void {
    const { value } = this.list;
    if (offers.length !== value.length || offers.some((offer, at) => offer !== value[at])) {
      this.list.set(offers);
    }
  }
}

function soonestFirst(a: Offer, b: Offer): number {
  return a.until - b.until || (a.conversation.id < b.conversation.id ? -1 : 1);
}
