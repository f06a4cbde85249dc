import type { SitePlan } from '@deskbell/core';
import { drawDelay, type AgentBehaviour } from './desk/agent-behaviour.ts';
import type { Matter } from './desk/matter.ts';
import { VirtualDesk, type DeskPeople, type DeskWatcher } from './desk/virtual-desk.ts';
import { Random } from './random/random.ts';
import type { RosterGroup } from './staffing/roster.ts';
import type { Outcome } from './statistics/outcome.ts';
import type { Counted } from './statistics/summarize.ts';
import { HOUR_MS } from './statistics/time-by-hour.ts';
import { EventQueue } from './time/event-queue.ts';
import type { Period } from './time/period.ts';
import type { Visit } from './traffic/visit.ts';

export interface SimulationInput {
  /** Made from the site's configuration and the roster: see `withStaff`. */
  readonly plan: SitePlan;
  readonly period: Period;
  /** By their times. */
  readonly visits: readonly Visit[];
  readonly roster: readonly RosterGroup[];
  readonly behaviour: AgentBehaviour;
  readonly seed: number;
  /** Called now and then with the share of the period that has passed. */
  readonly onProgress?: (share: number) => void;
  readonly watcher?: DeskWatcher;
}

/** Progress is told after so many events. */
const TELL_EVERY = 4_096;

/** Plays a period in virtual time, event by event, and counts. The same input gives the same result. */
export class Simulation implements DeskPeople {
  readonly #input: SimulationInput;
  readonly #desk: VirtualDesk;
  readonly #events = new EventQueue<() => void>();
  readonly #random: Random;
  /** By the place of their visit: what is over is let go of, and only its outcome kept. */
  readonly #open = new Map<Matter, number>();
  readonly #outcomes: Outcome[] = [];

  constructor(input: SimulationInput) {
    this.#input = input;
    this.#random = new Random(input.seed, 'agents');
    this.#desk = new VirtualDesk(input.plan, input.period, input.roster, this, input.watcher);
  }

  run(): Counted {
    const { period, roster, visits, onProgress } = this.#input;
    this.#planShifts(roster);
    this.#planVisit(0);
    for (let count = 0; ; count += 1) {
      const wakeAt = this.#desk.book.nextWakeAt() ?? Infinity;
      const at = Math.min(wakeAt, this.#events.nextAt);
      if (at >= period.to) break;
      this.#desk.now = Math.max(this.#desk.now, at);
      if (wakeAt <= at) this.#desk.wake();
      else this.#events.take()?.();
      if (onProgress && count % TELL_EVERY === 0) {
        onProgress((this.#desk.now - period.from) / (period.to - period.from));
      }
    }
    onProgress?.(1);
    for (const matter of this.#open.keys()) this.onEnded(matter);
    const { staff, offers } = this.#desk;
    return {
      outcomes: this.#outcomes,
      offeredByHour: offeredByHour(visits, period, this.#input.plan.chatWeight),
      busyByHour: staff.busy.sumsUntil(period.to),
      dutyByHour: staff.duty.sumsUntil(period.to),
      agentMs: staff.peopleMsUntil(period.to),
      offers,
    };
  }

  onWaiting(matter: Matter): void {
    const { patienceMs } = matter.visit;
    if (patienceMs === Infinity) return;
    this.#whileTurn(matter, this.#desk.now + patienceMs, () => {
      const { status, visitorId } = matter.record.conversation;
      if (status !== 'queued' && status !== 'offered') return;
      matter.left = true;
      this.#desk.change(matter, { type: 'end', by: { kind: 'visitor', id: visitorId } });
    });
  }

  onOffered(matter: Matter, agentId: string): void {
    const { acceptAfterMs, misses } = this.#input.behaviour;
    if (this.#random.chance(misses)) return;
    const offeredAt = this.#desk.now;
    this.#at(this.#desk.now + drawDelay(acceptAfterMs, this.#random), () => {
      const by = this.#desk.staff.refOf(agentId);
      const { conversation } = matter.record;
      const isOpen =
        conversation.status === 'offered' &&
        conversation.agent.id === agentId &&
        conversation.offeredAt === offeredAt;
      if (!by || !isOpen) return;
      this.#desk.change(matter, { type: 'accept', by: { kind: 'agent', ...by } });
    });
  }

  onTaken(matter: Matter, agentId: string): void {
    const ref = this.#desk.staff.refOf(agentId);
    if (!ref) return;
    const by = { kind: 'agent', ...ref } as const;
    const { visit } = matter;
    const { replyAfterMs } = this.#input.behaviour;
    const { now, plan } = this.#desk;
    const handsOn = visit.escalates && matter.record.conversation.handling.tier < plan.tiers.length;
    // Who hands it on has found out on half the way that others must solve it.
    const workMs = handsOn ? Math.ceil(visit.handleMs / 2) : visit.handleMs;
    const answer = (askedAt: number): void => {
      const at = Math.min(askedAt + drawDelay(replyAfterMs, this.#random), now + workMs);
      this.#whileTurn(matter, at, () => this.#say(matter, by));
    };
    answer(now);
    for (let index = 1; index <= visit.followUps; index += 1) {
      const askedAt = now + Math.round((workMs * index) / (visit.followUps + 1));
      this.#whileTurn(matter, askedAt, () => {
        this.#say(matter, { kind: 'visitor', id: matter.record.conversation.visitorId });
        answer(askedAt);
      });
    }
    this.#whileTurn(matter, now + workMs, () => {
      if (handsOn) this.#desk.change(matter, { type: 'escalate', by, summary: NO_SUMMARY });
      else this.#desk.change(matter, { type: 'resolve', by });
    });
  }

