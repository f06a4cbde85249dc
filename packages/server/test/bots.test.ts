import type { FakeClock } from '@deskbell/testkit';
import { waitFor } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { message, says, code, start, connected, asked, becomes } from './lib/bot-conversations.ts';
import { SITE } from './lib/start-test-server.ts';
import { eachTurn } from './lib/wait-for-server.ts';

describe('a conversation that begins with a bot', () => {
  it('[C1] is given to it with all that it needs, and what it says reaches the visitor', async () => {
    await using server = await start();
    const { token } = await server.addBot({ contact: 'card' });
    const bot = await connected(server, token);
    const visitor = await server.visitor();
    const page = { url: 'https://shop.example/cart', title: 'Cart', referrer: '' };
    const { conversation } = await visitor.call('conversation:start', {
      ...message(),
      locale: 'pl-PL',
      page,
    });
    expect(conversation.status).toBe('bot');
    const { conversationId } = await bot.fact('conversation:given');
    expect(conversationId).toBe(conversation.id);
    const { conversation: seen, page: entries } = await bot.call('timeline:catch-up', {
      conversationId,
      after: 0,
    });
    expect(seen).toMatchObject({
      status: 'bot',
      locale: 'pl-PL',
      queueId: 'main',
      turnMs: 30_000,
      contact: { name: null, conversations: 1, vip: false },
      page,
      previous: null,
    });
    expect(entries.entries.map(({ author, body }) => [author.kind, body.type])).toEqual([
      ['system', 'status'],
      ['visitor', 'message'],
    ]);
    await bot.call('typing:set', { conversationId, typing: true });
    await visitor.fact('typing:changed', ({ name, typing }) => name === 'Bell' && typing);
    await bot.call('entry:say', { conversationId, ...says('Let me look') });
    const { entry } = await visitor.fact('entry:added', (fact) => fact.entry.author.kind === 'bot');
    expect(entry).toMatchObject({ author: { kind: 'bot', name: 'Bell' }, body: { text: 'Let me look' } });
    expect(JSON.stringify(visitor.frames)).not.toContain(server.desk.bots.listOf(SITE)[0]?.id);
  });

  it('keeps the contact to itself unless the site lets the bot know', async () => {
    await using server = await start();
    const { token } = await server.addBot();
    const bot = await connected(server, token);
    const { conversationId } = await asked(server);
    const { conversation } = await bot.call('timeline:catch-up', { conversationId, after: 0 });
    expect(conversation).toMatchObject({ contact: null, previous: null });
  });

  it('begins with people when the bot is not connected', async () => {
    await using server = await start();
    await server.addBot();
    const { conversation } = await asked(server);
    expect(conversation.status).toBe('queued');
  });

  it('[D2] hears once what is said twice, also when people have it by then', async () => {
    await using server = await start();
    const { token } = await server.addBot();
    const bot = await connected(server, token);
    const { conversationId, visitor } = await asked(server);
    const once = { conversationId, ...says('It is on its way') };
    const first = await bot.call('entry:say', once);
    expect(await bot.call('entry:say', once)).toEqual(first);
    await expect(
      bot.call('entry:say', { ...once, content: { type: 'message', text: 'It is lost' } }),
    ).rejects.toEqual(code('id_reused'));
    await visitor.call('person:request', { conversationId });
    expect(await bot.call('entry:say', once)).toEqual(first);
    await expect(bot.call('entry:say', { conversationId, ...says('Stay!') })).rejects.toEqual(
      code('not_found'),
    );
    await bot.fact('conversation:over');
  });

  it('[R9] goes to people with what the bot learned, and the visitor reads none of it', async () => {
    await using server = await start();
    const agent = await server.agent(await server.addAgent());
    const { token } = await server.addBot();
    const bot = await connected(server, token);
    const { conversationId, visitor } = await asked(server);
    const values = [{ id: 'order', label: 'Order number', value: 'canary-1234' }];
    await bot.call('conversation:learn', { conversationId, id: nanoid(), values, tags: ['canary-tag'] });
    const over = { conversationId, id: nanoid(), summary: 'canary-summary', values, queueId: 'orders' };
    await bot.call('conversation:hand-over', over);
    await bot.call('conversation:hand-over', over);
    await becomes(server, conversationId, 'offered');
    const { page } = await agent.call('conversation:watch', { conversationId });
    expect(page.entries.map(({ body }) => body)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'learned', tags: ['canary-tag'] }),
        expect.objectContaining({ type: 'handover', cause: 'bot', summary: 'canary-summary', values }),
        expect.objectContaining({ type: 'status', reason: 'botDone', queueId: 'orders' }),
      ]),
    );
    await visitor.fact('conversation:changed', (fact) => fact.conversation.status === 'queued');
    await visitor.call('timeline:catch-up', { conversationId, after: 0 });
    expect(visitor.frames.join('')).not.toContain('canary');
  });

  it('[C2] is resolved by the bot, and goes on with people', async () => {
    await using server = await start();
    const { token } = await server.addBot();
    const bot = await connected(server, token);
    const { conversationId, visitor } = await asked(server);
    await bot.call('conversation:resolve', { conversationId });
    await visitor.fact('conversation:changed', (fact) => fact.conversation.status === 'resolved');
    await visitor.call('message:post', { conversationId, ...message('But no') });
    expect(await becomes(server, conversationId, 'queued')).toBe('queued');
  });
});

