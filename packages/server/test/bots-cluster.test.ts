import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { startTestCluster, type TestCluster } from './lib/start-test-cluster.ts';
import type { TestBot, TestServer } from './lib/start-test-server.ts';

const GREETING = { queues: { main: { mode: 'assign' as const } }, bots: [{ bot: 'faq' }] };
const says = (text: string) => ({ id: nanoid(), content: { type: 'message' as const, text } });

async function connected(server: TestServer, token: string): Promise<TestBot> {
  const bot = await server.bot(token);
  await bot.call('session:sync', { epoch: null, conversations: [] });
  return bot;
}

/** Both nodes know of the bot, and of each other's connections. */
async function withBot(cluster: TestCluster) {
  const { one, two } = cluster;
  const { bot, token } = await one.addBot();
  await two.desk.bots.reload();
  return { bot, token, known: () => cluster.clock.advanceAsync(1_000) };
}

async function begins(server: TestServer) {
  const visitor = await server.visitor();
  const { conversation } = await visitor.call('conversation:start', { id: nanoid(), text: 'Hello?' });
  return { visitor, conversation, conversationId: conversation.id };
}

describe('bots and two nodes', () => {
  it('[R7] a bot on one node has the conversation of a visitor on the other', async () => {
    await using cluster = await startTestCluster({ configuration: GREETING });
    const { one, two } = cluster;
    const { known, token } = await withBot(cluster);
    const bot = await connected(two, token);
    await known();
    const { conversation, conversationId, visitor } = await begins(one);
    expect(conversation.status).toBe('bot');
    expect(await bot.fact('conversation:given')).toEqual({ conversationId });
    await bot.call('entry:say', { conversationId, ...says('Here I am') });
    await visitor.fact('entry:added', ({ entry }) => entry.author.kind === 'bot');
    await visitor.call('message:post', { conversationId, id: nanoid(), text: 'Good' });
    await bot.fact('entry:added', ({ entry: { body } }) => body.type === 'message' && body.text === 'Good');
    await visitor.call('person:request', { conversationId });
    await bot.fact('conversation:over');
  });

  it('[R7] each conversation is with one connection, wherever it is', async () => {
    await using cluster = await startTestCluster({ configuration: GREETING });
    const { clock, one, two } = cluster;
    const { known, token } = await withBot(cluster);
    const bots = [await connected(one, token), await connected(two, token)];
    await known();
    const ids: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      ids.push((await begins(count % 2 === 0 ? one : two)).conversationId);
    }
    await clock.advanceAsync(1_000);
    await Promise.all(bots.map((bot) => bot.fact('conversation:given')));
    await clock.advanceAsync(30_000);
    const given = bots.map((bot) => bot.factsNamed('conversation:given').map((fact) => fact.conversationId));
    expect(given.flat().toSorted()).toEqual(ids.toSorted());
  });

  it('goes on with a connection of the other node when its own is gone', async () => {
    await using cluster = await startTestCluster({ configuration: GREETING });
    const { clock, one, two } = cluster;
    const { known, token } = await withBot(cluster);
    const first = await connected(two, token);
    await known();
    const { conversationId } = await begins(one);
    await first.fact('conversation:given');
    const second = await connected(one, token);
    await known();
    first.close();
    for (let step = 0; step < 10; step += 1) await clock.advanceAsync(1_000);
    expect(await second.fact('conversation:given')).toEqual({ conversationId });
    await second.call('entry:say', { conversationId, ...says('I go on') });
  });
});
