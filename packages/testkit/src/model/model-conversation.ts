import type {
  AgentConversation,
  Author,
  Entry,
  EntryBody,
  VisitorConversation,
  VisitorEntry,
} from '@deskbell/protocol';

/** An entry with the seq before it, as visitors and agents see it. */
export interface Posted {
  readonly entry: Entry;
  readonly previous: Readonly<Record<'visitor' | 'agent', number>>;
}

/** A conversation of the model server: a list of entries, and what follows from them. */
export class ModelConversation {
  readonly id: string;
  readonly siteId: string;
  readonly visitorId: string;
  readonly startedAt: number;
  readonly entries: Entry[] = [];
  readonly marks = { visitor: 0, agent: 0 };
  version = 1;
  status: 'queued' | 'active' | 'resolved' | 'closed' = 'queued';
  agent: { id: string; name: string } | null = null;

  constructor(id: string, siteId: string, visitorId: string, startedAt: number) {
    this.id = id;
    this.siteId = siteId;
    this.visitorId = visitorId;
    this.startedAt = startedAt;
  }

  append(id: string, at: number, author: Author, body: EntryBody): Posted {
    const entry: Entry = { id, conversationId: this.id, seq: this.entries.length + 1, at, author, body };
    this.entries.push(entry);
    if (body.type === 'status') {
      this.status = body.status;
      this.agent = body.agent ?? null;
      if (entry.seq > 1) this.version += 1;
    }
    return this.posted(entry);
  }

  posted(entry: Entry): Posted {
    const before = this.entries.filter(({ seq }) => seq < entry.seq);
    return {
      entry,
      previous: {
        agent: entry.seq - 1,
        visitor: before.findLast(({ body }) => body.type !== 'note')?.seq ?? 0,
      },
    };
  }

  /** What an audience may see, in order. */
  visible(side: 'visitor' | 'agent'): readonly Entry[] {
    return side === 'agent' ? this.entries : this.entries.filter(({ body }) => body.type !== 'note');
  }

  head(side: 'visitor' | 'agent'): number {
    return this.visible(side).at(-1)?.seq ?? 0;
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

  forVisitor(): VisitorConversation {
    const { id, status, version, startedAt, agent, marks } = this;
    const seq = this.head('visitor');
    return { id, status, version, seq, startedAt, agent: agent && { name: agent.name }, marks: { ...marks } };
  }

  forAgent(): AgentConversation {
    const { id, siteId, status, version, startedAt, agent, marks, entries } = this;
    const messages = entries.filter(({ body }) => body.type === 'message');
    const answered = messages.findLastIndex(({ author }) => author.kind === 'agent');
    const last = messages.at(-1)?.body;
    return {
      id,
      siteId,
      status,
      version,
      seq: entries.length,
      startedAt,
      lastEntryAt: entries.at(-1)?.at ?? startedAt,
      awaitingReplySince: messages[answered + 1]?.at ?? null,
      agent,
      contact: {
        id: `contact-${this.visitorId}`,
        name: null,
        locale: null,
        createdAt: startedAt,
        conversations: 1,
      },
      preview: last?.type === 'message' ? last.text.slice(0, 140) : '',
      marks: { ...marks },
      page: null,
    };
  }
}

/** An entry as an audience sees it. */
export function viewOf(side: 'visitor' | 'agent'): (entry: Entry) => Entry | VisitorEntry {
  return (entry) => (side === 'agent' ? entry : visitorEntryOf(entry));
}

function visitorEntryOf({ author, body, ...entry }: Entry): VisitorEntry {
  if (body.type === 'note') throw new Error('a note is not for visitors');
  return {
    ...entry,
    author: author.kind === 'agent' ? { kind: 'agent', name: author.name } : { kind: author.kind },
    body:
      body.type === 'message'
        ? body
        : { ...body, ...(body.agent ? { agent: { name: body.agent.name } } : {}) },
  };
}
