/** Of so many conversations the lines are kept when nobody looks at them any more: one comes back to them soon. */
const KEPT = 20;

interface Left {
  readonly id: string;
  readonly watched: boolean;
  /** Lets go of the lines that the server has. */
  rest(): void;
}

/**
 * Conversations that nobody looks at any more. Those that were left first let go of their lines, so that a long shift takes no more memory
 * than a short one; whoever watches them again has them from the server (D4).
 */
export class LeftConversations {
  /** The one that was left last is the last. */
  readonly #left = new Map<string, Left>();

  /** Somebody came, or the last one went. */
  note(conversation: Left): void {
    this.#left.delete(conversation.id);
    if (conversation.watched) return;
    this.#left.set(conversation.id, conversation);
    for (const [id, first] of this.#left) {
      if (this.#left.size <= KEPT) return;
      this.#left.delete(id);
      if (!first.watched) first.rest();
    }
  }
}
