import {
  decide,
  needsTurns,
  nextDue,
  onCallEmail,
  ownerOf,
  queueOf,
  recordAfter,
  RoutingBook,
  startConversation,
  type Conversation,
  type ConversationCommand,
  type ConversationRecord,
  type DecideContext,
  type EntryDraft,
  type SitePlan,
} from '@deskbell/core';
import type { RosterGroup } from '../staffing/roster.ts';
import type { Period } from '../time/period.ts';
import type { Visit } from '../traffic/visit.ts';
import { escalationLabel } from './escalation-label.ts';
import type { Matter } from './matter.ts';
import { openMatter } from './open-matter.ts';
import { SimulationIds } from './simulation-ids.ts';
import { Staff } from './staff.ts';

/** A deadline that neither does anything nor moves must not keep the desk busy. */
const STUCK_MS = 60_000;

/** What people do about what the desk does: told after every change. */
export interface DeskPeople {
  /** It waits from here on: at the beginning, or again. */
  onWaiting(matter: Matter): void;
  onOffered(matter: Matter, agentId: string): void;
  onTaken(matter: Matter, agentId: string): void;
  onEnded(matter: Matter): void;
  onNotResponding(agentId: string): void;
  /** It must be looked at at a time. */
  onDueAt(matter: Matter, at: number): void;
}

/** Told of every change of status, and when somebody moved up. */
export interface DeskWatcher {
  moved(before: Conversation | null, after: Conversation, now: number, book: RoutingBook): void;
}

/**
 * A desk in memory and in virtual time: records instead of rows, and the same core that a server runs. Nothing is decided
 * here; what `decide` and the routing book say takes effect at once.
 */
export class VirtualDesk {
  readonly plan: SitePlan;
  readonly book: RoutingBook;
  readonly staff: Staff;
  readonly offers = { made: 0, missed: 0 };
  now: number;
  readonly #people: DeskPeople;
  readonly #watcher: DeskWatcher | undefined;
  readonly #ids = new SimulationIds();
  readonly #matters = new Map<string, Matter>();

  constructor(
    plan: SitePlan,
    period: Period,
    roster: readonly RosterGroup[],
    people: DeskPeople,
    watcher?: DeskWatcher,
  ) {
    this.plan = plan;
    this.now = period.from;
    this.#people = people;
    this.#watcher = watcher;
    this.book = new RoutingBook({ planOf: () => plan, crisisOf: () => null });
    this.staff = new Staff(period, roster, this.book, plan);
  }

  start(visit: Visit): Matter {
    const id = this.#ids.next();
    const { siteId } = this.plan;
    const { conversation, entries } = startConversation(
      {
        siteId,
        contactId: id,
        visitorId: id,
        messageId: this.#ids.next(),
        text: visit.text,
        locale: visit.language,
        pageUrl: visit.page,
        vip: visit.vip,
        contacts: 1,
        previous: null,
      },
      this.#context(),
    );
    const { firstQueueId } = conversation.handling;
    const matter = openMatter(visit, conversation, entries, queueOf(this.plan, { queueId: firstQueueId }));
    this.#matters.set(conversation.id, matter);
    this.#noteEntries(matter, entries);
    this.#setDue(matter, nextDue(matter.record, this.plan, null));
    this.#settleAgents(null, conversation, entries);
    this.book.conversationChanged(matter.record, this.now);
    this.#react(matter, null, conversation);
    this.route();
    return matter;
  }

  /** Lets a command take effect. */
  change(matter: Matter, command: ConversationCommand): void {
    this.#apply(matter, decide(matter.record, command, this.#context()));
    this.route();
  }

  /** Does what is due by now in a conversation. */
  fireDue(matter: Matter): void {
    const { record } = matter;
    if (record.dueAt === null || record.dueAt > this.now) return;
    const { asOf } = record.conversation.handling.clocks.resolution;
    const turns = needsTurns(record, this.plan, this.now)
      ? (matter.turns ?? []).filter(({ at }) => at >= asOf)
      : undefined;
    const entries = decide(
      record,
      { type: 'fireDue', onCall: (roster) => this.#onCall(roster), ...(turns && { turns }) },
      this.#context(),
    );
    if (entries.length > 0) {
      this.#apply(matter, entries);
      this.route();
      return;
    }
    const dueAt = nextDue(record, this.plan, null, turns);
    this.#setDue(matter, dueAt !== null && dueAt <= this.now ? this.now + STUCK_MS : dueAt);
  }

  /** Every match that is possible now takes effect. */
  route(): void {
    for (
      let proposals = this.book.match(this.now);
      proposals.length > 0;
      proposals = this.book.match(this.now)
    ) {
      for (const { conversationId, agent, mode, why } of proposals) {
        const matter = this.#matters.get(conversationId);
        if (!matter) continue;
        const command: ConversationCommand =
          mode === 'offer'
            ? { type: 'offer', agent, why }
            : { type: 'assign', agent, by: { kind: 'system' }, why };
        this.#apply(matter, decide(matter.record, command, this.#context()));
      }
    }
  }

  /** Somebody begins or ends their work; open offers are withdrawn from those who go (P4). */
  setWorking(agentId: string, working: boolean): void {
    if (!this.staff.setWorking(agentId, working, this.now)) return;
    if (!working) {
      for (const id of this.book.heldBy(agentId)) {
        const matter = this.#matters.get(id);
        if (matter?.record.conversation.status !== 'offered') continue;
        this.#apply(matter, decide(matter.record, { type: 'withdrawOffer', agentId }, this.#context()));
      }
    }
    this.route();
  }

  /** Takes over what has changed by itself. */
  wake(): void {
    this.book.wake(this.now);
    this.route();
  }

  #apply(matter: Matter, entries: readonly EntryDraft[]): void {
    if (entries.length === 0) return;
    const before = matter.record;
    const after = entries.reduce(recordAfter, before);
    matter.record = after;
    this.#noteEntries(matter, entries);
    this.#renewDue(matter, before, entries);
    this.#settleAgents(before.conversation, after.conversation, entries);
    this.book.conversationChanged(after, this.now);
    this.#react(matter, before.conversation, after.conversation);
  }

