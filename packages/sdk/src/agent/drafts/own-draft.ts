import type { AgentCommands, Draft, DraftKind } from '@deskbell/protocol';
import type { Request } from '../../connection/request.ts';
import { Store } from '../../observable/store.ts';
import type { Platform } from '../../platform/platform.ts';
import type { ConversationDraft, DraftHandle } from './draft-handle.ts';
import {
  answered,
  KINDS,
  type LocalDraft,
  type LocalText,
  NO_DRAFT,
  NO_TEXT,
  shownDraft,
  told,
} from './local-draft.ts';

/** How long what is being written may be on this device alone. */
const SAVE_MS = 1_500;

export interface OwnDraftDeps {
  readonly platform: Platform;
  readonly request: Request<AgentCommands>;
  /** Keeps it on the device. */
  readonly keep: (conversationId: string, draft: LocalDraft) => void;
  /** The server has said what stands there. */
  readonly stands: (conversationId: string, kind: DraftKind, draft: Draft | null) => void;
  /** Whether the conversation is solved or closed, as far as known. */
  readonly isOver: (conversationId: string) => boolean;
}

/** What the agent has begun to write in one conversation, and its way to the server. */
export class OwnDraft implements DraftHandle {
  readonly draft = new Store<ConversationDraft>(shownDraft(NO_DRAFT));
  readonly conversationId: string;
  readonly #deps: OwnDraftDeps;
  readonly #timers = new Map<DraftKind, () => void>();
  readonly #saving = new Set<DraftKind>();
  #local: LocalDraft = NO_DRAFT;

  constructor(conversationId: string, deps: OwnDraftDeps) {
    this.conversationId = conversationId;
    this.#deps = deps;
  }

  get local(): LocalDraft {
    return this.#local;
  }

  write(kind: DraftKind, text: string): void {
    const before = this.#local[kind];
    if (text === before.text) return;
    this.#change(kind, { ...before, text });
  }

  takeOther(kind: DraftKind): void {
    const before = this.#local[kind];
    if (!before.other) return;
    const isEmpty = before.text === '';
    const other = isEmpty ? null : { text: before.text, at: this.#deps.platform.now() };
    // As if it came from a device that knew of nothing: what stands there stays beside it.
    const base = isEmpty ? before.base : 0;
    this.#change(kind, { ...before, text: before.other.text, other, base, dropsOther: isEmpty });
    this.#save(kind);
  }

  dropOther(kind: DraftKind): void {
    const before = this.#local[kind];
    if (!before.other) return;
    this.#change(kind, { ...before, other: null, dropsOther: true });
    this.#save(kind);
  }

  /** What this device kept of it. */
  restore(kept: LocalDraft): void {
    for (const kind of KINDS) {
      const known = this.#local[kind];
      const isNewer = kept[kind].dirty || known.base <= kept[kind].base;
      // Written in this tab meanwhile, or told by the server: newer than what was kept.
      if (!known.dirty && isNewer) this.#set(kind, kept[kind], false);
      if (this.#local[kind].dirty) this.#soon(kind);
    }
  }

  /** What the server says. */
  told(kind: DraftKind, draft: Draft | null): void {
    const before = this.#local[kind];
    // Ended under the hands of whoever writes: the words stay on this screen, to be used elsewhere.
    if (draft === null && before.own && before.text !== '' && this.#deps.isOver(this.conversationId)) {
      if (!before.dirty) this.#set(kind, { ...before, base: 0, other: null });
      return;
    }
    this.#set(kind, told(before, draft, this.#deps.platform.now()));
  }

  /** It is solved by this agent: nothing is left to be said. */
  forget(): void {
    for (const kind of KINDS) {
      this.#cancel(kind);
      this.#set(kind, NO_TEXT);
    }
  }

  /** Another life of the data: what the server has is to be found out anew. */
  reset(): void {
    for (const kind of KINDS) {
      const before = this.#local[kind];
      if (before.text !== '') this.#set(kind, { ...before, base: 0, dirty: before.own });
    }
  }

  /** There is a connection: what the server does not know is sent. */
  flush(): void {
    for (const kind of KINDS) if (this.#local[kind].dirty) this.#save(kind);
  }

  dispose(): void {
    for (const kind of KINDS) this.#cancel(kind);
  }

  #change(kind: DraftKind, text: LocalText): void {
    this.#set(kind, { ...text, at: this.#deps.platform.now(), dirty: true, own: true });
    if (text.text === '') this.#save(kind);
    else this.#soon(kind);
  }

  #set(kind: DraftKind, text: LocalText, keep = true): void {
    this.#local = { ...this.#local, [kind]: text };
    this.draft.learn(shownDraft(this.#local));
    if (keep) this.#deps.keep(this.conversationId, this.#local);
  }

  #soon(kind: DraftKind): void {
    if (this.#timers.has(kind)) return;
    this.#timers.set(
      kind,
      this.#deps.platform.after(SAVE_MS, () => this.#save(kind)),
    );
  }

  #cancel(kind: DraftKind): void {
    this.#timers.get(kind)?.();
    this.#timers.delete(kind);
  }

  #save(kind: DraftKind): void {
    this.#cancel(kind);
    if (!this.#saving.has(kind)) void this.#send(kind);
  }

  async #send(kind: DraftKind): Promise<void> {
    const { conversationId } = this;
    const sent = this.#local[kind];
    if (!sent.dirty) return;
    this.#saving.add(kind);
    const { base, dropsOther, text } = sent;
    try {
      const input = { conversationId, kind, text, base, dropsOther };
      const { draft } = await this.#deps.request('draft:put', input);
      this.#set(kind, answered(this.#local[kind], sent, draft, this.#deps.platform.now()));
      this.#deps.stands(conversationId, kind, draft);
    } catch {
      // Without a connection it is on the device; the next one takes it along. What is refused stays there, too.
      return;
    } finally {
      this.#saving.delete(kind);
    }
    if (this.#local[kind].dirty) this.#soon(kind);
  }
}
