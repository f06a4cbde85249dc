import {
  absent,
  dayOf,
  paceAfterBack,
  paceAfterDecline,
  paceAfterEnded,
  paceAfterGiven,
  paceAfterMiss,
  socketOpened,
  type Agent,
  type AgentPace,
  type AgentRef,
  type Conversation,
  type EntryDraft,
  type PresenceChange,
  type QueuePlan,
  type RoutingBook,
} from '@deskbell/core';

interface OnStaff {
  readonly agent: Agent;
  working: boolean;
  pace: AgentPace | null;
}

/** Who is at work in the demo's week, at what pace: what a server keeps of them, kept in memory. */
export class WeekStaff {
  /** Every beginning and end of work, for the reports. */
  readonly changes: PresenceChange[] = [];
  readonly #book: RoutingBook;
  readonly #staff = new Map<string, OnStaff>();

  constructor(agents: readonly Agent[], book: RoutingBook, now: number) {
    this.#book = book;
    for (const agent of agents) {
      const member: OnStaff = { agent, working: false, pace: null };
      this.#staff.set(agent.id, member);
      this.#tell(member, now);
    }
  }

  refOf(agentId: string): AgentRef | undefined {
    const agent = this.#staff.get(agentId)?.agent;
    return agent && { id: agent.id, name: agent.name };
  }

  byEmail(email: string | null): AgentRef | null {
    for (const { agent } of this.#staff.values())
      if (agent.email === email) return { id: agent.id, name: agent.name };
    return null;
  }

  /** Who is at work on a site now. */
  workingOn(siteId: string): readonly AgentRef[] {
    return [...this.#staff.values()]
      .filter(({ agent, working }) => working && agent.memberships.some((one) => one.siteId === siteId))
      .map(({ agent }) => ({ id: agent.id, name: agent.name }));
  }

  isNotResponding(agentId: string): boolean {
    return this.#staff.get(agentId)?.pace?.notResponding ?? false;
  }

  /** What is left of their work on everybody, for their rows. */
  paces(): readonly { readonly agentId: string; readonly pace: AgentPace; readonly working: boolean }[] {
    return [...this.#staff.values()].flatMap(({ agent, pace, working }) =>
      pace ? [{ agentId: agent.id, pace, working }] : [],
    );
  }

  setWorking(agentId: string, working: boolean, now: number): boolean {
    const member = this.#staff.get(agentId);
    if (!member || member.working === working) return false;
    member.working = working;
    if (working) member.pace = paceAfterBack(member.pace, now, this.#book.heldBy(agentId).length);
    this.changes.push({ agentId, at: now, working, capacity: member.agent.capacity });
    this.#tell(member, now);
    return true;
  }

  back(agentId: string, now: number): void {
    this.#change(agentId, now, (pace) => paceAfterBack(pace, now, this.#book.heldBy(agentId).length));
  }

  /** What entries of a conversation leave behind on agents, as the server keeps it. */
  settle(
    before: Conversation | null,
    after: Conversation,
    entries: readonly EntryDraft[],
    queue: QueuePlan,
  ): void {
    const owner = before?.status === 'active' || before?.status === 'snoozed' ? before.agent.id : null;
    for (const { at, body } of entries) {
      if (body.type !== 'status') continue;
      if (body.reason === 'accepted' || body.reason === 'assigned' || body.reason === 'claimed') {
        const { start } = dayOf(queue.calendar?.timeZone ?? 'UTC', at);
        this.#change(body.agent?.id, at, (pace) => paceAfterGiven(pace, queue.pace, at, start));
      } else if (body.reason === 'missed') {
        this.#change(body.agent?.id, at, (pace) => paceAfterMiss(pace, queue.missesBeforeAway, at));
      } else if (body.reason === 'declined') {
        this.#change(body.agent?.id, at, (pace) => paceAfterDecline(pace, at));
      }
      const keeps = 'agent' in after && after.agent?.id === owner;
      const resolved = body.status === 'resolved' || body.status === 'closed';
      if (owner === null || (keeps && !resolved)) continue;
      const left = this.#book.heldBy(owner).filter((id) => id !== after.id).length;
      this.#change(owner, at, (pace) => paceAfterEnded(pace, queue.pace, at, { resolved, left }));
    }
  }

  #change(agentId: string | undefined, now: number, change: (pace: AgentPace | null) => AgentPace): void {
    const member = agentId === undefined ? undefined : this.#staff.get(agentId);
    if (!member) return;
    member.pace = change(member.pace);
    this.#tell(member, now);
  }

  #tell({ agent, pace, working }: OnStaff, now: number): void {
    this.#book.setAgent(
      {
        id: agent.id,
        name: agent.name,
        email: agent.email,
        siteIds: agent.memberships.map(({ siteId }) => siteId),
        capacity: agent.capacity,
        presence: working ? socketOpened(absent('available')) : absent('offline'),
        pace,
        disabled: false,
      },
      now,
    );
  }
}
