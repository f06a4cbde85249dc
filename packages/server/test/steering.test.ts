import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { SITE, startTestServer } from './lib/start-test-server.ts';

const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;

/** Ada has a conversation; a supervisor looks on. */
async function scene() {
  const server = await startTestServer();
  const ada = await server.addAgent({ name: 'Ada' });
  const chief = await server.addAgent({
    name: 'Chief',
    presence: 'away',
    memberships: [{ siteId: SITE, role: 'supervisor' }],
  });
  const adaTab = await server.agent(ada);
  const chiefTab = await server.agent(chief);
  const visitor = await server.visitor();
  const { conversation } = await visitor.call('conversation:start', { id: nanoid(), text: 'Hello' });
  await adaTab.fact('conversation:changed', (told) => told.conversation.status === 'active');
  return { server, ada, chief, adaTab, chiefTab, visitor, conversationId: conversation.id };
}

describe('a whisper', () => {
  it('[C1] reaches the agent, and neither a visitor nor a webhook ever', async () => {
    const { server, ada, adaTab, chiefTab, conversationId, visitor } = await scene();
    await using _ = server;
    const word = { conversationId, id: nanoid(), text: 'Offer express delivery' };
    const [told, mentioned] = [
      adaTab.fact('entry:added', ({ entry }) => entry.id === word.id),
      adaTab.fact('mention:added'),
    ];
    const { entry } = await chiefTab.call('whisper:post', word);
    expect(entry.body).toEqual({ type: 'note', text: word.text, mentions: [ada.id], whisper: true });
    expect((await told).entry).toEqual(entry);
    expect(await mentioned).toMatchObject({ entryId: word.id, by: { name: 'Chief' } });
    expect((await chiefTab.call('whisper:post', word)).entry, 'sent again').toEqual(entry);
    // What was said by the agent after it has reached the visitor: so would have been the whisper.
    await adaTab.call('message:post', { conversationId, id: nanoid(), text: 'Shall we send it by express?' });
    await visitor.fact('entry:added', (fact) => fact.entry.body.type === 'message');
    const page = await visitor.call('history:fetch', { conversationId, before: 0, limit: 50 });
    const synced = await visitor.call('session:sync', { epoch: null, conversations: [] });
    const stored = await server.store.conversations.find(conversationId);
    expect(stored?.preview).toBe('Shall we send it by express?');
    for (const seen of [visitor.frames, page, synced]) {
      expect(JSON.stringify(seen)).not.toContain(word.text);
      expect(JSON.stringify(seen)).not.toContain(word.id);
    }
    expect(JSON.stringify(server.notified)).not.toContain(word.text);
  });

  it('[A2] is for those who oversee, and where somebody else hears it', async () => {
    const { server, adaTab, chiefTab, conversationId } = await scene();
    await using _ = server;
    const ben = await server.agent(await server.addAgent({ name: 'Ben', presence: 'away' }));
    const word = { conversationId, id: nanoid(), text: 'Psst' };
    await expect(ben.call('whisper:post', word)).rejects.toEqual(code('forbidden'));
    await adaTab.call('conversation:resolve', { conversationId });
    await expect(chiefTab.call('whisper:post', word)).rejects.toEqual(code('conflict'));
  });
});

describe('silent monitoring', () => {
  it('follows a conversation, is written down, and shows nobody anything', async () => {
    const { server, adaTab, chief, chiefTab, conversationId, visitor } = await scene();
    await using _ = server;
    const [agentFrames, visitorFrames] = [adaTab.frames.length, visitor.frames.length];
    const opened = await chiefTab.call('conversation:monitor', { conversationId });
    expect(opened.page.entries.length).toBeGreaterThan(0);
    const follows = chiefTab.fact('entry:added', ({ entry }) => entry.body.type === 'message');
    const { audit } = server.store;
    const written = await audit.list({ siteId: SITE, action: 'conversation:monitor' }, { limit: 50 });
    expect(written.items).toMatchObject([
      { actor: { id: chief.id }, target: `conversation:${conversationId}`, outcome: 'done' },
    ]);
    expect(adaTab.frames.length).toBe(agentFrames);
    expect(visitor.frames.length).toBe(visitorFrames);
    await visitor.call('message:post', { conversationId, id: nanoid(), text: 'Anybody?' });
    await follows;
    const record = await server.store.conversations.find(conversationId);
    expect(record?.marks.agent, 'nothing counts as read').toBeLessThan(record?.seq ?? 0);
  });

  it('[A2] is for those who oversee', async () => {
    const { server, conversationId } = await scene();
    await using _ = server;
    const ben = await server.agent(await server.addAgent({ name: 'Ben', presence: 'away' }));
    await expect(ben.call('conversation:monitor', { conversationId })).rejects.toEqual(code('forbidden'));
  });
});

