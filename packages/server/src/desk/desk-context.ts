import type {
  Clock,
  Conversation,
  ConversationRecord,
  Deadline,
  Ids,
  RoutingBook,
  SitePlan,
  Store,
  WaitEstimator,
} from '@deskbell/core';
import type { Logger } from 'pino';
import type { AtRisk } from './board/at-risk.ts';
import type { ConversationCache } from './conversations/conversation-cache.ts';
import type { CrisisDirectory } from './crisis/crisis-directory.ts';
import type { CrisisRule } from './crisis/crisis-rule.ts';
import type { DeskFacts } from './desk-facts.ts';
import type { AgentDirectory } from './presence/agent-directory.ts';
import type { AgentPaces } from './presence/agent-paces.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { WaitLines } from './waiting/wait-lines.ts';

/** The plans of all sites, at hand. */
export interface Plans {
  planOf(siteId: string): SitePlan;
}

export interface DeskDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  readonly plans: Plans;
  /** Delivers a stored notification; never rejects for a receiver that is down, but stores another deadline. */
  readonly deliverNotification: (deadline: Deadline) => Promise<void>;
}

/** What the use cases of a desk work with. */
export interface DeskContext extends DeskDependencies {
  readonly cache: ConversationCache;
  readonly facts: DeskFacts;
  readonly agents: AgentDirectory;
  readonly sites: SiteDirectory;
  readonly crises: CrisisDirectory;
  readonly crisisRule: CrisisRule;
  readonly book: RoutingBook;
  readonly estimator: WaitEstimator;
  readonly routing: RoutingSteps;
  readonly attendance: AttendanceSteps;
  readonly paces: AgentPaces;
  readonly atRisk: AtRisk;
  readonly waits: WaitLines;
  readonly desks: DeskStateSteps;
  /** Conversations' own deadlines. */
  readonly dues: { arm(at: number | null): void };
  /** Deadlines of everything else. */
  readonly deadlines: { arm(at: number): void };
}

/** What use cases ask of routing. */
export interface RoutingSteps {
  /** Called after the commit of every change of a conversation's state. */
  conversationMoved(before: Conversation | null, after: ConversationRecord): void;
  /** Called after a visitor's message that changed no state: the conversation may weigh again (P2). */
  visitorWrote(record: ConversationRecord): void;
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
}

/** What visitors are told of a site. */
export interface DeskStateSteps {
  /** Tells visitors when what they may know is another now. */
  refresh(siteId: string): void;
}
