import type {
  Action,
  Agent,
  AgentPresence,
  ConversationRecord,
  RoutingBook,
  Site,
  SitePlan,
} from '@deskbell/core';
import type { AgentCard, AgentConversation, EscalationSummary, Presence, WrapUp } from '@deskbell/protocol';
import type { BotDirectory } from '../bots/bot-directory.ts';
import type { BotSeatSteps } from './bots/bot-seat-steps.ts';
import { BotTurns } from './bots/bot-turns.ts';
import * as changes from './conversations/change-status.ts';
import { DeskContacts } from './contacts/desk-contacts.ts';
import { draftEscalation } from './conversations/draft-escalation.ts';
import { deleteEntry, editEntry } from './conversations/edit-entry.ts';
import { findConversation } from './conversations/find-conversation.ts';
import { giveAnswer } from './conversations/give-answer.ts';
import * as handOn from './conversations/hand-on.ts';
import { giveConsent } from './conversations/give-consent.ts';
import { conversationErased, visitorErased } from './conversations/erased.ts';
import { giveFeedback, giveScore, noteWrapUp } from './conversations/judge-service.ts';
import { acceptOffer, declineOffer } from './conversations/offers.ts';
import * as posts from './conversations/post-entry.ts';
import { Together } from './conversations/together.ts';
import { startConversation, type StartInput } from './conversations/start-conversation.ts';
import { requestContactBack, requestPerson } from './conversations/visitor-wishes.ts';
import { flowMenu, type FlowMenuItem } from './flows/flow-menu.ts';
import type { FlowDirectory } from '../flows/flow-directory.ts';
import type { DeskContext, DeskDependencies, EventSteps } from './desk-context.ts';
import type { DeskFacts } from './desk-facts.ts';
import { DeskMachinery } from './desk-machinery.ts';
import { VisitorIdentities } from './identity/visitor-identities.ts';
import type { DeskMetrics } from './metrics/desk-metrics.ts';
import { OtherNodes } from './nodes/other-nodes.ts';
import { permitCommand, type CommandTarget } from './people/permit-command.ts';
import type { DeskSearch } from './search/desk-search.ts';
import { Supervision } from './supervision.ts';
import type { SyncInput } from './sync/cursors.ts';
import * as heads from './sync/heads.ts';
import type { ShownLists } from './sync/list-digests.ts';
import { listInbox, type InboxInput } from './sync/list-inbox.ts';
import * as timeline from './sync/read-timeline.ts';
import { syncAgent } from './sync/sync-agent.ts';
import { syncVisitor } from './sync/sync-visitor.ts';
import type { AgentViewer, VisitorViewer } from './viewer.ts';
import { facesOf } from './views/faces.ts';
import type { Faces } from './views/visitor-view.ts';
import { cardNow } from './views/card-now.ts';
import { showConversation } from './views/show-conversation.ts';
import { Visitors } from './visitors.ts';

type Either = VisitorViewer | AgentViewer;

/**
 * The use cases of a desk over one store: conversations, presence, routing, deadlines. Knows nothing of sockets; what
 * happens is told through `facts`, after it is stored. Every use case checks what the viewer may see (A2) and rejects
 * with a DeskbellError.
 */
export class Desk {
  /** What happened, for whoever passes it on. */
  readonly facts: DeskFacts;
  /** What others asked to be told of. */
  readonly events: EventSteps;
  /** What steers a site: board, waits, crisis, roles. */
  readonly supervision: Supervision;
  /** How a site was served. */
  readonly metrics: DeskMetrics;
  /** What was said. */
  readonly search: DeskSearch;
  /** What is known of people. */
  readonly contacts: DeskContacts;
  /** Visitors for whom their site vouches. */
  readonly identities: VisitorIdentities;
  /** What visitors may know and tell besides their conversations. */
  readonly visitors: Visitors;
  /** Pictures of agents, as visitors may see them. */
  readonly faces: Faces;
  /** Drafts, mentions, and what passes between those who look at a conversation. */
  readonly together: Together;
  /** What bots do in the conversations that they have. */
  readonly botTurns: BotTurns;
  /** What other nodes do. */
  readonly otherNodes: OtherNodes;
  readonly #machinery: DeskMachinery;
  readonly #context: DeskContext;

  constructor(dependencies: DeskDependencies) {
    this.#machinery = new DeskMachinery(dependencies);
    const { attendance, context, metrics, search } = this.#machinery;
    this.#context = context;
    this.facts = context.facts;
    this.events = context.events;
    this.supervision = new Supervision(context);
    this.metrics = metrics;
    this.search = search;
    this.contacts = new DeskContacts(context);
    this.botTurns = new BotTurns(context);
    this.visitors = new Visitors(context);
    this.faces = facesOf(context);
    this.together = new Together(context);
    this.identities = new VisitorIdentities(context);
    this.otherNodes = new OtherNodes(context, attendance);
  }

  /** Rebuilds routing and presence from rows, and begins to keep deadlines. Call once, before the first use case. */
  open(): Promise<void> {
    return this.#machinery.open();
  }

  /** How many conversations wait, are on offer or have an agent, by status. */
  conversationCounts(): ReturnType<RoutingBook['statusCounts']> {
    return this.#context.book.statusCounts();
  }

  /** It falls to this node to decide for the desk: does what nobody has done meanwhile. */
  lead(): Promise<void> {
    return this.#machinery.lead();
  }

