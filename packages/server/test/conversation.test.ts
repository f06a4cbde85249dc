import { agentCommands, visitorCommands } from '@deskbell/protocol';
import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { SITE, startTestServer } from './lib/start-test-server.ts';

const message = (text = 'Where is my order?') => ({ id: nanoid(), text });
const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;

describe('conversation', () => {
  it('[C1] goes through its statuses, each change an entry', async () => {
    await using server = await startTestServer();
    const agent = await server.agent(await server.addAgent());
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    const status = (wanted: string) =>
      visitor.fact('conversation:changed', (fact) => fact.conversation.status === wanted);
    await status('active');
    await agent.call('conversation:resolve', { conversationId });
    await status('resolved');
    await visitor.call('message:post', { conversationId, ...message('One more thing') });
    await visitor.fact(
      'conversation:changed',
      ({ conversation: { status: now, version } }) => now === 'active' && version > 3,
    );
    await agent.call('conversation:end', { conversationId });
    await status('closed');
    const { page } = await visitor.call('timeline:catch-up', { conversationId, after: 0 });
    expect(
      page.entries.flatMap(({ body }) => (body.type === 'status' ? [`${body.status} ${body.reason}`] : [])),
    ).toEqual([
      'queued started',
      'active assigned',
      'resolved resolved',
      'queued reopened',
      'active assigned',
      'closed ended',
    ]);
  });

  it('[C2] brings a reopened conversation back to the same agent', async () => {
    await using server = await startTestServer();
    const ada = await server.addAgent({ name: 'Ada' });
    const first = await server.agent(ada);
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    await first.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    await server.agent(await server.addAgent({ name: 'Bob' }));
    await first.call('conversation:resolve', { conversationId });
    await visitor.call('message:post', { conversationId, ...message() });
    const changed = await first.fact('conversation:changed', (fact) => fact.conversation.version > 4);
    expect(changed.conversation.agent?.id).toBe(ada.id);
  });

  it('[D9] reopens nothing while another conversation of the visitor is open', async () => {
    await using server = await startTestServer();
    const agent = await server.agent(await server.addAgent());
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    await agent.call('conversation:resolve', { conversationId });
    const second = await visitor.call('conversation:start', message());
    expect(second.conversation.id).not.toBe(conversationId);
    await expect(visitor.call('message:post', { conversationId, ...message() })).rejects.toEqual(
      code('conversation_closed'),
    );
    await expect(agent.call('conversation:claim', { conversationId })).rejects.toEqual(
      code('conversation_closed'),
    );
  });

  it('[C3] ends on all tabs, for both sides, and starts anew', async () => {
    await using server = await startTestServer();
    const secret = server.secret();
    const tabs = await Promise.all([server.visitor({ secret }), server.visitor({ secret })]);
    const agent = await server.agent(await server.addAgent());
    const { conversation } = await tabs[0].call('conversation:start', message());
    const conversationId = conversation.id;
    await agent.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    const ended = await tabs[0].call('conversation:end', { conversationId });
    expect(ended.conversation.status).toBe('closed');
    await tabs[1].fact('conversation:changed', (fact) => fact.conversation.status === 'closed');
    await agent.fact('conversation:changed', (fact) => fact.conversation.status === 'closed');
    // Ending twice is no error; writing is.
    await tabs[1].call('conversation:end', { conversationId });
    for (const client of [tabs[1], agent]) {
      await expect(client.send('message:post', { conversationId, ...message() })).resolves.toMatchObject({
        ok: false,
        error: { code: 'conversation_closed' },
      });
    }
    const anew = await tabs[1].call('conversation:start', message());
    expect(anew.conversation.id).not.toBe(conversationId);
  });

  it('[R5] lets an agent take a conversation, and tells who had it', async () => {
    await using server = await startTestServer();
    const ada = await server.agent(await server.addAgent({ name: 'Ada' }));
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    await ada.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    const bob = await server.agent(await server.addAgent({ name: 'Bob', presence: 'away' }));
    const claimed = await bob.call('conversation:claim', { conversationId });
    expect(claimed.conversation.agent?.name).toBe('Bob');
    await ada.fact('conversation:changed', (fact) => fact.conversation.agent?.name === 'Bob');
    await visitor.fact('conversation:changed', (fact) => fact.conversation.agent?.name === 'Bob');
  });

  it('[C1] never lets anything internal reach a visitor', async () => {
    await using server = await startTestServer();
    const canary = `canary${nanoid()}`;
    const record = await server.addAgent({ name: 'Ada', email: `${canary.toLowerCase()}@desk.example` });
    const agent = await server.agent(record);
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    await agent.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    await agent.call('note:post', { conversationId, ...message(canary) });
    await agent.call('message:post', { conversationId, ...message('Hello') });
    await agent.call('note:post', { conversationId, ...message(canary) });
    await agent.call('read:mark', { conversationId, seq: 7 });
    const answers = [
      await visitor.call('session:sync', { epoch: null, conversations: [] }),
      await visitor.call('timeline:catch-up', { conversationId, after: 0 }),
      await visitor.call('history:fetch', { conversationId, before: 0, limit: 200 }),
      await visitor.call('heads:get', {}),
      await visitor.call('message:post', { conversationId, ...message() }),
      await visitor.call('conversation:end', { conversationId }),
    ];
    const seen = `${JSON.stringify(answers)}${visitor.frames.join('\n')}`;
    expect(seen).not.toContain(canary);
    expect(seen).not.toContain(canary.toLowerCase());
    expect(seen).not.toContain(record.id);
    for (const word of ['note', 'contact', 'preview', 'siteId', 'email', 'visitorId', 'waitingSince']) {
      expect(seen).not.toContain(`"${word}"`);
    }
    expect(visitorCommands['session:sync'].output.safeParse(answers[0]).success).toBe(true);
    const page = await visitor.call('timeline:catch-up', { conversationId, after: 0 });
    expect(page.page.entries.map(({ seq }) => seq)).toEqual([1, 2, 4, 6, 8, 9]);
  });

  it('[D4] brings a returning client exactly what it missed, or a reset', async () => {
    await using server = await startTestServer();
    const secret = server.secret();
    const first = await server.visitor({ secret });
    const { conversation } = await first.call('conversation:start', message());
    const conversationId = conversation.id;
    for (let count = 0; count < 10; count += 1) {
      await first.call('message:post', { conversationId, ...message(`text ${String(count)}`) });
    }
    first.close();
    const back = await server.visitor({ secret });
    const { epoch } = server.store;
    const sync = await back.call('session:sync', { epoch, conversations: [{ id: conversationId, seq: 7 }] });
    expect(sync.reset).toBe(false);
    expect(sync.conversations[0]!.page).toMatchObject({ previous: 7, complete: true });
    expect(sync.conversations[0]!.page.entries.map(({ seq }) => seq)).toEqual([8, 9, 10, 11, 12]);
    const reset = await back.call('session:sync', {
      epoch: 'another-epoch',
      conversations: [{ id: conversationId, seq: 7 }],
    });
    expect(reset.reset).toBe(true);
    expect(reset.conversations[0]!.page.entries).toHaveLength(12);
    const fresh = await back.call('session:sync', { epoch: null, conversations: [] });
    expect(fresh.reset).toBe(false);
    expect(fresh.conversations[0]!.page.entries).toHaveLength(12);
    const marks = { visitor: 0, agent: 0 };
    expect(await back.call('heads:get', {})).toEqual({
      epoch,
      now: server.clock.now(),
      heads: [{ id: conversationId, seq: 12, version: 1, marks }],
      desk: { available: false, opensAt: null, banner: null },
      waiting: [{ conversationId, waiting: { position: 1, range: null } }],
    });
    const older = await back.call('history:fetch', { conversationId, before: 8, limit: 3 });
    expect(older.entries.map(({ seq }) => seq)).toEqual([5, 6, 7]);
    expect(older.previous).toBe(4);
  });

  it('[D4] synchronises an agent, who then watches what is open', async () => {
    await using server = await startTestServer();
    const record = await server.addAgent({ presence: 'away' });
    const agent = await server.agent(record);
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    const sync = await agent.call('session:sync', {
      epoch: server.store.epoch,
      conversations: [
        { id: conversationId, seq: 1 },
        { id: nanoid(), seq: 3 },
      ],
    });
    expect(agentCommands['session:sync'].output.parse(sync)).toEqual(sync);
    expect(sync.me.memberships).toEqual([{ siteId: SITE, siteName: 'Shop shop', role: 'agent' }]);
    expect(sync.presence).toBe('away');
    // That nobody could take it may be said by now.
    expect(sync.conversations.map(({ page }) => page.entries[0]?.seq)).toEqual([2]);
    await visitor.call('message:post', { conversationId, ...message('heard') });
    await agent.fact(
      'entry:added',
      ({ entry }) => entry.body.type === 'message' && entry.body.text === 'heard',
    );
    const { heads } = await agent.call('heads:get', {});
    expect(heads).toMatchObject([{ id: conversationId, seq: 4, version: 1 }]);
    await agent.call('conversation:unwatch', { conversationId });
    await visitor.call('message:post', { conversationId, ...message('unheard') });
    await agent.call('conversation:watch', { conversationId });
    const heard = agent.factsNamed('entry:added').filter(({ entry }) => entry.body.type === 'message');
    expect(heard).toHaveLength(1);
  });

  it('lists the inbox, and tells its followers of activity at most once a second', async () => {
    await using server = await startTestServer();
    const agent = await server.agent(await server.addAgent({ presence: 'away' }));
    const visitor = await server.visitor();
    await agent.call('inbox:follow', { siteId: SITE, follow: true });
    const { conversation } = await visitor.call('conversation:start', message());
    await agent.fact('inbox:activity');
    for (let count = 0; count < 5; count += 1) {
      await visitor.call('message:post', {
        conversationId: conversation.id,
        ...message(`text ${String(count)}`),
      });
    }
    const list = await agent.call('inbox:list', { siteId: SITE, view: 'waiting' });
    expect(agentCommands['inbox:list'].output.parse(list)).toEqual(list);
    expect(list.conversations.map(({ id, preview }) => [id, preview])).toEqual([[conversation.id, 'text 4']]);
    expect(list.counts).toMatchObject({ mine: 0, waiting: 1, snoozed: 0 });
    expect(agent.factsNamed('inbox:activity')).toHaveLength(1);
    (server.clock as FakeClock).advance(1_000);
    await agent.fact('inbox:activity', ({ conversations }) => conversations[0]?.preview === 'text 4');
    expect(agent.factsNamed('inbox:activity')).toHaveLength(2);
    await agent.call('inbox:follow', { siteId: SITE, follow: false });
    await expect(agent.call('inbox:list', { siteId: 'other', view: 'all' })).rejects.toEqual(
      code('not_found'),
    );
  });
});
