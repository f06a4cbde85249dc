import type {
  AgentCommands,
  AgentConversation,
  AgentFactPayloads,
  Board,
  SiteAgent,
  Waiting,
  WaitingReason,
} from '@deskbell/protocol';
import { boardDigest } from '@deskbell/protocol/plain';
import type { Request } from '../connection/request.ts';
import type { CallOptions } from '../conversation/conversation-handle.ts';
import { Store } from '../observable/store.ts';
import type { BoardHandle } from './agent-client.ts';

/** Queues, tiers, crisis and waits of one site, while somebody follows them. */
export class FollowedBoard implements BoardHandle {
  readonly board = new Store<Board | null>(null);
  readonly waiting = new Store<ReadonlyMap<string, Waiting>>(new Map());
  readonly people = new Store<ReadonlyMap<string, SiteAgent>>(new Map());
  readonly siteId: string;
  readonly #request: Request<AgentCommands>;
  #followers = 0;

  constructor(siteId: string, request: Request<AgentCommands>) {
    this.siteId = siteId;
    this.#request = request;
  }

  get followed(): boolean {
    return this.#followers > 0;
  }

  /** Of what is shown. */
  get digest(): string {
    const waiting = Array.from(this.waiting.value, ([conversationId, line]) => ({
      conversationId,
      waiting: line,
    }));
    return boardDigest({ board: this.board.value, waiting });
  }

  follow(): () => void {
    this.#followers += 1;
    if (this.#followers === 1) this.refresh();
    let stopped = false;
    return () => {
      if (stopped) return;
      stopped = true;
      this.#followers -= 1;
      if (this.#followers === 0) this.#get(false).catch(() => undefined);
    };
  }

  /** On every connection it is followed anew. */
  refresh(): void {
    if (this.#followers === 0) return;
    this.#get(true).then(
      ({ board, people, waiting }) => {
        this.people.set(new Map(people.map((one) => [one.agentId, one])));
        this.board.set(board);
        this.waiting.set(new Map(waiting.map((line) => [line.conversationId, line.waiting])));
      },
      // The next connection, or the next look at the heads, asks again.
      () => undefined,
    );
  }

  changed(board: Board): void {
    if (this.#followers > 0) this.board.set(board);
  }

  waits({ conversations }: Pick<AgentFactPayloads['waiting:changed'], 'conversations'>): void {
    if (this.#followers === 0) return;
    const lines = new Map(this.waiting.value);
    for (const { conversationId, waiting } of conversations) {
      if (waiting) lines.set(conversationId, waiting);
      else lines.delete(conversationId);
    }
    this.waiting.set(lines);
  }

  /** That it waits no longer is a passing word that may get lost: the status says it as well. */
  learned({ id, status }: AgentConversation): void {
    if (status === 'queued' || status === 'offered' || !this.waiting.value.has(id)) return;
    this.waits({ conversations: [{ conversationId: id, waiting: null }] });
  }

  async explain(
    conversationIds: readonly string[],
    options: CallOptions = {},
  ): Promise<readonly WaitingReason[]> {
    if (conversationIds.length === 0) return [];
    const input = { siteId: this.siteId, conversationIds: [...conversationIds] };
    return (await this.#request('routing:explain', input, options)).conversations;
  }

  #get(follow: boolean) {
    return this.#request('board:get', { siteId: this.siteId, follow });
  }
}
