import { LIMITS } from '@deskbell/protocol/plain';
import { abortable } from '../connection/errors.ts';
import type { OutboxItem } from '../outbox/outbox-item.ts';
import { checkText } from './check-text.ts';
import type { ConversationDesk } from './conversation-desk.ts';
import type { Messages, SendOptions } from './conversation-handle.ts';
import { type Changes, type ItemsInput, entryItem, entryItems } from './timeline-items.ts';
import type { EntryBody, EntryItem } from './timeline.ts';
import type { WireConversation, WireEntry, WirePage } from './wire.ts';

const PAGE_ENTRIES = 50;

interface Subject<Entry> {
  readonly id: string | null;
  readonly oldest: number;
  readonly state: { readonly value: WireConversation | null };
  readonly timeline: { readonly value: { readonly complete: boolean } };
  addOlder(page: WirePage<Entry>): void;
  render(): void;
}

/** The `messages` of a handle. */
export function conversationMessages<State extends WireConversation, Entry extends WireEntry>(
  desk: ConversationDesk<State, Entry>,
  subject: Subject<Entry>,
): Messages<EntryBody<Entry>> {
  const context = (): Pick<ItemsInput<Entry>, 'isOwn' | 'seenUpTo'> => {
    const marks = subject.state.value?.marks;
    const seenUpTo = (desk.side === 'visitor' ? marks?.agent : marks?.visitor) ?? 0;
    return { isOwn: desk.isOwn, seenUpTo };
  };
  const toItem = (entry: Entry): EntryItem<Entry> => entryItem(entry, context());

  /** The page that ends with the entry `last`; 0: with the newest. */
  const pageUpTo = async (last: number, limit: number, signal?: AbortSignal): Promise<WirePage<Entry>> => {
    const conversationId = subject.id;
    if (conversationId === null) return { previous: 0, entries: [], complete: true };
    // The wire wants to know what comes after the page.
    const before = last === 0 ? 0 : last + 1;
    return desk.wire.history({ conversationId, before, limit }, signal);
  };

  return {
    send: (text, options) => sendText(desk, subject, 'message', text, options).then(toItem),
    retry: async (id) => toItem(await desk.outbox.retry(id)),
    discard: (id) => desk.outbox.discard(id),
    loadOlder: async ({ signal } = {}) => {
      if (subject.oldest === 0) return false;
      subject.addOlder(await pageUpTo(subject.oldest, PAGE_ENTRIES, signal));
      return subject.oldest > 0;
    },
    async *history({ signal, pageSize = PAGE_ENTRIES } = {}) {
      let last = 0;
      const changes: Changes<Entry> = new Map();
      do {
        const older = await pageUpTo(last, Math.min(pageSize, LIMITS.pageEntries), signal);
        yield* entryItems(older.entries, context(), changes).reverse();
        last = older.previous;
      } while (last > 0);
    },
  };
}

/** Checks a text, keeps it and waits until it is stored, or until the caller gives up waiting. */
export async function sendText<State extends WireConversation, Entry extends WireEntry>(
  desk: ConversationDesk<State, Entry>,
  subject: { readonly id: string | null; render(): void },
  kind: OutboxItem['kind'],
  text: string,
  { signal, ...more }: SendOptions = {},
): Promise<Entry> {
  if (text || !more.files) checkText(text);
  const stored = desk.send({ kind, text, ...more, conversationId: subject.id });
  // Shown in this very turn: whoever looks next sees it.
  subject.render();
  return abortable(stored, signal, 'send the message');
}
