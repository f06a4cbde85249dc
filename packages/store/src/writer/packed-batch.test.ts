import type { ConversationRecord, EntryDraft } from '@deskbell/core';
import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { appendFrame } from './append-frame.ts';
import type { WriteRequest, WriteResult } from './committer.ts';
import { packRequests, packResults, unpackRequests, unpackResult } from './packed-batch.ts';

describe('a packed batch', () => {
  const build = createBuilders({ clock: new FakeClock(), ids: new CountingIds() });
  const { conversation, contact } = build.start();
  const record: ConversationRecord = {
    conversation,
    contact: { ...contact, conversations: 1 } as unknown as ConversationRecord['contact'],
    seq: 3,
    publicSeq: 2,
    lastEntryAt: 1_700_000_000_000,
    awaitingReplySince: null,
    agentMessageAt: 1_700_000_000_001,
    visitorMessageAt: null,
    dueAt: null,
    preview: 'Hi',
    marks: { visitor: 1, agent: 2 },
    page: null,
  };
  const by: Record<'visitor' | 'agent' | 'system', EntryDraft['author']> = {
    visitor: { kind: 'visitor', id: 'v' },
    agent: { kind: 'agent', id: 'a', name: 'Ann' },
    system: { kind: 'system' },
  };
  const message = (author: EntryDraft['author'], more: object = {}): EntryDraft => ({
    id: 'e',
    at: 1_700_000_000_002,
    author,
    body: { type: 'message', text: 'Dzień dobry', ...more },
  });
  const append = (
    entries: readonly EntryDraft[],
    more: Partial<Parameters<typeof appendFrame>[0]> = {},
  ): WriteRequest => [
    'append',
    appendFrame({
      next: conversation,
      expectedVersion: conversation.version,
      entries,
      known: record,
      dueAt: 5,
      ...more,
    }),
  ];
  const requests: readonly WriteRequest[] = [
    append([message(by.visitor)]),
    append([message(by.agent)], { dueAt: null }),
    ['moveMark', { id: 'c', side: 'agent', seq: 3 }],
    append([message(by.system)]),
    append([message(by.visitor), message(by.agent)]),
    append([message(by.visitor)], { next: { ...conversation, version: conversation.version + 1 } }),
    append([message(by.visitor)], {
      deadlines: [{ key: 'k', kind: 'notify', subject: 's', at: 1, payload: null }],
    }),
    append([{ ...message(by.agent), body: { type: 'note', text: 'n' } }]),
    append([message(by.visitor)]),
  ];

  it('arrives as it was, whatever is in it', () => {
    const packed = structuredClone(packRequests(requests.map((request) => ({ request }))));
    expect(unpackRequests(packed)).toEqual(requests);
    // The usual ones, and only they, are taken apart.
    expect(packed.filter((value) => Array.isArray(value) && typeof value[0] === 'string')).toHaveLength(5);
  });

  it('without what the sender knows, too', () => {
    const { known: _, ...unknown } = { known: record };
    const request: WriteRequest = [
      'append',
      appendFrame({
        next: conversation,
        expectedVersion: 0,
        entries: [message(by.visitor)],
        dueAt: 5,
        ...unknown,
      }),
    ];
    expect(unpackRequests(packRequests([{ request }]))).toEqual([request]);
  });

  it('tells of each what became of it', () => {
    const usual: WriteResult = { value: 'asKnown' };
    const other: WriteResult = { value: { result: 'conflict' } };
    for (const results of [[usual, usual], [usual, other, usual], [other], []]) {
      const packed = structuredClone(packResults(results));
      expect(results.map((_, index) => unpackResult(packed, index))).toEqual(results);
    }
    expect(unpackResult(packResults([other]), 1)).toBeUndefined();
  });
});
