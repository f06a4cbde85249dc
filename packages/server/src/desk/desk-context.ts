import type {
  Classifier,
  AppendedEntry,
  Clock,
  Conversation,
  ConversationRecord,
  Deadline,
  EntryDraft,
  Ids,
  OutboxEvent,
  RoutingBook,
  Store,
  UsualReply,
  WaitEstimator,
} from '@deskbell/core';
import type { Alert, Waiting } from '@deskbell/protocol';
import type { Logger } from 'pino';
import type { ToldScores } from './alerts/told-scores.ts';
import type { AtRisk } from './board/at-risk.ts';
import type { BotDirectory } from '../bots/bot-directory.ts';
import type { BotSeatSteps } from './bots/bot-seat-steps.ts';
import type { BanDirectory } from './contacts/ban-directory.ts';
import type { ConversationCache } from './conversations/conversation-cache.ts';
import type { CrisisDirectory } from './crisis/crisis-directory.ts';
import type { CrisisRule } from './crisis/crisis-rule.ts';
import type { DeskFacts } from './desk-facts.ts';
import type { ClusterSteps } from './nodes/cluster-steps.ts';
import type { FlowDirectory } from '../flows/flow-directory.ts';
import type { GuardedFetch } from '../outgoing/guarded-fetch.ts';
import type { AgentDirectory } from './presence/agent-directory.ts';
import type { Plans } from './plans.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { VisitorPages } from './visitor-pages.ts';

export interface DeskDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  readonly plans: Plans;
  /** The nodes that serve the same data; default: this one alone. */
  readonly cluster?: ClusterSteps | undefined;
  /** Gives labels to visitors' messages; without one, policies go by words alone (E3). */
  readonly classifier?: Classifier | undefined;
  /** Calls other machines, for flows; left out: flows take their way of failure. */
  readonly outgoing?: GuardedFetch | undefined;
  /** What others asked to be told of; default: nobody asked. */
  readonly events?: EventSteps | undefined;
  /** Delivers a stored notification; never rejects for a receiver that is down, but stores another deadline. */
  readonly deliverNotification: (deadline: Deadline) => Promise<void>;
}

/** What the use cases of a desk work with. */
export interface DeskContext extends DeskDependencies {
  readonly cluster: ClusterSteps;
  readonly events: EventSteps;
  readonly cache: ConversationCache;
  readonly facts: DeskFacts;
  readonly agents: AgentDirectory;
  readonly bots: BotDirectory;
  readonly botSeats: BotSeatSteps;
  readonly flows: FlowDirectory;
  /** Told of every conversation in which a flow may wait for a call or look-up. */
  readonly flowTasks: { noticed(record: ConversationRecord): void };
  readonly sites: SiteDirectory;
  readonly bans: BanDirectory;
  readonly pages: VisitorPages;
  readonly crises: CrisisDirectory;
  readonly crisisRule: CrisisRule;
  readonly book: RoutingBook;
  readonly estimator: WaitEstimator;
  readonly replies: UsualReply;
  readonly alerts: AlertSteps;
  readonly toldScores: ToldScores;
  readonly routing: RoutingSteps;
  readonly attendance: AttendanceSteps;
  readonly paces: PaceSteps;
  readonly atRisk: AtRisk;
  readonly waits: WaitSteps;
  readonly desks: DeskStateSteps;
  /** Conversations' own deadlines. */
  readonly dues: { arm(at: number | null): void };
  readonly dueRefresh: DueRefresh;
  /** Told of every conversation in which this node has stored something. */
  readonly search: { noticed(conversationId: string): void };
  /** Deadlines of everything else. */
  readonly deadlines: { arm(at: number): void };
}

/** What use cases ask of the outbox. */
export interface EventSteps {
  /** What is to be stored with entries, for those who asked to be told; `before` is `null` when they begin a conversation. */
  ofChange(
    before: Conversation | null,
    next: Conversation,
    drafts: readonly EntryDraft[],
  ): readonly OutboxEvent[];
  /** What is to be stored with a change of a contact, as far as it is known from the site. */
  ofContact(
    siteId: string,
    contact: { readonly id: string; readonly vip?: boolean; readonly formerId?: string },
    at: number,
  ): readonly OutboxEvent[];
  /** Called after the commit. */
  stored(events: readonly OutboxEvent[]): void;
}

/** Of a desk that tells nobody. */
export const NO_EVENTS: EventSteps = { ofChange: () => [], ofContact: () => [], stored: () => undefined };

/** What use cases ask of alerts. */
export interface AlertSteps {
  /**
   * Tells those who oversee a site of something that they should look at now, and keeps it for them.
   *
   * @param moment names it among those of its kind: the same on every node, whoever notices it; default: its time
   */
  raise(alert: Omit<Alert, 'id' | 'acknowledged'>, moment?: number): void;
}

/** What use cases ask of routing. */
export interface RoutingSteps {
  /** Called after the commit of every change of a conversation's state. */
  conversationMoved(
    before: Conversation | null,
    after: ConversationRecord,
    entries: readonly AppendedEntry[],
  ): void;
  /** Called after a message that changed no state: the visitor may weigh again, or begin to be silent (P2). */
  messageWritten(record: ConversationRecord): void;
  /** Lets everything happen that is possible just now. */
  route(): void;
}

/** What use cases ask of attendance. */
export interface AttendanceSteps {
  /**
   * Tells colleagues of agents whose load or pause may be another (default: looks at all), and the book of those whose pace
   * is another.
   */
  loadChanged(agentIds?: readonly string[], paceChanged?: boolean): void;
  /** Lets the other nodes know what this one has changed of an agent. */
  tellOthers(agentId: string): void;
}

/** What use cases ask of deadlines when what they follow from is another. */
export interface DueRefresh {
  /** Brings forward what is due earlier on the site than stored, in the background. */
  refresh(siteId: string): void;
  /** The same for one conversation. */
  look(record: ConversationRecord): void;
}

/** What use cases ask of agents' paces (P5). */
export interface PaceSteps {
  /** Looks at entries that were stored just now. */
  afterEntries(
    before: Conversation | null,
    record: ConversationRecord,
    entries: readonly AppendedEntry[],
  ): void;
  /** The agent says that they are there. */
  back(agentId: string): void;
  /** The agent went away: until when, if they have said so. */
  away(agentId: string, until: number | null): void;
}

/** What use cases ask of places and waits (R8). */
export interface WaitSteps {
  /** Something moved on the site: whoever waits may have another place. */
  changed(siteId: string): void;
  /** Place and wait of a conversation now; `null` when it does not wait. */
  lineOf(siteId: string, conversationId: string): Waiting | null;
  /** Everybody who waits on a site, oldest first. */
  linesOf(siteId: string): readonly { conversationId: string; waiting: Waiting }[];
}

/** What visitors are told of a site. */
export interface DeskStateSteps {
  /** Tells visitors when what they may know is another now. */
  refresh(siteId: string): void;
}
