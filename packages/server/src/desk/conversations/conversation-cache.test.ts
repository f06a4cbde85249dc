import { type ConversationRecord, UNVERIFIED } from '@deskbell/core';
import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { ConversationCache } from './conversation-cache.ts';

const clock = new FakeClock();
const build = createBuilders({ clock, ids: new CountingIds() });

function record(id: string, given: Partial<ConversationRecord> = {}): ConversationRecord {
  return {
    conversation: build.conversation({ id }),
    seq: 2,
    publicSeq: 2,
    lastEntryAt: clock.now(),
    awaitingReplySince: null,
    preview: '',
    marks: { visitor: 0, agent: 0 },
    contact: {
      ...UNVERIFIED,
      id: 'contact',
      name: null,
      locale: null,
      createdAt: 0,
      conversations: 1,
      vip: false,
    },
    agentMessageAt: null,
    visitorMessageAt: null,
    dueAt: null,
    page: null,
    ...given,
  };
}

describe('ConversationCache', () => {
  it('forgets those that were not used for the longest time', () => {
    const cache = new ConversationCache(4);
    cache.put(record('a'));
    cache.put(record('b'));
    cache.get('a');
    cache.put(record('c'));
    expect(['a', 'b', 'c'].map((id) => cache.get(id) !== undefined)).toEqual([true, false, true]);
  });

  it('never keeps more than its capacity', () => {
    const cache = new ConversationCache(10);
    const ids = Array.from({ length: 100 }, (_, index) => `conversation-${index}`);
    for (const id of ids) cache.put(record(id));
    const kept = ids.filter((id) => cache.get(id) !== undefined).length;
    expect(kept).toBeGreaterThanOrEqual(4);
    expect(kept).toBeLessThanOrEqual(10);
  });

  it('never goes back, whatever order answers come in', () => {
    const cache = new ConversationCache();
    cache.put(record('a', { seq: 5 }));
    cache.put(record('a', { seq: 4, marks: { visitor: 3, agent: 0 } }));
    expect(cache.get('a')).toMatchObject({ seq: 5, marks: { visitor: 3, agent: 0 } });
    cache.put(record('a', { seq: 6, marks: { visitor: 1, agent: 2 } }));
    expect(cache.get('a')).toMatchObject({ seq: 6, marks: { visitor: 3, agent: 2 } });
  });
});
