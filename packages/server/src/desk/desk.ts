import {
  RoutingBook,
  WaitEstimator,
  composeSummary,
  promiseOf,
  type Agent,
  type AgentPresence,
  type ConversationRecord,
  type Site,
} from '@deskbell/core';
import type { AgentCard, AgentConversation, EscalationSummary, Presence } from '@deskbell/protocol';
import type { Ticker } from '../lifecycle/ticker.ts';
import { AtRisk } from './board/at-risk.ts';
import * as changes from './conversations/change-status.ts';
import { ConversationCache } from './conversations/conversation-cache.ts';
import { deleteEntry, editEntry } from './conversations/edit-entry.ts';
import { findConversation } from './conversations/find-conversation.ts';
import * as handOn from './conversations/hand-on.ts';
import { moveMark } from './conversations/move-mark.ts';
import { acceptOffer, declineOffer } from './conversations/offers.ts';
import * as posts from './conversations/post-entry.ts';
import { setTyping } from './conversations/set-typing.ts';
import { setVip } from './conversations/set-vip.ts';
import { startConversation, type StartInput } from './conversations/start-conversation.ts';
import { giveScore, requestContactBack, requestPerson } from './conversations/visitor-wishes.ts';
import { CrisisDirectory } from './crisis/crisis-directory.ts';
import { CrisisRule } from './crisis/crisis-rule.ts';
import { deliverReply } from './crisis/reply-to-all.ts';
import { joinAll } from './crisis/set-crisis.ts';
import { DeadlineRunner } from './deadlines/deadline-runner.ts';
import { DueRunner } from './deadlines/due-runner.ts';
import { readStory } from './deadlines/read-story.ts';
import { RefreshDues } from './deadlines/refresh-dues.ts';
import { DeskStates } from './desk-state/desk-states.ts';
import type { DeskContext, DeskDependencies } from './desk-context.ts';
import { DeskFacts } from './desk-facts.ts';
import { DeskMetrics } from './metrics/desk-metrics.ts';
import { ALONE } from './nodes/cluster-steps.ts';
import { OtherNodes } from './nodes/other-nodes.ts';
import { requireRole } from './people/require-role.ts';
import { AgentDirectory } from './presence/agent-directory.ts';
import { AgentPaces } from './presence/agent-paces.ts';
import { agentRefresh } from './presence/agent-refresh.ts';
import { Attendance } from './presence/attendance.ts';
import { rebuild } from './rebuild.ts';
import { Routing } from './routing/routing.ts';
import { DeskSearch } from './search/desk-search.ts';
import { SiteDirectory } from './site-directory.ts';
import { Supervision } from './supervision.ts';
import type { SyncInput } from './sync/cursors.ts';
import * as heads from './sync/heads.ts';
import type { ShownLists } from './sync/list-digests.ts';
import { listInbox, type InboxInput } from './sync/list-inbox.ts';
import * as timeline from './sync/read-timeline.ts';
import { syncAgent } from './sync/sync-agent.ts';
import { syncVisitor } from './sync/sync-visitor.ts';
import type { AgentViewer, VisitorViewer } from './viewer.ts';
import { agentCard } from './views/agent-card.ts';
import { showConversation } from './views/show-conversation.ts';
import { WaitLines } from './waiting/wait-lines.ts';

type Either = VisitorViewer | AgentViewer;

/**
 * The use cases of a desk over one store: conversations, presence, routing, deadlines. Knows nothing of sockets; what
 * happens is told through `facts`, after it is stored. Every use case checks what the viewer may see (A2) and rejects
 * with a DeskbellError.
 */
