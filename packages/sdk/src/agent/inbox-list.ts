import type {
  AgentCommands,
  AgentConversation,
  InboxCounts,
  InboxFilter,
  InboxOrder,
  InboxView,
} from '@deskbell/protocol';
import { type ErrorCode, LIMITS, inboxDigest } from '@deskbell/protocol/plain';
import { asDeskbellError } from '../connection/errors.ts';
import type { Request } from '../connection/request.ts';
import type { CallOptions } from '../conversation/conversation-handle.ts';
import { Store } from '../observable/store.ts';
import type { Platform } from '../platform/platform.ts';
import type { Inbox, InboxHandle } from './agent-client.ts';
import { countAfter } from './inbox-counts.ts';
import { inOrder, type InboxSelection, isInView, needsFollowing, passesFilter } from './inbox-view.ts';
import { placed, without } from './placed.ts';
import type { Records } from './records.ts';

/** Changes within this time are counted anew by one call; facts show them at once. */
const RECOUNT_MS = 1_000;
/** Of what is filtered or in an order of its own the server looks through all, so it is asked more seldom. */
const RECOUNT_SIFTED_MS = 4_000;
const PAGE = 50;
/** After an absence a long list is listed anew as far as this; the rest comes again as it is looked at. */
const ANEW = 500;

const EMPTY: Inbox = {
  conversations: [],
  counts: { mine: 0, offered: 0, waiting: 0, unassigned: 0, snoozed: 0, open: 0, resolved: 0 },
  status: 'loading',
  more: false,
};

interface Page {
  readonly conversations: readonly AgentConversation[];
  readonly next: string | null;
  readonly counts: InboxCounts;
}

export interface InboxListDeps {
  readonly platform: Platform;
  readonly records: Records;
  readonly request: Request<AgentCommands>;
  /** `null` until known. */
  agentId(): string | null;
  closed(list: InboxList): void;
}

/** One list of one site: made by the server, kept live by facts, listed again when something may have been missed. */
export class InboxList implements InboxHandle {
  readonly inbox = new Store<Inbox>(EMPTY);
  readonly siteId: string;
  readonly view: InboxView;
  readonly filter: InboxFilter | undefined;
  readonly order: InboxOrder | undefined;
  readonly #deps: InboxListDeps;
  readonly #stopRecords: () => void;
  readonly #inOrder: (a: AgentConversation, b: AgentConversation) => number;
  #next: string | null = null;
  #isForeign = false;
  #cancelRecount: (() => void) | undefined;
  #refreshing = false;
  #again: 'no' | 'head' | 'anew' = 'no';
  #closed = false;

  constructor(siteId: string, selection: InboxSelection, deps: InboxListDeps) {
    this.siteId = siteId;
    this.view = selection.view;
    this.filter = selection.filter;
    this.order = selection.order;
    this.#deps = deps;
    this.#inOrder = inOrder(selection);
    this.#stopRecords = deps.records.onChange((...change) => this.#changed(...change));
  }

  /** Whether only the activity of the whole site keeps it right. */
  get follows(): boolean {
    return needsFollowing(this);
  }

