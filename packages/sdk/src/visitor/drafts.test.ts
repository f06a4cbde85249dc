import { beforeEach, expect, it } from 'vitest';
import { memoryStorage } from '../platform/memory-storage.ts';
import { keepDraft, readDraft } from './drafts.ts';
import type { ConversationWay, VisitorConversationHandle } from './visitor-client.ts';

const HOUR = 60 * 60 * 1_000;
const client = { isKnown: () => Promise.resolve(false) };

let storage: ReturnType<typeof memoryStorage>;
let now: number;

/** The same device, looked at as that conversation of that person. */
function handle(conversationId: string | null, person = ''): Pick<VisitorConversationHandle, 'ask'> {
  const platform = { storage, now: () => now };
  const way = { conversationId, platform, keptUnder: { prefix: 'shop/', person } };
  return { ask: async (call) => void (await call(way as unknown as ConversationWay)) };
}

beforeEach(() => {
  storage = memoryStorage();
  now = 0;
});

it('keeps a draft for each conversation and person, for a day', async () => {
  await keepDraft(handle('one', 'ada'), 'In the first');
  await keepDraft(handle('two', 'ada'), 'In the second');
  expect(await readDraft(client, handle('one', 'ada'))).toBe('In the first');
  expect(await readDraft(client, handle('two', 'ada'))).toBe('In the second');
  expect(await readDraft(client, handle('one', 'ben'))).toBe('');
  now += 23 * HOUR;
  expect(await readDraft(client, handle('one', 'ada'))).toBe('In the first');
  now += 2 * HOUR;
  expect(await readDraft(client, handle('one', 'ada'))).toBe('');
});

it('leaves nothing of a draft that has begun a conversation, and made its writer known', async () => {
  await keepDraft(handle(null), 'Half a question');
  await keepDraft(handle('one', 'ada'), '');
  expect(await readDraft(client, handle(null))).toBe('');
  expect(await storage.exists('shop/')).toBe(false);
});

it('[W2] makes nothing for the sake of keeping nothing', async () => {
  let updates = 0;
  const watched = { ...storage, update: () => Promise.resolve(void (updates += 1)) };
  storage = watched;
  await keepDraft(handle(null), '  ');
  expect(updates).toBe(0);
});
