import { siteConfiguration } from '@deskbell/protocol';
import type { AgentCard, ConfigurationVersion, CrisisState, Draft, Presence } from '@deskbell/protocol';
import type { ModelConversation, Posted } from './model-conversation.ts';

/** Everything the model server keeps: its disk. */
export class ModelData {
  epoch = 'epoch-1';
  readonly conversations = new Map<string, ModelConversation>();
  /** Colleagues, by id; who is not here has no card. */
  readonly cards = new Map<string, AgentCard>();
  /** What agents have chosen; who has chosen nothing is available. */
  readonly presences = new Map<string, Presence>();
  /** Versions of the site's configuration, oldest first. */
  readonly configurations: ConfigurationVersion[] = [
    { version: 0, at: 0, by: { kind: 'default', name: '' }, configuration: siteConfiguration.parse({}) },
  ];
  crisis: CrisisState | null = null;
  /** By agent, conversation and kind. */
  readonly drafts = new Map<string, Draft>();
  /** Where visitors with a conversation said that they are, by who they are: the addresses, the last one last. */
  readonly shownPages = new Map<string, readonly string[]>();
  /** Replies to everybody whom the crisis concerns: id and text. */
  readonly crisisReplies = new Map<string, string>();
  /** How long a message reopens a resolved conversation. */
  reopenWindowMs = Number.POSITIVE_INFINITY;
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

  /** Those that wait, the first in turn first. */
  get waiting(): readonly ModelConversation[] {
    return [...this.conversations.values()]
      .filter(({ status }) => status === 'queued')
      .sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0) || (a.id < b.id ? -1 : 1));
  }

  /** Place in the queue, from 1; `null` for what does not wait. */
  position(conversation: ModelConversation): number | null {
    return this.waiting.indexOf(conversation) + 1 || null;
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
