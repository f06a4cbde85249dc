import type { FileRef, VisitorDetails, VisitorPage, WrapUp } from '@deskbell/protocol';
import type { WireError } from '@deskbell/protocol/plain';

/** A text that was written and not yet acknowledged, as it is kept on the device. */
export interface OutboxItem {
  /** The entry's id: the same on every try (D2). */
  readonly id: string;
  /** `null` for what begins a conversation. */
  readonly conversationId: string | null;
  readonly kind: 'message' | 'note';
  readonly text: string;
  /** What was uploaded before and belongs to it. */
  readonly files?: readonly FileRef[] | undefined;
  /** Agents to whom a note is addressed. */
  readonly mentions?: readonly string[] | undefined;
  /** Until when it can be taken back, by the device's clock: it is not sent before. */
  readonly heldUntil?: number | undefined;
  /** The conversation is resolved as soon as it is stored. */
  readonly thenResolve?: { readonly wrapUp?: WrapUp | undefined } | undefined;
  /** The flow of the menu with which it begins a conversation. */
  readonly flow?: string | undefined;
  /** When it was written, by the server's clock as far as the device knew it. */
  readonly at: number;
  /** Told with the first message. */
  readonly locale?: string;
  readonly page?: VisitorPage;
  readonly about?: VisitorDetails;
  /** Refused for good: shown until it is tried again or dropped. */
  readonly error?: WireError;
}
