import { RoutingBook, UsualReply, WaitEstimator } from '@deskbell/core';
import type { Ticker } from '../lifecycle/ticker.ts';
import { Alerts } from './alerts/alerts.ts';
import { QueueAlerts } from './alerts/queue-alerts.ts';
import { ToldScores } from './alerts/told-scores.ts';
import { AtRisk } from './board/at-risk.ts';
import { BotDirectory } from '../bots/bot-directory.ts';
import { BotSeats } from './bots/bot-seats.ts';
import { FlowDirectory } from '../flows/flow-directory.ts';
import { FlowTasks } from './flows/flow-tasks.ts';
import { turnOver } from './bots/turn-over.ts';
import { BanDirectory } from './contacts/ban-directory.ts';
import { ConversationCache } from './conversations/conversation-cache.ts';
import { CrisisDirectory } from './crisis/crisis-directory.ts';
import { CrisisRule } from './crisis/crisis-rule.ts';
import { deliverReply } from './crisis/reply-to-all.ts';
import { joinAll } from './crisis/set-crisis.ts';
import { DeadlineRunner } from './deadlines/deadline-runner.ts';
import { DueRunner } from './deadlines/due-runner.ts';
import { RefreshDues } from './deadlines/refresh-dues.ts';
import { DeskStates } from './desk-state/desk-states.ts';
import { NO_EVENTS, type DeskContext, type DeskDependencies } from './desk-context.ts';
import { DeskFacts } from './desk-facts.ts';
import { DeskMetrics } from './metrics/desk-metrics.ts';
import { ALONE } from './nodes/cluster-steps.ts';
import { AgentDirectory } from './presence/agent-directory.ts';
import { AgentPaces } from './presence/agent-paces.ts';
import { agentRefresh } from './presence/agent-refresh.ts';
import { Attendance } from './presence/attendance.ts';
import { rebuild } from './rebuild.ts';
import { Routing } from './routing/routing.ts';
import { DeskSearch } from './search/desk-search.ts';
import { SiteDirectory } from './site-directory.ts';
import { VisitorPages } from './visitor-pages.ts';
import { WaitLines } from './waiting/wait-lines.ts';

/** What works beneath the use cases of a desk, opened and closed as one: routing, presence, deadlines, waits, the search index. */
export class DeskMachinery {
  readonly context: DeskContext;
  readonly attendance: Attendance;
  readonly search: DeskSearch;
  readonly metrics: DeskMetrics;
  readonly #deadlines: DeadlineRunner;
  readonly #dues: DueRunner;
  readonly #dueRefresh: RefreshDues;
  readonly #refresh: Ticker;
  readonly #routing: Routing;
  readonly #desks: DeskStates;
  readonly #flowTasks: FlowTasks;
  readonly #waits: WaitLines;
  readonly #alerts: Alerts;

