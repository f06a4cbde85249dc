import {
  evolve,
  type Conversation,
  type ConversationRecord,
  type SitePlan,
  TRANSITIONS,
} from '@deskbell/core';
import type { Entry, EntryBody } from '@deskbell/protocol';
import { isDeepStrictEqual } from 'node:util';

type StatusBody = Extract<EntryBody, { type: 'status' }>;

/** What a story must know of its site: the plan, and how often it has been another. */
interface Site {
  readonly plan: SitePlan;
  readonly configured: number;
}

type StepKind = 'waiting' | 'unanswered' | 'unresolved';

/** Why somebody has a conversation beyond what routing would give them, as far as capacity goes. */
export type Given = 'routing' | 'beyond';

/**
 * The timeline of one conversation, followed entry by entry as it grows: what it tells must be what the rows say, and
 * nothing may stand in it twice that happens once.
 */
export class Story {
  readonly faults: string[] = [];
  /** How it came to whom it is with now. */
  given: Given = 'routing';
  /** The last status entry. */
  last: StatusBody | undefined;
  lastAuthor: string | undefined;
  readonly entryIds = new Map<string, number>();
  #seq = 0;
  #conversation: Conversation | undefined;
  #before: EntryBody | undefined;
  /** Count what begins anew: matters, tiers, waits. */
  readonly #counts = { matter: 0, tier: 0, wait: 0 };
  readonly #once = new Set<string>();
  readonly #site: Site;
  readonly #configured: number;
  #visitorWroteAt = 0;
  #awaiting = false;

  constructor(site: Site) {
    this.#site = site;
    this.#configured = site.configured;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Takes over what was added since; afterwards it must stand as the rows say. */
  follow(entries: readonly Entry[], { conversation, seq }: ConversationRecord): void {
    for (const entry of entries) {
      this.#seq += 1;
      if (entry.seq !== this.#seq) this.#fault(`entry ${String(entry.seq)} stands at ${String(this.#seq)}`);
      const key = `${entry.author.kind} ${'id' in entry.author ? entry.author.id : ''} ${entry.id}`;
      this.entryIds.set(entry.id, (this.entryIds.get(entry.id) ?? 0) + 1);
      this.#only(`entry ${key}`);
      this.#add(entry);
    }
    if (seq !== this.#seq)
      this.#fault(`its rows have ${String(seq)} entries, and ${String(this.#seq)} are there`);
    if (this.#conversation && !isDeepStrictEqual(this.#conversation, conversation)) {
      this.#fault(
        `its rows say ${JSON.stringify(conversation)} and its entries tell ${JSON.stringify(this.#conversation)}`,
      );
    }
    this.#conversation = conversation;
  }

  #add(entry: Entry): void {
    const { at, body } = entry;
    const before = this.#conversation;
    if (entry.author.kind === 'visitor' && body.type === 'message') this.#visitorWrote(at);
    if (entry.author.kind === 'agent' && body.type === 'message') this.#awaiting = false;
    if (entry.seq === 1 && body.type !== 'status') this.#fault(`it begins with ${body.type}`);
    if (body.type === 'escalation' && body.cause.kind === 'step') {
      const { in: what, policyId, since, step } = body.cause;
      const { matter, wait } = this.#counts;
      const ladder =
        `${policyId} ${what} of matter ${String(matter)}` +
        `${what === 'waiting' ? ` in wait ${String(wait)}` : ''} since ${String(since)}`;
      this.#only(`step ${String(step)} of ${ladder}`);
      this.#inOrder(ladder, policyId, what, step);
    }
    if (body.type === 'sla' && body.event !== 'late') {
      const { matter, tier } = this.#counts;
      const of = { firstResponse: `tier ${String(tier)}`, nextResponse: String(body.since), resolution: '' }[
        body.clock
      ];
      this.#only(`${body.event} of ${body.clock} in matter ${String(matter)} ${of}`);
    }
    // How it began is not told by an entry: what the first look finds is taken as it is.
    if (before) {
      this.#conversation = evolve(before, entry);
      this.#compare(before, this.#conversation, body);
    }
    if (body.type === 'status') {
      this.#status(body, entry.author.kind);
      this.last = body;
      this.lastAuthor = entry.author.kind;
    }
    this.#before = body;
  }

  #status(body: StatusBody, author: string): void {
    const { last } = this;
    const from = last?.status;
    if (from !== undefined && !TRANSITIONS[from].includes(body.status)) {
      this.#fault(`it moved from ${from} to ${body.status}`);
    }
    const byRouting = author === 'system' && this.#before?.type === 'routing';
    if (body.reason === 'offered' && from !== 'queued') this.#fault(`it was offered while ${String(from)}`);
    if (body.reason === 'accepted' && (from !== 'offered' || last?.agent?.id !== body.agent?.id)) {
      this.#fault('it was accepted by somebody else');
    }
    if (body.reason === 'assigned' && byRouting && from !== 'queued') {
      this.#fault(`routing assigned it while ${String(from)}`);
    }
    switch (body.reason) {
      case 'offered':
        this.given = 'routing';
        break;
      case 'assigned':
        this.given = byRouting ? 'routing' : 'beyond';
        break;
      // By hand, from a colleague, or back after a time in which it weighed nothing.
      case 'claimed':
      case 'transferred':
      case 'transferReturned':
      case 'woken':
        this.given = 'beyond';
        break;
      default:
        break;
    }
  }

