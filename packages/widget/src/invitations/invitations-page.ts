import type { WaitingCall } from '../loader/waiting-call.ts';
import type { ToldCall, ToldCalls } from './told-calls.ts';

/** The element, upgraded or not: its attributes say the rest. */
export interface InvitingChat extends HTMLElement {
  readonly calls: { push(call: WaitingCall): unknown } | undefined;
  readonly siteId?: string | null;
  readonly relay?: string | null;
  readonly locale?: string | null;
}

/** What the loader, or a bundle of a site's own, hands over when it loads the invitations. */
export interface InvitationsPage {
  /** The `<deskbell-chat>`, drawn by the loader or taken over already. */
  readonly chat: InvitingChat;
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
