import type { ConversationRecord } from '@deskbell/core';
import type { VisitorPage } from '@deskbell/protocol';

/** Beyond so many, the pages of those who moved longest ago are forgotten. */
const MOST = 10_000;

/** Where visitors with open conversations are, as they told last. Passing: nothing of it is stored. */
export class VisitorPages {
  readonly #byConversation = new Map<string, VisitorPage>();

  moved({ conversation: { id } }: ConversationRecord, page: VisitorPage): void {
    this.#byConversation.delete(id);
    this.#byConversation.set(id, page);
    if (this.#byConversation.size <= MOST) return;
    const [oldest = ''] = this.#byConversation.keys();
    this.#byConversation.delete(oldest);
  }

  /** `null` when nobody has told, or when it is over. */
  of({ conversation: { id, status } }: ConversationRecord): VisitorPage | null {
    if (status === 'closed') this.#byConversation.delete(id);
    return this.#byConversation.get(id) ?? null;
  }
}
