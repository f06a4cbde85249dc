import type { AgentConversation, Entry, Me } from '@deskbell/protocol';
import { Announcer } from '../conversation/announcer.ts';
import { entryItem } from '../conversation/timeline-items.ts';
import type { Emitter } from '../observable/emitter.ts';
import type { Platform } from '../platform/platform.ts';
import type { AgentEvents } from './agent-client.ts';
import type { Records } from './records.ts';

/** Tells an agent what needs them, in one tab of all (D8). */
export class AgentBell {
  readonly #announcer: Announcer;
  readonly #prefix: string;
  readonly #events: Emitter<AgentEvents>;
  readonly #records: Records;
  readonly #me: () => Me | null;
  /** Conversations the agent takes by hand: no news. */
  readonly #taking = new Set<string>();

  constructor(
    platform: Platform,
    prefix: string,
    events: Emitter<AgentEvents>,
    records: Records,
    me: () => Me | null,
  ) {
    this.#announcer = new Announcer(platform);
    this.#prefix = prefix;
    this.#events = events;
    this.#records = records;
    this.#me = me;
  }

  taking(conversationId: string): void {
    this.#taking.add(conversationId);
  }

  /** Visitors' messages that came in a conversation of this agent. */
  ring(conversationId: string, entries: readonly Entry[]): void {
    const me = this.#me();
    const record = this.#records.get(conversationId);
    // Facts of conversations that nobody follows come only to the agent who has them.
    if (!me || (record && record.agent?.id !== me.id)) return;
    const fresh = entries.filter(
      ({ author, body, seq }) =>
        author.kind === 'visitor' && body.type === 'message' && seq > (record?.marks.agent ?? 0),
    );
    const last = fresh.at(-1);
    if (!last) return;
    this.#announcer.claim(`${this.#prefix}announced/${me.id}`, conversationId, last.seq).then(
      (told) => {
        for (const entry of fresh) {
          if (entry.seq <= told) continue;
          const item = entryItem(entry, { isOwn: () => false, seenUpTo: 0 });
          this.#events.emit('message', { conversationId, item });
        }
      },
      () => undefined,
    );
  }

  /** Told by a fact, which is news; what a list shows may be old. */
  changed(after: AgentConversation, before: AgentConversation | null): void {
    const me = this.#me();
    const isMine = after.status === 'active' && after.agent?.id === me?.id;
    const wasMine = before?.status === 'active' && before.agent?.id === me?.id;
    if (!me || !isMine || wasMine || this.#taking.delete(after.id)) return;
    this.#announcer.claim(`${this.#prefix}assigned/${me.id}`, after.id, after.version).then(
      (told) => {
        if (told < after.version) this.#events.emit('assigned', { conversation: after });
      },
      () => undefined,
    );
  }
}
