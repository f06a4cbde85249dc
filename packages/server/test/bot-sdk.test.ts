import { connectBot, type BotClient, type BotConversationHandle, type BotHandler } from '@deskbell/sdk/bot';
import { FakeClock, waitFor } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import {
  SITE,
  startTestServer,
  type TestServer,
  type TestServerOptions,
  type TestVisitor,
} from './lib/start-test-server.ts';

const GREETING = { queues: { main: { mode: 'assign' as const }, orders: {} }, bots: [{ bot: 'faq' }] };
const message = (text: string) => ({ id: nanoid(), text });

/** A server with a bot, and programs that are that bot. */
async function deskWithBot(options: TestServerOptions = {}) {
  const server = await startTestServer({ configuration: GREETING, ...options });
  const { token } = await server.addBot();
  const clients: BotClient[] = [];
  const errors: unknown[] = [];
  const run = async (handler: BotHandler, instance?: string): Promise<BotClient> => {
    const onError = (error: unknown) => void errors.push(error);
    const named = instance === undefined ? {} : { instance };
    const client = connectBot({ url: server.url, siteId: SITE, token, onError, ...named });
    clients.push(client);
    client.onConversation(handler);
    await client.ready();
    return client;
  };
  return {
    server,
    errors,
    run,
    [Symbol.asyncDispose]: async () => {
      for (const client of clients) client.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

async function asks(server: TestServer, text: string) {
  const visitor = await server.visitor();
  const { conversation } = await visitor.call('conversation:start', message(text));
  return { visitor, conversationId: conversation.id };
}

/** The next words of the bot that fit. */
const hears = (visitor: TestVisitor, text: string) =>
  visitor.fact('entry:added', ({ entry: { body } }) => 'text' in body && body.text === text);

const isWith = (visitor: TestVisitor, status: string) =>
  visitor.fact('conversation:changed', (fact) => fact.conversation.status === status);

const echo: BotHandler = async (conversation) => {
  for await (const { text } of conversation.messages) await conversation.say(`You said: ${text}`);
};

async function saidBy(server: TestServer, conversationId: string): Promise<string[]> {
  const { entries } = await server.store.conversations.entriesAfter(
    conversationId,
    0,
    'visitor',
    200,
    999_999,
  );
  return entries.flatMap(({ author, body }) =>
    author.kind === 'bot' && 'text' in body ? [body.text ?? ''] : [],
  );
}

describe('a bot by the SDK', () => {
  it('answers each message, in its order', async () => {
    await using desk = await deskWithBot();
    const client = await desk.run(echo);
    expect(client.self.value).toMatchObject({ key: 'faq', name: 'Bell', siteId: SITE });
    const { conversationId, visitor } = await asks(desk.server, 'one');
    await hears(visitor, 'You said: one');
    await visitor.call('message:post', { conversationId, ...message('two') });
    await hears(visitor, 'You said: two');
    expect(await saidBy(desk.server, conversationId)).toEqual(['You said: one', 'You said: two']);
  });

  it('asks with choices, learns, and hands over', async () => {
    await using desk = await deskWithBot();
    await desk.run(async (conversation) => {
      conversation.typing();
      const { choice } = await conversation.ask({
        type: 'quickReplies',
        text: 'Did this help?',
        replies: [
          { id: 'yes', label: 'Yes' },
          { id: 'no', label: 'No' },
        ],
      });
      const values = [{ id: 'helped', label: 'Did this help?', value: choice?.id ?? '' }];
      await conversation.learn({ tags: ['faq'] });
      await conversation.handOver({ summary: 'It did not help', values, queueId: 'orders' });
    });
    const { conversationId, visitor } = await asks(desk.server, 'Help');
    const { entry } = await hears(visitor, 'Did this help?');
    await visitor.call('answer:give', {
      conversationId,
      id: nanoid(),
      to: entry.id,
      answer: { kind: 'choice', id: 'no' },
    });
    await isWith(visitor, 'queued');
    const { entries } = await desk.server.store.conversations.entriesAfter(
      conversationId,
      0,
      'agent',
      99,
      99_999,
    );
    expect(entries.map(({ body }) => body)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'learned', tags: ['faq'] }),
        expect.objectContaining({
          type: 'handover',
          summary: 'It did not help',
          values: [{ id: 'helped', label: 'Did this help?', value: 'no' }],
        }),
      ]),
    );
  });

  it('leaves nobody alone: who throws or returns gives the conversation to people', async () => {
    await using desk = await deskWithBot();
    let isFirst = true;
    await desk.run((conversation) => {
      if (!isFirst) return conversation.say('Bye');
      isFirst = false;
      return Promise.reject(new Error('a bug'));
    });
    const first = await asks(desk.server, 'one');
    await isWith(first.visitor, 'queued');
    expect(desk.errors).toEqual([new Error('a bug')]);
    const second = await asks(desk.server, 'two');
    await hears(second.visitor, 'Bye');
    await isWith(second.visitor, 'queued');
  });

  it('[E3] is told when people have it, and can say no more', async () => {
    await using desk = await deskWithBot();
    const ended = Promise.withResolvers<BotConversationHandle>();
    const refused = Promise.withResolvers<unknown>();
    await desk.run(async (conversation) => {
      await conversation.say('Hello');
      conversation.signal.addEventListener('abort', () => ended.resolve(conversation));
      for await (const _ of conversation.messages) void 0;
      await conversation.say('Wait').catch((error: unknown) => refused.resolve(error));
    });
    const { conversationId, visitor } = await asks(desk.server, 'one');
    await hears(visitor, 'Hello');
    await visitor.call('person:request', { conversationId });
    await ended.promise;
    expect(await refused.promise).toMatchObject({ code: 'aborted' });
  });

  it('[D2] [D4] goes on where it was after it was killed, and says nothing twice', async () => {
    await using desk = await deskWithBot({ clock: new FakeClock() });
    const { server } = desk;
    const asked: string[] = [];
    const stuck = Promise.withResolvers<void>();
    const leads =
      (fails: boolean): BotHandler =>
      async (conversation) => {
        const { text: name } = await conversation.ask('What is your name?');
        for await (const { text } of conversation.messages) {
          asked.push(text);
          await conversation.say(`${name}, you said ${text}`);
          if (fails && text === 'two') {
            stuck.resolve();
            // Killed between two things that it says about one message.
            await new Promise(() => undefined);
          }
          await conversation.say(`That was ${text}`);
        }
      };
    const first = await desk.run(leads(true), 'instance-1');
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message('Hello'));
    const conversationId = conversation.id;
    const say = (text: string) => visitor.call('message:post', { conversationId, ...message(text) });
    await hears(visitor, 'What is your name?');
    await say('Mia');
    await hears(visitor, 'That was Hello');
    await say('one');
    await hears(visitor, 'That was one');
    await say('two');
    await stuck.promise;
    // Comes in the place of the other, as one that is started again.
    await desk.run(leads(false), 'instance-1');
    await hears(visitor, 'That was two');
    await say('three');
    await hears(visitor, 'That was three');
    first.close();
    expect(await saidBy(server, conversationId)).toEqual([
      'What is your name?',
      'Mia, you said Hello',
      'That was Hello',
      'Mia, you said one',
      'That was one',
      'Mia, you said two',
      'That was two',
      'Mia, you said three',
      'That was three',
    ]);
    // What was dealt with did not come again.
    expect(asked).toEqual(['Hello', 'one', 'two', 'two', 'three']);
  });

  it('[D11] ends when its token is worth nothing any more', async () => {
    await using desk = await deskWithBot();
    const client = await desk.run(echo);
    const [bot] = await desk.server.store.bots.list();
    await desk.server.store.bots.setToken(bot?.id ?? '', null);
    await desk.server.desk.bots.reload();
    await waitFor(
      (changed) => client.state.subscribe(changed),
      () => client.state.value.status === 'closed',
      { what: 'the end' },
    );
    expect(client.state.value).toMatchObject({ error: { code: 'unauthenticated' } });
    const late = connectBot({ url: desk.server.url, siteId: SITE, token: `dbb_${'x'.repeat(43)}` });
    late.onConversation(echo);
    await expect(late.ready()).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('refuses what the server would refuse', async () => {
    await using desk = await deskWithBot();
    const refused = Promise.withResolvers<unknown[]>();
    await desk.run(async (conversation) => {
      const codes = [];
      for (const content of [
        '',
        'x'.repeat(8_001),
        { type: 'card' as const, title: 'Look', links: [{ label: 'Here', url: 'javascript:alert(1)' }] },
      ]) {
        codes.push(
          await conversation.say(content).catch((error: unknown) => (error as { code: string }).code),
        );
      }
      refused.resolve(codes);
    });
    await asks(desk.server, 'one');
    expect(await refused.promise).toEqual(['invalid', 'too_large', 'invalid']);
  });
});
