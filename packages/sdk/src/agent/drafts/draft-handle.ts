import type { DraftKind } from '@deskbell/protocol';
import type { Readable } from '../../observable/readable.ts';

/** One text that was begun and not sent. */
export interface DraftText {
  /** Empty where nothing was begun. */
  readonly text: string;
  /** What was written meanwhile on another device, in milliseconds since 1970; `null`: nothing. */
  readonly other: { readonly text: string; readonly at: number } | null;
  /** Whether the server has it as it is here. */
  readonly saved: boolean;
}

/** What this agent has begun to write in a conversation: to the visitor, and to colleagues. */
export type ConversationDraft = Readonly<Record<DraftKind, DraftText>>;

/**
 * What this agent has begun to write in one conversation, the same on all their devices and seen by nobody else. It is on the device at
 * once and on the server a moment later, or when there is a connection again. Where two devices were written on, the newest stands, and
 * the other is kept beside it.
 */
export interface DraftHandle {
  readonly draft: Readable<ConversationDraft>;
  /** Call it with every keystroke. An empty text forgets the draft, here and everywhere. */
  write(kind: DraftKind, text: string): void;
  /** Takes what was written on the other device; what stood here is the other one then. */
  takeOther(kind: DraftKind): void;
  /** Forgets what was written on the other device. */
  dropOther(kind: DraftKind): void;
}
