import {
  graceEnded,
  isConnected,
  lostAtRestart,
  presenceChosen,
  socketsCounted,
  type Agent,
  type AgentPace,
  type AgentPresence,
  type PresenceChange,
} from '@deskbell/core';
import type { Presence } from '@deskbell/protocol';
import { describeError } from '../../log/describe-error.ts';
import type { AttendanceSteps, DeskContext } from '../desk-context.ts';
import type { DeadlineRunner } from '../deadlines/deadline-runner.ts';
import { findConversation } from '../conversations/find-conversation.ts';
import { takeBack, withdrawOffer } from '../routing/take-back.ts';
import { DESK } from '../viewer.ts';
import { agentCard } from '../views/agent-card.ts';
import { SocketCounts } from './socket-counts.ts';

/** Who is there: sockets come and go, agents choose, grace times end, accounts change (P1, P3, P4). */
export class Attendance implements AttendanceSteps {
  readonly #context: () => DeskContext;
  readonly #deadlines: DeadlineRunner;
  /** What colleagues were told last, so that only differences are told. */
  readonly #told = new Map<string, string>();
  /** Whether the rows say that an agent takes work, as last recorded. */
  readonly #working = new Map<string, boolean>();
  readonly #sockets = new SocketCounts();
  /** When choice and pace of an agent were last told of, so that rows which were read before do not take them back. */
  readonly #toldOfAt = new Map<string, number>();
  #stopped = false;

  constructor(context: () => DeskContext, deadlines: DeadlineRunner) {
    this.#context = context;
    this.#deadlines = deadlines;
  }

  /** What was recorded last, by this or an earlier life of the server. Before agents are registered. */
  recall(changes: readonly PresenceChange[]): void {
    for (const { agentId, working } of changes) this.#working.set(agentId, working);
  }

  /** Nobody takes work from here on, until a server runs again; unless other nodes serve on. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const { cluster } = this.#context();
    if (cluster.hasOthers() || !cluster.leads()) return;
    const working = [...this.#working].filter(([, isWorking]) => isWorking);
    await Promise.all(working.map(([agentId]) => this.#record(agentId, false)));
  }

  /** An agent as the rows know them, with the sockets that were counted on other nodes. */
  register(agent: Agent): void {
    this.#context().agents.put(agent);
    this.#update(agent.id);
    this.#recount(agent.id);
  }

  /** After a start: agents who have conversations get the grace time to come back. */
  async awaitReturn(agentId: string): Promise<void> {
    const { agents, clock, cluster } = this.#context();
    const known = agents.get(agentId);
    if (!known || isConnected(known.presence)) return;
    agents.setPresence(agentId, lostAtRestart(known.agent.presence, clock.now()));
    this.#update(agentId);
    if (cluster.leads()) await this.#scheduleGrace(agentId);
  }

  /** A socket of an agent is open. */
  connected(agent: Agent): void {
    const { agents } = this.#context();
    // Changes of a known agent are taken over by `refresh` alone, which tells of them.
    if (!agents.get(agent.id)) agents.put(agent);
    this.#countHere(agent.id, this.#sockets.here(agent.id) + 1);
  }

  /** A socket of an agent is closed; the last one begins the grace time, in which nothing moves (P3). */
  disconnected(agentId: string): void {
    this.#countHere(agentId, Math.max(0, this.#sockets.here(agentId) - 1));
  }

  /** So many sockets of an agent are open on another node. */
  countedElsewhere(nodeId: string, agentId: string, sockets: number): void {
    this.#sockets.set(nodeId, agentId, sockets);
    this.#recount(agentId);
  }

  /** The same for all agents; whoever is not named has no socket there any more. */
  elsewhere(nodeId: string, sockets: ReadonlyMap<string, number>): void {
    for (const agentId of this.#sockets.replace(nodeId, sockets)) this.#recount(agentId);
  }

  /** An agent chose, or their pace changed, on another node. */
  changedElsewhere(agentId: string, presence: Presence, pace: AgentPace | null): void {
    const { agents, clock, facts } = this.#context();
    const known = agents.get(agentId);
    if (!known) return;
    this.#toldOfAt.set(agentId, clock.now());
    const before = known.presence;
    if (pace && JSON.stringify(pace) !== JSON.stringify(known.pace)) {
      agents.setPace(agentId, pace);
      if (before.chosen === presence) this.loadChanged([agentId], true);
    }
    if (before.chosen === presence) return;
    agents.setPresence(agentId, presenceChosen(before, presence));
    facts.tell({ type: 'presenceChosen', agentId, presence });
    this.#update(agentId, before);
  }

  /** Lets the other nodes know what this one has changed of an agent. */
  tellOthers(agentId: string): void {
    const { agents, clock, cluster } = this.#context();
    const known = agents.get(agentId);
    this.#toldOfAt.set(agentId, clock.now());
    if (known)
      cluster.tell({
        type: 'agentChanged',
        agentId,
        presence: known.presence.chosen,
        pace: known.pace,
      });
  }

  #countHere(agentId: string, sockets: number): void {
    const { cluster } = this.#context();
    this.#sockets.setHere(agentId, sockets);
    cluster.countSockets(agentId, sockets);
    cluster.tell({ type: 'socketsCounted', agentId, sockets });
    this.#recount(agentId);
  }

