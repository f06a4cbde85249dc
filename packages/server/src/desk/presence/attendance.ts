import {
  acceptsWork,
  graceEnded,
  isConnected,
  lostAtRestart,
  presenceChosen,
  socketClosed,
  socketOpened,
  type Agent,
  type AgentPresence,
} from '@deskbell/core';
import type { Presence } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { takeBack } from '../routing/take-back.ts';
import type { DeadlineRunner } from './deadline-runner.ts';

/** Who is there: sockets come and go, agents choose, grace times end, accounts change (P1, P3). */
export class Attendance {
  readonly #context: DeskContext;
  readonly #deadlines: DeadlineRunner;
  /** What visitors of a site were told last. */
  readonly #staffed = new Map<string, boolean>();

  constructor(context: DeskContext, deadlines: DeadlineRunner) {
    this.#context = context;
    this.#deadlines = deadlines;
  }

  /** An agent as the rows know them, without a socket. */
  register(agent: Agent): void {
    this.#context.agents.put(agent);
    this.#update(agent.id);
  }

  /** After a start: agents who have conversations get the grace time to come back. */
  async awaitReturn(agentId: string): Promise<void> {
    const { agents, clock } = this.#context;
    const known = agents.get(agentId);
    if (!known) return;
    agents.setPresence(agentId, lostAtRestart(known.agent.presence, clock.now()));
    this.#update(agentId);
    await this.#scheduleGrace(agentId);
  }

  /** A socket of an agent is open. */
  connected(agent: Agent): void {
    const { agents } = this.#context;
    // Changes of a known agent are taken over by `refresh` alone, which tells of them.
    if (!agents.get(agent.id)) agents.put(agent);
    const before = agents.get(agent.id)?.presence;
    if (!before) return;
    agents.setPresence(agent.id, socketOpened(before));
    if (before.graceUntil !== null) void this.#deadlines.cancel(graceKey(agent.id));
    this.#update(agent.id, before);
  }

  /** A socket of an agent is closed; the last one begins the grace time, in which nothing moves (P3). */
  disconnected(agentId: string): void {
    const { agents, clock } = this.#context;
    const before = agents.get(agentId)?.presence;
    if (!before) return;
    agents.setPresence(agentId, socketClosed(before, clock.now()));
    this.#update(agentId, before);
    if (before.sockets === 1) void this.#scheduleGrace(agentId);
  }

  /** An agent chooses; what they have stays with them (P4). */
  async choose(agentId: string, presence: Presence): Promise<void> {
    const { agents, facts, store } = this.#context;
    await store.agents.setPresence(agentId, presence);
    const before = agents.get(agentId)?.presence;
    if (!before) return;
    agents.setPresence(agentId, presenceChosen(before, presence));
    facts.tell({ type: 'presenceChosen', agentId, presence });
    this.#update(agentId, before);
  }

  /** The grace time is over: what the agent had goes back to the queue with its age. Safe to repeat. */
  async graceOver(agentId: string): Promise<void> {
    const { agents, clock } = this.#context;
    const before = agents.get(agentId)?.presence;
    if (!before) return;
    const { state, lost } = graceEnded(before, clock.now());
    if (lost) {
      agents.setPresence(agentId, state);
      this.#update(agentId, before);
    }
    await this.#giveBack(agentId);
  }

  /** Takes over what the rows say of an agent by now: name, sites, capacity, disabled (D11). */
  async refresh(agent: Agent): Promise<void> {
    const { agents, facts } = this.#context;
    const known = agents.get(agent.id);
    const old = known?.agent;
    agents.put(agent);
    if (!known || !old || isSame(old, agent)) return;
    this.#update(
      agent.id,
      null,
      old.memberships.map(({ siteId }) => siteId),
    );
    if (JSON.stringify(old.memberships) !== JSON.stringify(agent.memberships)) {
      facts.tell({ type: 'membershipsChanged', agentId: agent.id });
    }
    if (agent.disabledAt !== null && old.disabledAt === null) {
      facts.tell({ type: 'agentDisabled', agentId: agent.id });
      await this.#giveBack(agent.id);
    }
  }

  /** Whether anybody is there to answer: the same state that routing uses. */
  isStaffed(siteId: string): boolean {
    return this.#context.router.isStaffed(siteId);
  }

  async #giveBack(agentId: string): Promise<void> {
    const { agents, router } = this.#context;
    for (const conversationId of router.heldBy(agentId)) {
      if (agents.keepsWork(agentId)) return;
      await takeBack(this.#context, conversationId, agentId);
    }
  }

  async #scheduleGrace(agentId: string): Promise<void> {
    const at = this.#context.agents.get(agentId)?.presence.graceUntil ?? null;
    if (at === null) return;
    await this.#deadlines.schedule({ key: graceKey(agentId), kind: 'agentGrace', subject: agentId, at });
  }

  /** Tells routing, and whom it concerns when they would see a difference. `before: null` is always a difference. */
  #update(agentId: string, before?: AgentPresence | null, alsoSiteIds: readonly string[] = []): void {
    const { agents, clock, facts, router, routing } = this.#context;
    const routable = agents.routable(agentId);
    const presence = agents.get(agentId)?.presence;
    if (!routable || !presence) return;
    router.setAgent(routable, clock.now());
    const siteIds = [...new Set([...routable.siteIds, ...alsoSiteIds])];
    const seenAlike =
      before && before.chosen === presence.chosen && isConnected(before) === isConnected(presence);
    if (!seenAlike) facts.tell({ type: 'agentChanged', agentId, siteIds });
    for (const siteId of siteIds) this.#tellStaffing(siteId);
    if (acceptsWork(presence)) for (const siteId of siteIds) routing.route(siteId);
  }

  #tellStaffing(siteId: string): void {
    const available = this.isStaffed(siteId);
    if ((this.#staffed.get(siteId) ?? false) === available) return;
    this.#staffed.set(siteId, available);
    this.#context.facts.tell({ type: 'deskChanged', siteId, available });
  }
}

function graceKey(agentId: string): string {
  return `agentGrace:${agentId}`;
}

/** The chosen presence is left out: this node is told of it directly. */
function isSame(a: Agent, b: Agent): boolean {
  return (
    a.name === b.name &&
    a.capacity === b.capacity &&
    a.disabledAt === b.disabledAt &&
    JSON.stringify(a.memberships) === JSON.stringify(b.memberships)
  );
}
