import type { Contact } from '@deskbell/protocol';
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
  /** Newest first. */
  notes(
    contactId: string,
    cursor: string | null,
    limit: number,
  ): Promise<{ readonly notes: readonly ContactNote[]; readonly next: string | null }>;
  addNote(note: ContactNote): Promise<void>;
  /** `false` when the contact has none such. */
  deleteNote(contactId: string, noteId: string): Promise<boolean>;
}
