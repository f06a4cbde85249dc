import { COMPOSING_LIMITS } from '@deskbell/protocol/plain';
import type { Platform } from '../../platform/platform.ts';
import { isNothing, KINDS, type LocalDraft, NO_DRAFT } from './local-draft.ts';

/** What was left lying longer than this is not what one means to say any more. */
const KEPT_MS = 14 * 24 * 60 * 60 * 1_000;

type Kept = Readonly<Record<string, LocalDraft>>;

/** The drafts of an agent on this device, which all tabs share: they outlive a reload and a lost connection. */
export class KeptDrafts {
  readonly #platform: Platform;
  readonly #waiting = new Map<string, LocalDraft>();
  #key: string | null = null;
  #isWriting = false;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Whose they are. Resolves with those that are not too old. */
  async use(key: string): Promise<ReadonlyMap<string, LocalDraft>> {
    this.#key = key;
    const { storage } = this.#platform;
    const kept = (await storage.get<Kept>(key)) ?? {};
    void this.#write();
    return new Map(Object.entries(kept).filter(([, draft]) => this.#isFresh(draft)));
  }

  async read(conversationId: string): Promise<LocalDraft | undefined> {
    if (this.#key === null || this.#waiting.has(conversationId)) return undefined;
    const draft = (await this.#platform.storage.get<Kept>(this.#key))?.[conversationId];
    return draft && this.#isFresh(draft) ? draft : undefined;
  }

  /** Soon; of several in a row the newest. */
  keep(conversationId: string, draft: LocalDraft): void {
    this.#waiting.set(conversationId, draft);
    if (!this.#isWriting) void this.#write();
  }

  async #write(): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    try {
      while (this.#key !== null && this.#waiting.size > 0) {
        const changes = [...this.#waiting];
        this.#waiting.clear();
        await this.#platform.storage.update<Kept>(this.#key, (present = {}) =>
          this.#merged(present, changes),
        );
      }
    } catch {
      // The device is full or keeps nothing: the draft stands in the box, and the server has it in a moment.
    } finally {
      this.#isWriting = false;
    }
  }

  #merged(present: Kept, changes: readonly (readonly [string, LocalDraft])[]): Kept | undefined {
    const all = new Map([...Object.entries(present), ...changes]);
    const left = [...all]
      .filter(([, draft]) => this.#isFresh(draft) && !KINDS.every((kind) => isNothing(draft[kind])))
      .sort(([, a], [, b]) => newest(b) - newest(a))
      .slice(0, COMPOSING_LIMITS.drafts);
    return left.length > 0 ? Object.fromEntries(left) : undefined;
  }

  #isFresh(draft: LocalDraft): boolean {
    return this.#platform.now() - newest(draft) < KEPT_MS;
  }
}

function newest({ note, reply }: LocalDraft = NO_DRAFT): number {
  return Math.max(note.at, reply.at);
}
