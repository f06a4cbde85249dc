import type { Audience, ConversationRecord, Page, Store } from '@deskbell/core';
import { LIMITS } from '@deskbell/protocol';

/** How much text one synchronisation carries, over all conversations: a quarter of what a slow receiver may have waiting. */
const SYNC_BYTES = 256 * 1024;
/** The newest entries that come with a conversation which the client does not know. */
const UNKNOWN_ENTRIES = 50;

export interface ReadPage {
  readonly page: Page;
  /** Whether nothing follows the last entry of the page. */
  readonly complete: boolean;
}

/** The page that follows `after`. */
export async function readAfter(
  store: Store,
  record: ConversationRecord,
  after: number,
  audience: Audience,
  maxBytes = SYNC_BYTES,
): Promise<ReadPage> {
  const { id } = record.conversation;
  const last = audience === 'visitor' ? record.publicSeq : record.seq;
  if (after >= last) return { page: { previous: after, entries: [], complete: true }, complete: true };
  const page = await store.conversations.entriesAfter(id, after, audience, LIMITS.pageEntries, maxBytes);
  return { page, complete: page.complete };
}

/** The page before `before`; 0 reads from the end. */
export async function readBefore(
  store: Store,
  conversationId: string,
  before: number,
  audience: Audience,
  limit: number,
  maxBytes = SYNC_BYTES,
): Promise<ReadPage> {
  const page = await store.conversations.entriesBefore(conversationId, before, audience, limit, maxBytes);
  return { page, complete: before === 0 };
}

/**
 * The pages of several conversations within one budget of bytes: what follows the client's cursor, or the newest entries
 * where it has none. What is left out is not complete, and the client asks for it with `timeline:catch-up`.
 */
export async function readPages(
  store: Store,
  records: readonly ConversationRecord[],
  cursors: ReadonlyMap<string, number>,
  audience: Audience,
): Promise<readonly ReadPage[]> {
  let bytes = SYNC_BYTES;
  const pages: ReadPage[] = [];
  for (const record of records) {
    const after = cursors.get(record.conversation.id);
    const read =
      bytes <= 0
        ? leftOut(record, after, audience)
        : after === undefined
          ? await readBefore(store, record.conversation.id, 0, audience, UNKNOWN_ENTRIES, bytes)
          : await readAfter(store, record, after, audience, bytes);
    bytes -= sizeOf(read.page);
    pages.push(read);
  }
  return pages;
}

function leftOut(record: ConversationRecord, after: number | undefined, audience: Audience): ReadPage {
  const last = audience === 'visitor' ? record.publicSeq : record.seq;
  const previous = after ?? 0;
  const complete = previous >= last;
  return { page: { previous, entries: [], complete }, complete };
}

function sizeOf(page: Page): number {
  return page.entries.reduce(
    (sum, { body }) => sum + ('text' in body ? Buffer.byteLength(body.text ?? '') : 0) + 200,
    0,
  );
}
