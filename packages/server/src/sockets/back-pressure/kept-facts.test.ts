import { describe, expect, it } from 'vitest';
import { KeptFacts } from './kept-facts.ts';

const packet = (name: string, payload: unknown, side = 'agent') =>
  `2/${side},${JSON.stringify([name, payload])}`;

describe('KeptFacts', () => {
  it('[D7] forgets signs of typing, and lets pass what must be told', () => {
    const kept = new KeptFacts();
    expect(kept.take(packet('typing:changed', { conversationId: 'a', typing: true }))).toBe(true);
    for (const told of [
      packet('entry:added', { conversationId: 'a' }),
      packet('conversation:changed', { conversation: {} }),
      packet('constructor', {}),
      '3/agent,7[{"ok":true}]',
      '0/agent,{"sid":"x"}',
      '2/agent,7["agent:changed",{"id":"a"}]',
    ]) {
      expect(kept.take(told)).toBe(false);
    }
    expect(kept.release()).toEqual([]);
    expect(kept.bytes).toBe(0);
  });

  it('[D7] keeps the newest of each thing', () => {
    const kept = new KeptFacts();
    const last = [
      packet('agent:changed', { id: 'ann', load: 3 }),
      packet('agent:changed', { id: 'ben', load: 1 }),
      packet('read:moved', { conversationId: 'a', by: { kind: 'visitor' }, seq: 9 }),
      packet('waiting:changed', { conversationId: 'a', waiting: null }, 'visitor'),
      packet('desk:changed', { open: true }, 'visitor'),
    ];
    kept.take(packet('agent:changed', { id: 'ann', load: 2, more: 'x'.repeat(1_000) }));
    kept.take(packet('read:moved', { conversationId: 'a', by: { kind: 'visitor' }, seq: 8 }));
    kept.take(packet('waiting:changed', { conversationId: 'a', waiting: { place: 2 } }, 'visitor'));
    for (const each of last) expect(kept.take(each)).toBe(true);
    expect(kept.bytes).toBe(last.join('').length);
    expect(new Set(kept.release())).toEqual(new Set(last));
    expect(kept.bytes).toBe(0);
  });

  it('[D7] joins lists line by line', () => {
    const kept = new KeptFacts();
    const line = (conversationId: string, place: number | null) => ({
      conversationId,
      waiting: place === null ? null : { place },
    });
    kept.take(packet('waiting:changed', { siteId: 's', conversations: [line('a', 1), line('b', 2)] }));
    kept.take(packet('waiting:changed', { siteId: 's', conversations: [line('b', 1), line('a', null)] }));
    kept.take(packet('inbox:activity', { siteId: 's', conversations: [{ id: 'a', seq: 1 }] }));
    kept.take(packet('inbox:activity', { siteId: 's', conversations: [{ id: 'c', seq: 1 }] }));
    expect(kept.release()).toEqual([
      packet('waiting:changed', { siteId: 's', conversations: [line('a', null), line('b', 1)] }),
      packet('inbox:activity', {
        siteId: 's',
        conversations: [
          { id: 'a', seq: 1 },
          { id: 'c', seq: 1 },
        ],
      }),
    ]);
  });
});
