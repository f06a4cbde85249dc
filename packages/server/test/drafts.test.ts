import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { startTestServer } from './lib/start-test-server.ts';

async function open() {
  const server = await startTestServer();
  const [ada, ben] = [await server.addAgent({ name: 'Ada' }), await server.addAgent({ name: 'Ben' })];
  const [desk, phone, other] = [await server.agent(ada), await server.agent(ada), await server.agent(ben)];
  const visitor = await server.visitor();
  const { conversation } = await visitor.call('conversation:start', { id: nanoid(), text: 'Hello' });
  const conversationId = conversation.id;
  const reply = (text: string, base = 0, dropsOther = false) => ({
    conversationId,
    kind: 'reply' as const,
    text,
    base,
    dropsOther,
  });
  return { server, ada, desk, phone, other, visitor, conversationId, reply };
}

describe('drafts', () => {
  it("[D8] are the same on all devices of an agent, and nobody else's", async () => {
    const { conversationId, desk, other, phone, reply, server } = await open();
    await using _ = server;
    const told = phone.fact('draft:changed');
    const { draft } = await desk.call('draft:put', reply('Dear Cleo'));
    expect(draft).toMatchObject({ conversationId, kind: 'reply', text: 'Dear Cleo', other: null });
    expect(await told).toEqual({ conversationId, kind: 'reply', draft });
    expect((await phone.call('draft:get', { conversationId })).drafts).toEqual([draft]);
    const { at } = draft!;
    expect((await phone.call('draft:list', {})).drafts).toEqual([{ conversationId, kind: 'reply', at }]);
    expect((await other.call('draft:get', { conversationId })).drafts).toEqual([]);
    expect((await other.call('draft:list', {})).drafts).toEqual([]);
  });

  it('keep what was written on both devices while they did not hear of each other', async () => {
    const { desk, phone, reply, server } = await open();
    await using _ = server;
    const first = (await desk.call('draft:put', reply('Dear'))).draft!;
    const changed = (await desk.call('draft:put', reply('Dear Cleo', first.at))).draft!;
    const both = (await phone.call('draft:put', reply('Dear Dan', first.at))).draft!;
    expect(both).toMatchObject({ text: 'Dear Dan', other: { text: 'Dear Cleo', at: changed.at } });
    const done = await desk.call('draft:put', reply('', changed.at));
    expect(done.draft).toEqual(both);
    expect((await desk.call('draft:put', reply('', both.at, true))).draft).toBeNull();
  });

  it('change the fingerprint in the heads, by which a device notices what it was not told (D4)', async () => {
    const { desk, phone, reply, server } = await open();
    await using _ = server;
    const before = (await phone.call('heads:get', {})).drafts;
    const { draft } = await desk.call('draft:put', reply('Dear'));
    const after = (await phone.call('heads:get', {})).drafts;
    expect(after).not.toBe(before);
    await desk.call('draft:put', reply('', draft!.at));
    expect((await phone.call('heads:get', {})).drafts).toBe(before);
  });

  it('are deleted when the conversation is solved or ended, on all devices', async () => {
    const { conversationId, desk, other, phone, reply, server, visitor } = await open();
    await using _ = server;
    await desk.call('conversation:claim', { conversationId });
    await other.call('draft:put', { ...reply('I know this'), kind: 'note' });
    const gone = other.fact('draft:changed');
    await visitor.call('conversation:end', { conversationId });
    expect(await gone).toEqual({ conversationId, kind: 'note', draft: null });
    expect((await other.call('draft:list', {})).drafts).toEqual([]);
    const again = await visitor.call('conversation:start', { id: nanoid(), text: 'One more thing' });
    const next = { ...reply('Which?'), conversationId: again.conversation.id };
    await desk.call('conversation:claim', { conversationId: next.conversationId });
    await desk.call('draft:put', next);
    const solved = phone.fact('draft:changed', ({ draft }) => draft === null);
    await desk.call('conversation:resolve', { conversationId: next.conversationId });
    expect(await solved).toEqual({ conversationId: next.conversationId, kind: 'reply', draft: null });
  });

  it('[A7] are stored without what is taken out of texts, and let go of when the agent goes', async () => {
    const { ada, desk, reply, server } = await open();
    await using _ = server;
    const { draft } = await desk.call('draft:put', reply('Card 4111 1111 1111 1111'));
    expect(draft?.text).toBe('Card •••• 1111');
    await server.store.agents.change(ada.id, { type: 'removed', siteId: 'shop' });
    expect(await server.store.drafts.list(ada.id)).toEqual([]);
  });

  it('[A2] are only for conversations that the agent may see', async () => {
    const { conversationId, reply, server } = await open();
    await using _ = server;
    const stranger = await server.agent(await server.addAgent({ name: 'Eve', memberships: [] }));
    await expect(stranger.call('draft:put', reply('Mine'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(stranger.call('draft:get', { conversationId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(stranger.call('attention:set', { conversationId, doing: 'looking' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('attention', () => {
  it('[D7] is told to those who have the conversation open, and to nobody else', async () => {
    const { conversationId, desk, other, server, visitor, ada } = await open();
    await using _ = server;
    const away = await server.agent(await server.addAgent({ name: 'Cleo' }));
    await other.call('conversation:watch', { conversationId });
    const told = other.fact('attention:changed');
    await desk.call('conversation:watch', { conversationId });
    await desk.call('attention:set', { conversationId, doing: 'looking', asks: true });
    const agent = { id: ada.id, name: 'Ada' };
    expect(await told).toEqual({ conversationId, agent, doing: 'looking', asks: true });
    const writes = other.fact('attention:changed', ({ doing }) => doing === 'replying');
    await desk.call('attention:set', { conversationId, doing: 'replying' });
    expect(await writes).toEqual({ conversationId, agent, doing: 'replying', asks: false });
    const heard = [...away.facts, ...visitor.facts].map(({ name }) => name);
    expect(heard).not.toContain('attention:changed');
    expect(heard).not.toContain('typing:changed');
  });

  it('is not told by watching alone: a supervisor who only reads is not seen', async () => {
    const { conversationId, desk, other, server } = await open();
    await using _ = server;
    await desk.call('conversation:watch', { conversationId });
    await other.call('conversation:watch', { conversationId });
    await other.call('heads:get', {});
    // Whatever was told about it has come by now.
    await desk.call('heads:get', {});
    expect(desk.facts.map(({ name }) => name)).not.toContain('attention:changed');
  });
});
