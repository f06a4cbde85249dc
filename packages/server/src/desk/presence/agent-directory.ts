import { absent, isConnected } from '@deskbell/core';
import type { Agent, AgentPace, AgentPresence, AgentSubject, BookAgent } from '@deskbell/core';
import { DeskbellError, type Role } from '@deskbell/protocol';

interface Known {
  agent: Agent;
  /** What the agent may do, by what `agent` says. */
  subject: AgentSubject;
  presence: AgentPresence;
  pace: AgentPace | null;
}

/** Every agent of the installation, with their presence on this node. Holds no truth about people: rows do. */
export class AgentDirectory {
  readonly #known = new Map<string, Known>();
  readonly #states = new Map<string, { readonly state: string; readonly since: number }>();

  get(agentId: string): Readonly<Known> | undefined {
    return this.#known.get(agentId);
  }

  all(): Iterable<Readonly<Known>> {
    return this.#known.values();
  }

  /** Takes over what the rows say of an agent; the presence stays. */
  put(agent: Agent): void {
    const known = this.#known.get(agent.id);
    const subject = subjectOf(agent);
    if (known) Object.assign(known, { agent, subject });
    else this.#known.set(agent.id, { agent, subject, presence: absent(agent.presence), pace: agent.pace });
  }

  setPace(agentId: string, pace: AgentPace): void {
    const known = this.#known.get(agentId);
    if (known) known.pace = pace;
  }

  /** An enabled agent by the address of their account. */
  findByEmail(email: string): Agent | undefined {
    for (const { agent } of this.#known.values()) {
      if (agent.disabledAt === null && agent.email === email.toLowerCase()) return agent;
    }
    return undefined;
  }

  setPresence(agentId: string, presence: AgentPresence): void {
    const known = this.#known.get(agentId);
    if (known) known.presence = presence;
  }

  /** Since when an agent is in a state, as this node has seen it: to be asked whenever the state may be another. */
  stateSince(agentId: string, state: string, now: number): number {
    const known = this.#states.get(agentId);
    if (known?.state === state) return known.since;
    this.#states.set(agentId, { state, since: now });
    return now;
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

  /** What the agent may do on their sites; the installation as a whole is for REST alone. */
  subject(agentId: string): AgentSubject {
    return (
      this.#known.get(agentId)?.subject ?? {
        kind: 'agent',
        agentId,
        roles: new Map(),
        ownsInstallation: false,
      }
    );
  }

  siteIds(agentId: string): readonly string[] {
    return this.#known.get(agentId)?.agent.memberships.map(({ siteId }) => siteId) ?? [];
  }

  isMember(agentId: string, siteId: string): boolean {
    const agent = this.#known.get(agentId)?.agent;
    if (!agent || agent.disabledAt !== null) return false;
    return agent.memberships.some((membership) => membership.siteId === siteId);
  }

  roleOf(agentId: string, siteId: string): Role | undefined {
    return this.#known.get(agentId)?.agent.memberships.find((membership) => membership.siteId === siteId)
      ?.role;
  }

  /** The addresses of the enabled agents of a site: what a configuration may name. */
  emailsOn(siteId: string): ReadonlySet<string> {
    const emails = new Set<string>();
    for (const { agent } of this.#known.values()) {
      if (this.isMember(agent.id, siteId)) emails.add(agent.email);
    }
    return emails;
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

  /** Whether the account is there no longer, or disabled. Who is merely lost may come back. */
  isGone(agentId: string): boolean {
    const known = this.#known.get(agentId);
    return known === undefined || known.agent.disabledAt !== null;
  }

  /** The agent as routing keeps them. */
  forBook(agentId: string): BookAgent | undefined {
    const known = this.#known.get(agentId);
    if (!known) return undefined;
    const { agent, presence, pace } = known;
    const { id, name, email, capacity } = agent;
    return {
      id,
      name,
      email,
      capacity,
      siteIds: this.siteIds(agentId),
      presence,
      pace,
      disabled: agent.disabledAt !== null,
    };
  }
}

function subjectOf({ id, disabledAt, memberships }: Agent): AgentSubject {
  const held = disabledAt === null ? memberships : [];
  const roles = new Map(held.map(({ siteId, role }) => [siteId, role]));
  return { kind: 'agent', agentId: id, roles, ownsInstallation: false };
}