  #react(matter: Matter, before: Conversation | null, after: Conversation): void {
    if (before === after) return;
    this.#watcher?.moved(before, after, this.now, this.book);
    const owner = activeOwner(after);
    if (owner !== null && owner !== activeOwner(before)) {
      matter.turn += 1;
      matter.takenAt ??= this.now;
      this.#people.onTaken(matter, owner);
    } else if (after.status === 'offered' && before?.status !== 'offered') {
      this.offers.made += 1;
      this.#people.onOffered(matter, after.agent.id);
    } else if (after.status === 'queued' && (before === null || activeOwner(before) !== null)) {
      matter.turn += 1;
      this.#people.onWaiting(matter);
    } else if (after.status === 'resolved' || after.status === 'closed') {
      matter.turn += 1;
      matter.endedAt = this.now;
      this.#matters.delete(after.id);
      this.book.forget(after.id, this.now);
      this.#people.onEnded(matter);
    }
  }

  /** What it leaves behind on agents (P5, R5), as the server keeps it. */
  #settleAgents(before: Conversation | null, after: Conversation, entries: readonly EntryDraft[]): void {
    if (before === after) return;
    const had = activeOwner(before);
    const has = activeOwner(after);
    const weight = this.plan.chatWeight;
    if (before && had !== null && had !== has) {
      const resolved = after.status === 'resolved' || after.status === 'closed';
      this.staff.letGo(had, queueOf(this.plan, before.handling), weight, resolved, this.now);
    }
    if (has !== null && had !== has) {
      this.staff.took(has, queueOf(this.plan, after.handling), weight, this.now);
    }
    if (before?.status !== 'offered') return;
    for (const entry of entries) {
      if (entry.body.type !== 'status') continue;
      if (entry.body.reason === 'missed') this.offers.missed += 1;
      this.staff.refused(before.agent.id, entry, queueOf(this.plan, before.handling), this.now);
    }
    if (this.staff.isNotResponding(before.agent.id)) this.#people.onNotResponding(before.agent.id);
  }

  #noteEntries(matter: Matter, entries: readonly EntryDraft[]): void {
    for (const { body, author } of entries) {
      switch (body.type) {
        case 'message':
          if (author.kind !== 'visitor' && author.kind !== 'agent') break;
          matter.turns?.push({ by: author.kind, at: this.now });
          if (author.kind === 'agent') matter.firstReplyAt ??= this.now;
          break;
        case 'escalation':
          matter.path.push(escalationLabel(body));
          break;
        case 'sla':
          if (body.event === 'breach') matter.broken.add(body.clock);
          break;
        default:
          break;
      }
    }
  }

  /** A deadline may come too early and never too late (E2): most messages leave it as it is. */
  #renewDue(matter: Matter, before: ConversationRecord, entries: readonly EntryDraft[]): void {
    const { record } = matter;
    const isChanged = record.conversation.version !== before.conversation.version;
    const beginsToWait =
      before.awaitingReplySince === null && entries.some(({ author }) => author.kind === 'visitor');
    if (!isChanged && !beginsToWait) return;
    const dueAt = nextDue(record, this.plan, null, matter.turns ?? undefined);
    if (isChanged || before.dueAt === null) this.#setDue(matter, dueAt);
    else if (dueAt !== null) this.#setDue(matter, Math.min(dueAt, before.dueAt));
  }

  #setDue(matter: Matter, dueAt: number | null): void {
    if (matter.record.dueAt === dueAt) return;
    matter.record = { ...matter.record, dueAt };
    if (dueAt !== null) this.#people.onDueAt(matter, dueAt);
  }

  #onCall(roster: string) {
    const shifts = this.plan.rosters.get(roster);
    return shifts ? this.staff.byEmail(onCallEmail(shifts, this.now)) : null;
  }

  #context(): DecideContext {
    return {
      now: this.now,
      ids: this.#ids,
      plan: this.plan,
      crisis: null,
      onCall: (roster) => this.#onCall(roster),
    };
  }
}

/** Who has it at work. */
function activeOwner(conversation: Conversation | null): string | null {
  return conversation?.status === 'active' ? (ownerOf(conversation)?.id ?? null) : null;
}
