import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer } from '../viewer.ts';
import { searchConversations, type SearchInput } from './search-conversations.ts';
import { SearchIndexer } from './search-indexer.ts';

/** Finds conversations by their words, and keeps what finds them up to date. */
export class DeskSearch {
  readonly #context: () => DeskContext;
  #indexer: SearchIndexer | undefined;

  constructor(context: () => DeskContext) {
    this.#context = context;
  }

  /** Begins to index what is said, and what was said before. */
  start(): void {
    const { clock, cluster, log, store } = this.#context();
    this.#indexer = new SearchIndexer({ search: store.search, clock, log, leads: () => cluster.leads() });
    this.#indexer.start();
  }

  /** This node has stored something in the conversation. */
  noticed(conversationId: string): void {
    this.#indexer?.noticed(conversationId);
  }

  conversations(viewer: AgentViewer, input: SearchInput) {
    return searchConversations(this.#context(), viewer, input);
  }

  async stop(): Promise<void> {
    await this.#indexer?.stop();
  }
}
