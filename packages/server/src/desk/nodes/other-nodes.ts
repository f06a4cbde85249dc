import {
  assertNever,
  isInternal,
  projectEntry,
  type AppendedEntry,
  type ConversationRecord,
  type OpenHead,
} from '@deskbell/core';
import type { Entry } from '@deskbell/protocol';
import { describeError } from '../../log/describe-error.ts';
import { draftChangedElsewhere } from '../conversations/drafts.ts';
import { pageMoved } from '../conversations/show-page.ts';
import { tellChange } from '../conversations/tell-change.ts';
import { noticeStart } from '../crisis/notice-start.ts';
import { takeOverCrisis } from '../crisis/take-over-crisis.ts';
import type { DeskContext } from '../desk-context.ts';
import { noticeChange } from '../notice-change.ts';
import type { Attendance } from '../presence/attendance.ts';
import type { NodeMessage } from './node-message.ts';

/** Entries that are read at once of a conversation that went on elsewhere. */
const PAGE = 200;
const PAGE_BYTES = 256 * 1024;
/** Conversations that are read at the same time. */
const AT_ONCE = 50;

type Told<Type extends NodeMessage['type']> = Extract<NodeMessage, { type: Type }>;

/**
 * Keeps what this node knows in step with what other nodes do: from their messages at once, and from the rows when messages
 * may have been lost. Whoever is connected here hears of it as if it had happened here.
 */
export class OtherNodes {
  readonly #context: DeskContext;
  readonly #attendance: Attendance;

  constructor(context: DeskContext, attendance: Attendance) {
    this.#context = context;
    this.#attendance = attendance;
  }

  /** Takes over what another node tells. Never throws. */
  received(nodeId: string, message: NodeMessage): void {
    const { log } = this.#context;
    const failed = (error: unknown): void =>
      // The rows have it: whoever looks next finds it.
      log.warn(
        { nodeId, message: message.type, err: describeError(error) },
        'a message of another node was lost',
      );
    try {
      this.#take(nodeId, message)?.catch(failed);
    } catch (error) {
      failed(error);
    }
  }

  /** So many sockets of agents are open on another node; whoever is not named has none there. */
  nodeHas(nodeId: string, sockets: ReadonlyMap<string, number>): void {
    this.#attendance.elsewhere(nodeId, sockets);
  }

  /**
   * Looks into the rows for what went past this node: open conversations that stand elsewhere than remembered, and crises.
   * Whoever is connected here is told what they missed.
   */
  async catchUp(): Promise<void> {
    const { book, cache, store } = this.#context;
    const heads = await store.conversations.listOpenHeads();
    const missed: string[] = [];
    const open = new Set<string>();
    for (const head of heads) {
      open.add(head.id);
      const known = cache.get(head.id);
      // Of one that nobody here has used for long, the book knows where it stands in routing, and nobody needs more.
      const isBehind = known ? isOlder(known, head) : (book.versionOf(head.id) ?? 0) < head.version;
      if (isBehind) missed.push(head.id);
    }
    for (const id of book.conversationIds()) if (!open.has(id)) missed.push(id);
    for (let at = 0; at < missed.length; at += AT_ONCE) {
      await Promise.all(missed.slice(at, at + AT_ONCE).map((id) => this.#readOn(id)));
    }
    await this.#catchUpCrises();
  }

  async #catchUpCrises(): Promise<void> {
    const { crises, store } = this.#context;
    const current = new Map((await store.crises.listCurrent()).map((crisis) => [crisis.siteId, crisis]));
    const siteIds = new Set([...current.keys(), ...crises.all().map(({ siteId }) => siteId)]);
    for (const siteId of siteIds) takeOverCrisis(this.#context, siteId, current.get(siteId));
  }

  #take(nodeId: string, message: NodeMessage): Promise<void> | undefined {
    switch (message.type) {
      case 'entryStored':
        return this.#entryStored(message);
      case 'conversationMoved':
        this.#conversationMoved(message);
        return undefined;
      case 'conversationTouched':
        return this.#conversationTouched(message);
      case 'markMoved':
        return this.#markMoved(message);
      case 'typingChanged':
        return this.#typingChanged(message);
      case 'typingPreviewed':
        this.#context.facts.tell(message);
        return undefined;
      case 'attentionChanged':
        this.#context.facts.tell({ ...message, origin: null });
        return undefined;
      case 'draftChanged':
        return draftChangedElsewhere(this.#context, message);
      case 'pageMoved':
        return this.#pageMoved(message);
      case 'agentChanged':
        this.#attendance.changedElsewhere(message.agentId, message.presence, message.pace);
        return undefined;
      case 'socketsCounted':
        return this.#socketsCounted(nodeId, message);
      case 'visitorMerged':
        this.#context.facts.tell({ type: 'visitorMerged', visitorId: message.visitorId });
        return undefined;
      case 'botsCounted':
        this.#context.botSeats.countedElsewhere(nodeId, message.botId, message.seats);
        return undefined;
      case 'botTook':
        this.#context.botSeats.takenElsewhere(nodeId, message.botId, message.conversationId);
        return undefined;
      case 'alertAcknowledged':
        this.#context.facts.tell(message);
        return undefined;
      case 'crisisChanged':
        return this.#crisisChanged(message);
      default:
        return assertNever(message);
    }
  }

  #entryStored(message: Told<'entryStored'>): Promise<void> | undefined {
    const { cache } = this.#context;
    const { appended, conversationId, dueAt, version } = message;
    const { entry, previous } = appended;
    const known = cache.get(conversationId);
    if (known?.conversation.version !== version || known.seq !== previous.agent) {
      // Either it is known already, or more than this one went past.
      return known && known.seq >= entry.seq ? undefined : this.#readOn(conversationId);
    }
    const record = cache.put({ ...known, ...projectEntry(known, entry), dueAt });
    const { conversation } = record;
    this.#context.facts.tell({
      type: 'entryAdded',
      record,
      appended,
      agentIds: message.agentIds,
      origin: null,
    });
    noticeChange(this.#context, conversation, { record, entries: [appended] }, false);
    return undefined;
  }

