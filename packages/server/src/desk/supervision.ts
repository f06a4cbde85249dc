import type { Board, CrisisState, Waiting } from '@deskbell/protocol';
import { boardOf } from './board/board-of.ts';
import { replyToAll, type CrisisReplyInput } from './crisis/reply-to-all.ts';
import { setCrisis } from './crisis/set-crisis.ts';
import type { DeskContext } from './desk-context.ts';
import { requireRole } from './people/require-role.ts';
import type { AgentViewer } from './viewer.ts';

/** The use cases of those who steer a site. Each checks what the viewer may do there (A2). */
export class Supervision {
  readonly #context: DeskContext;

  constructor(context: DeskContext) {
    this.#context = context;
  }

  /** Queues, tiers and crisis as they stand now. */
  boardOf(viewer: AgentViewer, siteId: string): Promise<Board> {
    requireRole(this.#context, viewer, siteId, 'agent');
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
  requireRole(viewer: AgentViewer, siteId: string, least: 'supervisor' | 'admin'): void {
    requireRole(this.#context, viewer, siteId, least);
  }

  /** Switches crisis mode on or off (E7). */
  setCrisis(viewer: AgentViewer, siteId: string, on: boolean): Promise<CrisisState | null> {
    requireRole(this.#context, viewer, siteId, 'supervisor');
    const { id, name } = this.#context.agents.actor(viewer.agentId);
    return setCrisis(this.#context, siteId, on, { id, name });
  }

  /** Answers everybody whom the crisis concerns; how many conversations that is. */
  replyToAll(viewer: AgentViewer, input: CrisisReplyInput): Promise<number> {
    requireRole(this.#context, viewer, input.siteId, 'supervisor');
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
