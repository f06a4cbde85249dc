import { setImmediate as othersTurn } from 'node:timers/promises';
import type { ConversationMetrics, ConversationRecord, ConversationStore } from '@deskbell/core';
import { LIMITS, type CallProgress } from '@deskbell/protocol';

/** Enough for a page of entries; their texts are not looked at. */
const PAGE_BYTES = 1024 * 1024;

export interface CountedPeriod {
  readonly siteId: string;
  readonly from: number;
  readonly to: number;
  readonly now: number;
}

/** What counts: figures, a report, a list of what is behind one. */
export interface Counter {
  /** Begins to count a conversation; empty when nothing of it can count. */
  begin(record: ConversationRecord): readonly ConversationMetrics[];
}

interface Counting {
  readonly signal: AbortSignal;
  readonly onProgress: ((progress: CallProgress) => void) | undefined;
}

/**
 * Counts every conversation that began in the period or was open in it, from its first entry to its last. One page of entries is in
 * memory at a time, and after each the sockets have their turn.
 *
 * @throws the signal's reason when it is aborted
 */
export async function countConversations(
  conversations: ConversationStore,
  counter: Counter,
  { siteId, from, to, now }: CountedPeriod,
  { onProgress, signal }: Counting,
): Promise<void> {
  const of = onProgress ? await conversations.countInPeriod(siteId, from, to) : 0;
  let done = 0;
  let cursor: string | null = null;
  do {
    signal.throwIfAborted();
    const page = await conversations.listInPeriod(siteId, from, to, cursor, LIMITS.pageConversations);
    for (const record of page.records) {
      const counted = counter.begin(record);
      if (counted.length > 0) {
        await readEntries(conversations, record.conversation.id, counted, signal);
        for (const one of counted) one.finish(now);
      }
      done += 1;
      // Some may have begun meanwhile.
      onProgress?.({ done, of: Math.max(of, done) });
    }
    cursor = page.next;
  } while (cursor !== null);
}

async function readEntries(
  conversations: ConversationStore,
  conversationId: string,
  counted: readonly ConversationMetrics[],
  signal: AbortSignal,
): Promise<void> {
  let isComplete = false;
  for (let after = 0; !isComplete;) {
    signal.throwIfAborted();
    const { complete, entries } = await conversations.entriesAfter(
      conversationId,
      after,
      'agent',
      LIMITS.pageEntries,
      PAGE_BYTES,
    );
    for (const one of counted) one.add(entries);
    after = entries.at(-1)?.seq ?? after;
    isComplete = complete || entries.length === 0;
    await othersTurn();
  }
}
