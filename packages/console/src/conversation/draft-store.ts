/** What an agent has begun to write in one conversation and not sent. */
export interface Draft {
  readonly mode: 'reply' | 'note';
  readonly reply: string;
  readonly note: string;
}

interface StoredDraft extends Draft {
  readonly at: number;
}

export const emptyDraft: Draft = { mode: 'reply', reply: '', note: '' };

/** Forgotten after so long without a change: nobody continues a sentence of last month. */
const KEPT_MS = 14 * 24 * 60 * 60 * 1_000;
const PREFIX = 'deskbell:console:draft:';

/**
 * Keeps drafts on this device, per agent and conversation, over reloads and the end of a session. The same in all tabs.
 */
export class DraftStore {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  readonly #agentId: string;
  readonly #now: () => number;

  constructor(
    agentId: string,
    storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>,
    now: () => number = Date.now,
  ) {
    this.#agentId = agentId;
    this.#storage = storage;
    this.#now = now;
  }

  get(conversationId: string): Draft {
    return read(this.#storage.getItem(this.#key(conversationId)), this.#now()) ?? emptyDraft;
  }

  set(conversationId: string, draft: Draft): void {
    const key = this.#key(conversationId);
    try {
      if (draft.reply === '' && draft.note === '' && draft.mode === 'reply') this.#storage.removeItem(key);
      else this.#storage.setItem(key, JSON.stringify({ ...draft, at: this.#now() } satisfies StoredDraft));
    } catch {
      // The device's storage is full or switched off: the draft still stands in the box, it only will not survive a reload.
    }
  }

  /** Whether something was begun, for a mark in the inbox. */
  has(conversationId: string): boolean {
    const draft = this.get(conversationId);
    return draft.reply.trim() !== '' || draft.note.trim() !== '';
  }

  /** Drops what is too old, of every agent. */
  prune(): void {
    const keys = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index));
    for (const key of keys) {
      if (key?.startsWith(PREFIX) && read(this.#storage.getItem(key), this.#now()) === undefined)
        this.#storage.removeItem(key);
    }
  }

  #key(conversationId: string): string {
    return `${PREFIX}${this.#agentId}:${conversationId}`;
  }
}

function read(stored: string | null, now: number): Draft | undefined {
  if (stored === null) return undefined;
  try {
    const value = JSON.parse(stored) as Partial<StoredDraft> | null;
    if (typeof value?.at !== 'number' || now - value.at > KEPT_MS) return undefined;
    return {
      mode: value.mode === 'note' ? 'note' : 'reply',
      reply: typeof value.reply === 'string' ? value.reply : '',
      note: typeof value.note === 'string' ? value.note : '',
    };
  } catch {
    return undefined;
  }
}