  constructor(dependencies: DeskDependencies) {
    const {
      clock,
      cluster = ALONE,
      deliverNotification,
      events = NO_EVENTS,
      log,
      plans,
      store,
    } = dependencies;
    const later = (): DeskContext => context;
    this.#deadlines = new DeadlineRunner({
      deadlines: store.deadlines,
      clock,
      log,
      leads: () => cluster.leads(),
      fire: async (deadline) => {
        if (deadline.kind === 'agentGrace') await this.attendance.graceOver(deadline.subject);
        else if (deadline.kind === 'botTurn') await turnOver(context, deadline);
        else if (deadline.kind === 'crisisReply') await deliverReply(context, deadline.subject);
        else await deliverNotification(deadline);
      },
    });
    this.#dues = new DueRunner(later);
    this.#dueRefresh = new RefreshDues(later);
    this.#routing = new Routing(later);
    this.attendance = new Attendance(later, this.#deadlines);
    this.#desks = new DeskStates(later);
    this.#waits = new WaitLines(later);
    this.#flowTasks = new FlowTasks(later);
    this.#alerts = new Alerts(later);
    const queueAlerts = new QueueAlerts(later);
    this.search = new DeskSearch(later);
    const crises = new CrisisDirectory(store.crises);
    const context: DeskContext = {
      ...dependencies,
      cluster,
      events,
      facts: new DeskFacts(),
      cache: new ConversationCache(),
      agents: new AgentDirectory(),
      bots: new BotDirectory({ bots: store.bots, clock, log }),
      botSeats: new BotSeats(later),
      flows: new FlowDirectory({ flows: store.flows, clock, log }),
      flowTasks: this.#flowTasks,
      sites: new SiteDirectory(store.sites, clock),
      bans: new BanDirectory({ bans: store.bans, clock, log, shared: store.cluster !== null }),
      pages: new VisitorPages(),
      crises,
      crisisRule: new CrisisRule(),
      book: new RoutingBook({
        planOf: (siteId) => plans.planOf(siteId),
        crisisOf: (siteId) => crises.crisisOf(siteId),
      }),
      estimator: new WaitEstimator(),
      replies: new UsualReply(),
      alerts: this.#alerts,
      toldScores: new ToldScores(),
      routing: this.#routing,
      attendance: this.attendance,
      paces: new AgentPaces(later),
      atRisk: new AtRisk(plans),
      waits: this.#waits,
      desks: this.#desks,
      dues: this.#dues,
      dueRefresh: this.#dueRefresh,
      deadlines: this.#deadlines,
      search: this.search,
    };
    this.context = context;
    context.facts.subscribe((fact) => {
      if (fact.type === 'conversationChanged') context.botSeats.moved(fact.record);
      else if (fact.type === 'boardChanged') queueAlerts.look(fact.siteId);
      else if (fact.type === 'agentChanged') for (const siteId of fact.siteIds) queueAlerts.look(siteId);
    });
    context.bots.onChanged((before, now) => {
      if (!now || now.tokenHash === null) context.botSeats.gone(before.id);
    });
    this.metrics = new DeskMetrics(context);
    this.#refresh = agentRefresh(context, this.attendance);
  }

  /** Rebuilds routing and presence from rows, and begins to keep deadlines. Call once, before the first use case. */
  async open(): Promise<void> {
    await this.context.bots.open();
    await this.context.flows.open();
    await this.context.bans.open();
    await rebuild(this.context, this.attendance);
    const sites = await this.context.store.sites.list();
    for (const { id } of sites) this.#desks.refresh(id);
    await this.#dues.start();
    if (this.context.cluster.leads()) await this.lead();
    this.#refresh.start();
    this.search.start();
  }

  /** It falls to this node to decide for the desk: does what nobody has done meanwhile. */
  async lead(): Promise<void> {
    await this.keepDeadlines();
    for (const { id } of await this.context.store.sites.list()) this.#dueRefresh.refresh(id);
    this.#routing.route();
    for (const crisis of this.context.crises.all()) await joinAll(this.context, crisis);
  }

  /** Does what is due, if there is anything. */
  async keepDeadlines(): Promise<void> {
    await this.#deadlines.run();
    await this.#dues.run();
  }

  /** Finishes what was begun, and begins nothing more. The store stays open. */
  async close(): Promise<void> {
    this.context.botSeats.stop();
    await this.context.bots.close();
    await this.context.flows.close();
    await this.context.bans.close();
    await this.#flowTasks.stop();
    this.#desks.stop();
    this.#waits.stop();
    await this.search.stop();
    await this.metrics.stop();
    await this.attendance.stop();
    await this.#refresh.stop();
    await this.#dueRefresh.stop();
    await this.#dues.stop();
    await this.#deadlines.stop();
    await this.#routing.stop();
    await this.#alerts.settle();
  }

  /** The configuration of a site is another now: everything that follows from it is looked at again. */
  configurationChanged(siteId: string, version: number): void {
    const { book, clock, dueRefresh, facts } = this.context;
    book.planChanged(siteId, clock.now());
    dueRefresh.refresh(siteId);
    facts.tell({ type: 'configurationChanged', siteId, version });
    facts.tell({ type: 'boardChanged', siteId });
    this.attendance.loadChanged();
    this.#desks.refresh(siteId);
    this.#routing.route();
    this.#waits.changed(siteId);
  }
}