export class Desk {
  /** What happened, for whoever passes it on. */
  readonly facts = new DeskFacts();
  /** What steers a site: board, waits, crisis, roles. */
  readonly supervision: Supervision;
  /** How a site was served. */
  readonly metrics: DeskMetrics;
  /** What was said. */
  readonly search: DeskSearch;
  /** What other nodes do. */
  readonly otherNodes: OtherNodes;
  readonly #context: DeskContext;
  readonly #deadlines: DeadlineRunner;
  readonly #dues: DueRunner;
  readonly #dueRefresh: RefreshDues;
  readonly #attendance: Attendance;
  readonly #refresh: Ticker;
  readonly #routing: Routing;
  readonly #desks: DeskStates;
  readonly #waits: WaitLines;

  constructor(dependencies: DeskDependencies) {
    const { clock, cluster = ALONE, deliverNotification, log, plans, store } = dependencies;
    const later = (): DeskContext => context;
    this.#deadlines = new DeadlineRunner({
      deadlines: store.deadlines,
      clock,
      log,
      leads: () => cluster.leads(),
      fire: async (deadline) => {
        if (deadline.kind === 'agentGrace') await this.#attendance.graceOver(deadline.subject);
        else if (deadline.kind === 'crisisReply') await deliverReply(context, deadline.subject);
        else await deliverNotification(deadline);
      },
    });
    this.#dues = new DueRunner(later);
    this.#dueRefresh = new RefreshDues(later);
    this.#routing = new Routing(later);
    this.#attendance = new Attendance(later, this.#deadlines);
    this.#desks = new DeskStates(later);
    this.#waits = new WaitLines(later);
    this.search = new DeskSearch(later);
    const crises = new CrisisDirectory(store.crises);
    const context: DeskContext = {
      ...dependencies,
      cluster,
      facts: this.facts,
      cache: new ConversationCache(),
      agents: new AgentDirectory(),
      sites: new SiteDirectory(store.sites, clock),
      crises,
      crisisRule: new CrisisRule(),
      book: new RoutingBook({
        planOf: (siteId) => plans.planOf(siteId),
        crisisOf: (siteId) => crises.crisisOf(siteId),
      }),
      estimator: new WaitEstimator(),
      routing: this.#routing,
      attendance: this.#attendance,
      paces: new AgentPaces(later),
      atRisk: new AtRisk(plans),
      waits: this.#waits,
      desks: this.#desks,
      dues: this.#dues,
      dueRefresh: this.#dueRefresh,
      deadlines: this.#deadlines,
      search: this.search,
    };
    this.#context = context;
    this.supervision = new Supervision(context);
    this.metrics = new DeskMetrics(context);
    this.otherNodes = new OtherNodes(context, this.#attendance);
    this.#refresh = agentRefresh(context, this.#attendance);
  }

  /** Rebuilds routing and presence from rows, and begins to keep deadlines. Call once, before the first use case. */
  async open(): Promise<void> {
    await rebuild(this.#context, this.#attendance);
    const sites = await this.#context.store.sites.list();
    for (const { id } of sites) this.#desks.refresh(id);
    await this.#dues.start();
    if (this.#context.cluster.leads()) await this.lead();
    this.#refresh.start();
    this.search.start();
  }

  /** It falls to this node to decide for the desk: does what nobody has done meanwhile. */
  async lead(): Promise<void> {
    await this.#deadlines.run();
    await this.#dues.run();
    for (const { id } of await this.#context.store.sites.list()) this.#dueRefresh.refresh(id);
    this.#routing.route();
    for (const crisis of this.#context.crises.all()) await joinAll(this.#context, crisis);
  }

  /** Finishes what was begun, and begins nothing more. The store stays open. */
  async close(): Promise<void> {
    this.#desks.stop();
    this.#waits.stop();
    await this.search.stop();
    await this.metrics.stop();
    await this.#attendance.stop();
    await this.#refresh.stop();
    await this.#dueRefresh.stop();
    await this.#dues.stop();
    await this.#deadlines.stop();
    await this.#routing.stop();
  }

  /** The configuration of a site is another now: everything that follows from it is looked at again. */
  configurationChanged(siteId: string, version: number): void {
    const { book, clock, dueRefresh, facts } = this.#context;
    book.planChanged(siteId, clock.now());
    dueRefresh.refresh(siteId);
    facts.tell({ type: 'configurationChanged', siteId, version });
    facts.tell({ type: 'boardChanged', siteId });
    this.#attendance.loadChanged();
    this.#desks.refresh(siteId);
    this.#routing.route();
    this.#waits.changed(siteId);
  }

  // Conversations

  startConversation(
    viewer: VisitorViewer,
    input: StartInput,
    options?: posts.PostOptions,
  ): Promise<posts.Posted> {
    return startConversation(this.#context, viewer, input, options);
  }

  postMessage(viewer: Either, input: posts.PostInput, options?: posts.PostOptions): Promise<posts.Posted> {
    return viewer.kind === 'visitor'
      ? posts.postVisitorMessage(this.#context, viewer, input, options)
      : posts.postAgentMessage(this.#context, viewer, input, options);
  }

  postNote(viewer: AgentViewer, input: posts.PostInput, options?: posts.PostOptions): Promise<posts.Posted> {
    return posts.postNote(this.#context, viewer, input, options);
  }

  editEntry(
    viewer: Either,
    input: { conversationId: string; id: string; entryId: string; text: string },
    options?: posts.PostOptions,
  ): Promise<posts.Posted> {
    return editEntry(this.#context, viewer, input, options);
  }

  deleteEntry(
    viewer: Either,
    input: { conversationId: string; id: string; entryId: string },
    options?: posts.PostOptions,
  ): Promise<posts.Posted> {
    return deleteEntry(this.#context, viewer, input, options);
  }

  acceptOffer(viewer: AgentViewer, conversationId: string): Promise<ConversationRecord> {
    return acceptOffer(this.#context, viewer, conversationId);
  }

  declineOffer(viewer: AgentViewer, conversationId: string): Promise<ConversationRecord> {
    return declineOffer(this.#context, viewer, conversationId);
  }

  transferConversation(viewer: AgentViewer, input: Parameters<typeof handOn.transferConversation>[2]) {
    return handOn.transferConversation(this.#context, viewer, input);
  }

  assignConversation(viewer: AgentViewer, input: Parameters<typeof handOn.assignConversation>[2]) {
    return handOn.assignConversation(this.#context, viewer, input);
  }

  escalateConversation(viewer: AgentViewer, input: Parameters<typeof handOn.escalateConversation>[2]) {
    return handOn.escalateConversation(this.#context, viewer, input);
  }

  snoozeConversation(viewer: AgentViewer, input: Parameters<typeof handOn.snoozeConversation>[2]) {
    return handOn.snoozeConversation(this.#context, viewer, input);
  }

  /** What an escalation would say, composed from the timeline (E4). */
  async draftEscalation(viewer: AgentViewer, conversationId: string): Promise<EscalationSummary> {
    const { plans, store } = this.#context;
    const record = await findConversation(this.#context, viewer, conversationId);
    const story = await readStory(store.conversations, conversationId);
    const plan = plans.planOf(record.conversation.siteId);
    return composeSummary(story, record.contact, plan, promiseOf(record, plan));
  }

  setVip(viewer: AgentViewer, input: { conversationId: string; vip: boolean }): Promise<ConversationRecord> {
    return setVip(this.#context, viewer, input);
  }

  requestPerson(viewer: VisitorViewer, conversationId: string): Promise<ConversationRecord> {
    return requestPerson(this.#context, viewer, conversationId);
  }

  giveScore(viewer: VisitorViewer, input: Parameters<typeof giveScore>[2]): Promise<void> {
    return giveScore(this.#context, viewer, input);
  }

  requestContactBack(
    viewer: VisitorViewer,
    input: Parameters<typeof requestContactBack>[2],
    options?: posts.PostOptions,
  ): Promise<posts.Posted> {
    return requestContactBack(this.#context, viewer, input, options);
  }

  claimConversation(viewer: AgentViewer, conversationId: string) {
    return changes.claimConversation(this.#context, viewer, conversationId);
  }

  resolveConversation(viewer: AgentViewer, conversationId: string) {
    return changes.resolveConversation(this.#context, viewer, conversationId);
  }

  endConversation(viewer: Either, conversationId: string) {
    return changes.endConversation(this.#context, viewer, conversationId);
  }

  /** Returns where the mark stands now. */
  moveMark(viewer: Either, conversationId: string, seq: number): Promise<number> {
    return moveMark(this.#context, viewer, conversationId, seq);
  }

  /** @param origin the socket that need not be told */
  setTyping(viewer: Either, conversationId: string, typing: boolean, origin: string | null): Promise<void> {
    return setTyping(this.#context, viewer, conversationId, typing, origin);
  }

  // Reading

  findConversation(viewer: Either, conversationId: string) {
    return findConversation(this.#context, viewer, conversationId);
  }

  syncVisitor(viewer: VisitorViewer, input: SyncInput) {
    return syncVisitor(this.#context, viewer, input);
  }

  syncAgent(viewer: AgentViewer, input: SyncInput) {
    return syncAgent(this.#context, viewer, input);
  }

  catchUpVisitor(viewer: VisitorViewer, input: timeline.CatchUpInput) {
    return timeline.catchUpVisitor(this.#context, viewer, input);
  }

  catchUpAgent(viewer: AgentViewer, input: timeline.CatchUpInput) {
    return timeline.catchUpAgent(this.#context, viewer, input);
  }

  historyForVisitor(viewer: VisitorViewer, input: timeline.HistoryInput) {
    return timeline.historyForVisitor(this.#context, viewer, input);
  }

  historyForAgent(viewer: AgentViewer, input: timeline.HistoryInput) {
    return timeline.historyForAgent(this.#context, viewer, input);
  }

  /** A conversation with its newest page. */
  openConversation(viewer: AgentViewer, conversationId: string) {
    return timeline.openConversation(this.#context, viewer, conversationId);
  }

  headsForVisitor(viewer: VisitorViewer) {
    return heads.headsForVisitor(this.#context, viewer);
  }

  headsForAgent(viewer: AgentViewer, watched: Iterable<string>, shown: ShownLists) {
    return heads.headsForAgent(this.#context, viewer, watched, shown);
  }

  listInbox(viewer: AgentViewer, input: InboxInput) {
    return listInbox(this.#context, viewer, input);
  }

  /** @throws DeskbellError `not_found` */
  requireMember(viewer: AgentViewer, siteId: string): void {
    requireRole(this.#context, viewer, siteId, 'agent');
  }

  findSite(siteId: string): Promise<Site | undefined> {
    return this.#context.sites.find(siteId);
  }

  /** A conversation as agents see it now. */
  show(record: ConversationRecord): AgentConversation {
    return showConversation(this.#context, record);
  }

  // Presence

  /** A socket of an agent is open. Each call is followed by one of `agentDisconnected`. */
  agentConnected(agent: Agent): void {
    this.#attendance.connected(agent);
  }

  agentDisconnected(agentId: string): void {
    this.#attendance.disconnected(agentId);
  }

  choosePresence(viewer: AgentViewer, presence: Presence): Promise<void> {
    return this.#attendance.choose(viewer.agentId, presence);
  }

  agentCard(agentId: string): AgentCard | undefined {
    const known = this.#context.agents.get(agentId);
    return (
      known &&
      agentCard(known.agent, known.presence, this.#context.book.cardOf(agentId, this.#context.clock.now()))
    );
  }

  /** How an agent is there, on this node. */
  presenceOf(agentId: string): AgentPresence | undefined {
    return this.#context.agents.get(agentId)?.presence;
  }

  /** The sites whose facts an agent gets. */
  siteIdsOf(agentId: string): readonly string[] {
    return this.#context.agents.siteIds(agentId);
  }
}