  onEnded(matter: Matter): void {
    const place = this.#open.get(matter);
    if (place === undefined) return;
    this.#open.delete(matter);
    this.#outcomes[place] = this.#outcomeOf(matter);
  }

  onNotResponding(agentId: string): void {
    this.#at(this.#desk.now + this.#input.behaviour.backAfterMs, () => {
      if (!this.#desk.staff.isNotResponding(agentId)) return;
      this.#desk.staff.back(agentId, this.#desk.now);
      this.#desk.route();
    });
  }

  onDueAt(matter: Matter, at: number): void {
    this.#at(at, () => {
      if (matter.record.dueAt === at && matter.endedAt === null) this.#desk.fireDue(matter);
    });
  }

  #say(
    matter: Matter,
    by: { kind: 'agent'; id: string; name: string } | { kind: 'visitor'; id: string },
  ): void {
    this.#desk.change(matter, { type: 'postMessage', by, id: `m${matter.record.seq}`, text: '…' });
  }

  #planVisit(index: number): void {
    const visit = this.#input.visits[index];
    if (!visit) return;
    this.#at(visit.at, () => {
      this.#planVisit(index + 1);
      const matter = this.#desk.start(visit);
      this.#open.set(matter, index);
    });
  }

  #planShifts(roster: readonly RosterGroup[]): void {
    for (const { members, onDuty } of roster) {
      for (const { at, value } of onDuty) {
        this.#at(at, () => members.forEach(({ id }, index) => this.#desk.setWorking(id, index < value)));
      }
    }
  }

  /** What would happen after the period is not waited for. */
  #at(at: number, event: () => void): void {
    if (at < this.#input.period.to) this.#events.add(at, event);
  }

  /** Happens unless the conversation ends, waits again or goes to somebody else before. */
  #whileTurn(matter: Matter, at: number, event: () => void): void {
    const { turn } = matter;
    this.#at(at, () => {
      if (matter.turn === turn) event();
    });
  }

  #outcomeOf(matter: Matter): Outcome {
    const { visit, queue, takenAt, left, endedAt, firstReplyAt, promised, broken, path } = matter;
    return {
      at: visit.at,
      kind: visit.kind,
      queue,
      result: left ? 'left' : takenAt === null ? 'waiting' : 'answered',
      waitMs: (takenAt ?? endedAt ?? this.#input.period.to) - visit.at,
      firstReplyMs: firstReplyAt === null ? null : firstReplyAt - visit.at,
      promised,
      broken: [...broken],
      path,
    };
  }
}

const NO_SUMMARY = { who: '', asked: '', tried: '', promised: '' };

function offeredByHour(visits: readonly Visit[], { from, to }: Period, weight: number): readonly number[] {
  const sums = Array.from({ length: Math.ceil((to - from) / HOUR_MS) }, () => 0);
  for (const { at, handleMs } of visits) {
    const hour = Math.floor((at - from) / HOUR_MS);
    sums[hour] = (sums[hour] ?? 0) + handleMs * weight;
  }
  return sums;
}