  #conversationMoved({ before, record: told, entries }: Told<'conversationMoved'>): void {
    const { cache, cluster } = this.#context;
    const known = cache.get(told.conversation.id);
    if (known && known.seq >= told.seq && known.conversation.version >= told.conversation.version) return;
    const record = cache.put(told);
    tellChange(this.#context, before, { record, entries }, null);
    noticeChange(this.#context, before, { record, entries }, false);
    if (before === null && cluster.leads()) noticeStart(this.#context, record.conversation.siteId);
  }

  async #conversationTouched({ conversationId }: Told<'conversationTouched'>): Promise<void> {
    const { cache, facts, store } = this.#context;
    cache.evict(conversationId);
    const found = await store.conversations.find(conversationId);
    if (found) facts.tell({ type: 'conversationChanged', record: cache.put(found) });
  }

  async #markMoved({ conversationId, by, seq }: Told<'markMoved'>): Promise<void> {
    const { cache, facts } = this.#context;
    const known = cache.get(conversationId) ?? (await this.#load(conversationId));
    if (!known) return;
    const record = cache.put({ ...known, marks: { ...known.marks, [by]: Math.max(seq, known.marks[by]) } });
    facts.tell({ type: 'markMoved', record, by, seq: record.marks[by] });
  }

  async #typingChanged({ conversationId, ...fact }: Told<'typingChanged'>): Promise<void> {
    const record = this.#context.cache.get(conversationId) ?? (await this.#load(conversationId));
    if (record) this.#context.facts.tell({ ...fact, record, origin: null });
  }

  async #pageMoved({ conversationId, page }: Told<'pageMoved'>): Promise<void> {
    const record = this.#context.cache.get(conversationId) ?? (await this.#load(conversationId));
    if (record) pageMoved(this.#context, record, page);
  }

  async #crisisChanged({ siteId }: Told<'crisisChanged'>): Promise<void> {
    takeOverCrisis(this.#context, siteId, await this.#context.store.crises.current(siteId));
  }

  #socketsCounted(nodeId: string, { agentId, sockets }: Told<'socketsCounted'>): Promise<void> | undefined {
    const { agents, store } = this.#context;
    this.#attendance.countedElsewhere(nodeId, agentId, sockets);
    if (agents.get(agentId)) return undefined;
    // Their account is so new that it has not been read here yet.
    return store.agents.find(agentId).then((agent) => agent && this.#attendance.register(agent));
  }

  async #load(conversationId: string): Promise<ConversationRecord | undefined> {
    const found = await this.#context.store.conversations.find(conversationId);
    return found && this.#context.cache.put(found);
  }

  /** Everything of one conversation that went past this node. */
  async #readOn(conversationId: string): Promise<void> {
    const { cache, facts, store } = this.#context;
    const known = cache.get(conversationId);
    const found = await store.conversations.find(conversationId);
    if (!found) return;
    const { entries } = known
      ? await store.conversations.entriesAfter(conversationId, known.seq, 'agent', PAGE, PAGE_BYTES)
      : { entries: [] };
    // Somebody else may have read on meanwhile, and told it.
    if (known && cache.get(conversationId) !== known) return;
    const record = cache.put(found);
    const missed = known ? withPrevious(entries, known.publicSeq) : [];
    const before = known?.conversation ?? null;
    tellChange(this.#context, before, { record, entries: missed }, null);
    noticeChange(this.#context, before, { record, entries: missed }, false);
    for (const by of ['visitor', 'agent'] as const) {
      if (known && known.marks[by] < record.marks[by])
        facts.tell({ type: 'markMoved', record, by, seq: record.marks[by] });
    }
  }
}

function isOlder(known: ConversationRecord, { seq, version, marks }: OpenHead): boolean {
  return (
    known.seq < seq ||
    known.conversation.version < version ||
    known.marks.visitor < marks.visitor ||
    known.marks.agent < marks.agent
  );
}

/** Entries that follow each other without a gap, as they were when they were appended. */
function withPrevious(entries: readonly Entry[], publicSeq: number): AppendedEntry[] {
  let visitor = publicSeq;
  return entries.map((entry) => {
    const appended = { entry, previous: { visitor, agent: entry.seq - 1 } };
    if (!isInternal(entry.body)) visitor = entry.seq;
    return appended;
  });
}
