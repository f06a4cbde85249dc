import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import type { Conversation, QueuedConversation } from '../../src/conversation/conversation.ts';
import { paceAfterEnded, paceAfterGiven, paceAfterMiss } from '../../src/pace/agent-pace.ts';
import type { SitePlan } from '../../src/plan/site-plan.ts';
import { absent, acceptsWork, presenceChosen, socketOpened } from '../../src/presence/agent-presence.ts';
import { skillSum } from '../../src/routing/abilities-fit.ts';
import { agentSiteOf } from '../../src/routing/agent-sites.ts';
import type { BookAgent, BookView, Proposal } from '../../src/routing/book-types.ts';
import { routableOf } from '../../src/routing/routable-of.ts';
import { RoutingBook } from '../../src/routing/routing-book.ts';
import { silentAt } from '../../src/routing/silence.ts';
import { PLANS, type Change, type DeskEvent } from './desk-events.ts';
import { active, offered, queued, resolved } from './conversation-in.ts';

/** A desk with a store: what is true, and a book that is told of it. */
export class DeskOnTrial {
  readonly clock = new FakeClock(1_000_000);
  readonly build = createBuilders({ clock: this.clock, ids: new CountingIds() });
  readonly views = new Map<string, BookView>();
  readonly agents = new Map<string, BookAgent>();
  plan = PLANS[0] as SitePlan;
  readonly book = new RoutingBook({ planOf: () => this.plan, crisisOf: () => null });
  /** Proposals on their way to the store, with the version that they were made on. */
  readonly flying = new Map<string, { proposal: Proposal; version: number }>();

  get now(): number {
    return this.clock.now();
  }

  play(event: DeskEvent): void {
    switch (event.type) {
      case 'begin':
        if (!this.views.has(event.id)) this.begin(event);
        break;
      case 'agent': {
        const presence = event.there ? socketOpened(absent('available')) : absent('available');
        const before = this.agents.get(event.agentId);
        this.setAgent({
          id: event.agentId,
          name: event.agentId,
          email: `${event.agentId}@desk.example`,
          siteIds: ['shop'],
          capacity: event.capacity,
          presence: presenceChosen(presence, event.chosen),
          pace: before?.pace ?? null,
          disabled: false,
        });
        break;
      }
      case 'stored':
      case 'failed':
        this.land(event);
        break;
      case 'change':
        this.change(event);
        break;
      case 'time':
        this.clock.advance(event.ms);
        this.book.wake(this.now);
        break;
      case 'plan':
        this.plan = PLANS[event.nth] as SitePlan;
        this.book.planChanged('shop', this.now);
        break;
    }
  }

  begin({ id: given, queueId, language, priority, preferred }: Extract<DeskEvent, { type: 'begin' }>): void {
    const handling = this.build.handling({ queueId, language, priority });
    this.store(this.build.conversation({ id: given, handling, preferredAgentId: preferred }));
  }

  setAgent(agent: BookAgent): void {
    this.agents.set(agent.id, agent);
    this.book.setAgent(agent, this.now);
  }

  land(event: Extract<DeskEvent, { type: 'stored' | 'failed' }>): void {
    const [conversationId, flight] = [...this.flying][event.nth % Math.max(1, this.flying.size)] ?? [];
    const view = this.views.get(conversationId ?? '');
    if (conversationId === undefined || !flight || !view) return;
    const { proposal, version } = flight;
    const { conversation } = view;
    this.flying.delete(conversationId);
    if (event.type === 'failed' || conversation.version !== version || conversation.status !== 'queued') {
      this.book.conversationChanged(view, this.now);
      return;
    }
    const { agent } = proposal;
    if (proposal.mode === 'offer') {
      this.store(offered(conversation, agent, this.now));
      return;
    }
    if (event.paceFirst) this.given(agent.id, conversation);
    this.store(active(conversation, agent, this.now));
    if (!event.paceFirst) this.given(agent.id, conversation);
  }

