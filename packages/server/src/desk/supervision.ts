import type { Action } from '@deskbell/core';
import type { Board, CrisisState, Waiting } from '@deskbell/protocol';
import { boardOf } from './board/board-of.ts';
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
