import type { ConversationRecord } from '@deskbell/core';
import { contactChanged } from '../conversations/contact-changed.ts';
import { conversationTagged } from '../conversations/conversation-tagged.ts';
import { setVip } from '../conversations/set-vip.ts';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer } from '../viewer.ts';
import { endOpen } from './end-open.ts';
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

  /** Somebody is to be served first, or no longer. */
  setVip(viewer: AgentViewer, input: Parameters<typeof setVip>[2]): Promise<ConversationRecord> {
    return setVip(this.#context, viewer, input);
  }

  /** A conversation bears other tags. */
  tagged(conversationId: string): Promise<void> {
    return conversationTagged(this.#context, conversationId);
  }

  /** Two contacts are one person. */
  merge(request: Parameters<typeof mergeContacts>[1]): Promise<void> {
    return mergeContacts(this.#context, request);
  }

  /** Somebody may not write any more: what they have open ends. */
  async banned(contactId: string): Promise<void> {
    await this.bansChanged();
    await endOpen(this.#context, contactId);
  }

  /** Others may write, or may not, than before. */
  bansChanged(): Promise<void> {
    return this.#context.bans.reload();
  }
}
