import { CountingIds } from '@deskbell/testkit';
import { expect, it } from 'vitest';
import { startConversation } from './start.ts';

const input = {
  siteId: 'shop',
  contactId: 'contact-1',
  visitorId: 'visitor-1',
  messageId: 'message-1',
  text: 'Hello?',
};

it('[C1] a conversation begins queued, and its timeline says so before the first message', () => {
  const { conversation, entries } = startConversation(input, 5_000, new CountingIds());
  expect(conversation).toMatchObject({
    status: 'queued',
    version: 1,
    startedAt: 5_000,
    waitingSince: 5_000,
    preferredAgentId: null,
    siteId: 'shop',
  });
  expect(entries.map(({ author, body }) => [author.kind, body.type])).toEqual([
    ['system', 'status'],
    ['visitor', 'message'],
  ]);
});

it('[D2] the first message keeps the id that its author made', () => {
  const { conversation, entries } = startConversation(input, 5_000, new CountingIds());
  expect(entries[1]?.id).toBe('message-1');
  expect(new Set([conversation.id, ...entries.map(({ id }) => id)]).size).toBe(3);
});
