import type { EntryBody } from '@deskbell/protocol';
import { CountingIds } from '@deskbell/testkit';
import { openStore } from '@deskbell/store';

/** A conversation as the rows tell it after everything. */
export interface StoredStory {
  readonly conversationId: string;
  readonly status: string;
  readonly startedAt: number;
  readonly entries: readonly { readonly seq: number; readonly at: number; readonly body: EntryBody }[];
}

/** Reads every open conversation of a server that has ended. */
export async function readStoredEntries(path: string): Promise<readonly StoredStory[]> {
  const clock = { now: () => Date.now(), wakeAt: () => () => undefined };
  const store = await openStore({ path, clock, ids: new CountingIds('reader') });
  try {
    const stories: StoredStory[] = [];
    for (const { conversation } of await store.conversations.listOpen()) {
      const { id, startedAt, status } = conversation;
      const { entries } = await store.conversations.entriesAfter(id, 0, 'agent', 10_000, 1e8);
      stories.push({ conversationId: id, status, startedAt, entries });
    }
    return stories;
  } finally {
    await store.close();
  }
}
