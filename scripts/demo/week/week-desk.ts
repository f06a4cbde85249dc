import {
  decide,
  needsTurns,
  nextDue,
  noEntries,
  onCallEmail,
  ownerOf,
  projectEntry,
  queueOf,
  recordAfter,
  RoutingBook,
  startConversation,
  UNVERIFIED,
  type Agent,
  type Conversation,
  type ConversationCommand,
  type ConversationRecord,
  type DecideContext,
  type EntryDraft,
  type Flow,
  type Ids,
  type SitePlan,
  type Turn,
} from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { Facts } from '../texts/fill-text.ts';
import type { Script } from '../texts/script.ts';
import type { Customer } from './customer.ts';
import type { Matter } from './matter.ts';
import { WeekStaff } from './week-staff.ts';

/** What people do about what the desk does. */
export interface WeekPeople {
  /** It has another state now; `before` is `null` when it has just begun. */
  onMoved(matter: Matter, before: Conversation | null): void;
  /** Something was added to its timeline. */
  onEntries(matter: Matter, entries: readonly EntryDraft[]): void;
  onNotResponding(agentId: string): void;
  /** It must be looked at at a time. */
  onDueAt(matter: Matter, at: number): void;
}

export interface WeekDeskOptions {
  readonly plans: ReadonlyMap<string, SitePlan>;
  readonly flows: ReadonlyMap<string, readonly Flow[]>;
  readonly agents: readonly Agent[];
  readonly ids: Ids;
  readonly from: number;
  readonly people: WeekPeople;
}

/** A deadline that neither does anything nor moves must not stop the week. */
const STUCK_MS = 60_000;

/**
 * The desk in memory and in virtual time, by the same core that a server runs: what it decides becomes entries with their
 * right times, which are stored afterwards.
 */
export class WeekDesk {
  readonly book: RoutingBook;
  readonly staff: WeekStaff;
  readonly matters: Matter[] = [];
  now: number;
  readonly #options: WeekDeskOptions;
  readonly #open = new Map<string, Matter>();

  constructor(options: WeekDeskOptions) {
    this.#options = options;
    this.now = options.from;
    this.book = new RoutingBook({ planOf: (siteId) => this.planOf(siteId), crisisOf: () => null });
    this.staff = new WeekStaff(options.agents, this.book, options.from);
  }

  planOf(siteId: string): SitePlan {
    const plan = this.#options.plans.get(siteId);
    if (!plan) throw new TypeError(`there is no site ${siteId}`);
    return plan;
  }

  start(customer: Customer, script: Script, text: string, facts: Facts): void {
    const { ids } = this.#options;
    const { contactId, locale, page, siteId, vip, visitorId } = customer;
    customer.conversations += 1;
    customer.busy = true;
    const began = startConversation(
      {
        siteId,
        contactId,
        visitorId,
        messageId: ids.next(),
        text,
        locale,
        pageUrl: page.url,
        vip,
        contacts: customer.conversations,
        previous: customer.previous,
        flowId: script.flow,
        ...(customer.vouched ? { attributes: {} } : {}),
      },
      this.#context(siteId, []),
    );
    const { conversation, entries } = began;
    const empty = emptyRecord(conversation, customer);
    const matter: Matter = {
      customer,
      script,
      facts,
      siteId,
      start: { conversation, entries, page },
      record: entries.reduce<ConversationRecord>(
        (record, entry) => ({ ...record, ...projectEntry(record, entry) }),
        empty,
      ),
      entries: [...entries],
      place: 1,
      turn: 0,
      planned: 0,
      busy: false,
    };
    this.matters.push(matter);
    this.#open.set(conversation.id, matter);
    this.#setDue(matter, nextDue(matter.record, this.planOf(siteId), null));
    this.#settle(matter, null, entries);
    this.route();
  }

