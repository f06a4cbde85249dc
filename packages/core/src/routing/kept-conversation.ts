import type { QueuePlan } from '../plan/site-plan.ts';
import type { BookQueue } from './book-queue.ts';
import type { BookSlot } from './book-slot.ts';
import type { BookView } from './book-types.ts';
import type { RoutableConversation } from './routable.ts';
import type { Sleeper } from './wakes.ts';

/** A conversation in a routing book. */
export interface KeptConversation extends Sleeper {
  readonly kind: 'conversation';
  view: BookView;
  /** As it waits; `null` while it does not. */
  routable: RoutableConversation | null;
  /** Where it is counted. */
  queue: BookQueue<BookSlot> | null;
  /** Whose loads count it, or would if it weighed anything; to whom it was proposed, until it is known what came of it. */
  holders: readonly string[];
  /** The visitor is silent: it weighs nothing. */
  silent: boolean;
}

/** A conversation that waits, and where. */
export interface WaitingConversation {
  readonly routable: RoutableConversation;
  readonly version: number;
  readonly queue: BookQueue<BookSlot>;
  readonly queuePlan: QueuePlan;
  /** All queues whose agents may take it. */
  readonly queues: readonly BookQueue<BookSlot>[];
  /** Whether it may be given to somebody now; not while hours are off. */
  readonly isOpen: boolean;
}