describe('whoever asks for a person', () => {
  it('[E3] has one at once, from a bot that ignores everything', async () => {
    await using server = await start();
    const agent = await server.agent(await server.addAgent());
    const { token } = await server.addBot();
    await connected(server, token);
    const { conversationId, visitor } = await asked(server);
    const before = performance.now();
    const { conversation } = await visitor.call('person:request', { conversationId });
    expect(conversation.status).not.toBe('bot');
    await agent.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('[E2] has one when the bot leaves a message without an answer for too long, whatever was written after it', async () => {
    await using server = await start();
    const clock = server.clock as FakeClock;
    const { token } = await server.addBot({ limitMs: 600_000 });
    const bot = await connected(server, token);
    const { conversationId, visitor } = await asked(server);
    await clock.advanceAsync(20_000);
    await bot.call('entry:say', { conversationId, ...says('Which one?') });
    await clock.advanceAsync(15_000);
    expect((await server.store.conversations.find(conversationId))?.conversation.status).toBe('bot');
    await visitor.call('message:post', { conversationId, ...message('1234') });
    await clock.advanceAsync(20_000);
    await visitor.call('message:post', { conversationId, ...message('Hello?') });
    await clock.advanceAsync(10_000);
    await becomes(server, conversationId, 'queued');
    const { entries } = await server.store.conversations.entriesAfter(conversationId, 0, 'agent', 50, 99_999);
    expect(entries.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ type: 'handover', cause: 'late' }),
    );
  });

  it('[E2] has one when the bot has had the conversation for too long', async () => {
    await using server = await start();
    const clock = server.clock as FakeClock;
    const { token } = await server.addBot({ limitMs: 20_000 });
    const bot = await connected(server, token);
    const { conversationId } = await asked(server);
    await bot.call('entry:say', { conversationId, ...says('Hm') });
    await clock.advanceAsync(20_000);
    expect(await becomes(server, conversationId, 'queued')).toBe('queued');
  });
});

