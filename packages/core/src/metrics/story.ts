import type { AgentRef } from '../conversation/conversation.ts';
import type { ReportChannel, SurveyKind, WrapUp } from '@deskbell/protocol';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import type { Scope } from './scope.ts';

/** A conversation on its way through its entries: what metrics must remember of those before. */
export interface Story {
  readonly record: ConversationRecord;
  /** When the last entry was added. */
  readonly at: number;
  /** Since when it has been in the queue, or offered from it; `null` while somebody has it, or a bot, or it is over. */
  readonly waitingSince: number | null;
  /** By which way the visitor wants to be answered: in the chat, until they ask for another; every matter begins in it. */
  readonly channel: ReportChannel;
  /** Whether a bot has it; flows are none. */
  readonly withBot: boolean;
  /** `null` while it is resolved or closed. */
  readonly matter: Matter | null;
  /** The last resolution, as long as it holds or may still be undone. */
  readonly resolution: Resolution | null;
  readonly resolutions: number;
  /** When it last came to each of its agents. */
  readonly cameTo: ReadonlyMap<string, number>;
  /** What was asked about the last matter, by the names of the surveys, with the last score that was given. */
  readonly asked: ReadonlyMap<string, AskedSurvey>;
  /** For how long agents were busy with the last matter that ended. */
  readonly handledMs: number;
  /** The last wrap-up of the matter. */
  readonly wrapUp: WrappedUp | null;
  /** A response that was given, until the next entry says whether it was late. */
  readonly response: GivenResponse | null;
}

/** From the beginning, or a reopening, until the conversation is resolved or closed. */
export interface Matter {
  readonly beganAt: number;
  /** Since when the visitor has waited for a first answer; `null` when an agent took it up and the visitor has not written. */
  readonly askedAt: number | null;
  /** The first message of an agent. */
  readonly answeredAt: number | null;
  /** Every agent who had it. */
  readonly hadBy: readonly AgentRef[];
  /** Milliseconds for which each agent was busy with it. */
  readonly handledMs: ReadonlyMap<string, number>;
  /** An agent handed it on. */
  readonly transferred: boolean;
  /** An agent sent it up. */
  readonly escalated: boolean;
  /** The visitor left a number or an address: the answer may come another way. */
  readonly reachable: boolean;
}

export interface Resolution {
  readonly at: number;
  readonly scope: Scope;
  /** Of this conversation. */
  readonly isFirst: boolean;
  /** One agent did it, without handing it on or up. */
  readonly byOne: boolean;
  /** Whether a message of the visitor would bring it back. */
  readonly mayReopen: boolean;
}

export interface AskedSurvey {
  readonly kind: SurveyKind;
  readonly askedAt: number;
  readonly scope: Scope;
  readonly answer: {
    readonly score: number;
    readonly comment: string | undefined;
    readonly at: number;
  } | null;
}

export interface WrappedUp extends WrapUp {
  readonly at: number;
  readonly scope: Scope;
}

export interface GivenResponse {
  readonly clock: 'firstResponse' | 'nextResponse';
  readonly at: number;
  readonly scope: Scope;
}
