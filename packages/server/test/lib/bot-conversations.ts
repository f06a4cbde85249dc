import { nanoid } from 'nanoid';
import { expect } from 'vitest';
import { startTestServer, type TestBot, type TestServer } from './start-test-server.ts';

const GREETING = { queues: { main: { mode: 'assign' as const }, orders: {} }, bots: [{ bot: 'faq' }] };
export const message = (text = 'Where is my order?') => ({ id: nanoid(), text });
export const says = (text: string) => ({ id: nanoid(), content: { type: 'message' as const, text } });
export const code = (wanted: string) => expect.objectContaining({ code: wanted }) as Error;

/** A server where a bot has new conversations first. */
export const start = (options: Parameters<typeof startTestServer>[0] = {}) =>
  startTestServer({ configuration: GREETING, ...options });

/** A bot that is connected, and has said that it has nothing. */
export async function connected(server: TestServer, token: string, instance?: string): Promise<TestBot> {
  const bot = await server.bot(token, instance === undefined ? {} : { instance });
  await bot.call('session:sync', { epoch: null, conversations: [] });
  return bot;
}

/** A visitor who has just written. */
export async function asked(server: TestServer) {
  const visitor = await server.visitor();
  const { conversation } = await visitor.call('conversation:start', message());
  return { visitor, conversationId: conversation.id, conversation };
}

/** Looks at what is stored, once in every turn of the event loop. */
export async function becomes(server: TestServer, conversationId: string, status: string): Promise<string> {
  const until = performance.now() + 10_000;
  while (performance.now() < until) {
    const record = await server.store.conversations.find(conversationId);
    if (record?.conversation.status === status) return status;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`the conversation never was ${status}`);
}
