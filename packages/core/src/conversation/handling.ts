import type { BotTurn } from '../bots/bot-turn.ts';
import type { FlowState } from '@deskbell/protocol';

/** A skill that is needed, and how well. Languages are skills named `language:pl`. */
export interface SkillNeed {
  readonly skill: string;
  readonly level: number;
}

/**
 * What is done of one escalation policy (E1). Steps are sets of bits, 1 for the first step: a step that counts business hours
 * only may come after a later one that always counts.
 */
export interface StepsDone {
  /** Of the steps that count from the beginning of the wait; a new wait begins anew. */
  readonly waiting: number;
  readonly unresolved: number;
  /** For the question that waits since `since`; a later question begins anew. */
  readonly unanswered: { readonly since: number; readonly done: number };
  /** Places of the triggers that have fired. */
  readonly triggers: readonly number[];
}

export type ClockMark = 'running' | 'warned' | 'breached';

/**
 * What routing, escalation and promises keep of a conversation. Only entries change it; what follows from the site's plan
 * (which skills a queue asks for, when a step is due) is not kept here, so that a changed plan counts at once.
 */
export interface Handling {
  readonly queueId: string;
  /** Where it began: the queue of tier 1. */
  readonly firstQueueId: string;
  /** Queues whose agents may take it too, added by a policy. */
  readonly alsoQueueIds: readonly string[];
  /** 1 is where conversations begin. */
  readonly tier: number;
  /** The beginning of the tier's first-response clock (E4). */
  readonly tierSince: number;
  /** What is required beyond what the queue requires: from the rule that sent it here. */
  readonly requires: readonly SkillNeed[];
  /** The language in which the contact wants to be served, as a tag without region, such as `pl`. */
  readonly language: string | null;
  /** Preferred skills that are no longer waited for (R3), languages as `language:pl`. */
  readonly dropped: readonly string[];
  /** Minutes of head start, the queue's own included (R2). */
  readonly priority: number;
  /** Who declined or missed it, or handed it on, since it began to wait: asked again only when nobody else can (R5). */
  readonly excluded: readonly string[];
  /** When the last offer was declined or missed; `null` when there was none since it began to wait. */
  readonly refusedAt: number | null;
  /** How often it moved on for want of a first reply (R6: once). */
  readonly firstReplyMisses: number;
  /** When the matter began: the start, or the last reopening. Clocks and steps begin anew there. */
  readonly openedAt: number;
  readonly personRequestedAt: number | null;
  /** The crisis that concerns it (E7). */
  readonly crisisId: string | null;
  /**
   * What is done of each policy that has been in force for this matter, by its id: see `stepsDone`. Kept for each, so that a
   * change of queue or a crisis and its end neither repeat a step nor skip one (E1).
   */
  readonly steps: Readonly<Record<string, StepsDone>>;
  /** The bot that has the conversation; left out when none has. */
  readonly bot?: BotTurn;
  /** What was asked about this matter, by the names of the surveys; left out: nothing. */
  readonly surveys?: readonly string[];
  /** What was asked about the matter before: a low score has brought it back, and its words come a little later. */
  readonly surveysBefore?: readonly string[];
  /** The flow that has the conversation, and where it stands; left out when none has. */
  readonly flow?: FlowState;
  readonly clocks: {
    readonly firstResponse: ClockMark;
    /** For the question that waits since `since`. */
    readonly nextResponse: { readonly since: number; readonly mark: ClockMark };
    /** `usedMs` of business time were used up at `asOf`; it pauses while it is the visitor's turn (E5). */
    readonly resolution: { readonly mark: ClockMark; readonly usedMs: number; readonly asOf: number };
  };
}
