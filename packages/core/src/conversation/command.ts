import type {
  ContactAttributes,
  BotContent,
  GivenValue,
  FileRef,
  GivenAnswer,
  EscalationSummary,
  WrapUp,
} from '@deskbell/protocol';
import type { TaskResult } from '../flows/flow.ts';
import type { AgentRef } from './conversation.ts';
import type { RoutingEntryBody } from './entry-draft.ts';

export type VisitorActor = { readonly kind: 'visitor'; readonly id: string };
export type AgentActor = { readonly kind: 'agent'; readonly id: string; readonly name: string };
/** A bot or a flow. */
export type BotActor = { readonly kind: 'bot'; readonly id: string; readonly name: string };
export type SystemActor = { readonly kind: 'system' };

/** Who gives a command. */
export type Actor = VisitorActor | AgentActor | BotActor | SystemActor;

/** To whom a conversation is handed on (R9). */
export type TransferTarget =
  | { readonly kind: 'agent'; readonly agent: AgentRef }
  | { readonly kind: 'queue'; readonly queueId: string }
  | { readonly kind: 'tier'; readonly tier: number };

/** Somebody's turn in the conversation, as the resolution clock counts it (E5): who wrote, and when. */
export interface Turn {
  readonly by: 'visitor' | 'agent';
  readonly at: number;
}