  #recount(agentId: string): void {
    const { agents, clock } = this.#context();
    const before = agents.get(agentId)?.presence;
    if (!before) return;
    const after = socketsCounted(before, this.#sockets.total(agentId), clock.now());
    agents.setPresence(agentId, after);
    if (before.graceUntil !== null && after.graceUntil === null)
      void this.#deadlines.cancel(graceKey(agentId));
    this.#update(agentId, before);
    if (before.sockets > 0 && after.sockets === 0) void this.#scheduleGrace(agentId);
  }

  /** An agent chooses; what they have stays with them, open offers are withdrawn at once (P4). */
  async choose(agentId: string, presence: Presence, until: number | null = null): Promise<void> {
    const { agents, book, facts, paces, store } = this.#context();
    await store.agents.setPresence(agentId, presence);
    const before = agents.get(agentId)?.presence;
    if (!before) return;
    agents.setPresence(agentId, presenceChosen(before, presence));
    facts.tell({ type: 'presenceChosen', agentId, presence });
    if (presence === 'available') paces.back(agentId);
    else paces.away(agentId, presence === 'away' ? until : null);
    this.#update(agentId, before);
    this.tellOthers(agentId);
    if (presence === 'available') return;
    for (const id of book.heldBy(agentId)) await withdrawOffer(this.#context(), id, agentId);
  }

  /** The grace time is over: what the agent had goes back to the queue with its age. Safe to repeat. */
  async graceOver(agentId: string): Promise<void> {
    const { agents, clock } = this.#context();
    const before = agents.get(agentId)?.presence;
    if (!before) return;
    const { state, lost } = graceEnded(before, clock.now());
    // Another node saw them go later, or they are back: then this one is too early.
    if (!lost && before.graceUntil !== null) return this.#scheduleGrace(agentId);
    if (lost) {
      agents.setPresence(agentId, state);
      this.#update(agentId, before);
    }
    await this.#giveBack(agentId);
  }

  /**
   * Takes over what the rows say of an agent by now: name, sites, capacity, disabled (D11).
   *
   * @param readAt when reading them began
   */
  async refresh(agent: Agent, readAt: number): Promise<void> {
    const { agents, cluster, facts } = this.#context();
    const known = agents.get(agent.id);
    const old = known?.agent;
    agents.put(agent);
    // Their choice and pace are told by the node where they change; this finds what was told and not heard.
    if (!cluster.leads()) this.#noticeLost(agent.id);
    if (known && cluster.hasOthers() && (this.#toldOfAt.get(agent.id) ?? -Infinity) < readAt)
      this.changedElsewhere(agent.id, agent.presence, agent.pace);
    if (!known) this.#recount(agent.id);
    if (!known || !old || isSame(old, agent)) return;
    this.#update(
      agent.id,
      null,
      old.memberships.map(({ siteId }) => siteId),
    );
    if (old.picture !== agent.picture) this.#showFace(agent.id);
    if (JSON.stringify(old.memberships) !== JSON.stringify(agent.memberships)) {
      facts.tell({ type: 'membershipsChanged', agentId: agent.id });
      await this.#giveBackLost(agent.id);
    }
    if (agent.disabledAt !== null && old.disabledAt === null) {
      facts.tell({ type: 'agentDisabled', agentId: agent.id });
      await this.#giveBack(agent.id);
    }
  }

  /** Visitors whom they answer see their picture as it is now. */
  #showFace(agentId: string): void {
    const { book, cache, facts } = this.#context();
    for (const id of book.heldBy(agentId)) {
      const record = cache.get(id);
      if (record) facts.tell({ type: 'conversationChanged', record });
    }
  }

  /** The node that decides gives back what they had; here they are gone too. */
  #noticeLost(agentId: string): void {
    const { agents, clock } = this.#context();
    const before = agents.get(agentId)?.presence;
    if (!before) return;
    const { state, lost } = graceEnded(before, clock.now());
    if (!lost) return;
    agents.setPresence(agentId, state);
    this.#update(agentId, before);
  }

