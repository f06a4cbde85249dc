import type { Action } from '@deskbell/core';
import type { Alert, Board, CrisisState, SiteAgent, Waiting, WaitingReason } from '@deskbell/protocol';
import { acknowledgeAlert, LISTED } from './alerts/acknowledge-alert.ts';
import { boardOf } from './board/board-of.ts';
import { peopleOn } from './board/people-on.ts';
import { replyToAll, type CrisisReplyInput } from './crisis/reply-to-all.ts';
import { setCrisis } from './crisis/set-crisis.ts';
import type { DeskContext } from './desk-context.ts';
import { permit } from './people/permit.ts';
import type { AgentViewer, DeskViewer } from './viewer.ts';

/** The use cases of those who steer a site. Each checks what the viewer may do there (A2). */
export class Supervision {
  readonly #context: DeskContext;

  constructor(context: DeskContext) {
    this.#context = context;
  }

  /** Queues, tiers and crisis as they stand now. */
  boardOf(viewer: AgentViewer | DeskViewer, siteId: string): Promise<Board> {
    permit(this.#context, viewer, 'board:read', { siteId });
    return boardOf(this.#context, siteId);
  }

  /** The board as whoever follows it gets it: that they may was checked when they began. */
  boardForFollowers(siteId: string): Promise<Board> {
    return boardOf(this.#context, siteId);
  }

  /** Place and wait of everybody who waits on a site, oldest first. */
  waitingOn(siteId: string): readonly { conversationId: string; waiting: Waiting }[] {
    return this.#context.waits.linesOf(siteId);
  }

  /** Who works on a site, and what they can do there. */
  peopleOn(siteId: string): readonly SiteAgent[] {
    return peopleOn(this.#context, siteId);
  }

  /** Why conversations of a site are nobody's yet; those that do not wait are left out. */
  explain(viewer: AgentViewer, siteId: string, conversationIds: readonly string[]): readonly WaitingReason[] {
    permit(this.#context, viewer, 'board:read', { siteId });
    const { book } = this.#context;
    return conversationIds.flatMap((conversationId) => {
      const why = book.siteOf(conversationId) === siteId ? book.explainWaiting(conversationId) : undefined;
      return why ? [{ conversationId, because: why.because, agents: why.others, more: why.more }] : [];
    });
  }

  /** What those who oversee a site were alerted to lately, the newest first. */
  alertsOn(viewer: AgentViewer, siteId: string): Promise<readonly Alert[]> {
    permit(this.#context, viewer, 'alert:read', { siteId });
    return this.#context.store.alerts.list(siteId, LISTED);
  }

  /** The agent sees to an alert, unless somebody does already. */
  acknowledgeAlert(viewer: AgentViewer, siteId: string, id: string): Promise<Alert> {
    permit(this.#context, viewer, 'alert:write', { siteId });
    const by = this.#context.agents.actor(viewer.agentId);
    return acknowledgeAlert(this.#context, siteId, id, { id: by.id, name: by.name });
  }

  /** @throws DeskbellError `not_found`, `forbidden` */
  permit(viewer: AgentViewer, action: Action, siteId: string): void {
    permit(this.#context, viewer, action, { siteId });
  }

  /** Switches crisis mode on or off (E7). */
  setCrisis(viewer: AgentViewer, siteId: string, on: boolean): Promise<CrisisState | null> {
    permit(this.#context, viewer, 'crisis:write', { siteId });
    const { id, name } = this.#context.agents.actor(viewer.agentId);
    return setCrisis(this.#context, siteId, on, { id, name });
  }

  /** The same by an integration that was let through before. */
  setCrisisFor(
    by: { readonly id: string; readonly name: string },
    siteId: string,
    on: boolean,
  ): Promise<CrisisState | null> {
    return setCrisis(this.#context, siteId, on, by);
  }

  /** Answers everybody whom the crisis concerns; how many conversations that is. */
  replyToAll(viewer: AgentViewer, input: CrisisReplyInput): Promise<number> {
    permit(this.#context, viewer, 'crisis:write', { siteId: input.siteId });
    return replyToAll(this.#context, viewer, input);
  }

  /** The agent's name, as histories keep it. */
  nameOf(agentId: string): string {
    return this.#context.agents.actor(agentId).name;
  }

  /** The sites on which an agent oversees. */
  supervisedSiteIdsOf(agentId: string): readonly string[] {
    const { agents } = this.#context;
    return agents.siteIds(agentId).filter((siteId) => agents.roleOf(agentId, siteId) !== 'agent');
  }
}