/** What can be asked of a conversation. `id` is the entry's id, made by its author (D2). */
export type ConversationCommand =
  | {
      readonly type: 'postMessage';
      readonly by: Actor;
      readonly id: string;
      readonly text: string;
      /** What was uploaded before and belongs to it. */
      readonly files?: readonly FileRef[];
      /** An agent's message to many (E7): answers, but does not claim. */
      readonly toAll?: true;
      /** Labels that a classifier gave to a visitor's text (E3). */
      readonly labels?: readonly string[];
    }
  | {
      readonly type: 'postNote';
      readonly by: AgentActor;
      readonly id: string;
      readonly text: string;
      /** Colleagues to be told of it. */
      readonly mentions?: readonly string[];
    }
  /** A word in the ear of whoever has it, by somebody who oversees. */
  | { readonly type: 'whisper'; readonly by: AgentActor; readonly id: string; readonly text: string }
  /** `entry` is the one that is changed or taken back, as the store has it (C4). */
  | {
      readonly type: 'edit';
      readonly by: VisitorActor | AgentActor;
      readonly id: string;
      readonly entry: EditedEntry;
      readonly text: string;
    }
  | {
      readonly type: 'delete';
      readonly by: VisitorActor | AgentActor;
      readonly id: string;
      readonly entry: EditedEntry;
    }
  /** Routing reserves it for an agent (R5); `why` becomes an entry. */
  | {
      readonly type: 'offer';
      readonly agent: AgentRef;
      readonly why: RoutingEntryBody;
    }
  /** Routing or a supervisor gives it to an agent at once. */
  | { readonly type: 'assign'; readonly agent: AgentRef; readonly by: Actor; readonly why?: RoutingEntryBody }
  /** Routing says why nobody can take it now. Changes nothing else. */
  | { readonly type: 'explain'; readonly why: RoutingEntryBody }
  | { readonly type: 'accept'; readonly by: AgentActor }
  | { readonly type: 'decline'; readonly by: AgentActor }
  /** The agent to whom it is offered went away, or is lost (P4). */
  | { readonly type: 'withdrawOffer'; readonly agentId: string }
  | {
      readonly type: 'claim';
      readonly by: AgentActor;
      /** What the agent who had it should know. */
      readonly note?: string;
    }
  | {
      readonly type: 'transfer';
      readonly by: AgentActor;
      readonly to: TransferTarget;
      /** What the colleague should know: a warm transfer. */
      readonly note?: string;
    }
  | {
      readonly type: 'escalate';
      readonly by: AgentActor;
      /** Default: the next one. */
      readonly tier?: number;
      readonly summary: EscalationSummary;
    }
  /** Its agent is lost (P3). With `agentId`, nothing happens if it is somebody else's by now. */
  | { readonly type: 'requeue'; readonly reason: 'agentLost'; readonly agentId?: string }
  | { readonly type: 'requestPerson'; readonly by: VisitorActor }
  | {
      readonly type: 'requestContactBack';
      readonly by: VisitorActor;
      readonly id: string;
      readonly channel: 'callback' | 'email';
      readonly address: string;
    }
  /** The visitor answers what a bot or a flow has asked: the entry `to`. */
  | {
      readonly type: 'giveAnswer';
      readonly by: VisitorActor;
      readonly id: string;
      readonly to: string;
      readonly answer: GivenAnswer;
    }
  /** Something happened on the visitor's page. */
  | {
      readonly type: 'track';
      readonly by: VisitorActor;
      readonly id: string;
      readonly name: string;
      readonly data?: ContactAttributes;
    }
  | { readonly type: 'say'; readonly by: BotActor; readonly id: string; readonly content: BotContent }
  | {
      readonly type: 'learn';
      readonly by: BotActor;
      readonly id: string;
      readonly values: readonly GivenValue[];
      readonly tags: readonly string[];
    }
  /** A bot gives the conversation to people. */
  | {
      readonly type: 'handOver';
      readonly by: BotActor;
      readonly id: string;
      readonly summary?: string | undefined;
      readonly values?: readonly GivenValue[] | undefined;
      readonly tags?: readonly string[] | undefined;
      readonly queueId?: string | undefined;
      /** Minutes of head start on top of the queue's own. */
      readonly priority?: number | undefined;
    }
  | { readonly type: 'resolveByBot'; readonly by: BotActor }
  /** The turn of a bot ends without its doing; with `botId`, nothing happens if another has it by now. */
  | { readonly type: 'endBot'; readonly cause?: 'late' | 'lost' | 'limit'; readonly botId?: string }
  /** A call or look-up of the flow is done. Nothing happens when it does not wait for it (any more). */
  | { readonly type: 'finishFlowTask'; readonly taskId: string; readonly result: TaskResult }
  | { readonly type: 'snooze'; readonly by: AgentActor; readonly until: number }
  /** Minutes of head start from here on (R2). */
  | { readonly type: 'setPriority'; readonly by: AgentActor; readonly priority: number }
  | {
      readonly type: 'resolve';
      readonly by: AgentActor;
      /** Noted with it, where the site asks for it. */
      readonly wrapUp?: WrapUp;
    }
  /** By the desk where whoever has it may not write any more: nobody is asked how it was. */
  | { readonly type: 'end'; readonly by: VisitorActor | AgentActor | SystemActor }
  /** Its visitor is somebody who has another one open, where it goes on (D9). */
  | { readonly type: 'merge' }
  /** The contact gave a score (E3): to a survey, or without being asked. */
  | {
      readonly type: 'reportScore';
      readonly by: VisitorActor;
      readonly id: string;
      readonly score: number;
      readonly survey?: string;
      readonly comment?: string;
    }
  | {
      readonly type: 'giveFeedback';
      readonly by: VisitorActor;
      readonly id: string;
      readonly kind: 'complaint' | 'compliment';
      readonly text: string;
    }
  | { readonly type: 'wrapUp'; readonly by: AgentActor; readonly id: string; readonly wrapUp: WrapUp }
  /** A crisis began that concerns it (E7). */
  | { readonly type: 'joinCrisis'; readonly crisisId: string }
  /**
   * Does everything that is due by now, in the order of its times (E1, E2, E5). `turns` are the messages since
   * `handling.clocks.resolution.asOf`, where `needsTurns` asks for them. `onCall` finds who is on call now.
   */
  | {
      readonly type: 'fireDue';
      readonly turns?: readonly Turn[];
      readonly onCall: (roster: string) => AgentRef | null;
    };

/** The part of a stored entry that an edit must know. */
export interface EditedEntry {
  readonly id: string;
  readonly author: Actor;
  readonly type: 'message' | 'note';
  /** Whether it was taken back already. */
  readonly deleted: boolean;
}