  loadChanged(agentIds?: readonly string[], paceChanged = false): void {
    const { agents, routing } = this.#context();
    const ids = agentIds ?? Array.from(agents.all(), ({ agent }) => agent.id);
    for (const agentId of new Set(ids)) {
      if (paceChanged) this.#tellBook(agentId);
      this.#tellColleagues(agentId, agents.siteIds(agentId));
    }
    if (paceChanged) routing.route();
  }

  /** What they have on sites of which they are no member any more: nobody's conversation may stay with who cannot see it. */
  async #giveBackLost(agentId: string): Promise<void> {
    const context = this.#context();
    for (const conversationId of context.book.heldBy(agentId)) {
      const { conversation } = await findConversation(context, DESK, conversationId);
      if (context.agents.isMember(agentId, conversation.siteId)) continue;
      await takeBack(context, conversationId, agentId);
    }
  }

  async #giveBack(agentId: string): Promise<void> {
    const { agents, book } = this.#context();
    for (const conversationId of book.heldBy(agentId)) {
      if (agents.keepsWork(agentId)) return;
      await takeBack(this.#context(), conversationId, agentId);
    }
  }

  async #scheduleGrace(agentId: string): Promise<void> {
    const at = this.#context().agents.get(agentId)?.presence.graceUntil ?? null;
    if (at === null) return;
    const key = graceKey(agentId);
    await this.#deadlines.schedule({ key, kind: 'agentGrace', subject: agentId, at, payload: null });
  }

  /** Tells routing, and whom it concerns when they would see a difference. `before: null` is always a difference. */
  #update(agentId: string, before?: AgentPresence | null, alsoSiteIds: readonly string[] = []): void {
    const { agents, desks, routing } = this.#context();
    const presence = agents.get(agentId)?.presence;
    if (!presence) return;
    this.#tellBook(agentId);
    this.#recordWorking(agentId, presence);
    const siteIds = [...new Set([...agents.siteIds(agentId), ...alsoSiteIds])];
    const seenAlike =
      before && before.chosen === presence.chosen && isConnected(before) === isConnected(presence);
    if (!seenAlike) this.#tellColleagues(agentId, siteIds, true);
    for (const siteId of siteIds) desks.refresh(siteId);
    routing.route();
  }

  #tellBook(agentId: string): void {
    const { agents, book, clock } = this.#context();
    const agent = agents.forBook(agentId);
    if (agent) book.setAgent(agent, clock.now());
  }

  #tellColleagues(agentId: string, siteIds: readonly string[], always = false): void {
    const { agents, book, clock, facts } = this.#context();
    const known = agents.get(agentId);
    if (!known) return;
    const card = JSON.stringify(agentCard(known.agent, known.presence, book.cardOf(agentId, clock.now())));
    if (!always && this.#told.get(agentId) === card) return;
    this.#told.set(agentId, card);
    facts.tell({ type: 'agentChanged', agentId, siteIds });
  }

  /** Keeps when agents took work, for occupancy. A blip of the network within the grace time is no absence. */
  #recordWorking(agentId: string, presence: AgentPresence): void {
    const { agents, cluster } = this.#context();
    const working =
      presence.chosen === 'available' &&
      isConnected(presence) &&
      agents.get(agentId)?.agent.disabledAt === null;
    if ((this.#working.get(agentId) ?? false) === working) return;
    if (!this.#stopped && cluster.leads()) void this.#record(agentId, working);
  }

  async #record(agentId: string, working: boolean): Promise<void> {
    const { book, clock, log, store } = this.#context();
    this.#working.set(agentId, working);
    const capacity = book.capacityOf(agentId);
    try {
      await store.agents.recordPresence({ agentId, at: clock.now(), working, capacity });
    } catch (error) {
      log.warn({ agentId, err: describeError(error) }, 'a change of presence was not recorded');
    }
  }
}

function graceKey(agentId: string): string {
  return `agentGrace:${agentId}`;
}

/** The chosen presence and the pace are left out: nodes tell each other of them directly. */
function isSame(a: Agent, b: Agent): boolean {
  return (
    a.name === b.name &&
    a.picture === b.picture &&
    a.capacity === b.capacity &&
    a.disabledAt === b.disabledAt &&
    JSON.stringify(a.memberships) === JSON.stringify(b.memberships)
  );
}