  /** Does what is due, if there is anything: stored by another node, for one. */
  keepDeadlines(): Promise<void> {
    return this.#machinery.keepDeadlines();
  }

  /** Finishes what was begun, and begins nothing more. The store stays open. */
  close(): Promise<void> {
    this.identities.close();
    return this.#machinery.close();
  }

  /** The configuration of a site is another now: everything that follows from it is looked at again. */
  configurationChanged(siteId: string, version: number): void {
    this.#machinery.configurationChanged(siteId, version);
  }

  /** The published flows of all sites. */
  get flows(): FlowDirectory {
    return this.#context.flows;
  }

  /** The bots of every site. */
  get bots(): BotDirectory {
    return this.#context.bots;
  }

  /** Which connection of a bot has which conversation. */
  get botSeats(): BotSeatSteps {
    return this.#context.botSeats;
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

  postNote(viewer: AgentViewer, input: posts.NoteInput, options?: posts.PostOptions): Promise<posts.Posted> {
    return posts.postNote(this.#context, viewer, input, options);
  }

  /** A word in the ear of whoever has the conversation. */
  postWhisper(
    viewer: AgentViewer,
    input: posts.PostInput,
    options?: posts.PostOptions,
  ): Promise<posts.Posted> {
    return posts.postWhisper(this.#context, viewer, input, options);
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

  setPriority(viewer: AgentViewer, input: Parameters<typeof handOn.setPriority>[2]) {
    return handOn.setPriority(this.#context, viewer, input);
  }

  /** What an escalation would say, composed from the timeline (E4). */
  draftEscalation(viewer: AgentViewer, conversationId: string): Promise<EscalationSummary> {
    return draftEscalation(this.#context, viewer, conversationId);
  }

  /** How a site is served. */
  planOf(siteId: string): SitePlan {
    return this.#context.plans.planOf(siteId);
  }

  requestPerson(viewer: VisitorViewer, conversationId: string): Promise<ConversationRecord> {
    return requestPerson(this.#context, viewer, conversationId);
  }

  giveScore(viewer: VisitorViewer, input: Parameters<typeof giveScore>[2]): Promise<void> {
    return giveScore(this.#context, viewer, input);
  }

  giveFeedback(viewer: VisitorViewer, input: Parameters<typeof giveFeedback>[2]): Promise<void> {
    return giveFeedback(this.#context, viewer, input);
  }

  giveConsent(viewer: VisitorViewer, input: Parameters<typeof giveConsent>[2]): Promise<void> {
    return giveConsent(this.#context, viewer, input);
  }

  /** Nothing is left of a conversation in the store: nothing is to be left of it in memory, on any node. */
  conversationErased(conversationId: string): Promise<void> {
    return conversationErased(this.#context, conversationId);
  }

  /** A visitor is nobody any more: their tabs connect anew, and find nothing. */
  visitorErased(visitorId: string): void {
    visitorErased(this.#context, visitorId);
  }

  noteWrapUp(viewer: AgentViewer, input: Parameters<typeof noteWrapUp>[2]): Promise<posts.Posted> {
    return noteWrapUp(this.#context, viewer, input);
  }

  giveAnswer(
    viewer: VisitorViewer,
    input: Parameters<typeof giveAnswer>[2],
    options?: posts.PostOptions,
  ): Promise<posts.Posted> {
    return giveAnswer(this.#context, viewer, input, options);
  }

  flowMenu(viewer: VisitorViewer, locale: string | null): FlowMenuItem[] {
    return flowMenu(this.#context, viewer.siteId, locale);
  }

  requestContactBack(
    viewer: VisitorViewer,
    input: Parameters<typeof requestContactBack>[2],
    options?: posts.PostOptions,
  ): Promise<posts.Posted> {
    return requestContactBack(this.#context, viewer, input, options);
  }

  claimConversation(viewer: AgentViewer, conversationId: string, note?: string) {
    return changes.claimConversation(this.#context, viewer, conversationId, note);
  }

  resolveConversation(viewer: AgentViewer, conversationId: string, wrapUp?: WrapUp) {
    return changes.resolveConversation(this.#context, viewer, conversationId, wrapUp);
  }

  endConversation(viewer: Either, conversationId: string) {
    return changes.endConversation(this.#context, viewer, conversationId);
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

  /** Lets a command through, or rejects with `not_found` or `forbidden`; at once wherever that can be told at once (A2). */
  permit(viewer: Either, action: Action, target: CommandTarget): void | Promise<void> {
    return permitCommand(this.#context, viewer, action, target);
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
    this.#machinery.attendance.connected(agent);
  }

  agentDisconnected(agentId: string): void {
    this.#machinery.attendance.disconnected(agentId);
  }

  /** The rows of an agent were changed just now: takes that over at once, and not only with the next look (D11). */
  async agentChanged(agentId: string): Promise<void> {
    const { clock, store } = this.#context;
    const readAt = clock.now();
    const agent = await store.agents.find(agentId);
    if (agent) await this.#machinery.attendance.refresh(agent, readAt);
  }

  /** @param until when they mean to be back, if they go away and have said so */
  choosePresence(viewer: AgentViewer, presence: Presence, until: number | null = null): Promise<void> {
    return this.#machinery.attendance.choose(viewer.agentId, presence, until);
  }

  agentCard(agentId: string): AgentCard | undefined {
    const known = this.#context.agents.get(agentId);
    return known && cardNow(this.#context, known);
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
