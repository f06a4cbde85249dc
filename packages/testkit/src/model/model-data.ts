import type { ModelConversation, Posted } from './model-conversation.ts';

/** Everything the model server keeps: its disk. */
export class ModelData {
  epoch = 'epoch-1';
  readonly conversations = new Map<string, ModelConversation>();
  now: () => number;
  #ids = 0;

  constructor(now: () => number) {
    this.now = now;
  }

  newId(): string {
    this.#ids += 1;
    return `server-${String(this.#ids).padStart(6, '0')}`;
  }

  ofVisitor(visitorId: string): readonly ModelConversation[] {
    return [...this.conversations.values()]
      .filter((conversation) => conversation.visitorId === visitorId)
      .reverse();
  }

  /** The entry an author made under an id: a repetition gets its first result (D2). */
  findEntry(
    kind: 'visitor' | 'agent',
    authorId: string,
    id: string,
  ): [ModelConversation, Posted] | undefined {
    for (const conversation of this.conversations.values()) {
      const entry = conversation.entries.find(
        (other) =>
          other.id === id &&
          other.author.kind === kind &&
          'id' in other.author &&
          other.author.id === authorId,
      );
      if (entry) return [conversation, conversation.posted(entry)];
    }
    return undefined;
  }
}
