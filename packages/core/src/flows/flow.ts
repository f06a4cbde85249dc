import type { EntryBody, FlowDefinition, FlowOutcome, FlowState } from '@deskbell/protocol';
import type { Ids } from '../ports/ids.ts';

/** One version of a flow: it never changes. */
export interface Flow {
  readonly flowId: string;
  readonly version: number;
  readonly definition: FlowDefinition;
}

/** What a flow may look at besides what it knows itself. */
export interface FlowContext {
  readonly now: number;
  /** Ids of the entries and calls it makes. */
  readonly ids: Ids;
  readonly desk: FlowDesk;
}

/** How things stand, for conditions. */
export interface FlowDesk {
  /** The contact's, without region. */
  readonly language: string | null;
  readonly pageUrl: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether a queue's hours are on; left out: those of the queue in which the conversation would wait. */
  isOpen(queueId?: string): boolean;
  isStaffed(): boolean;
  waitingIn(queueId?: string): number;
}

/** An article that was found. */
export interface FlowArticle {
  readonly articleId: string;
  readonly language: string;
  readonly title: string;
  readonly excerpt: string;
}

export type TaskResult =
  /** A call's answer, as JSON. */
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'found'; readonly articles: readonly FlowArticle[] }
  | { readonly kind: 'failed' };

/** What a flow waits for. */
export type FlowInput =
  /** The visitor wrote. */
  | { readonly type: 'text'; readonly text: string }
  /** The visitor answered the entry `to`. */
  | {
      readonly type: 'answer';
      readonly to: string;
      readonly choice?: { readonly id: string } | undefined;
      readonly values?: readonly { readonly id: string; readonly value: string }[] | undefined;
    }
  /** A call or a look-up is done. */
  | { readonly type: 'task'; readonly id: string; readonly result: TaskResult };

/** A line that a step adds to the conversation: the flow's own, or something that it stores in the visitor's name. */
export interface FlowEntry {
  readonly id: string;
  readonly by: 'flow' | 'visitor';
  readonly body: EntryBody;
}

/** How a flow ends by itself. */
export interface FlowEnd {
  readonly outcome: Extract<FlowOutcome, 'solved' | 'left' | 'handedOver' | 'failed'>;
  readonly queueId?: string;
  /** Minutes of head start on top of the queue's own. */
  readonly priority?: number;
  /** For those who take over: what was asked and answered, a line each. */
  readonly summary?: string;
}

/** What one step does: what is said, and where the flow stands after it, or how it ended. */
export interface FlowStep {
  readonly entries: readonly FlowEntry[];
  /** As it stands after the step, or as it stood when it ended. */
  readonly state: FlowState;
  readonly end: FlowEnd | null;
}
