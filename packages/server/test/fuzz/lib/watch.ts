import { nextDue, type ConversationRecord } from '@deskbell/core';
import { turnsIfNeeded } from '../../../src/desk/deadlines/read-turns.ts';
import { PLAIN } from './configurations.ts';
import { Story } from './story.ts';
import { SITE, type World } from './world.ts';

/** Looks at a desk that has come to rest: rows, timelines, routing. Everything must agree, and keep every promise. */
export class Watch {
  readonly faults: string[] = [];
  records: readonly ConversationRecord[] = [];
  readonly #world: World;
  readonly #stories = new Map<string, Story>();
  #configured = 0;
  #plain = false;

  constructor(world: World) {
    this.#world = world;
  }

  async look(): Promise<void> {
    const world = this.#world;
    const { conversations } = world.store;
    for (const { conversation } of await conversations.listOpen()) world.began(conversation.id);
    const found = await conversations.findMany(world.conversationIds);
    const byId = new Map(found.map((record) => [record.conversation.id, record]));
    this.records = world.conversationIds.flatMap((id) => byId.get(id) ?? []);
    for (const record of this.records) await this.#follow(record);
    if (world.configured !== this.#configured) {
      // What anybody has now may be more than they can carry by the new plan.
      this.#configured = world.configured;
      for (const story of this.#stories.values()) story.given = 'beyond';
    }
    const crisis = (await world.store.crises.current(SITE)) ?? null;
    for (const record of this.records) await this.#checkTimes(record, crisis);
    this.#checkLoads();
    this.#checkWaiting();
    this.faults.push(...world.faults.splice(0));
  }

  /** At the end: what was acknowledged is there, once (D1, D2). */
  finish(): void {
    for (const { conversationId, id } of this.#world.acknowledged) {
      const count = this.#stories.get(conversationId)?.entryIds.get(id) ?? 0;
      if (count !== 1)
        this.#fault(conversationId, `what was acknowledged stands there ${String(count)} times`);
    }
    for (const [index, agent] of this.#world.agents.entries()) {
      if (!this.#world.disabled[index]) continue;
      for (const { conversation } of this.records) {
        const { status } = conversation;
        if (status !== 'active' && status !== 'snoozed' && status !== 'offered') continue;
        if (conversation.agent.id === agent.id) this.#fault(conversation.id, 'it is with a disabled account');
      }
    }
  }

  async #follow(record: ConversationRecord): Promise<void> {
    const { id } = record.conversation;
    const world = this.#world;
    const story = this.#stories.get(id) ?? new Story(world);
    this.#stories.set(id, story);
    const { entries } = await world.store.conversations.entriesAfter(id, story.seq, 'agent', 5_000, 1e8);
    story.follow(entries, record);
    for (const fault of story.faults.splice(0)) this.#fault(id, fault);
  }

  async #checkTimes(
    record: ConversationRecord,
    crisis: { id: string; startedAt: number } | null,
  ): Promise<void> {
    const { clock, plan, store } = this.#world;
    const { conversation, dueAt } = record;
    const { id, status } = conversation;
    if (dueAt !== null && dueAt <= clock.now()) this.#fault(id, 'it is due and nothing happens');
    // What it was due for may still be stored after its end: too early does no harm.
    if (status === 'closed') return;
    const turns = await turnsIfNeeded({ clock, store, plans: { planOf: () => plan } }, record);
    const next = nextDue(record, plan, crisis, turns);
    // When a solved one is over by a new plan, everybody treats it so; its row may say so later.
    if (status !== 'resolved' && next !== null && (dueAt === null || dueAt > next)) {
      this.#fault(id, `it is ${status}, due at ${String(next)} and stored as due at ${String(dueAt)}`);
    }
    if (status === 'offered' && (dueAt === null || dueAt > conversation.offerUntil)) {
      this.#fault(id, 'its offer has no end');
    }
  }

  /** Loads by the rows, against what the desk counts and what agents can carry. */
  #checkLoads(): void {
    const world = this.#world;
    const now = world.clock.now();
    const { chatWeight, silentAfterMs } = world.plan;
    const isSilent = (record: ConversationRecord) =>
      record.conversation.status === 'active' &&
      record.awaitingReplySince === null &&
      (record.visitorMessageAt ?? record.conversation.startedAt) + silentAfterMs <= now;
    for (const [index, agent] of world.agents.entries()) {
      let load = 0;
      let beyond = 0;
      for (const record of this.records) {
        const { conversation } = record;
        if (conversation.status !== 'active' && conversation.status !== 'offered') continue;
        const isTheirs =
          conversation.agent.id === agent.id ||
          (conversation.status === 'offered' && conversation.returnTo?.id === agent.id);
        if (!isTheirs || isSilent(record)) continue;
        load += chatWeight;
        if (this.#stories.get(conversation.id)?.given === 'beyond') beyond += chatWeight;
        this.#checkOwner(record, index);
      }
      const card = world.desk.agentCard(agent.id);
      if (card?.load !== load) {
        this.#fault(agent.name, `holds ${String(load)} and is counted ${String(card?.load)}`);
      }
      if (card && load - card.capacity > beyond) {
        this.#fault(agent.name, `was given ${String(load)} of ${String(card.capacity)}`);
      }
    }
  }

  /** Nobody keeps what they cannot serve (P3), unless somebody gave it to them in spite of that. */
  #checkOwner({ conversation }: ConversationRecord, index: number): void {
    const presence = this.#world.desk.presenceOf(this.#world.agents[index]?.id ?? '');
    if (!presence || presence.sockets > 0 || presence.graceUntil !== null) return;
    const { given, last } = this.#stories.get(conversation.id) ?? {};
    const inSpite = given === 'beyond' && (last?.reason === 'assigned' || last?.reason === 'transferred');
    if (!inSpite) this.#fault(conversation.id, `it is with somebody who is lost (${String(last?.reason)})`);
  }

  #checkWaiting(): void {
    const { accountsChangedAt, clock, configuration, desk } = this.#world;
    const waits = this.records.filter(({ conversation }) => conversation.status === 'queued');
    const listed = desk.supervision.waitingOn(SITE).map(({ conversationId }) => conversationId);
    const stored = waits.map(({ conversation }) => conversation.id);
    if (listed.toSorted().join() !== stored.toSorted().join()) {
      this.#fault('waiting', `the rows say ${stored.join()}, the desk says ${listed.join()}`);
    }
    // A plan that was another a moment ago has left its skills and languages behind.
    this.#plain = configuration === PLAIN;
    if (!this.#plain || clock.now() < accountsChangedAt + 2_000) return;
    for (const agent of this.#world.agents) {
      const card = desk.agentCard(agent.id);
      const presence = desk.presenceOf(agent.id);
      const isFree =
        card?.pause === null &&
        card.load < card.capacity &&
        presence?.chosen === 'available' &&
        presence.sockets > 0 &&
        !this.#world.disabled[this.#world.agents.indexOf(agent)];
      if (!isFree) continue;
      for (const { conversation } of waits) {
        const { excluded, requires } = conversation.handling;
        if (excluded.includes(agent.id) || requires.length > 0) continue;
        this.#fault(conversation.id, `it waits while ${agent.name} is free`);
      }
    }
  }

  #fault(of: string, what: string): void {
    this.faults.push(`${of}: ${what}`);
  }
}
