import { keepDraft, readDraft, type VisitorConversationHandle } from '@deskbell/sdk/visitor';
import type { ChatFacts } from '../chat/chat-facts.ts';
import type { PartHost } from '../parts/part.ts';

/** Keeps what somebody is writing, for each conversation, over reloads and in other tabs, until it is sent. */
export class Drafts {
  readonly #host: PartHost;
  #conversation: VisitorConversationHandle | undefined;
  #wasOver = false;
  #next: string | null = null;
  #isKeeping = false;

  constructor(host: PartHost) {
    this.#host = host;
  }

  /** This one is shown now: what was being written there comes back. */
  turnTo({ over }: ChatFacts, conversation: VisitorConversationHandle | undefined): void {
    const wasOver = this.#wasOver;
    this.#wasOver = over;
    const before = this.#conversation;
    if (conversation === before) return;
    const { client, composer } = this.#host;
    this.#conversation = conversation;
    // Written before there was a place to keep it.
    if (!before && this.#next) return void this.#keep();
    this.#next = null;
    if (!client || !conversation || !composer) return;
    // What follows a conversation that was solved long ago goes on in the next one; but not for somebody else (A1).
    if (before && wasOver && client.conversations.list.value.length) return this.write(composer.value);
    // Not while an earlier text is being changed; that is put away by whoever does it.
    if (before) composer.value = '';
    readDraft(client, conversation).then(
      (text) => {
        if (conversation === this.#conversation && composer.value === '') composer.value = text;
      },
      // Nobody can look: one writes it again.
      () => undefined,
    );
  }

  write(text: string): void {
    if (this.#host.composer?.sendLabel !== null) return;
    this.#next = text;
    if (!this.#isKeeping) void this.#keep();
  }

  /** The newest alone matters. */
  async #keep(): Promise<void> {
    this.#isKeeping = true;
    while (this.#next !== null && this.#conversation) {
      const text = this.#next;
      this.#next = null;
      await keepDraft(this.#conversation, text).catch(() => undefined);
    }
    this.#isKeeping = false;
  }
}
