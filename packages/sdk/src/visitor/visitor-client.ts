import type {
  DeskState,
  VisitorConversation,
  VisitorDetails,
  VisitorEntry,
  VisitorPage,
  Waiting,
} from '@deskbell/protocol';
import type { Way } from '../connection/insist.ts';
import type { ConnectionState } from '../connection/connection-state.ts';
import type { Transport } from '../connection/transport.ts';
import type { KeptUnder } from '../conversation/conversation-desk.ts';
import type { ConversationHandle } from '../conversation/conversation-handle.ts';
import type { EntryBody, TimelineItem } from '../conversation/timeline.ts';
import type { Told } from '../conversation/wire.ts';
import type { Readable } from '../observable/readable.ts';
import type { IdentityToken } from './person/person-identity.ts';
import type { Platform } from '../platform/platform.ts';

export interface VisitorOptions {
  /** Address of the relay, such as `https://chat.example`. */
  readonly url: string;
  /** The site's public key, as in the script tag. */
  readonly siteId: string;
  /** The visitor's language, a BCP 47 tag; told to the agent with the first message. */
  readonly locale?: string;
  /** Where the visitor is; told with the first message, and on connecting by those who have an open conversation already. */
  readonly page?: () => VisitorPage;
  /**
   * What is said of the visitor, without anybody vouching for it; asked for at the first message, with which it goes: answers of a form,
   * attributes of the page (`fitAttributes`). What the server refuses, it refuses with the message.
   */
  readonly about?: () => VisitorDetails | undefined;
  /** Outside browsers: the `Origin` to send, which must be on the site's list. */
  readonly origin?: string;
  /** Clock, storage, network events and randomness; the default fits browsers and Node. */
  readonly platform?: Platform;
  /** Another way to the server than Socket.IO, such as an in-memory one in tests. */
  readonly transport?: Transport;
}

export type VisitorBody = EntryBody<VisitorEntry>;

/** One conversation of a visitor. */
export interface VisitorConversationHandle extends ConversationHandle<VisitorConversation, VisitorBody> {
  /** Place in the queue and expected wait (R8); `null` when it does not wait, or nothing is known. */
  readonly waiting: Readable<Waiting | null>;
  /**
   * The way by which `requestPerson`, `requestContactBack`, `editMessage` and `deleteMessage` go: they are functions beside the
   * handle, so that they cost nothing where a page does not import them.
   */
  ask(call: (way: ConversationWay) => Promise<VisitorAnswer>): Promise<void>;
}

/** What a request about a conversation needs. */
export type ConversationWay = Way & {
  /** `null` until the first message is stored. */
  readonly conversationId: string | null;
  readonly keptUnder?: KeptUnder;
};
/** What the answer to a request tells of its conversation. */
export type VisitorAnswer = Told<VisitorConversation, VisitorEntry>;

export interface VisitorEvents {
  /** A message of an agent came, live or after an absence; once per message, in one tab of the browser only (D8). */
  message: { readonly conversationId: string; readonly item: TimelineItem<VisitorBody> };
}

/** A visitor's end of the desk. Nothing is stored on the device before the first message (W2). */
export interface VisitorClient {
  readonly connection: Readable<ConnectionState>;
  /** Whether somebody is there to answer, when somebody is back (E6), what a crisis asks to be said (E7); `null` until known. */
  readonly desk: Readable<DeskState | null>;
  readonly conversations: {
    /** All of this visitor's, newest first. */
    readonly list: Readable<readonly VisitorConversation[]>;
    /** The one a chat window shows: the latest, or an empty one that the first message will begin. */
    readonly current: Readable<VisitorConversationHandle>;
    get(conversationId: string): VisitorConversationHandle;
    /** Turns `current` to an empty one, after the last was solved or has ended; while one is open, to that. */
    startNew(): VisitorConversationHandle;
    /** Turns `current` to one of the list, until `startNew`, or until another one begins. */
    show(conversationId: string): VisitorConversationHandle;
  };
  /** Unread messages over all conversations. */
  readonly unread: Readable<number>;
  /** What time it is on the server, whatever the device's clock says; in milliseconds since 1970, as all times of the desk. */
  serverNow(): number;
  /** Whether this device already has an identity, so that opening may bring back a conversation. Creates nothing. */
  isKnown(): Promise<boolean>;
  /** Connects and keeps connected until `close`. Sending does it by itself. */
  open(): void;
  on<Name extends keyof VisitorEvents>(
    name: Name,
    listener: (event: VisitorEvents[Name]) => void,
  ): () => void;
  /**
   * Says who the visitor is, by a token that the site's server has signed (see the guide on identity): a token, or a function that
   * gets one, which is asked again before it expires. What was said before goes along; with another person nothing of the last
   * one stays. Resolves when they are the visitor; whether the server believes it shows in `connection`, which closes with
   * `unauthenticated` where it does not.
   *
   * Rejects with `invalid` for what is no token, and with what the function rejects with.
   */
  identify(token: IdentityToken): Promise<void>;
  /**
   * The person has signed out of the site: nothing of theirs stays on the screen, in no tab, and their token is worth nothing any
   * more. Texts that are not yet sent wait for them to come back, and are sent as nobody else. Resolves when the visitor is nobody
   * in particular.
   */
  logOut(): Promise<void>;
  /** Closes the connection and forgets who this was: identity, outbox, everything stored on the device. */
  forget(): Promise<void>;
  /** Closes the connection. What was not yet sent stays in the outbox. A second call is harmless. */
  close(): Promise<void>;
}