  /** What is listed, as the server is asked for it. */
  get shown() {
    const { length } = this.inbox.value.conversations;
    return { ...this.#selection, limit: Math.min(Math.max(PAGE, length), LIMITS.pageConversations) };
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
    const input = { ...this.#selection, cursor, limit: LIMITS.pageConversations };
    const page = await this.#deps.request('inbox:list', input, { signal });
    if (this.#next === cursor) this.#take(page, 'behind');
  }

  close(): void {
    this.#closed = true;
    this.#stopRecords();
    this.#cancelRecount?.();
    this.#deps.closed(this);
  }

  /**
   * Lists the beginning anew; with `anew`, after an absence, all that is shown. One call at a time; asked again meanwhile, once
   * more afterwards.
   */
  refresh(how: 'head' | 'anew' = 'head'): void {
    this.#cancelRecount?.();
    this.#cancelRecount = undefined;
    if (this.#refreshing) {
      if (this.#again !== 'anew') this.#again = how;
      return;
    }
    this.#refreshing = true;
    this.#again = 'no';
    void this.#list(how)
      .catch((error: unknown) => this.#failed(asDeskbellError(error).code))
      .then(() => {
        this.#refreshing = false;
        if (this.#again !== 'no' && !this.#closed) this.refresh(this.#again);
      });
  }

  get #selection() {
    const { siteId, view, filter, order } = this;
    return { siteId, view, filter, order };
  }

  async #list(how: 'head' | 'anew'): Promise<void> {
    const page = await this.#deps.request('inbox:list', this.shown);
    if (how === 'head') return this.#take(page, 'head');
    const wanted = Math.min(this.inbox.value.conversations.length, ANEW);
    const conversations = [...page.conversations];
    let { next } = page;
    while (next !== null && conversations.length < wanted && !this.#closed) {
      const input = { ...this.#selection, cursor: next, limit: LIMITS.pageConversations };
      const more = await this.#deps.request('inbox:list', input);
      conversations.push(...more.conversations);
      next = more.next;
    }
    this.#take({ conversations, next, counts: page.counts }, 'all');
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

  /** `behind`: what follows all that is shown; `head`: the beginning, with what is shown behind it kept; `all`: nothing else. */
  #take({ conversations, counts, next }: Page, where: 'behind' | 'head' | 'all'): void {
    const { records } = this.#deps;
    this.#isForeign = false;
    // Facts may have told more than this page knew when it was read.
    const told = conversations.map((conversation) => records.learn(conversation, true));
    const ids = new Set(told.map(({ id }) => id));
    const last = conversations.at(-1);
    const others = this.inbox.value.conversations.filter(({ id }) => !ids.has(id));
    const isBehind = (one: AgentConversation) => last !== undefined && this.#inOrder(last, one) < 0;
    const keeps = where === 'head' && next !== null && this.#next !== null;
    const kept = where === 'behind' ? others : keeps ? others.filter(isBehind) : [];
    // The cursor of the last page that was loaded still stands where the kept ones end.
    if (where !== 'head' || kept.length === 0) this.#next = next;
    const agentId = this.#deps.agentId() ?? '';
    const shown = [...kept, ...told]
      .filter((one) => isInView(this.view, one, agentId) && passesFilter(this.filter ?? {}, one) !== false)
      .sort(this.#inOrder);
    this.inbox.set({ conversations: shown, counts, status: 'ready', more: this.#next !== null });
  }

  #changed(after: AgentConversation, before: AgentConversation | null, listed: boolean): void {
    const agentId = this.#deps.agentId();
    const present = this.inbox.value;
    if (after.siteId !== this.siteId || agentId === null || present.status === 'loading' || this.#isForeign)
      return;
    const counts = before && !listed ? countAfter(present.counts, before, after, agentId) : present.counts;
    const others = without(present.conversations, after.id);
    const wasShown = others !== present.conversations;
    const passes = isInView(this.view, after, agentId) && passesFilter(this.filter ?? {}, after);
    // Only the server knows whether it belongs here: what it has listed stays until it says otherwise.
    if (passes === null && before?.seq !== after.seq) this.recountSoon();
    const last = present.conversations.at(-1);
    // What belongs behind the last one shown comes with the next page.
    const isBeyond = present.more && last !== undefined && this.#inOrder(last, after) < 0;
    const isShown = passes === true ? wasShown || !isBeyond : passes === null && wasShown;
    const conversations = isShown ? placed(others, after, this.#inOrder) : others;
    if (conversations !== present.conversations || counts !== present.counts)
      this.inbox.set({ ...present, counts, conversations });
    if (before?.version !== after.version) this.recountSoon();
  }

  /** A status or owner changed somewhere on the site: a list that was on its way meanwhile may count the old one. */
  recountSoon(): void {
    if (this.#closed) return;
    const { platform } = this.#deps;
    const isSifted = this.filter !== undefined || this.order !== undefined;
    const delayMs = isSifted ? RECOUNT_SIFTED_MS : RECOUNT_MS;
    this.#cancelRecount ??= platform.after(delayMs * (1 + platform.random()), () => this.refresh());
  }
}
