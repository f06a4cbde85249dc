import type { AgentCommands, Mention } from '@deskbell/protocol';
import type { Request } from '../connection/request.ts';
import { Store } from '../observable/store.ts';
import type { CallOptions } from '../conversation/conversation-handle.ts';
import type { Records } from './records.ts';

/** Notes in which the agent is addressed: told by facts, listed anew when some may have been missed. */
export class Mentions {
  readonly list = new Store<readonly Mention[]>([]);
  readonly #request: Request<AgentCommands>;
  readonly #records: Records;

  constructor(request: Request<AgentCommands>, records: Records) {
    this.#request = request;
    this.#records = records;
  }

  /** Asks for them; without a connection the next synchronisation does. */
  refresh(): void {
    this.#request('mention:list', {}).then(
      ({ mentions }) => this.#set(mentions),
      () => undefined,
    );
  }

  /** What the heads say: the ids of the notes. */
  stand(entryIds: readonly string[]): void {
    const known = this.list.value.map(({ entryId }) => entryId);
    if (known.length !== entryIds.length || known.some((id) => !entryIds.includes(id))) this.refresh();
  }

  added(mention: Mention): void {
    const others = this.list.value.filter(({ entryId }) => entryId !== mention.entryId);
    this.#set([mention, ...others]);
  }

  read(conversationId: string): void {
    this.list.set(this.list.value.filter((mention) => mention.conversationId !== conversationId));
  }

  async clear(conversationId: string, options: CallOptions = {}): Promise<void> {
    this.read(conversationId);
    await this.#request('mention:clear', { conversationId }, options);
  }

  #set(mentions: readonly Mention[]): void {
    for (const { conversation } of mentions) this.#records.learn(conversation);
    this.list.set(mentions);
  }
}
