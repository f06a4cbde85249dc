import { absent, acceptsWork, isConnected, isInGrace } from '@deskbell/core';
import type { Agent, AgentPresence, RoutableAgent } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';

interface Known {
  agent: Agent;
  presence: AgentPresence;
}

/** Every agent of the installation, with their presence on this node. Holds no truth about people: rows do. */
export class AgentDirectory {
  readonly #known = new Map<string, Known>();

  get(agentId: string): Readonly<Known> | undefined {
    return this.#known.get(agentId);
  }

  all(): Iterable<Readonly<Known>> {
    return this.#known.values();
  }

  /** Takes over what the rows say of an agent; the presence stays. */
  put(agent: Agent): void {
    const known = this.#known.get(agent.id);
    if (known) known.agent = agent;
    else this.#known.set(agent.id, { agent, presence: absent(agent.presence) });
  }

  setPresence(agentId: string, presence: AgentPresence): void {
    const known = this.#known.get(agentId);
    if (known) known.presence = presence;
  }

  /**
   * The agent as author of commands.
   *
   * @throws DeskbellError `unauthenticated` when there is no such agent
   */
  actor(agentId: string): { readonly kind: 'agent'; readonly id: string; readonly name: string } {
    const known = this.#known.get(agentId);
    if (!known) throw new DeskbellError('unauthenticated', 'unable to act: the agent is gone; sign in again');
    return { kind: 'agent', id: agentId, name: known.agent.name };
  }

  siteIds(agentId: string): readonly string[] {
    return this.#known.get(agentId)?.agent.memberships.map(({ siteId }) => siteId) ?? [];
  }

  isMember(agentId: string, siteId: string): boolean {
    const agent = this.#known.get(agentId)?.agent;
    if (!agent || agent.disabledAt !== null) return false;
    return agent.memberships.some((membership) => membership.siteId === siteId);
  }

  /** Enabled agents who share a site with this one, themselves included. */
  *colleaguesOf(agentId: string): Iterable<Readonly<Known>> {
    const sites = new Set(this.siteIds(agentId));
    for (const known of this.#known.values()) {
      const { agent } = known;
      if (agent.disabledAt === null && agent.memberships.some(({ siteId }) => sites.has(siteId))) yield known;
    }
  }

  /** Whether the agent may go on having conversations: neither disabled nor lost for longer than the grace time. */
  keepsWork(agentId: string): boolean {
    const known = this.#known.get(agentId);
    return known !== undefined && known.agent.disabledAt === null && isConnected(known.presence);
  }

  routable(agentId: string): RoutableAgent | undefined {
    const known = this.#known.get(agentId);
    if (!known) return undefined;
    const { agent, presence } = known;
    const enabled = agent.disabledAt === null;
    return {
      id: agentId,
      siteIds: this.siteIds(agentId),
      acceptsWork: enabled && acceptsWork(presence),
      inGrace: enabled && isInGrace(presence),
      capacity: agent.capacity,
    };
  }
}
