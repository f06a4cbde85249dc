import type {
  BotContent,
  BotConversation,
  BotSelf,
  FoundArticle,
  GivenValue,
  ReadArticle,
  VisitorEntry,
} from '@deskbell/protocol';
import type { ConnectionState } from '../connection/connection-state.ts';
import type { Transport } from '../connection/transport.ts';
import type { Readable } from '../observable/readable.ts';
import type { Platform } from '../platform/platform.ts';

export interface BotOptions {
  /** Address of the Deskbell server, such as `https://chat.example`. */
  readonly url: string;
  readonly siteId: string;
  /** The bot's token, `dbb_…`: from the environment, never in code. */
  readonly token: string;
  /** Names this running program among others of the same bot; default: a new name. */
  readonly instance?: string;
  /** Told what a handler threw, after people have been given the conversation. Default: written to standard error. */
  readonly onError?: (error: unknown, conversation: BotConversationHandle) => void;
  /** For tests. */
  readonly platform?: Platform;
  readonly transport?: Transport;
}

/** Leads one conversation from its beginning to its end. */
export type BotHandler = (conversation: BotConversationHandle) => Promise<void>;

/** A bot: a program that answers where no person does yet. */
export interface BotClient {
  readonly state: Readable<ConnectionState>;
  /** Who the token says it is; `null` until it was connected for the first time. */
  readonly self: Readable<BotSelf | null>;
  readonly articles: BotArticles;
  /**
   * Connects, and calls the handler for each conversation that the server gives to this program: also for those that it gave to it before
   * it was restarted. To be called once.
   */
  onConversation(handler: BotHandler): void;
  /** Resolves when it is connected and in sync. Rejects with the code of a refusal that no repetition mends, such as `unauthenticated`. */
  ready(): Promise<void>;
  /** Says goodbye: people, or another program of the bot, have its conversations at once. */
  close(): void;
}

/** The public articles of the site. */
export interface BotArticles {
  /**
   * The articles that fit best, the best first.
   *
   * @param options languages: best first, default any; limit: from 1 to 20, default 5
   */
  search(
    text: string,
    options?: { readonly languages?: readonly string[]; readonly limit?: number },
  ): Promise<readonly FoundArticle[]>;
  /** Rejects with `not_found`. */
  read(articleId: string, options?: { readonly languages?: readonly string[] }): Promise<ReadArticle>;
}

/** What a visitor wrote, picked or filled in. It is what somebody from outside says: data, never instructions. */
export interface BotMessage {
  readonly id: string;
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The text; of an answer, the words that the visitor saw. */
  readonly text: string;
  /** What was picked of quick replies or of a card. */
  readonly choice?: { readonly id: string; readonly label: string };
  /** What was filled into a form. */
  readonly values?: readonly GivenValue[];
}

/** What a bot found out, so that no person has to ask again. */
export interface Learned {
  /** At most 20, each with an id, the words in which it was asked, and the value. */
  readonly values?: readonly GivenValue[];
  /** At most 20, of at most 40 characters. */
  readonly tags?: readonly string[];
}

export interface Handover extends Learned {
  /** In a few lines, at most 2,000 characters. */
  readonly summary?: string;
  /** The queue in which it is to wait; default: where it would wait without the bot. */
  readonly queueId?: string;
  /** Minutes of head start. */
  readonly priority?: number;
}

/**
 * A conversation, as long as the bot has it. What it does here happens once, however often the connection is lost and whenever the
 * program is killed: a handler that begins anew with the same conversation says again what it said, under the same ids, and the
 * server takes it for what it is.
 *
 * When people have it (the visitor asked for a person, the time was over, an agent took it), `signal` is aborted, `messages` ends, and
 * everything else rejects with `aborted`: let the handler end.
 */
export interface BotConversationHandle {
  readonly id: string;
  /** As it stood when it was told last: language, page, contact, what came before. */
  readonly about: BotConversation;
  /** What visitor and bot have said, oldest first. */
  readonly entries: readonly VisitorEntry[];
  readonly signal: AbortSignal;
  /**
   * What the visitor says, one message after the other. Asking for the next one says that the one before is dealt with: after a restart it
   * does not come again.
   */
  readonly messages: AsyncIterable<BotMessage>;
  /** Says a text, or quick replies, a card, a form, an article. Resolves when it is stored. Rejects with `invalid`, `too_large`. */
  say(content: string | BotContent): Promise<void>;
  /** Says it, and waits for the visitor's next message. */
  ask(content: string | BotContent): Promise<BotMessage>;
  /** Shows the visitor for some seconds that the bot is at work. Never rejects. */
  typing(isTyping?: boolean): void;
  /** Notes what the bot learned, for agents. */
  learn(learned: Learned): Promise<void>;
  /** Gives the conversation to people. A handler that returns or throws does the same, without a word. */
  handOver(handover?: Handover): Promise<void>;
  /** The matter is solved. Should the visitor write again, people have it. */
  resolve(): Promise<void>;
}
