import {
  absent,
  dayOf,
  paceAfterBack,
  paceAfterDecline,
  paceAfterEnded,
  paceAfterGiven,
  paceAfterMiss,
  socketOpened,
  type AgentPace,
  type AgentRef,
  type BookAgent,
  type Day,
  type EntryDraft,
  type QueuePlan,
  type RoutingBook,
  type SitePlan,
} from '@deskbell/core';
import type { RosterGroup, StaffMember } from '../staffing/roster.ts';
import { TimeByHour } from '../statistics/time-by-hour.ts';
import type { Period } from '../time/period.ts';

interface OnStaff {
  readonly member: StaffMember;
  readonly ref: AgentRef;
  working: boolean;
  pace: AgentPace | null;
  /** Conversations that they have. */
  held: number;
}

/** The agents of a simulation: who is on duty, what pace they are at, and how much of their time was worked. */
export class Staff {
  readonly duty: TimeByHour;
  readonly busy: TimeByHour;
  readonly #people: TimeByHour;
  readonly #book: RoutingBook;
  readonly #siteIds: readonly string[];
  /** By time zone: the day that was looked up last. */
  readonly #days = new Map<string, Day>();
  readonly #agents = new Map<string, OnStaff>();

  constructor({ from, to }: Period, roster: readonly RosterGroup[], book: RoutingBook, plan: SitePlan) {
    this.#book = book;
    this.#siteIds = [plan.siteId];
    this.duty = new TimeByHour(from, to);
    this.busy = new TimeByHour(from, to);
    this.#people = new TimeByHour(from, to);
    for (const member of roster.flatMap(({ members }) => members)) {
      const ref = { id: member.id, name: member.name };
      const agent: OnStaff = { member, ref, working: false, pace: null, held: 0 };
      this.#agents.set(member.id, agent);
      this.#tell(agent, from);
    }
  }

  /** Hours on duty of all people up to a time. */
  peopleMsUntil(at: number): number {
    return this.#people.sumsUntil(at).reduce((sum, ms) => sum + ms, 0);
  }

  refOf(agentId: string): AgentRef | undefined {
    return this.#agents.get(agentId)?.ref;
  }

  isWorking(agentId: string): boolean {
    return this.#agents.get(agentId)?.working ?? false;
  }

  isNotResponding(agentId: string): boolean {
    return this.#agents.get(agentId)?.pace?.notResponding ?? false;
  }

  /** Whose e-mail address it is, on duty or not: who is on call is called. */
  byEmail(email: string | null): AgentRef | null {
    for (const { member, ref } of this.#agents.values()) if (member.email === email) return ref;
    return null;
  }

  /** Begins or ends the work of one person. */
  setWorking(agentId: string, working: boolean, now: number): boolean {
    const agent = this.#agents.get(agentId);
    if (!agent || agent.working === working) return false;
    agent.working = working;
    if (working) agent.pace = paceAfterBack(agent.pace, now, agent.held);
    this.duty.change(working ? agent.member.capacity : -agent.member.capacity, now);
    this.#people.change(working ? 1 : -1, now);
    this.#tell(agent, now);
    return true;
  }

  back(agentId: string, now: number): void {
    const agent = this.#agents.get(agentId);
    if (!agent) return;
    agent.pace = paceAfterBack(agent.pace, now, agent.held);
    this.#tell(agent, now);
  }

  /** Somebody has one more conversation of a queue. */
  took(agentId: string, queue: QueuePlan, weight: number, now: number): void {
    const agent = this.#agents.get(agentId);
    if (!agent) return;
    agent.held += 1;
    this.busy.change(weight, now);
    agent.pace = paceAfterGiven(agent.pace, queue.pace, now, this.#dayStart(queue, now));
    this.#tell(agent, now);
  }

  /** Somebody has one less. */
  letGo(agentId: string, queue: QueuePlan, weight: number, resolved: boolean, now: number): void {
    const agent = this.#agents.get(agentId);
    if (!agent) return;
    agent.held -= 1;
    this.busy.change(-weight, now);
    agent.pace = paceAfterEnded(agent.pace, queue.pace, now, { resolved, left: agent.held });
    this.#tell(agent, now);
  }

  /** What became of an offer that was not accepted. */
  refused(agentId: string, { body }: EntryDraft, queue: QueuePlan, now: number): void {
    const agent = this.#agents.get(agentId);
    if (!agent || body.type !== 'status') return;
    if (body.reason === 'missed') agent.pace = paceAfterMiss(agent.pace, queue.missesBeforeAway, now);
    else if (body.reason === 'declined') agent.pace = paceAfterDecline(agent.pace, now);
    else return;
    this.#tell(agent, now);
  }

  #tell({ member, working, pace }: OnStaff, now: number): void {
    const agent: BookAgent = {
      id: member.id,
      name: member.name,
      email: member.email,
      siteIds: this.#siteIds,
      capacity: member.capacity,
      presence: working ? socketOpened(absent('available')) : absent('offline'),
      pace,
      disabled: false,
    };
    this.#book.setAgent(agent, now);
  }

  /** The queue's day, as the routing book reckons it. */
  #dayStart({ calendar }: QueuePlan, now: number): number {
    const timeZone = calendar?.timeZone ?? 'UTC';
    const known = this.#days.get(timeZone);
    if (known && now >= known.start && now < known.end) return known.start;
    const day = dayOf(timeZone, now);
    this.#days.set(timeZone, day);
    return day.start;
  }
}
