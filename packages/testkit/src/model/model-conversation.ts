import { UNVERIFIED, isInternal } from '@deskbell/core';
import type {
  AgentConversation,
  Author,
  ConversationStatus,
  Entry,
  EntryBody,
  VisitorConversation,
} from '@deskbell/protocol';
import { viewOf, visitorStatusOf } from './model-views.ts';

/** An entry with the seq before it, as visitors and agents see it. */
export interface Posted {
  readonly entry: Entry;
  readonly previous: Readonly<Record<'visitor' | 'agent', number>>;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

/** What changes a conversation, and so raises its version, besides a status. */
const CHANGES: ReadonlySet<EntryBody['type']> = new Set([
  'status',
  'transfer',
  'escalation',
  'sla',
  'personRequest',
  'crisis',
]);

/** A conversation of the model server: a list of entries, and what follows from them. */
export class ModelConversation {
  readonly id: string;
  readonly siteId: string;
  visitorId: string;
  readonly startedAt: number;
  readonly previousId: string | null;
  readonly entries: Entry[] = [];
  readonly marks = { visitor: 0, agent: 0 };
  version = 1;
  vip = false;
  status: ConversationStatus = 'queued';
  /** Who has it, while it is handed to a colleague as well. */
  agent: Person | null = null;
  offer: { readonly agent: Person; readonly until: number } | null = null;
  waitingSince: number | null;
  snoozedUntil: number | null = null;
  queueId = 'main';
  tier = 1;

  constructor(
    id: string,
    siteId: string,
    visitorId: string,
    startedAt: number,
    previousId: string | null = null,
  ) {
    this.id = id;
    this.siteId = siteId;
    this.visitorId = visitorId;
    this.startedAt = startedAt;
    this.previousId = previousId;
    this.waitingSince = startedAt;
  }

  append(id: string, at: number, author: Author, body: EntryBody): Posted {
    const entry: Entry = { id, conversationId: this.id, seq: this.entries.length + 1, at, author, body };
    this.entries.push(entry);
    if (body.type === 'status') this.#move(at, body);
    if (CHANGES.has(body.type) && entry.seq > 1) this.version += 1;
    return this.posted(entry);
  }

  posted(entry: Entry): Posted {
    const before = this.entries.filter(({ seq }) => seq < entry.seq);
    return {
      entry,
      previous: {
        agent: entry.seq - 1,
        visitor: before.findLast(({ body }) => !isInternal(body))?.seq ?? 0,
      },
    };
  }

  /** What an audience may see, in order. */
  visible(side: 'visitor' | 'agent'): readonly Entry[] {
    return side === 'agent' ? this.entries : this.entries.filter(({ body }) => !isInternal(body));
  }

  head(side: 'visitor' | 'agent'): number {
    return this.visible(side).at(-1)?.seq ?? 0;
  }

  /** Since when the visitor waits for an answer. */
  get awaitingReplySince(): number | null {
    let since: number | null = null;
    for (const { at, author, body } of this.entries) {
      if (body.type === 'status' && (body.status === 'resolved' || body.status === 'closed')) since = null;
      if (body.type !== 'message' || author.kind === 'system') continue;
      since = author.kind === 'agent' ? null : (since ?? at);
    }
    return since;
  }

  pageAfter(side: 'visitor' | 'agent', after: number, limit: number) {
    const following = this.visible(side).filter(({ seq }) => seq > after);
    const entries = following.slice(0, limit);
    const previous = entries[0] ? this.posted(entries[0]).previous[side] : this.head(side);
    return { previous, entries: entries.map(viewOf(side)), complete: entries.length === following.length };
  }

  pageBefore(side: 'visitor' | 'agent', before: number, limit: number) {
    const preceding = this.visible(side).filter(({ seq }) => before === 0 || seq < before);
    const entries = preceding.slice(-limit);
    const previous = entries[0] ? this.posted(entries[0]).previous[side] : 0;
    return { previous, entries: entries.map(viewOf(side)), complete: previous === 0 };
  }

  /** The visitor turned out to be somebody else: all of it is theirs. */
  moveTo(visitorId: string): void {
    for (const [index, entry] of this.entries.entries()) {
      const { author } = entry;
      if (author.kind === 'visitor' && author.id === this.visitorId)
        this.entries[index] = { ...entry, author: { kind: 'visitor', id: visitorId } };
    }
    this.visitorId = visitorId;
    this.version += 1;
  }

  forVisitor(): VisitorConversation {
    const { id, version, startedAt, agent, marks, previousId, status } = this;
    const seq = this.head('visitor');
    return {
      id,
      status: agent ? 'active' : visitorStatusOf(status),
      version,
      seq,
      startedAt,
      agent: agent && { name: agent.name },
      previousId,
      marks: { ...marks },
    };
  }

  forAgent(): AgentConversation {
    const { id, siteId, status, version, startedAt, agent, offer, marks, entries } = this;
    const last = entries.findLast(({ body }) => body.type === 'message')?.body;
    return {
      id,
      siteId,
      status,
      version,
      seq: entries.length,
      startedAt,
      lastEntryAt: entries.at(-1)?.at ?? startedAt,
      awaitingReplySince: this.awaitingReplySince,
      agent,
      offer,
      queueId: this.queueId,
      tier: this.tier,
      priority: 0,
      language: null,
      waitingSince: status === 'queued' || status === 'offered' ? this.waitingSince : null,
      snoozedUntil: this.snoozedUntil,
      promise: null,
      previousId: this.previousId,
      contact: {
        id: `contact-${this.visitorId}`,
        name: null,
        locale: null,
        createdAt: startedAt,
        conversations: 1,
        vip: this.vip,
        ...UNVERIFIED,
      },
      preview: last?.type === 'message' ? last.text.slice(0, 140) : '',
      marks: { ...marks },
      page: null,
    };
  }

  #move(at: number, body: Extract<EntryBody, { type: 'status' }>): void {
    const { status, agent, returnTo, until } = body;
    this.status = status;
    this.agent =
      status === 'active' || status === 'snoozed'
        ? (agent ?? this.agent)
        : status === 'offered'
          ? (returnTo ?? null)
          : null;
    this.offer = status === 'offered' && agent ? { agent, until: until ?? at } : null;
    this.snoozedUntil = status === 'snoozed' ? (until ?? at) : null;
    if (status === 'resolved') this.waitingSince = null;
    if (status === 'queued') this.waitingSince ??= at;
    this.queueId = body.queueId ?? this.queueId;
    this.tier = body.tier ?? this.tier;
  }
}