it('taking over tells the agent who had it why', async () => {
  const { server, adaTab, chiefTab, conversationId, visitor } = await scene();
  await using _ = server;
  const why = 'They are a friend of the house.';
  const told = adaTab.fact('mention:added');
  const { conversation } = await chiefTab.call('conversation:claim', { conversationId, note: why });
  expect(conversation.agent?.name).toBe('Chief');
  const { entryId } = await told;
  const page = await adaTab.call('history:fetch', { conversationId, before: 0, limit: 50 });
  expect(page.entries.find(({ id }) => id === entryId)?.body).toMatchObject({ text: why, whisper: true });
  await visitor.fact('entry:added', ({ entry }) => entry.body.type === 'status');
  expect(visitor.frames.join('\n')).not.toContain(why);
});

it('[R3] the board says who can do what, and why somebody still waits', async () => {
  const { server, adaTab, chiefTab } = await scene();
  await using _ = server;
  await server.configure({
    queues: { main: { mode: 'assign' } },
    agents: {},
  });
  await adaTab.call('presence:set', { presence: 'away' });
  const second = await server.visitor();
  const { conversation } = await second.call('conversation:start', { id: nanoid(), text: 'Me too' });
  const { conversations } = await chiefTab.call('routing:explain', {
    siteId: SITE,
    conversationIds: [conversation.id, 'unknown-conversation-1'],
  });
  expect(conversations).toMatchObject([{ conversationId: conversation.id, because: [] }]);
  const ada = conversations[0]?.agents.find(({ agent }) => agent.name === 'Ada');
  expect(ada?.because).toEqual([{ code: 'away' }]);
  const { people } = await chiefTab.call('board:get', { siteId: SITE });
  expect(people).toHaveLength(2);
  expect(people[0]).toMatchObject({ skills: {}, languages: null });
});

it('a colleague’s card says since when they are as they are', async () => {
  const { server, ada, adaTab, chiefTab } = await scene();
  await using _ = server;
  const gone = chiefTab.fact('agent:changed', ({ id, presence }) => id === ada.id && presence === 'away');
  await adaTab.call('presence:set', { presence: 'away' });
  expect((await gone).since).toBe(server.clock.now());
});

describe('alerts', () => {
  it('say when too many wait, and when nobody is there; who sees to them is known to all who oversee', async () => {
    const { server, adaTab, chiefTab } = await scene();
    await using _ = server;
    await server.configure({ queues: { main: { mode: 'assign', alertWaiting: 1 } } });
    const deputy = await server.agent(
      await server.addAgent({
        name: 'Deputy',
        presence: 'away',
        memberships: [{ siteId: SITE, role: 'admin' }],
      }),
    );
    await adaTab.call('presence:set', { presence: 'away' });
    const unstaffed = chiefTab.fact('alert:raised', ({ kind }) => kind === 'unstaffed');
    const over = deputy.fact('alert:raised', ({ kind }) => kind === 'queueOver');
    for (const text of ['One', 'Two', 'Three']) {
      const visitor = await server.visitor();
      await visitor.call('conversation:start', { id: nanoid(), text });
    }
    expect(await unstaffed).toMatchObject({ conversationId: null, queueId: 'main' });
    const raised = await over;
    await expect
      .poll(async () =>
        (await chiefTab.call('alert:list', { siteId: SITE })).alerts.map(({ kind }) => kind).sort(),
      )
      .toEqual(['queueOver', 'unstaffed']);
    const told = deputy.fact('alert:acknowledged');
    const { alert } = await chiefTab.call('alert:acknowledge', { siteId: SITE, id: raised.id });
    expect(alert).toMatchObject({ ...raised, acknowledged: { by: { name: 'Chief' } } });
    expect(await told).toEqual(alert);
    const again = await deputy.call('alert:acknowledge', { siteId: SITE, id: raised.id });
    expect(again.alert, 'who was first has it').toEqual(alert);
    await expect(deputy.call('alert:acknowledge', { siteId: SITE, id: 'unknown' })).rejects.toEqual(
      code('not_found'),
    );
    await expect(adaTab.call('alert:list', { siteId: SITE })).rejects.toEqual(code('forbidden'));
  });

  it('of a queue are raised again only when they were over', async () => {
    const { server, adaTab, chiefTab } = await scene();
    await using _ = server;
    const kinds = async () =>
      (await chiefTab.call('alert:list', { siteId: SITE })).alerts.map(({ kind }) => kind);
    await adaTab.call('presence:set', { presence: 'away' });
    const begin = async (text: string) =>
      (await server.visitor()).call('conversation:start', { id: nanoid(), text });
    await begin('One');
    await expect.poll(kinds).toEqual(['unstaffed']);
    await begin('Two');
    const taken = chiefTab.fact('conversation:changed', (told) => told.conversation.agent?.name === 'Ada');
    await adaTab.call('presence:set', { presence: 'available' });
    await taken;
    await adaTab.call('presence:set', { presence: 'away' });
    expect(await kinds()).toEqual(['unstaffed']);
    (server.clock as FakeClock).advance(1_000);
    await begin('Three');
    await expect.poll(kinds).toEqual(['unstaffed', 'unstaffed']);
  });
});
