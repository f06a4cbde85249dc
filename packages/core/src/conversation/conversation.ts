/** What every conversation has, whatever its status. */
interface ConversationBase {
  readonly id: string;
  readonly siteId: string;
  readonly contactId: string;
  readonly visitorId: string;
  readonly startedAt: number;
  /** Rises by one with every change of status or owner: what a compare-and-set compares (R7). */
  readonly version: number;
}

/** Waits in the queue for an agent. */
export interface QueuedConversation extends ConversationBase {
  readonly status: 'queued';
  /** Its age for routing: kept when it comes back from an agent, so that nobody waits twice. */
  readonly waitingSince: number;
  /** Who had it before, asked first if they can take it now (R4). */
  readonly preferredAgentId: string | null;
}

/** An agent has it. */
export interface ActiveConversation extends ConversationBase {
  readonly status: 'active';
  readonly agent: AgentRef;
  /** When the visitor began to wait for this agent: the age it takes along if the agent is lost. */
  readonly waitingSince: number;
}

/** The question is solved; the visitor's next message reopens it. */
export interface ResolvedConversation extends ConversationBase {
  readonly status: 'resolved';
  readonly resolvedAt: number;
  /** Who solved it: asked first when it is reopened (C2). */
  readonly agent: AgentRef | null;
}

/** Ended for good. */
export interface ClosedConversation extends ConversationBase {
  readonly status: 'closed';
  readonly closedAt: number;
  readonly agent: AgentRef | null;
}

export interface AgentRef {
  readonly id: string;
  readonly name: string;
}

export type Conversation =
  QueuedConversation | ActiveConversation | ResolvedConversation | ClosedConversation;
