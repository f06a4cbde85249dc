import type { Contact, VisitorDetails } from '@deskbell/protocol';
import type { ClosingEntry, MergeContacts, MergeOutcome } from './contact-merge.ts';
import type { OutboxEvent } from './outbox-store.ts';

/** A contact with the site to which it belongs. */
export interface SiteContact {
  readonly siteId: string;
  readonly contact: Contact;
}

/** Which contacts of a site are wanted; what is left out does not matter. */
export interface ContactFilter {
  readonly siteId: string;
  /** Exactly as it is kept. */
  readonly email?: string | undefined;
  readonly externalId?: string | undefined;
  readonly tagId?: string | undefined;
}

/** What may be said of a contact; what is left out stays. */
export type ContactChange = Partial<
  Pick<Contact, 'name' | 'email' | 'phone' | 'locale' | 'attributes' | 'vip'>
>;

/** What a visitor or their page says of them. */
export interface TellContact {
  readonly siteId: string;
  readonly visitorId: string;
  readonly said: VisitorDetails;
  /** For the contact, if the visitor has none yet. */
  readonly contactId: string;
  readonly locale: string | null;
  readonly at: number;
}

export interface ToldContact {
  readonly contactId: string;
  /** `false`: all of it was known, and nothing was written. */
  readonly changed: boolean;
}

/** What somebody noted about a contact. */
export interface ContactNote {
  readonly id: string;
  readonly contactId: string;
  /** `id` is `null` where an integration wrote it. */
  readonly author: { readonly id: string | null; readonly name: string };
  readonly text: string;
  readonly at: number;
}

/** The people behind the conversations. */
export interface ContactStore {
  find(contactId: string): Promise<SiteContact | undefined>;
  /** Newest first; `cursor` is that of the page before. */
  list(
    filter: ContactFilter,
    cursor: string | null,
    limit: number,
  ): Promise<{ readonly contacts: readonly Contact[]; readonly next: string | null }>;
  /** `false` when there is none. */
  change(contactId: string, change: ContactChange, events?: readonly OutboxEvent[]): Promise<boolean>;
  /**
   * Keeps what a visitor says of themselves, apart from what is known otherwise; who is new becomes a contact by it. The events are
   * stored only when something is another now.
   */
  tell(said: TellContact, events?: readonly OutboxEvent[]): Promise<ToldContact>;
  /** Newest first. */
  notes(
    contactId: string,
    cursor: string | null,
    limit: number,
  ): Promise<{ readonly notes: readonly ContactNote[]; readonly next: string | null }>;
  addNote(note: ContactNote): Promise<void>;
  /** `false` when the contact has none such. */
  deleteNote(contactId: string, noteId: string): Promise<boolean>;
  findNote(contactId: string, noteId: string): Promise<ContactNote | undefined>;
  /** Makes two contacts one, in one transaction: conversations, browsers with their consents, notes, tags, what is known. */
  merge(request: MergeContacts): Promise<MergeOutcome>;
  /** Wrap-ups and scores of all conversations of a contact, newest first; `limit` at most. */
  closings(contactId: string, limit: number): Promise<readonly ClosingEntry[]>;
}