  change({ id: given, what, agentId: by }: Change): void {
    const view = this.views.get(given);
    if (!view) return;
    const { conversation } = view;
    const { handling, status } = conversation;
    const agent = { id: by, name: by };
    switch (what) {
      case 'accept':
        if (status !== 'offered') return;
        this.store(active(conversation, conversation.agent, this.now));
        this.given(conversation.agent.id, conversation);
        return;
      case 'decline':
      case 'miss': {
        if (status !== 'offered') return;
        const excluded = [...handling.excluded, conversation.agent.id];
        this.store({ ...queued(conversation), handling: { ...handling, excluded } });
        const refuser = this.agents.get(conversation.agent.id);
        if (what === 'miss' && refuser) {
          this.setAgent({ ...refuser, pace: paceAfterMiss(refuser.pace, 2, this.now) });
        }
        return;
      }
      case 'claim':
        if (status === 'queued') this.store(active(conversation, agent, this.now));
        return;
      case 'resolve': {
        if (status !== 'active') return;
        this.views.delete(given);
        this.book.conversationChanged(
          { ...view, conversation: { ...resolved(conversation, this.now) } },
          this.now,
        );
        const owner = this.agents.get(conversation.agent.id);
        const queue = this.plan.queues.get(handling.queueId);
        if (!owner || !queue) return;
        const left = this.book.heldBy(owner.id).length;
        const pace = paceAfterEnded(owner.pace, queue.pace, this.now, { resolved: true, left });
        this.setAgent({ ...owner, pace });
        return;
      }
      case 'snooze':
        if (status !== 'active') return;
        this.store({
          ...active(conversation, conversation.agent, this.now),
          status: 'snoozed',
          snoozedUntil: 0,
        });
        return;
      case 'relax':
        if (status !== 'queued') return;
        this.store({
          ...queued(conversation),
          handling: { ...handling, dropped: ['language:pl', 'language:fr'] },
        });
        return;
      case 'askAgain':
        if (status !== 'queued') return;
        this.store({ ...queued(conversation), handling: { ...handling, excluded: [] } });
        return;
      case 'handOver':
        if (status !== 'active') return;
        this.store({ ...offered(conversation, agent, this.now), returnTo: conversation.agent });
        return;
      case 'visitorWrites':
        this.store(conversation, { awaitingReplySince: this.now, visitorMessageAt: this.now });
        return;
      case 'agentWrites':
        this.store(conversation, { awaitingReplySince: null, visitorMessageAt: view.visitorMessageAt });
        return;
    }
  }

  /** What is stored is told. */
  store(conversation: Conversation, times?: Omit<BookView, 'conversation'>): void {
    const known = this.views.get(conversation.id);
    const begun = { awaitingReplySince: this.now, visitorMessageAt: this.now };
    const view = { ...(known ?? begun), ...times, conversation };
    this.views.set(conversation.id, view);
    // A message meanwhile: the proposal stands, or is made anew.
    if (conversation.status === 'queued') this.flying.delete(conversation.id);
    this.book.conversationChanged(view, this.now);
  }

  given(to: string, { handling }: Conversation): void {
    const agent = this.agents.get(to);
    const queue = this.plan.queues.get(handling.queueId);
    if (agent && queue)
      this.setAgent({ ...agent, pace: paceAfterGiven(agent.pace, queue.pace, this.now, 0) });
  }

  /** Units that an agent must be reckoned with, by what is true. */
  loadOf(of: string): number {
    let load = 0;
    for (const [conversationId, view] of this.views) {
      const { conversation } = view;
      const weight = this.plan.chatWeight;
      const flight = this.flying.get(conversationId);
      if (conversation.status === 'queued' && flight?.proposal.agentId === of) load += weight;
      if (conversation.status === 'offered') {
        if (conversation.agent.id === of || conversation.returnTo?.id === of) load += weight;
      }
      if (conversation.status === 'active' && conversation.agent.id === of) {
        if ((silentAt(view, this.plan.silentAfterMs) ?? Infinity) > this.now) load += weight;
      }
    }
    return load;
  }

  /** Whether an agent could take a conversation now, by what is true; `load` is theirs without it. */
  couldTake(agent: BookAgent, conversation: QueuedConversation, load: number): boolean {
    const pause = this.book.cardOf(agent.id, this.now)?.pause ?? null;
    const routable = routableOf(conversation, this.plan, null);
    const site = agentSiteOf(this.plan, agent, () => false);
    const capacity = site.capacity ?? agent.capacity;
    return (
      acceptsWork(agent.presence, pause) &&
      !routable.excluded.includes(agent.id) &&
      load < capacity &&
      load + routable.weight <= capacity &&
      skillSum(site, routable.queueIds, routable.needs) !== undefined
    );
  }

  waiting(): QueuedConversation[] {
    return [...this.views.values()].flatMap(({ conversation }) =>
      conversation.status === 'queued' ? [conversation] : [],
    );
  }
}
