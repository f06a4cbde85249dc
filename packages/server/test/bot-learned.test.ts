import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { becomes, connected, message, start } from './lib/bot-conversations.ts';
import { hostSite } from './lib/identities.ts';
import { SITE } from './lib/start-test-server.ts';

describe('what a bot learned', () => {
  it('[A1] is on the card and among the tags, beneath what the site vouches for', async () => {
    await using server = await start();
    const host = await hostSite(server);
    const agent = await server.agent(await server.addAgent());
    const { token } = await server.addBot();
    const bot = await connected(server, token);
    const tag = { siteId: SITE, color: null, createdAt: server.clock.now() };
    await server.store.tags.create({ ...tag, id: 'billing', name: 'Billing' });
    await server.store.tags.create({ ...tag, id: 'urgent', name: 'Urgent' });
    const visitor = await host.visit(
      host.sign('ada', { name: 'Ada', email: 'ada@shop.example', attributes: { plan: 'gold' } }),
    );
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    const record = await server.store.conversations.find(conversationId);
    if (!record) throw new Error('there is no conversation');
    await server.store.tags.setOfConversation(record.conversation, ['urgent']);
    const value = (id: string, said: string) => ({ id, label: id, value: said });
    const values = [
      value('plan', 'free'),
      value('order', '1234'),
      value('email', 'somebody@else.example'),
      value('phone', '+48 600'),
      value('name', 'Eve'),
    ];
    const learned = { conversationId, id: nanoid(), values, tags: [' BILLING', 'of nobody'] };
    await bot.call('conversation:learn', learned);
    await bot.call('conversation:learn', learned);
    await bot.call('conversation:hand-over', {
      conversationId,
      id: nanoid(),
      values: [value('order', '5678')],
    });
    await becomes(server, conversationId, 'active');
    const { conversation: seen } = await agent.call('conversation:watch', { conversationId });
    expect(seen.contact).toMatchObject({
      name: 'Ada',
      email: 'ada@shop.example',
      phone: '+48 600',
      attributes: { plan: 'gold', order: '5678' },
    });
    const borne = await server.store.tags.ofConversations([conversationId]);
    expect(borne.get(conversationId)?.map(({ id }) => id)).toEqual(['billing', 'urgent']);
  });
});