  #compare(before: Conversation, after: Conversation, body: EntryBody): void {
    if (
      after.handling.openedAt !== before.handling.openedAt ||
      (body.type === 'status' && body.reason === 'reopened')
    ) {
      this.#counts.matter += 1;
    }
    if (after.handling.tier !== before.handling.tier) this.#counts.tier += 1;
    if (!('waitingSince' in after)) return;
    if (!('waitingSince' in before)) {
      this.#counts.wait += 1;
      return;
    }
    if (after.waitingSince === before.waitingSince) return;
    this.#counts.wait += 1;
    // The age is another only where an agent had answered, and then lost it or was written to again.
    const reason = body.type === 'status' ? body.reason : body.type;
    const mayChange = reason === 'agentLost' || reason === 'woken';
    const had = before.status === 'active' || before.status === 'snoozed';
    if (!mayChange || !had) {
      this.#fault(
        `its age changed from ${String(before.waitingSince)} to ${String(after.waitingSince)} (${reason})`,
      );
    }
  }

  /** Whoever was silent gave the units back, and takes them again beyond the capacity if need be (P2). */
  #visitorWrote(at: number): void {
    if (
      !this.#awaiting &&
      this.#visitorWroteAt > 0 &&
      at >= this.#visitorWroteAt + this.#site.plan.silentAfterMs
    ) {
      this.given = 'beyond';
    }
    this.#awaiting = true;
    this.#visitorWroteAt = at;
  }

  /** No step is passed by: those before it on the same clock were taken before it, as long as the plan is the same. */
  #inOrder(ladder: string, policyId: string, what: StepKind, step: number): void {
    if (this.#site.configured !== this.#configured) return;
    const { crisis, queues } = this.#site.plan;
    const policies = [crisis.policy, ...Array.from(queues.values(), ({ policy }) => policy)];
    const steps = policies.find((policy) => policy?.id === policyId)?.steps[what] ?? [];
    for (let earlier = 0; earlier < step; earlier += 1) {
      if (steps[earlier]?.clock !== steps[step]?.clock) continue;
      if (!this.#once.has(`step ${String(earlier)} of ${ladder}`)) {
        this.#fault(`step ${String(step)} of ${ladder} was taken before step ${String(earlier)}`);
      }
    }
  }

  #only(what: string): void {
    if (this.#once.has(what)) this.#fault(`twice: ${what}`);
    this.#once.add(what);
  }

  #fault(what: string): void {
    this.faults.push(what);
  }
}
