import type { AppendedEntry, Conversation, ConversationRecord, Proposal } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { describeError } from '../../log/describe-error.ts';
import { changeConversation } from '../conversations/change-conversation.ts';
import { findConversation } from '../conversations/find-conversation.ts';
import type { DeskContext, RoutingSteps } from '../desk-context.ts';
import { DESK } from '../viewer.ts';
import { takeBack } from './take-back.ts';

/** Wait before a match is tried again that could not be stored. */
const RETRY_MS = 1_000;

/** Lets matches take effect, and keeps the book in step with what is stored (R1, R7). */
export class Routing implements RoutingSteps {
  readonly #context: () => DeskContext;
  readonly #running = new Set<Promise<void>>();
  /** The newest proposal for each conversation that is on its way to the store. */
  readonly #underWay = new Map<string, Proposal>();
  #wake: { at: number; cancel: () => void } | undefined;
  #stopped = false;

  constructor(context: () => DeskContext) {
    this.#context = context;
  }

  conversationMoved(
    before: Conversation | null,
    record: ConversationRecord,
    entries: readonly AppendedEntry[],
  ): void {
    const { agents, attendance, book, clock, cluster } = this.#context();
    const after = record.conversation;
    book.conversationChanged(record, clock.now());
    attendance.loadChanged([...agentIdsOf(before), ...agentIdsOf(after)]);
    this.route();
    if (!cluster.leads()) return;
    if (
      after.status === 'active' &&
      cameBack(entries) &&
      !agents.keepsWork(after.agent.id) &&
      !this.#stopped
    ) {
      this.#run(this.#takeBack(after.id, after.agent.id));
    }
    // It began to wait, and nobody was found at once: the timeline says why (R7's "also for those not chosen").
    if (after.status === 'queued' && before?.status !== 'queued') this.#explainIfWaiting(after);
  }

  messageWritten(record: ConversationRecord): void {
    const { attendance, book, clock } = this.#context();
    // How it waits is the same; and what is just being offered must not look as if it waited again.
    if (record.conversation.status === 'queued') return;
    const [agentId] = agentIdsOf(record.conversation);
    const before = agentId === undefined ? 0 : book.loadOf(agentId);
    book.conversationChanged(record, clock.now());
    if (agentId === undefined || book.loadOf(agentId) === before) {
      // A silence may begin now, and is noticed later.
      this.#armWake();
      return;
    }
    attendance.loadChanged([agentId]);
    this.route();
  }

