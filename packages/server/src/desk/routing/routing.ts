import type { Assignment, Conversation } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { describeError } from '../../log/describe-error.ts';
import { changeConversation } from '../conversations/change-conversation.ts';
import { findConversation } from '../conversations/find-conversation.ts';
import type { DeskContext, RoutingSteps } from '../desk-context.ts';
import { DESK } from '../viewer.ts';
import { takeBack } from './take-back.ts';

/** Wait before a match is tried again that could not be stored. */
const RETRY_MS = 1_000;

/** Lets matches take effect, and keeps the router in step with what is stored (R1, R7). */
export class Routing implements RoutingSteps {
  readonly #context: () => DeskContext;
  readonly #running = new Set<Promise<void>>();
  #stopped = false;

  constructor(context: () => DeskContext) {
    this.#context = context;
  }

  conversationMoved(before: Conversation | null, after: Conversation): void {
    const { agents, clock, facts, router } = this.#context();
    const { id, siteId } = after;
    const from = before?.status === 'active' ? before.agent.id : null;
    const to = after.status === 'active' ? after.agent.id : null;
    if (after.status === 'queued') router.addWaiting(after);
    else router.removeWaiting(id);
    if (from !== null && from !== to) router.release(from, id, clock.now());
    if (to !== null) router.hold(to, id, clock.now());
    // Whose load is another now.
    const changed = from === to ? [] : [from, to].filter((agentId) => agentId !== null);
    for (const agentId of changed)
      facts.tell({ type: 'agentChanged', agentId, siteIds: agents.siteIds(agentId) });
    const siteIds = new Set(from !== null && from !== to ? agents.siteIds(from) : []);
    if (after.status === 'queued') siteIds.add(siteId);
    for (const each of siteIds) this.route(each);
  }

  route(siteId: string): void {
    if (this.#stopped) return;
    const { clock, router } = this.#context();
    for (const assignment of router.match(siteId, clock.now())) {
      const running = this.#assign(siteId, assignment).finally(() => this.#running.delete(running));
      this.#running.add(running);
    }
  }

  /** Assigns nothing more; resolves when what was begun has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.allSettled(this.#running);
  }

  /** Never rejects: what cannot be stored is tried again. */
  async #assign(siteId: string, assignment: Assignment): Promise<void> {
    const context = this.#context();
    const { agents, log } = context;
    const { conversationId, agentId } = assignment;
    try {
      const { id, name } = agents.actor(agentId);
      await changeConversation(context, DESK, conversationId, { type: 'assign', agent: { id, name } });
      // The agent may have been lost or disabled while the assignment was being stored.
      if (!agents.keepsWork(agentId)) await takeBack(context, conversationId, agentId);
    } catch (error) {
      // Somebody else was faster: nothing to worry about.
      if (error instanceof DeskbellError && (error.code === 'conflict' || !error.retryable)) {
        return this.#catchUp(siteId, assignment);
      }
      log.error({ conversationId, agentId, err: describeError(error) }, 'an assignment could not be stored');
      this.#catchUpLater(siteId, assignment);
    }
  }

  /**
   * After a match that took no effect: tells the router who has the conversation, and matches again. Until that is known
   * the agent keeps it, as they may have claimed it by hand meanwhile. Never rejects.
   */
  async #catchUp(siteId: string, assignment: Assignment): Promise<void> {
    const context = this.#context();
    const { clock, log, router } = context;
    const { conversationId, agentId } = assignment;
    try {
      const { conversation } = await findConversation(context, DESK, conversationId);
      if (conversation.status === 'queued') router.addWaiting(conversation);
      else if (conversation.status === 'active') {
        router.hold(conversation.agent.id, conversationId, clock.now());
      } else router.release(agentId, conversationId, clock.now());
    } catch (error) {
      if (!(error instanceof DeskbellError) || error.code !== 'not_found') {
        log.error({ conversationId, err: describeError(error) }, 'a conversation could not be read');
        this.#catchUpLater(siteId, assignment);
        return;
      }
      router.release(agentId, conversationId, clock.now());
    }
    this.route(siteId);
  }

  #catchUpLater(siteId: string, assignment: Assignment): void {
    const { clock } = this.#context();
    clock.wakeAt(clock.now() + RETRY_MS, () => {
      if (!this.#stopped) void this.#catchUp(siteId, assignment);
    });
  }
}
