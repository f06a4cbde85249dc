import type { AgentCommands, AgentConversation, InboxCounts, InboxView } from '@deskbell/protocol';
import { type ErrorCode, LIMITS, inboxDigest } from '@deskbell/protocol/plain';
import { asDeskbellError } from '../connection/errors.ts';
import type { Request } from '../connection/request.ts';
import type { CallOptions } from '../conversation/conversation-handle.ts';
import { Store } from '../observable/store.ts';
import type { Platform } from '../platform/platform.ts';
import type { Inbox, InboxHandle } from './agent-client.ts';
import { byView, isInView } from './inbox-view.ts';
import type { Records } from './records.ts';

/** Changes within this time are counted anew by one call; facts show them at once. */
const RECOUNT_MS = 1_000;
const PAGE = 50;

const EMPTY: Inbox = {
  conversations: [],
  counts: { mine: 0, waiting: 0, snoozed: 0 },
  status: 'loading',
  more: false,
};

export interface InboxListDeps {
  readonly platform: Platform;
  readonly records: Records;
  readonly request: Request<AgentCommands>;
  /** `null` until known. */
  agentId(): string | null;
  closed(list: InboxList): void;
}

/** One view of one site: listed by the server, kept live by facts, listed again when something may have been missed. */
export class InboxList implements InboxHandle {
  readonly inbox = new Store<Inbox>(EMPTY);
  readonly siteId: string;
  readonly view: InboxView;
  readonly #deps: InboxListDeps;
  readonly #stopRecords: () => void;
  #next: string | null = null;
  #isForeign = false;
  #cancelRecount: (() => void) | undefined;
  #refreshing = false;
  #again = false;
  #closed = false;

  constructor(siteId: string, view: InboxView, deps: InboxListDeps) {
    this.siteId = siteId;
    this.view = view;
    this.#deps = deps;
    this.#stopRecords = deps.records.onChange((...change) => this.#changed(...change));
  }

  /** What is listed, as the server is asked for it. */
  get shown() {
    const { siteId, view } = this;
    const { length } = this.inbox.value.conversations;
    return { siteId, view, limit: Math.min(Math.max(PAGE, length), LIMITS.pageConversations) };
  }

  /** Of what is listed; `null` when nothing is. */
  get digest(): string | null {
    const { conversations, counts, more, status } = this.inbox.value;
    if (status === 'loading' || this.#isForeign) return null;
    const { limit } = this.shown;
    return inboxDigest({
      conversations: conversations.slice(0, limit),
      more: more || conversations.length > limit,
      counts,
    });
  }

  async loadMore({ signal }: CallOptions = {}): Promise<void> {
    const cursor = this.#next;
    if (cursor === null) return;
    const { siteId, view } = this;
    const page = await this.#deps.request('inbox:list', { siteId, view, cursor, limit: PAGE }, { signal });
    if (this.#next === cursor) this.#take(page, this.inbox.value.conversations);
  }

  close(): void {
    this.#closed = true;
    this.#stopRecords();
    this.#cancelRecount?.();
    this.#deps.closed(this);
  }

  /** Lists anew as much as is shown. One call at a time; asked again meanwhile, once more afterwards. */
  refresh(): void {
    this.#cancelRecount?.();
    this.#cancelRecount = undefined;
    if (this.#refreshing) {
      this.#again = true;
      return;
    }
    this.#refreshing = true;
    this.#again = false;
    void this.#deps
      .request('inbox:list', this.shown)
      .then((page) => this.#take(page, []))
      .catch((error: unknown) => this.#failed(asDeskbellError(error).code))
      .then(() => {
        this.#refreshing = false;
        if (this.#again && !this.#closed) this.refresh();
      });
  }

  #failed(code: ErrorCode): void {
    // Without a connection the next synchronisation asks again.
    if (code === 'disconnected') return;
    if (code !== 'not_found') return this.recountSoon();
    // A site of which this agent is no member (any more).
    this.#isForeign = true;
    this.#next = null;
    this.inbox.set({ ...EMPTY, status: 'ready' });
  }

  #take(
    page: { conversations: AgentConversation[]; next: string | null; counts: InboxCounts },
    before: readonly AgentConversation[],
  ): void {
    const { records } = this.#deps;
    this.#next = page.next;
    this.#isForeign = false;
    // Facts may have told more than this page knew when it was read.
    const told = page.conversations.map((conversation) => records.learn(conversation, true));
    this.#show({ ...this.inbox.value, counts: page.counts, status: 'ready', more: page.next !== null }, [
      ...before.filter(({ id }) => !told.some((other) => other.id === id)),
      ...told,
    ]);
  }

  #changed(after: AgentConversation, before: AgentConversation | null, listed: boolean): void {
    const agentId = this.#deps.agentId();
    const present = this.inbox.value;
    if (after.siteId !== this.siteId || agentId === null || present.status === 'loading' || this.#isForeign)
      return;
    const others = present.conversations.filter(({ id }) => id !== after.id);
    const last = present.conversations.at(-1);
    // What belongs behind the last one shown comes with the next page.
    const isBeyond = present.more && last !== undefined && byView(this.view)(last, after) < 0;
    const wasShown = others.length < present.conversations.length;
    const counts = { ...present.counts };
    for (const view of ['mine', 'waiting', 'snoozed'] as const) {
      if (before && !listed)
        counts[view] = Math.max(0, counts[view] + place(view, after, agentId) - place(view, before, agentId));
    }
    this.#show({ ...present, counts }, isBeyond && !wasShown ? others : [...others, after]);
    if (before?.version !== after.version) this.recountSoon();
  }

  /** A status or owner changed somewhere on the site: a list that was on its way meanwhile may count the old one. */
  recountSoon(): void {
    if (this.#closed) return;
    const { platform } = this.#deps;
    this.#cancelRecount ??= platform.after(RECOUNT_MS * (1 + platform.random()), () => this.refresh());
  }

  #show(inbox: Inbox, conversations: readonly AgentConversation[]): void {
    const agentId = this.#deps.agentId() ?? '';
    const shown = conversations
      .filter((conversation) => isInView(this.view, conversation, agentId))
      .sort(byView(this.view));
    this.inbox.set({ ...inbox, conversations: shown });
  }
}

function place(view: InboxView, conversation: AgentConversation, agentId: string): number {
  return Number(isInView(view, conversation, agentId));
}
