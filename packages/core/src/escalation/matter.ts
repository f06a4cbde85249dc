import type { Contact } from '@deskbell/protocol';
import type { Conversation } from '../conversation/conversation.ts';

/** A conversation and what is known of the person: what escalations look at. A record is one. */
export interface Matter {
  readonly conversation: Conversation;
  readonly contact: KnownContact & Pick<Contact, 'attributes'>;
}

export type KnownContact = Pick<Contact, 'name' | 'locale' | 'conversations' | 'vip'>;
