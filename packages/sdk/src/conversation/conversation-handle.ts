import type { FileRef, WrapUp } from '@deskbell/protocol';
import type { Readable } from '../observable/readable.ts';
import type { Timeline, TimelineItem } from './timeline.ts';

export interface SendOptions extends CallOptions {
  /** Of a visitor's first message: the flow of the menu with which the conversation begins (`beginFlow`). */
  readonly flow?: string | undefined;
  /** Files of this conversation that were uploaded before (`@deskbell/sdk/visitor/files`, `@deskbell/sdk/agent/files`); then the text may be empty. */
  readonly files?: readonly FileRef[];
  /** Agents' texts only: for how long it can be taken back (`takeBack`) before it is sent, in milliseconds, up to 60,000. Default: not at all. */
  readonly holdMs?: number | undefined;
  /** Agents' messages only: the conversation is resolved as soon as it is stored, also when the page has gone meanwhile. */
  readonly thenResolve?: { readonly wrapUp?: WrapUp | undefined } | undefined;
  /** Agents' notes only: colleagues to be told of it, by id; up to 10. */
  readonly mentions?: readonly string[] | undefined;
}

export interface CallOptions {
  /** Stops the waiting (`aborted`); what was already sent stays sent. */
  readonly signal?: AbortSignal;
}

export interface Messages<Body> {
  /**
   * Keeps the text in the outbox, shows it at once, and sends it as soon as there is a connection, in order (D5).
   * Resolves when it is stored on the server.
   *
   * Fails with `invalid` or `too_large` (nothing was kept), `conversation_closed`, `id_reused`, `aborted`.
   */
  send(text: string, options?: SendOptions): Promise<TimelineItem<Body>>;
  /** Sends a failed one again, under a new id. */
  retry(id: string): Promise<TimelineItem<Body>>;
  /** Drops a failed one. */
  discard(id: string): Promise<void>;
  /** Brings the page before the oldest item into the timeline; resolves with whether there is more. */
  loadOlder(options?: CallOptions): Promise<boolean>;
  /** All stored entries, newest first, page by page, without keeping them in the timeline. */
  history(options?: CallOptions & { readonly pageSize?: number }): AsyncIterable<TimelineItem<Body>>;
}

export interface TypingPerson {
  readonly by: 'visitor' | 'agent';
  readonly name: string | null;
}

/** One conversation: look at it, write in it, follow it. */
export interface ConversationHandle<State, Body> {
  /** `null` until the server has stored the first message. */
  readonly id: string | null;
  /** `null` until the server has stored the first message. */
  readonly state: Readable<State | null>;
  readonly timeline: Readable<Timeline<Body>>;
  /** Who is writing on the other side now. */
  readonly typing: Readable<readonly TypingPerson[]>;
  /** Messages of others after the own read mark. */
  readonly unread: Readable<number>;
  readonly messages: Messages<Body>;
  /** Tells the other side, at most every 2 s; call it with every keystroke. */
  setTyping(typing: boolean): void;
  /** Everything shown has been read. Moves forward only. */
  markRead(): void;
  /** Ends the conversation for both sides (C3). */
  end(options?: CallOptions): Promise<void>;
}