  route(): void {
    if (this.#stopped) return;
    const { book, clock, cluster } = this.#context();
    // What another node matches is told, and then in the book.
    const proposals = cluster.leads() ? book.match(clock.now()) : [];
    for (const proposal of proposals) {
      this.#underWay.set(proposal.conversationId, proposal);
      this.#run(this.#take(proposal));
    }
    this.#armWake();
  }

  /** Begins nothing more; resolves when what was begun has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake?.cancel();
    await Promise.allSettled(this.#running);
  }

  #run(work: Promise<void>): void {
    const running = work.finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Pauses end, conversations fall silent and desks open by themselves. */
  #armWake(): void {
    const { attendance, book, clock } = this.#context();
    const at = book.nextWakeAt();
    if (at === this.#wake?.at) return;
    this.#wake?.cancel();
    this.#wake = undefined;
    if (at === null) return;
    const cancel = clock.wakeAt(at, () => {
      this.#wake = undefined;
      if (this.#stopped) return;
      attendance.loadChanged(book.wake(clock.now()));
      this.route();
    });
    this.#wake = { at, cancel };
  }

  /** Never rejects: what cannot be stored is tried again. */
  async #take(proposal: Proposal): Promise<void> {
    const context = this.#context();
    const { agents, log } = context;
    const { conversationId, agent, mode, version, why } = proposal;
    try {
      const { entries } = await changeConversation(
        context,
        DESK,
        conversationId,
        mode === 'offer'
          ? { type: 'offer', agent, why }
          : { type: 'assign', agent, by: { kind: 'system' }, why },
        // It waits somewhere else or for somebody else by now: then what was decided is over (R7).
        { when: (conversation) => conversation.status === 'queued' && conversation.version === version },
      );
      if (entries.length === 0) return await this.#catchUp(proposal);
      this.#settle(proposal);
    } catch (error) {
      // Somebody else was faster: nothing to worry about.
      if (error instanceof DeskbellError && (error.code === 'conflict' || !error.retryable)) {
        return this.#catchUp(proposal);
      }
      log.error(
        { conversationId, agentId: agent.id, err: describeError(error) },
        'a match could not be stored',
      );
      this.#catchUpLater(proposal);
      return;
    }
    // The agent may have been lost or disabled while it was being stored.
    if (!agents.keepsWork(agent.id)) await this.#takeBack(conversationId, agent.id);
  }

  /** Never rejects: what cannot be stored is tried again. */
  async #takeBack(conversationId: string, agentId: string): Promise<void> {
    const context = this.#context();
    const { agents, clock, log } = context;
    try {
      await takeBack(context, conversationId, agentId);
    } catch (error) {
      log.error({ conversationId, agentId, err: describeError(error) }, 'a conversation was not taken back');
      clock.wakeAt(clock.now() + RETRY_MS, () => {
        if (!this.#stopped && !agents.keepsWork(agentId)) this.#run(this.#takeBack(conversationId, agentId));
      });
    }
  }

  /**
   * After a match that took no effect: tells the book where the conversation really is, and matches again; not when
   * another match for it is under way by now, which the book reckons with. Never rejects.
   */
  async #catchUp(proposal: Proposal): Promise<void> {
    const context = this.#context();
    const { attendance, book, clock, log } = context;
    const { agentId, conversationId } = proposal;
    try {
      const record = await findConversation(context, DESK, conversationId);
      if (!this.#settle(proposal)) return;
      book.conversationChanged(record, clock.now());
      attendance.loadChanged([agentId]);
    } catch (error) {
      if (!(error instanceof DeskbellError) || error.code !== 'not_found') {
        log.error({ conversationId, err: describeError(error) }, 'a conversation could not be read');
        this.#catchUpLater(proposal);
        return;
      }
      if (!this.#settle(proposal)) return;
      book.forget(conversationId, clock.now());
    }
    this.route();
  }

  /** What came of a proposal is known; whether it was the newest one for its conversation. */
  #settle(proposal: Proposal): boolean {
    if (this.#underWay.get(proposal.conversationId) !== proposal) return false;
    return this.#underWay.delete(proposal.conversationId);
  }

  #catchUpLater(proposal: Proposal): void {
    const { clock } = this.#context();
    clock.wakeAt(clock.now() + RETRY_MS, () => {
      if (!this.#stopped) this.#run(this.#catchUp(proposal));
    });
  }

  #explainIfWaiting({ id }: Conversation): void {
    const context = this.#context();
    const { book, log } = context;
    const why = book.explainWaiting(id);
    // Where nobody works there is nobody to speak of.
    if (!why || (why.others.length === 0 && why.because.length === 0) || this.#stopped) return;
    const explained = changeConversation(
      context,
      DESK,
      id,
      { type: 'explain', why },
      { when: ({ status }) => status === 'queued' },
    ).then(
      () => undefined,
      // A reason that is missing harms nobody.
      (error: unknown) => log.warn({ conversationId: id, err: describeError(error) }, 'no reason was stored'),
    );
    this.#run(explained);
  }
}

/** It is their agent's again by itself, whether they are there or not: put aside until now, or nobody accepted it from them. */
function cameBack(entries: readonly AppendedEntry[]): boolean {
  const body = entries.findLast(({ entry }) => entry.body.type === 'status')?.entry.body;
  return body?.type === 'status' && (body.reason === 'woken' || body.reason === 'transferReturned');
}

function agentIdsOf(conversation: Conversation | null): readonly string[] {
  switch (conversation?.status) {
    case 'offered':
      return conversation.returnTo
        ? [conversation.agent.id, conversation.returnTo.id]
        : [conversation.agent.id];
    case 'active':
    case 'snoozed':
      return [conversation.agent.id];
    default:
      return [];
  }
}