describe('a bot that goes', () => {
  it('says goodbye, and people have its conversations at once', async () => {
    await using server = await start();
    const { token } = await server.addBot();
    const bot = await connected(server, token);
    const { conversationId } = await asked(server);
    bot.close();
    expect(await becomes(server, conversationId, 'queued')).toBe('queued');
  });

  it('is lost, is awaited for three seconds, and then people have its conversations', async () => {
    await using server = await start();
    const clock = server.clock as FakeClock;
    const { bot: stored, token } = await server.addBot();
    const bot = await connected(server, token);
    const { conversationId } = await asked(server);
    bot.socket.io.engine.close();
    await waitFor(eachTurn, () => server.desk.botSeats.connections(stored.id) === 0, { what: 'the loss' });
    expect((await server.store.conversations.find(conversationId))?.conversation.status).toBe('bot');
    await clock.advanceAsync(3_000);
    await becomes(server, conversationId, 'queued');
  });

  it('comes back in time, and goes on with what it had', async () => {
    await using server = await start();
    const clock = server.clock as FakeClock;
    const { bot: stored, token } = await server.addBot();
    const first = await connected(server, token, 'instance-1');
    const other = await connected(server, token, 'instance-2');
    const { conversationId, visitor } = await asked(server);
    const given = await waitFor(
      eachTurn,
      () => [first, other].find((bot) => bot.factsNamed('conversation:given').length > 0),
      { what: 'one of them to have it' },
    );
    const instance = given === first ? 'instance-1' : 'instance-2';
    given.socket.io.engine.close();
    await waitFor(eachTurn, () => server.desk.botSeats.connections(stored.id) === 1, { what: 'the loss' });
    await visitor.call('message:post', { conversationId, ...message('Hello?') });
    const again = await server.bot(token, { instance });
    const { conversations } = await again.call('session:sync', { epoch: null, conversations: [] });
    expect(conversations.map(({ conversation }) => conversation.id)).toEqual([conversationId]);
    expect(conversations[0]?.page.entries).toHaveLength(3);
    await clock.advanceAsync(5_000);
    expect(
      other.factsNamed('conversation:given').length + first.factsNamed('conversation:given').length,
    ).toBe(1);
    await again.call('entry:say', { conversationId, ...says('Here I am') });
  });

  it('is started again before its loss was noticed, and keeps what it had', async () => {
    await using server = await start();
    const clock = server.clock as FakeClock;
    const { bot: stored, token } = await server.addBot();
    const first = await connected(server, token, 'instance-1');
    const { conversationId } = await asked(server);
    await first.fact('conversation:given');
    const again = await connected(server, token, 'instance-1');
    await first.disconnected();
    await clock.advanceAsync(10_000);
    expect(server.desk.botSeats.connections(stored.id)).toBe(1);
    await again.call('entry:say', { conversationId, ...says('Here I am') });
  });

  it('is lost for good, and another connection of it goes on', async () => {
    await using server = await start();
    const clock = server.clock as FakeClock;
    const { bot: stored, token } = await server.addBot();
    const first = await connected(server, token);
    const { conversationId } = await asked(server);
    const other = await connected(server, token);
    await expect(other.call('entry:say', { conversationId, ...says('Me too') })).rejects.toEqual(
      code('not_found'),
    );
    first.socket.io.engine.close();
    await waitFor(eachTurn, () => server.desk.botSeats.connections(stored.id) === 1, { what: 'the loss' });
    await clock.advanceAsync(3_000);
    expect(await other.fact('conversation:given')).toEqual({ conversationId });
    await other.call('entry:say', { conversationId, ...says('Me now') });
  });

  it('[D11] has its token taken away or exchanged, and is cut off at once', async () => {
    await using server = await start();
    const { bot: stored, token } = await server.addBot();
    const bot = await connected(server, token);
    const { conversationId } = await asked(server);
    await server.store.bots.setToken(stored.id, null);
    // As a change that was made by another process.
    await (server.clock as FakeClock).advanceAsync(5_000);
    expect(await bot.fact('session:ended')).toEqual({ code: 'unauthenticated' });
    await becomes(server, conversationId, 'queued');
    await expect(server.bot(token)).rejects.toEqual(code('unauthenticated'));
  });
});

describe('several connections of a bot', () => {
  it('share the load', async () => {
    await using server = await start();
    const { token } = await server.addBot();
    const bots = await Promise.all([1, 2, 3].map(() => connected(server, token)));
    for (let count = 0; count < 6; count += 1) await asked(server);
    await Promise.all(bots.map((bot) => bot.fact('conversation:given')));
    const counts = () => bots.map((bot) => bot.factsNamed('conversation:given').length);
    const all = () => counts().reduce((sum, count) => sum + count) === 6;
    await waitFor(eachTurn, all, { what: 'all of them' });
    expect(counts()).toEqual([2, 2, 2]);
  });
});

