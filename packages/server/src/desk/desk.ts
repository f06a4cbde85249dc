import { Router, type Agent, type AgentPresence, type Site } from '@deskbell/core';
import type { AgentCard, InboxView, Presence } from '@deskbell/protocol';
import * as changes from './conversations/change-status.ts';
import { ConversationCache } from './conversations/conversation-cache.ts';
import { findConversation } from './conversations/find-conversation.ts';
import { moveMark } from './conversations/move-mark.ts';
import * as posts from './conversations/post-entry.ts';
import { setTyping } from './conversations/set-typing.ts';
import { startConversation, type StartInput } from './conversations/start-conversation.ts';
import type { DeskContext, DeskDependencies } from './desk-context.ts';
import { DeskFacts } from './desk-facts.ts';
import { AgentDirectory } from './presence/agent-directory.ts';
import { AgentRefresh } from './presence/agent-refresh.ts';
import { Attendance } from './presence/attendance.ts';
import { DeadlineRunner } from './presence/deadline-runner.ts';
import { rebuild } from './rebuild.ts';
import { Routing } from './routing/routing.ts';
import { SiteDirectory } from './site-directory.ts';
import type { SyncInput } from './sync/cursors.ts';
import * as heads from './sync/heads.ts';
import { listInbox, requireMember } from './sync/list-inbox.ts';
import * as timeline from './sync/read-timeline.ts';
import { syncAgent } from './sync/sync-agent.ts';
import { syncVisitor } from './sync/sync-visitor.ts';
import type { AgentViewer, VisitorViewer } from './viewer.ts';
import { agentCard } from './views/agent-card.ts';

type Either = VisitorViewer | AgentViewer;

/**
 * The use cases of a desk over one store: conversations, presence, routing, deadlines. Knows nothing of sockets; what
 * happens is told through `facts`, after it is stored. Every use case checks what the viewer may see (A2) and rejects
 * with a DeskbellError.
 */
export class Desk {
  /** What happened, for whoever passes it on. */
  readonly facts = new DeskFacts();
  readonly #context: DeskContext;
  readonly #deadlines: DeadlineRunner;
  readonly #attendance: Attendance;
  readonly #refresh: AgentRefresh;
  readonly #routing: Routing;

  constructor(dependencies: DeskDependencies) {
    const { store, clock, log } = dependencies;
    this.#routing = new Routing(() => context);
    const context: DeskContext = {
      ...dependencies,
      facts: this.facts,
      cache: new ConversationCache(),
      agents: new AgentDirectory(),
      sites: new SiteDirectory(store.sites, clock),
      router: new Router(),
      routing: this.#routing,
    };
    this.#context = context;
    this.#deadlines = new DeadlineRunner({
      deadlines: store.deadlines,
      clock,
      log,
      fire: ({ subject }) => this.#attendance.graceOver(subject),
    });
    this.#attendance = new Attendance(context, this.#deadlines);
    this.#refresh = new AgentRefresh(context, this.#attendance);
  }

  /** Rebuilds routing and presence from rows, and begins to keep deadlines. Call once, before the first use case. */
  async open(): Promise<void> {
    await rebuild(this.#context, this.#attendance);
    await this.#deadlines.start();
    this.#refresh.start();
  }

  /** Finishes what was begun, and begins nothing more. The store stays open. */
  async close(): Promise<void> {
    await this.#refresh.stop();
    await this.#deadlines.stop();
    await this.#routing.stop();
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

  headsForAgent(viewer: AgentViewer, watched: Iterable<string>) {
    return heads.headsForAgent(this.#context, viewer, watched);
  }

  listInbox(
    viewer: AgentViewer,
    input: { siteId: string; view: InboxView; cursor?: string | undefined; limit: number },
  ) {
    return listInbox(this.#context, viewer, input);
  }

  /** @throws DeskbellError `not_found` */
  requireMember(viewer: AgentViewer, siteId: string): void {
    requireMember(this.#context, viewer.agentId, siteId);
  }

  findSite(siteId: string): Promise<Site | undefined> {
    return this.#context.sites.find(siteId);
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
    return known && agentCard(known.agent, known.presence, this.#context.router.loadOf(agentId));
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
