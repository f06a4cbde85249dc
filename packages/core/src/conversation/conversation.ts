import type { Handling } from './handling.ts';

/** What every conversation has, whatever its status. */
interface ConversationBase {
  readonly id: string;
  readonly siteId: string;
  readonly contactId: string;
  readonly visitorId: string;
  readonly startedAt: number;
  /** The conversation that this one follows, because that one was solved too long ago (C2). */
  readonly previousId: string | null;
  /** Rises by one with every entry that changes anything but the timeline: what a compare-and-set compares (R7). */
  readonly version: number;
  readonly handling: Handling;
}

/** A bot or a flow has it. */
export interface BotConversation extends ConversationBase {
  readonly status: 'bot';
  readonly botSince: number;
}

/** Waits in its queue for an agent. */
export interface QueuedConversation extends ConversationBase {
  readonly status: 'queued';
  /** Its age for routing: kept when it comes back from an agent, so that nobody waits twice. */
  readonly waitingSince: number;
  /** Who had it before, asked first if they can take it now (R4). */
  readonly preferredAgentId: string | null;
}

/** Reserved for one agent, who accepts or declines (R5). */
export interface OfferedConversation extends ConversationBase {
  readonly status: 'offered';
  /** To whom. */
  readonly agent: AgentRef;
  readonly offeredAt: number;
  readonly offerUntil: number;
  /** Whose it stays until the offer is accepted, when a colleague hands it over (R9). */
  readonly returnTo: AgentRef | null;
  readonly waitingSince: number;
}

/** An agent has it. */
export interface ActiveConversation extends ConversationBase {
  readonly status: 'active';
  readonly agent: AgentRef;
  /** When this agent took it: the beginning of their first-reply limit (R6). */
  readonly agentSince: number;
  /** When the visitor began to wait for this agent: the age it takes along if the agent is lost. */
  readonly waitingSince: number;
}

/** Put aside by its agent until a time. */
export interface SnoozedConversation extends ConversationBase {
  readonly status: 'snoozed';
  readonly agent: AgentRef;
  readonly snoozedUntil: number;
  readonly waitingSince: number;
}

/** The question is solved; a message within the reopen window brings it back (C2). */
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
  | BotConversation
  | QueuedConversation
  | OfferedConversation
  | ActiveConversation
  | SnoozedConversation
  | ResolvedConversation
  | ClosedConversation;
