import type { WaitingCalls } from '../loader/waiting-call.ts';
import type { ToldCall, ToldCalls } from './told-calls.ts';

/** What the loader hands over when it loads the invitations. */
export interface InvitationsPage {
  /** The `<deskbell-chat>`, drawn by the loader or taken over already. */
  readonly chat: HTMLElement & { readonly calls: WaitingCalls };
  /** What the page has said so far. */
  readonly told: ToldCalls & Iterable<ToldCall>;
  /** Loads the chat and opens it. */
  open(): void;
  /** Aborted when the chat is taken off the page. */
  readonly signal: AbortSignal;
}

/** The module that the loader loads. */
export interface InvitationsModule {
  start(page: InvitationsPage): void;
}
