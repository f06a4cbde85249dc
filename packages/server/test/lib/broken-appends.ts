import type { ConversationStore, Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';

const FULL = new DeskbellError('unavailable', 'unable to store: the disk is full');

/** A store that cannot take conversations' entries while `isBroken` says so: by default as when the disk is full. */
export function withBrokenAppends(store: Store, isBroken: () => boolean, error: Error = FULL): Store {
  const refuse = () => Promise.reject(error);
  const conversations = new Proxy(store.conversations, {
    get: (target, name: keyof ConversationStore) => {
      if (isBroken() && (name === 'append' || name === 'start')) return refuse;
      const value: unknown = target[name];
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return new Proxy(store, {
    get: (target, name: keyof Store) => {
      if (name === 'conversations') return conversations;
      const value: unknown = target[name];
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