describe('after a restart of the server', () => {
  it('[D4] a bot goes on with what it had, and what nobody comes back for goes to people', async () => {
    await using server = await start();
    const clock = server.clock as FakeClock;
    const { token } = await server.addBot();
    await connected(server, token, 'instance-1');
    const one = await asked(server);
    const two = await asked(server);
    await server.restart();
    const again = await server.bot(token, { instance: 'instance-1' });
    const { epoch } = await again.call('heads:get', {});
    const { conversations } = await again.call('session:sync', {
      epoch,
      conversations: [{ id: one.conversationId, seq: 2 }],
    });
    expect(conversations).toMatchObject([
      { conversation: { id: one.conversationId }, page: { entries: [] } },
    ]);
    // Nobody else claims the other: it is this one's.
    await clock.advanceAsync(3_000);
    expect(await again.fact('conversation:given')).toEqual({ conversationId: two.conversationId });
    await server.restart();
    await clock.advanceAsync(10_000);
    await becomes(server, one.conversationId, 'queued');
    await becomes(server, two.conversationId, 'queued');
  });
});

describe('a bot is not trusted', () => {
  it('[A2] finds nothing of another site, another bot, or of nobody', async () => {
    await using server = await start();
    const { token } = await server.addBot();
    const { token: other } = await server.addBot({ key: 'other' });
    await connected(server, token);
    const { conversationId } = await asked(server);
    const stranger = await connected(server, other);
    for (const id of [conversationId, 'missing-conversation']) {
      const errors = await Promise.all(
        [
          stranger.send('entry:say', { conversationId: id, ...says('Hello') }),
          stranger.send('timeline:catch-up', { conversationId: id, after: 0 }),
          stranger.send('conversation:hand-over', { conversationId: id, id: nanoid() }),
          stranger.send('conversation:resolve', { conversationId: id }),
          stranger.send('typing:set', { conversationId: id, typing: true }),
          stranger.send('read:mark', { conversationId: id, seq: 1 }),
        ].map(async (answer) => ((await answer) as { error: { code: string } }).error.code),
      );
      expect(new Set(errors)).toEqual(new Set(['not_found']));
    }
    await server.addSite({ id: 'elsewhere' });
    await expect(server.bot(token, { siteId: 'elsewhere' })).rejects.toEqual(code('unauthenticated'));
  });

  it('[A3] says nothing that runs, and not more than can be read', async () => {
    await using server = await start();
    const { token } = await server.addBot();
    const bot = await connected(server, token);
    const { conversationId } = await asked(server);
    const card = (url: string) => ({
      conversationId,
      id: nanoid(),
      content: { type: 'card' as const, title: 'Look', links: [{ label: 'Here', url }] },
    });
    await expect(bot.call('entry:say', card('javascript:alert(1)'))).rejects.toEqual(code('invalid'));
    await expect(bot.call('entry:say', card('data:text/html,hi'))).rejects.toEqual(code('invalid'));
    await bot.call('entry:say', card('https://shop.example/orders'));
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        bot.send('entry:say', { conversationId, ...says(String(index)) }),
      ),
    );
    expect(answers.filter(({ ok }) => !ok).length).toBeGreaterThan(15);
  });

  it('[A6] connects from no page', async () => {
    await using server = await start();
    const { token } = await server.addBot();
    await expect(server.bot(token, { extraHeaders: { origin: 'https://desk.example' } })).rejects.toEqual(
      code('origin_denied'),
    );
    await expect(server.bot(`dbb_${'x'.repeat(43)}`)).rejects.toEqual(code('unauthenticated'));
    await expect(server.bot('short')).rejects.toEqual(code('invalid'));
  });
});
