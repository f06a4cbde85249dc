import type { Pause } from '@deskbell/protocol';
import type { AgentRef } from '../conversation/conversation.ts';
import type { RoutingEntryBody } from '../conversation/entry-draft.ts';
import type { CrisisOn, SitePlan } from '../plan/site-plan.ts';
import type { AgentPace } from '../ports/agent-store.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import type { AgentPresence } from '../presence/agent-presence.ts';

/** Where a book looks up what a site says now. What they return counts from the next `planChanged` of the site. */
export interface BookSources {
  readonly planOf: (siteId: string) => SitePlan;
  readonly crisisOf: (siteId: string) => CrisisOn | null;
}

/** An agent as the desk knows them: account, presence on all sockets, pace. */
export interface BookAgent {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly siteIds: readonly string[];
  /** In units, by the account; a site's plan may say otherwise for its own conversations. */
  readonly capacity: number;
  readonly presence: AgentPresence;
  /** As `paceAfterGiven` and its sisters left it; `null` when they never had work. */
  readonly pace: AgentPace | null;
  readonly disabled: boolean;
}

/** What routing reads of a conversation: a record fits. */
export type BookView = Pick<ConversationRecord, 'conversation' | 'awaitingReplySince' | 'visitorMessageAt'>;

/** A decision of routing, already counted in the agent's load; it takes effect only through compare-and-set (R7). */
export interface Proposal {
  readonly conversationId: string;
  readonly siteId: string;
  /** Of the conversation on which it was decided: it takes effect on no other. */
  readonly version: number;
  readonly agentId: string;
  readonly agent: AgentRef;
  /** What the queue wants: ask the agent, or give it at once. */
  readonly mode: 'offer' | 'assign';
  /** Stored with the offer or assignment. */
  readonly why: RoutingEntryBody;
}

/** A queue as routing sees it now. */
export interface QueueLoad {
  readonly queueId: string;
  /** Those proposed and not yet stored included. */
  readonly waiting: number;
  readonly offered: number;
  /** Conversations that agents have, the silent ones included; snoozed ones are not. */
  readonly active: number;
  readonly oldestWaitSince: number | null;
  /** Agents who take work in it, were they free: those in breathing, wrap-up or grace time included. */
  readonly staffed: number;
  /** Those who could take something this instant. */
  readonly free: number;
}

/** An agent's load, for their card. */
export interface AgentLoad {
  readonly load: number;
  readonly capacity: number;
  readonly pause: Pause | null;
  readonly breakDueSince: number | null;
  /** When they mean to be back from a break. */
  readonly backAt: number | null;
}
