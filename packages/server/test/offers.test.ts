import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { startTestServer, type TestAgent, type TestServer } from './lib/start-test-server.ts';

const OFFER_MS = 30_000;
const FIRST_REPLY_MS = 3 * 60_000;
const message = (text = 'Is anybody there?') => ({ id: nanoid(), text });
const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;

/** A new site needs no configuration: everything here is what it does by itself. */
const start = (): Promise<TestServer> => startTestServer({ configuration: {} });

async function ring(server: TestServer, text?: string) {
  const visitor = await server.visitor();
  const { conversation } = await visitor.call('conversation:start', message(text));
  return { visitor, conversationId: conversation.id };
}

const offeredTo = (agent: TestAgent, conversationId: string, agentId: string) =>
  agent.fact(
    'conversation:changed',
    ({ conversation: { id, offer } }) => id === conversationId && offer?.agent.id === agentId,
  );

async function reasons(server: TestServer, conversationId: string): Promise<readonly string[]> {
  const { entries } = await server.store.conversations.entriesAfter(conversationId, 0, 'agent', 200, 1e6);
  return entries.flatMap(({ body }) => (body.type === 'status' ? [body.reason] : []));
}

describe('offers', () => {
  it('[R5] offers to one agent, who accepts; the visitor sees nothing before', async () => {
    await using server = await start();
    const ana = await server.addAgent({ name: 'Ana' });
    const agent = await server.agent(ana);
    const { visitor, conversationId } = await ring(server);
    const { conversation } = await offeredTo(agent, conversationId, ana.id);
    expect(conversation.offer?.until).toBe(server.clock.now() + OFFER_MS);
    const { conversations } = await visitor.call('session:sync', { epoch: null, conversations: [] });
    expect(conversations[0]?.conversation).toMatchObject({ status: 'queued', agent: null });
    const accepted = await agent.call('offer:accept', { conversationId });
    expect(accepted.conversation).toMatchObject({ status: 'active', agent: { name: 'Ana' }, offer: null });
    await visitor.fact('conversation:changed', (fact) => fact.conversation.agent?.name === 'Ana');
    expect(visitor.frames.join('\n')).not.toContain('offered');
    await expect(agent.call('offer:decline', { conversationId })).rejects.toEqual(code('conflict'));
  });

  it('[R5] a missed offer goes to the next agent at once, and who missed it counts as not responding', async () => {
    await using server = await start();
    const clock = server.clock as FakeClock;
    const [ana, ben] = [await server.addAgent({ name: 'Ana' }), await server.addAgent({ name: 'Ben' })];
    const first = await server.agent(ana);
    const { conversationId } = await ring(server);
    await offeredTo(first, conversationId, ana.id);
    const second = await server.agent(ben);
    await clock.advanceAsync(OFFER_MS);
    await offeredTo(second, conversationId, ben.id);
    const card = await second.fact('agent:changed', ({ id, pause }) => id === ana.id && pause !== null);
    expect(card.pause).toEqual({ reason: 'notResponding', until: null });
    // Whoever does not respond gets nothing more, until they say that they are back.
    const other = await ring(server);
    await second.call('offer:accept', { conversationId });
    await offeredTo(second, other.conversationId, ben.id);
    await first.call('presence:set', { presence: 'available' });
    await first.fact('agent:changed', ({ id, pause }) => id === ana.id && pause === null);
    expect(await reasons(server, conversationId)).toEqual([
      'started',
      'offered',
      'missed',
      'offered',
      'accepted',
    ]);
  });

  it('[R5] what one declines goes to another, and comes back only when nobody else can take it', async () => {
    await using server = await start();
    const clock = server.clock as FakeClock;
    const ana = await server.addAgent({ name: 'Ana' });
    const agent = await server.agent(ana);
    const { conversationId } = await ring(server);
    await offeredTo(agent, conversationId, ana.id);
    const declined = await agent.call('offer:decline', { conversationId });
    expect(declined.conversation).toMatchObject({ status: 'queued', offer: null });
    await clock.advanceAsync(OFFER_MS - 1);
    expect(await reasons(server, conversationId)).toEqual(['started', 'offered', 'declined']);
    await clock.advanceAsync(1);
    await agent.fact(
      'conversation:changed',
      ({ conversation: { offer, version } }) =>
        offer?.agent.id === ana.id && version > declined.conversation.version,
    );
  });

  it('[P4] going away withdraws an open offer at once and keeps what is active', async () => {
    await using server = await start();
    const [ana, ben] = [await server.addAgent({ name: 'Ana' }), await server.addAgent({ name: 'Ben' })];
    const first = await server.agent(ana);
    const kept = await ring(server);
    await offeredTo(first, kept.conversationId, ana.id);
    await first.call('offer:accept', { conversationId: kept.conversationId });
    const { conversationId } = await ring(server);
    await offeredTo(first, conversationId, ana.id);
    const second = await server.agent(ben);
    await first.call('presence:set', { presence: 'away' });
    await offeredTo(second, conversationId, ben.id);
    expect(await reasons(server, conversationId)).toContain('withdrawn');
    const { conversation } = (await server.store.conversations.find(kept.conversationId)) ?? {};
    expect(conversation).toMatchObject({ status: 'active', agent: { id: ana.id } });
  });

  it('[R6] moves on once when an accepted conversation gets no first reply', async () => {
    await using server = await start();
    const clock = server.clock as FakeClock;
    const [ana, ben] = [await server.addAgent({ name: 'Ana' }), await server.addAgent({ name: 'Ben' })];
    const first = await server.agent(ana);
    const { conversationId } = await ring(server);
    await offeredTo(first, conversationId, ana.id);
    await first.call('offer:accept', { conversationId });
    const second = await server.agent(ben);
    await clock.advanceAsync(FIRST_REPLY_MS);
    await offeredTo(second, conversationId, ben.id);
    // The first agent is told: it was theirs.
    const { entry } = await first.fact(
      'entry:added',
      (fact) => fact.entry.body.type === 'status' && fact.entry.body.reason === 'noFirstReply',
    );
    expect(entry.author.kind).toBe('system');
    await second.call('offer:accept', { conversationId });
    await clock.advanceAsync(10 * FIRST_REPLY_MS);
    const { conversation } = (await server.store.conversations.find(conversationId)) ?? {};
    expect(conversation).toMatchObject({ status: 'active', agent: { id: ben.id } });
  });

  it('[R3] waits for somebody who speaks the language, and then takes whoever is there', async () => {
    await using server = await startTestServer({ configuration: {} });
    const clock = server.clock as FakeClock;
    const ana = await server.addAgent({ name: 'Ana', email: 'ana@desk.example' });
    const agent = await server.agent(ana);
    await clock.advanceAsync(2_000);
    await server.configure({ agents: { 'ana@desk.example': { languages: { en: 5 } } } });
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', { ...message(), locale: 'pl-PL' });
    await clock.advanceAsync(19_999);
    expect(await reasons(server, conversation.id)).toEqual(['started']);
    await clock.advanceAsync(1);
    await offeredTo(agent, conversation.id, ana.id);
    const { entries } = await server.store.conversations.entriesAfter(conversation.id, 0, 'agent', 50, 1e6);
    const routing = entries.flatMap(({ body }) => (body.type === 'routing' ? [body] : []));
    expect(routing.map(({ decision }) => decision)).toEqual(['waiting', 'relaxed', 'offered']);
    expect(routing[0]?.others[0]).toMatchObject({
      agent: { name: 'Ana' },
      because: [{ code: 'lacksLanguage', language: 'pl' }],
    });
  });

  it('[R7, E2] an offer that is open over a restart ends at its time', async () => {
    await using server = await start();
    const clock = server.clock as FakeClock;
    const ana = await server.addAgent({ name: 'Ana' });
    const agent = await server.agent(ana);
    const { conversationId } = await ring(server);
    await offeredTo(agent, conversationId, ana.id);
    await server.restart();
    clock.advance(OFFER_MS);
    const ben = await server.addAgent({ name: 'Ben' });
    const second = await server.agent(ben);
    await offeredTo(second, conversationId, ben.id);
    expect(await reasons(server, conversationId)).toEqual(['started', 'offered', 'missed', 'offered']);
  });
});
