import type { Deadline } from './deadline-store.ts';

/** Where mails for a contact may go, and whether they want any. */
export interface MailAddress {
  readonly contactId: string;
  /** What the host site vouched for last. */
  readonly vouched: string | null;
  /** What the contact confirmed by a link. */
  readonly confirmed: string | null;
  /** Since when they want no more mails that nobody asked for; `null`: they have not said so. */
  readonly refusedAt: number | null;
}

/** How many mails of a kind there may be. */
export interface MailCount {
  /** What is counted: a conversation's transcripts, what went to an address. */
  readonly scope: string;
  /** At most so many at or after `since`, this one included. */
  readonly most: number;
  readonly since: number;
}

/** A mail on its way into the store. */
export interface HandedInMail {
  /** Names what it tells: the same again is not sent. */
  readonly key: string;
  readonly at: number;
  readonly counts: readonly MailCount[];
  /** How far it tells: the seq of the last entry in it; 0 where that does not matter. */
  readonly upTo: number;
  /** How far the last mail of the first scope is believed to tell; left out: it does not matter. */
  readonly after?: number;
  /** By which it is sent. */
  readonly deadline: Deadline;
}

/**
 * `repeated`: it was handed in before. `capped`: there were too many. `overtaken`: another mail of its scope told more meanwhile.
 * Nothing is stored then.
 */
export type HandInResult = 'handedIn' | 'repeated' | 'capped' | 'overtaken';

/** What was mailed, and where mails for contacts may go. Texts are not kept here. */
export interface MailStore {
  /** Stores a mail that is to be sent and that it was handed in, in one transaction. */
  handIn(mail: HandedInMail): Promise<HandInResult>;
  /** The last mail of a scope. */
  lastOf(scope: string): Promise<{ readonly at: number; readonly upTo: number } | undefined>;
  addressOf(contactId: string): Promise<MailAddress | undefined>;
  confirmAddress(contactId: string, email: string): Promise<void>;
  /** The contact wants no more mails that nobody asked for; `null`: they want them again. */
  refuse(contactId: string, at: number | null): Promise<void>;
  /** Forgets that mails were handed in before a time. */
  forgetBefore(at: number): Promise<void>;
}