  /** Lets a command take effect; what is refused has come too late, and nothing happens. */
  change(matter: Matter, command: ConversationCommand): boolean {
    let entries: readonly EntryDraft[];
    try {
      entries = decide(matter.record, command, this.#context(matter.siteId, matter.entries));
    } catch (error) {
      if (error instanceof DeskbellError && ['conflict', 'conversation_closed'].includes(error.code))
        return false;
      throw error;
    }
    this.#apply(matter, entries);
    this.route();
    return true;
  }

  /** Does what is due by now in a conversation. */
  fireDue(matter: Matter): void {
    const { record, siteId } = matter;
    if (record.dueAt === null || record.dueAt > this.now) return;
    const plan = this.planOf(siteId);
    const turns = needsTurns(record, plan, this.now) ? turnsOf(matter) : undefined;
    const entries = decide(
      record,
      { type: 'fireDue', onCall: (roster) => this.#onCall(plan, roster), ...(turns && { turns }) },
      this.#context(siteId, matter.entries),
    );
    if (entries.length > 0) {
      this.#apply(matter, entries);
      this.route();
      return;
    }
    const dueAt = nextDue(record, plan, null, turns);
    this.#setDue(matter, dueAt !== null && dueAt <= this.now ? this.now + STUCK_MS : dueAt);
  }

  /** Somebody begins or ends their work; open offers are withdrawn from those who go (P4). */
  setWorking(agentId: string, working: boolean): void {
    if (!this.staff.setWorking(agentId, working, this.now)) return;
    if (!working) {
      for (const id of this.book.heldBy(agentId)) {
        const matter = this.#open.get(id);
        if (matter?.record.conversation.status !== 'offered') continue;
        const context = this.#context(matter.siteId, matter.entries);
        this.#apply(matter, decide(matter.record, { type: 'withdrawOffer', agentId }, context));
      }
    }
    this.route();
  }

  back(agentId: string): void {
    this.staff.back(agentId, this.now);
    this.route();
  }

  /** Takes over what has changed by itself. */
  wake(): void {
    this.book.wake(this.now);
    this.route();
  }

  /** Every match that is possible now takes effect; who finds nobody is told why they wait. */
  route(): void {
    for (let found = this.book.match(this.now); found.length > 0; found = this.book.match(this.now)) {
      for (const { agent, conversationId, mode, why } of found) {
        const matter = this.#open.get(conversationId);
        if (!matter) continue;
        const command: ConversationCommand =
          mode === 'offer'
            ? { type: 'offer', agent, why }
            : { type: 'assign', agent, by: { kind: 'system' }, why };
        this.#apply(matter, decide(matter.record, command, this.#context(matter.siteId, matter.entries)));
      }
    }
  }

  /** Notes why a conversation waits that nobody could take at once. */
  explain(matter: Matter): void {
    const why = this.book.explainWaiting(matter.record.conversation.id);
    if (why) this.change(matter, { type: 'explain', why });
  }

  #apply(matter: Matter, entries: readonly EntryDraft[]): void {
    if (entries.length === 0) return;
    const before = matter.record;
    matter.record = entries.reduce(recordAfter, before);
    matter.entries.push(...entries);
    this.#renewDue(matter, before);
    this.#settle(matter, before.conversation, entries);
  }

  #settle(matter: Matter, before: Conversation | null, entries: readonly EntryDraft[]): void {
    const { conversation } = matter.record;
    const { people } = this.#options;
    this.book.conversationChanged(matter.record, this.now);
    if (before !== conversation) {
      const queue = queueOf(this.planOf(matter.siteId), conversation.handling);
      this.staff.settle(before, conversation, entries, queue);
      if (before?.status === 'offered' && this.staff.isNotResponding(before.agent.id))
        people.onNotResponding(before.agent.id);
    }
    people.onEntries(matter, entries);
    if (before !== conversation) people.onMoved(matter, before);
  }

  #renewDue(matter: Matter, before: ConversationRecord): void {
    const plan = this.planOf(matter.siteId);
    const turns = needsTurns(matter.record, plan, this.now) ? turnsOf(matter) : undefined;
    const dueAt = nextDue(matter.record, plan, null, turns);
    const isChanged = matter.record.conversation.version !== before.conversation.version;
    if (isChanged || before.dueAt === null) this.#setDue(matter, dueAt);
    else if (dueAt !== null) this.#setDue(matter, Math.min(dueAt, before.dueAt));
  }

  #setDue(matter: Matter, dueAt: number | null): void {
    if (matter.record.dueAt === dueAt) return;
    matter.record = { ...matter.record, dueAt };
    if (dueAt !== null) this.#options.people.onDueAt(matter, dueAt);
  }

  #onCall(plan: SitePlan, roster: string) {
    const shifts = plan.rosters.get(roster);
    return shifts ? this.staff.byEmail(onCallEmail(shifts, this.now)) : null;
  }

  #context(siteId: string, story: readonly EntryDraft[]): DecideContext {
    const plan = this.planOf(siteId);
    const { flows, ids } = this.#options;
    const published = flows.get(siteId) ?? [];
    return {
      now: this.now,
      ids,
      plan,
      crisis: null,
      story,
      onCall: (roster) => this.#onCall(plan, roster),
      flows: {
        published: () => published,
        find: (flowId, version) =>
          published.find((flow) => flow.flowId === flowId && flow.version === version),
        isStaffed: () => this.book.isStaffed(siteId),
        waitingIn: (queueId) =>
          this.book.stateOf(siteId).find((load) => load.queueId === queueId)?.waiting ?? 0,
      },
    };
  }
}

/** Who has it at work. */
export function activeOwner(conversation: Conversation | null): string | null {
  return conversation?.status === 'active' ? (ownerOf(conversation)?.id ?? null) : null;
}

function turnsOf({ entries, record }: Matter): readonly Turn[] {
  const { asOf } = record.conversation.handling.clocks.resolution;
  return entries.flatMap(({ at, author, body }) =>
    body.type === 'message' && at >= asOf && (author.kind === 'visitor' || author.kind === 'agent')
      ? [{ by: author.kind, at }]
      : [],
  );
}

function emptyRecord(conversation: Conversation, customer: Customer): ConversationRecord {
  return {
    conversation,
    ...noEntries(conversation.startedAt),
    dueAt: null,
    marks: { visitor: 0, agent: 0 },
    contact: {
      ...UNVERIFIED,
      id: customer.contactId,
      name: customer.name,
      locale: customer.locale,
      createdAt: conversation.startedAt,
      conversations: customer.conversations,
      vip: customer.vip,
    },
    page: customer.page,
  };
}
