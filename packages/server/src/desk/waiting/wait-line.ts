import type { Waiting } from '@deskbell/protocol';

/** A waiting conversation's place as it is told; `null` when it waits no longer. */
export interface WaitLine {
  readonly conversationId: string;
  readonly visitorId: string;
  readonly waiting: Waiting | null;
}
