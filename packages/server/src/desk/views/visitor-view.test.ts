import type { Entry } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { visitorEntry } from './visitor-view.ts';

const entry: Entry = {
  id: 'entry-1',
  conversationId: 'conversation-1',
  seq: 3,
  at: 1,
  author: { kind: 'agent', id: 'agent-1', name: 'Ada' },
  body: { type: 'message', text: 'Hello' },
};

it('[C1] shows agents by name alone', () => {
  expect(visitorEntry(entry).author).toEqual({ kind: 'agent', name: 'Ada' });
  const body = {
    type: 'status',
    status: 'active',
    reason: 'assigned',
    agent: { id: 'agent-1', name: 'Ada' },
  } as const;
  expect(visitorEntry({ ...entry, body }).body).toEqual({ ...body, agent: { name: 'Ada' } });
});

it('[C1] lets no internal entry through, whoever asks', () => {
  expect(() => visitorEntry({ ...entry, body: { type: 'note', text: 'for us' } })).toThrow(TypeError);
});
