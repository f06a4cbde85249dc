import type { AgentConversation, Alert, Entry, Me } from '@deskbell/protocol';
import { entryItems } from '../conversation/timeline-items.ts';
import type { Emitter } from '../observable/emitter.ts';
import type { Platform } from '../platform/platform.ts';
import { AgentAnnouncer } from './agent-announcer.ts';
import type { AgentEvents, Offer } from './agent-client.ts';
import type { Records } from './records.ts';

/** Tells an agent what needs them, in one tab of all (D8). */
export class AgentBell {
  readonly #announcer: AgentAnnouncer;
  readonly #prefix: string;
  readonly #events: Emitter<AgentEvents>;
  readonly #records: Records;
  readonly #me: () => Me | null;
  readonly #epoch: () => string | null;
  /** Conversations the agent takes by hand: no news. */
  readonly #taking = new Set<string>();

  constructor(
    platform: Platform,
    prefix: string,
    events: Emitter<AgentEvents>,
    records: Records,
    me: () => Me | null,
    epoch: () => string | null,
  ) {
    this.#announcer = new AgentAnnouncer(platform);
    this.#prefix = prefix;
    this.#events = events;
    this.#records = records;
    this.#me = me;
    this.#epoch = epoch;
  }

  /** What the agent takes by hand is no news, unless it fails. */
  async taking<T>(conversationId: string, take: Promise<T>): Promise<T> {
    this.#taking.add(conversationId);
    return take.catch((error: unknown) => {
      this.#taking.delete(conversationId);
      throw error;
    });
  }

  offered(offer: Offer): void {
    const me = this.#me();
    if (!me) return;
    this.#claim(`offered/${me.id}`, offer.conversation.id, offer.until, (told) => {
      if (told < offer.until) this.#events.emit('offered', offer);
    });
  }

  raised(alert: Alert): void {
    const { siteId, conversationId, queueId, kind, at } = alert;
    this.#claim(`alerted/${this.#me()?.id}`, `${siteId}/${queueId ?? conversationId}/${kind}`, at, (told) =>
      this.#events.emit('alert', { alert, first: told < at }),
    );
  }

  /** Visitors' messages that came in a conversation of this agent. */
  ring(conversationId: string, entries: readonly Entry[]): void {
    const me = this.#me();
    // Also where it was taken over a moment ago.
    if (me) this.#whispered(me.id, conversationId, entries);
    const record = this.#records.get(conversationId);
    // Facts of conversations that nobody follows come only to the agent who has them.
    if (!me || (record && record.agent?.id !== me.id)) return;
    const fresh = entries.filter(
      ({ author, body, seq }) =>
        author.kind === 'visitor' && body.type === 'message' && seq > (record?.marks.agent ?? 0),
    );
    const last = fresh.at(-1);
    if (!last) return;
    const items = entryItems(entries, { isOwn: () => false, seenUpTo: 0 });
    this.#claim(`announced/${me.id}`, conversationId, last.seq, (told) => {
      for (const item of items) {
        const isFresh = fresh.some(({ seq }) => seq === item.seq) && (item.seq ?? 0) > told;
        if (isFresh && !item.deleted) this.#events.emit('message', { conversationId, item });
      }
    });
  }

  /** What somebody who oversees says to this agent alone. */
  #whispered(agentId: string, conversationId: string, entries: readonly Entry[]): void {
    for (const { author, body, seq } of entries) {
      if (body.type !== 'note' || !body.whisper || author.kind !== 'agent' || author.id === agentId) continue;
      if (!body.mentions?.includes(agentId)) continue;
      this.#claim(`whispered/${agentId}`, conversationId, seq, (told) => {
        if (told >= seq) return;
        this.#events.emit('whispered', { conversationId, by: author.name, text: body.text });
      });
    }
  }

  /** Told by a fact, which is news; what a list shows may be old. */
  changed(after: AgentConversation, before: AgentConversation | null): void {
    const me = this.#me();
    const isMine = after.status === 'active' && after.agent?.id === me?.id;
    // What was offered to them they have accepted, in whatever tab. What wakes or comes back is news.
    const wasMine =
      before?.offer?.agent.id === me?.id || (before?.status === 'active' && before.agent?.id === me?.id);
    if (!me || !isMine || wasMine || this.#taking.delete(after.id)) return;
    this.#claim(`assigned/${me.id}`, after.id, after.version, (told) => {
      if (told < after.version) this.#events.emit('assigned', { conversation: after });
    });
  }

  /** In another life of the data numbers begin anew, and so does what was told. */
  #claim(key: string, subject: string, number: number, tell: (told: number) => void): void {
    this.#announcer
      .claim(this.#prefix + key, `${this.#epoch()} ${subject}`, number)
      .then(tell, () => undefined);
  }
}
