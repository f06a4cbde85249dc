import type {
  AgentCommands,
  AgentFactPayloads,
  ConversationStatus,
  Draft,
  DraftHead,
  DraftKind,
} from '@deskbell/protocol';
import { draftsDigest } from '@deskbell/protocol/plain';
import type { Request } from '../../connection/request.ts';
import { Store } from '../../observable/store.ts';
import type { Platform } from '../../platform/platform.ts';
import { KeptDrafts } from './kept-drafts.ts';
import { KINDS, type LocalDraft } from './local-draft.ts';
import { OwnDraft } from './own-draft.ts';

interface AgentDraftsDeps {
  readonly platform: Platform;
  readonly request: Request<AgentCommands>;
  /** As far as it is known here. */
  readonly statusOf: (conversationId: string) => ConversationStatus | undefined;
}

/** What this agent has begun to write in all conversations: on this device, and in step with the server. */
export class AgentDrafts {
  /** Conversations in which something was begun. */
  readonly begun = new Store<ReadonlySet<string>>(new Set());
  readonly #deps: AgentDraftsDeps;
  readonly #kept: KeptDrafts;
  readonly #drafts = new Map<string, OwnDraft>();
  /** What the server has, as far as told. */
  readonly #heads = new Map<string, DraftHead>();
  #key: string | null = null;

  constructor(deps: AgentDraftsDeps) {
    this.#deps = deps;
    this.#kept = new KeptDrafts(deps.platform);
  }

  of(conversationId: string): OwnDraft {
    const known = this.#drafts.get(conversationId);
    if (known) return known;
    const { platform, request, statusOf } = this.#deps;
    const draft = new OwnDraft(conversationId, {
      platform,
      request,
      isOver: (id) => statusOf(id) === 'resolved' || statusOf(id) === 'closed',
      keep: (id, local) => {
        this.#kept.keep(id, local);
        this.#note();
      },
      stands: (id, kind, stored) => this.#stands(id, kind, stored),
    });
    this.#drafts.set(conversationId, draft);
    return draft;
  }

  /** Under which key of the storage the agent's are kept. */
  use(key: string): void {
    if (key === this.#key) return;
    this.#key = key;
    this.#kept.use(key).then(
      (kept) => {
        for (const [id, draft] of kept) this.of(id).restore(draft);
        this.#note();
      },
      // Nothing can be read here: the server has them.
      () => undefined,
    );
  }

  /** The conversation is on the screen: what another tab or device wrote in it is looked for. */
  async open(conversationId: string): Promise<void> {
    const draft = this.of(conversationId);
    const kept = await this.#kept.read(conversationId).catch(() => undefined);
    if (kept) draft.restore(kept);
    if (this.#isBehind(draft)) await this.#fetch(conversationId);
  }

  /** There is a connection: sends what is only here, and learns what is only there. */
  synced(): void {
    for (const draft of this.#drafts.values()) draft.flush();
    this.#refresh();
  }

  reset(): void {
    this.#heads.clear();
    for (const draft of this.#drafts.values()) draft.reset();
  }

  /** What the heads say. */
  stand(digest: string): void {
    if (digest === draftsDigest([...this.#heads.values()])) return;
    this.synced();
  }

  changed({ conversationId, draft, kind }: AgentFactPayloads['draft:changed']): void {
    this.#stands(conversationId, kind, draft);
    this.of(conversationId).told(kind, draft);
  }

  /** Solved by this agent. */
  forget(conversationId: string): void {
    this.#drafts.get(conversationId)?.forget();
  }

  close(): void {
    for (const draft of this.#drafts.values()) draft.dispose();
  }

  #stands(conversationId: string, kind: DraftKind, draft: Draft | null): void {
    const key = `${conversationId} ${kind}`;
    if (draft) this.#heads.set(key, { conversationId, kind, at: draft.at });
    else this.#heads.delete(key);
    this.#note();
  }

  #refresh(): void {
    this.#deps.request('draft:list', {}).then(
      ({ drafts }) => this.#listed(drafts),
      // Without a connection the next one asks again.
      () => undefined,
    );
  }

  #listed(heads: readonly DraftHead[]): void {
    this.#heads.clear();
    for (const head of heads) this.#heads.set(`${head.conversationId} ${head.kind}`, head);
    for (const [id, draft] of this.#drafts) {
      for (const kind of KINDS) {
        // Forgotten elsewhere: sent, or solved.
        if (draft.local[kind].base > 0 && !this.#heads.has(`${id} ${kind}`)) draft.told(kind, null);
      }
      if (this.#isBehind(draft)) void this.#fetch(id);
    }
    this.#note();
  }

  #isBehind({ conversationId, local }: OwnDraft): boolean {
    return KINDS.some((kind) => {
      const head = this.#heads.get(`${conversationId} ${kind}`);
      return head !== undefined && head.at !== local[kind].base && !local[kind].dirty;
    });
  }

  async #fetch(conversationId: string): Promise<void> {
    try {
      const { drafts } = await this.#deps.request('draft:get', { conversationId });
      for (const draft of drafts) this.changed({ conversationId, kind: draft.kind, draft });
    } catch {
      // The next comparison of heads asks again.
    }
  }

  #note(): void {
    const begun = new Set([...this.#heads.values()].map(({ conversationId }) => conversationId));
    for (const [id, { local }] of this.#drafts) if (isBegun(local)) begun.add(id);
    for (const [id, { local }] of this.#drafts) {
      // Emptied here, and on its way to the server.
      if (!isBegun(local) && KINDS.some((kind) => local[kind].dirty)) begun.delete(id);
    }
    const { value } = this.begun;
    if (begun.size !== value.size || [...begun].some((id) => !value.has(id))) this.begun.set(begun);
  }
}

function isBegun(local: LocalDraft): boolean {
  return KINDS.some((kind) => local[kind].text.trim() !== '' || local[kind].other !== null);
}
