import { contactChanged } from '../conversations/contact-changed.ts';
import { conversationTagged } from '../conversations/conversation-tagged.ts';
import type { DeskContext } from '../desk-context.ts';
import { mergeContacts } from './merge-contacts.ts';

/** What becomes of what is known of people and their matters. */
export class DeskContacts {
  readonly #context: DeskContext;

  constructor(context: DeskContext) {
    this.#context = context;
  }

  /** What is known of a contact is another now: everybody who has a conversation of theirs is told. */
  changed(siteId: string, contactId: string): Promise<void> {
    return contactChanged(this.#context, siteId, contactId);
  }

  /** A conversation bears other tags. */
  tagged(conversationId: string): Promise<void> {
    return conversationTagged(this.#context, conversationId);
  }

  /** Two contacts are one person. */
  merge(request: Parameters<typeof mergeContacts>[1]): Promise<void> {
    return mergeContacts(this.#context, request);
  }

  /** Others may write, or may not, than before. */
  bansChanged(): Promise<void> {
    return this.#context.bans.reload();
  }
}
