import type { OutboxEvent } from './outbox-store.ts';

/** A word that a site's conversations and contacts bear. */
export interface Tag {
  readonly id: string;
  readonly siteId: string;
  /** Unique on its site, whatever its capitals. */
  readonly name: string;
  /** `#rrggbb`, or `null`: as the reader's screen likes it. */
  readonly color: string | null;
  readonly createdAt: number;
}

export interface TagPage {
  readonly tags: readonly Tag[];
  readonly next: string | null;
}

export interface TagStore {
  /** Rejects with `conflict` when the site has one of this name. */
  create(tag: Tag): Promise<void>;
  find(tagId: string): Promise<Tag | undefined>;
  /** Of a site, by name; `cursor` is that of the page before. */
  list(siteId: string, cursor: string | null, limit: number): Promise<TagPage>;
  /** Rejects with `not_found`, or `conflict` when another one has the name. */
  change(tag: Pick<Tag, 'id' | 'siteId' | 'name' | 'color'>): Promise<void>;
  /** Takes it from everything that bears it; `false` when there was none. */
  delete(siteId: string, tagId: string): Promise<boolean>;
  /** By conversation: what each of them bears. */
  ofConversations(conversationIds: readonly string[]): Promise<ReadonlyMap<string, readonly Tag[]>>;
  ofContacts(contactIds: readonly string[]): Promise<ReadonlyMap<string, readonly Tag[]>>;
  /** From now on it bears these and no others. Rejects with `invalid` when the site does not have all of them. */
  setOfConversation(
    conversation: { readonly id: string; readonly siteId: string; readonly startedAt: number },
    tagIds: readonly string[],
  ): Promise<void>;
  /** The same for a contact; tags of other sites stay. */
  setOfContact(
    contactId: string,
    siteId: string,
    tagIds: readonly string[],
    events?: readonly OutboxEvent[],
  ): Promise<void>;
}
