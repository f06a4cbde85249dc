import { AGENT_GRACE_MS } from '@deskbell/core';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { advanceUntil } from './lib/advance-until.ts';
import { startTestCluster, type TestCluster } from './lib/start-test-cluster.ts';
import type { TestServer } from './lib/start-test-server.ts';

/** The machine may be busy. */
const PATIENT = { timeout: 10_000 };

const message = (text = 'Is anybody there?') => ({ id: nanoid(), text });

async function conversationOf({ store }: TestServer, conversationId: string) {
  return (await store.conversations.find(conversationId))?.conversation;
}

async function reasonsOf({ store }: TestServer, conversationId: string): Promise<readonly string[]> {
  const { entries } = await store.conversations.entriesAfter(conversationId, 0, 'agent', 200, 1e6);
  return entries.flatMap(({ body }) => (body.type === 'status' ? [body.reason] : []));
}

/** A visitor on the first node, served by an agent on the second. */
async function talk({ one, two, clock }: TestCluster) {
  const ana = await two.addAgent();
  const agent = await two.agent(ana);
  await clock.advanceAsync(2_000);
  const visitor = await one.visitor();
  const { conversation } = await visitor.call('conversation:start', message());
  const conversationId = conversation.id;
  await agent.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
  return { ana, agent, visitor, conversationId };
}

describe('two nodes', () => {
  it('[R1, R7] route as one: a conversation goes to whoever is there, on whichever node', async () => {
    await using cluster = await startTestCluster();
    const { one, two, clock } = cluster;
    expect([one.cluster?.leads(), two.cluster?.leads()]).toEqual([true, false]);
    const agent = await two.agent(await two.addAgent());
    await clock.advanceAsync(2_000);
    const visitor = await two.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    await agent.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    expect(await conversationOf(one, conversation.id)).toMatchObject({ status: 'active' });
  });

  it('[D3, D4] what is written on one is heard on the other, in order and with nothing left out', async () => {
    await using cluster = await startTestCluster();
    const { visitor, agent, conversationId } = await talk(cluster);
    const texts = Array.from({ length: 20 }, (_, index) => message(`Line ${String(index)}`));
    for (const [index, text] of texts.entries()) {
      if (index % 3 === 2) await agent.call('message:post', { conversationId, ...text });
      else await visitor.call('message:post', { conversationId, ...text });
    }
    const ofVisitor = texts.filter((_, index) => index % 3 !== 2);
    await agent.fact('entry:added', ({ entry }) => entry.id === ofVisitor.at(-1)?.id);
    const heard = agent.factsNamed('entry:added').map(({ entry }) => entry.id);
    expect(heard.filter((id) => texts.some((text) => text.id === id))).toEqual(ofVisitor.map(({ id }) => id));
    const last = await visitor.fact('entry:added', ({ entry }) => entry.id === texts[17]?.id);
    expect(last.entry.seq).toBe(last.previous + 1);
  });

  it('[D7, D10] tell each other of typing and of read marks', async () => {
    await using cluster = await startTestCluster();
    const { visitor, agent, conversationId } = await talk(cluster);
    await agent.call('typing:set', { conversationId, typing: true });
    expect(await visitor.fact('typing:changed')).toMatchObject({ by: 'agent', typing: true });
    await visitor.call('read:mark', { conversationId, seq: 1 });
    expect(await agent.fact('read:moved')).toMatchObject({ by: 'visitor', seq: 1 });
  });

  it('[D7, D8] tell each other who looks, what a visitor is writing, and that a draft is another', async () => {
    const configuration = { queues: { main: { mode: 'assign' } }, widget: { typingPreview: true } } as const;
    await using cluster = await startTestCluster({ configuration });
    const { one, two } = cluster;
    const { ana, agent, visitor, conversationId } = await talk(cluster);
    const phone = await one.agent(ana);
    for (const device of [agent, phone]) await device.call('conversation:watch', { conversationId });
    await phone.call('attention:set', { conversationId, doing: 'looking' });
    expect(await agent.fact('attention:changed')).toMatchObject({ agent: { id: ana.id }, doing: 'looking' });
    await visitor.call('typing:preview', { conversationId, text: 'Where is' });
    expect(await agent.fact('typing:previewed')).toEqual({ conversationId, text: 'Where is' });
    const put = { conversationId, kind: 'reply' as const, text: 'It is', base: 0 };
    const { draft } = await phone.call('draft:put', put);
    expect(await agent.fact('draft:changed')).toEqual({ conversationId, kind: 'reply', draft });
    expect(await two.store.drafts.find(ana.id, conversationId)).toHaveLength(1);
  });

  it('[C3] an end on one is an end on both', async () => {
    await using cluster = await startTestCluster();
    const { visitor, agent, conversationId } = await talk(cluster);
    await agent.call('conversation:end', { conversationId });
    await visitor.fact('conversation:changed', ({ conversation }) => conversation.status === 'closed');
    await expect(visitor.call('message:post', { conversationId, ...message() })).rejects.toMatchObject({
      code: 'conversation_closed',
    });
  });

  it('[D9] a visitor whose tabs are on both has one open conversation, and each text once', async () => {
    await using cluster = await startTestCluster({
      limits: {
        connections: { perSecond: 10_000, burst: 100_000 },
        addressMessages: { perSecond: 1e4, burst: 1e5 },
      },
    });
    const { one, two } = cluster;
    for (let race = 0; race < 50; race += 1) {
      const secret = one.secret();
      const tabs = await Promise.all([one.visitor({ secret }), two.visitor({ secret })]);
      const texts = tabs.map(() => message());
      const started = await Promise.all(
        tabs.map((tab, index) => tab.call('conversation:start', texts[index] ?? message())),
      );
      const ids = new Set(started.map(({ conversation }) => conversation.id));
      expect(ids.size).toBe(1);
      const [id = ''] = ids;
      const { entries } = await one.store.conversations.entriesAfter(id, 0, 'visitor', 100, 1e6);
      const told = entries.flatMap((entry) => (entry.body.type === 'message' ? [entry.id] : []));
      expect(told.toSorted()).toEqual(texts.map((text) => text.id).toSorted());
      for (const tab of tabs) tab.close();
    }
  });
});

describe('what is due', () => {
  it('[E2, E7] happens once, whichever node stored it: a reply to all in a crisis', async () => {
    await using cluster = await startTestCluster();
    const { one, two, clock } = cluster;
    const admin = await two.agent(await two.addAgent({ memberships: [{ siteId: 'shop', role: 'admin' }] }));
    const visitor = await one.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    await admin.call('crisis:set', { siteId: 'shop', on: true });
    await admin.call('crisis:reply', { siteId: 'shop', ...message('We know, and work on it.') });
    const replies = (): number =>
      visitor.factsNamed('entry:added').filter(({ entry }) => entry.author.kind === 'agent').length;
    await advanceUntil(clock, () => replies() > 0, 5_000);
    await clock.advanceAsync(10_000);
    expect(replies()).toBe(1);
    expect(await conversationOf(two, conversation.id)).toMatchObject({
      handling: { crisisId: expect.any(String) as string },
    });
  });
});

describe('an agent on several nodes', () => {
  it('[P3] is there as long as one socket is open anywhere, and has the grace time after the last', async () => {
    await using cluster = await startTestCluster();
    const { one, two, clock } = cluster;
    const { ana, agent, conversationId } = await talk(cluster);
    const elsewhere = await one.agent(ana);
    await expect.poll(() => two.desk.presenceOf(ana.id)?.sockets, PATIENT).toBe(2);
    agent.close();
    await expect.poll(() => one.desk.presenceOf(ana.id)?.sockets, PATIENT).toBe(1);
    await clock.advanceAsync(AGENT_GRACE_MS + 5_000);
    expect(await conversationOf(one, conversationId)).toMatchObject({ status: 'active' });
    elsewhere.close();
    await expect.poll(() => two.desk.presenceOf(ana.id)?.sockets, PATIENT).toBe(0);
    const lost = async (): Promise<boolean> => (await reasonsOf(one, conversationId)).includes('agentLost');
    await advanceUntil(clock, lost, AGENT_GRACE_MS + 1_000);
    await advanceUntil(clock, () => two.desk.presenceOf(ana.id)?.graceUntil === null, 5_000);
  });

  it('[P1, P4] is away on both when they choose so on one, and gets nothing', async () => {
    await using cluster = await startTestCluster();
    const { one, two, clock } = cluster;
    const ana = await two.addAgent();
    const agent = await two.agent(ana);
    await clock.advanceAsync(2_000);
    await agent.call('presence:set', { presence: 'away' });
    await expect.poll(() => one.desk.presenceOf(ana.id)?.chosen, PATIENT).toBe('away');
    const visitor = await one.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    expect(await conversationOf(one, conversation.id)).toMatchObject({ status: 'queued' });
    await agent.call('presence:set', { presence: 'available' });
    await agent.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
  });
});

describe('a node that dies', () => {
  it('[R7, E2] is followed by another, which routes who waits and keeps its deadlines', async () => {
    await using cluster = await startTestCluster();
    const { one, two, clock, nodes } = cluster;
    const visitor = await two.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    nodes.kill('one');
    expect(one.cluster?.leads()).toBe(false);
    await advanceUntil(clock, () => two.cluster?.leads() === true, 2_000);
    const agent = await two.agent(await two.addAgent());
    await agent.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    expect(await conversationOf(two, conversation.id)).toMatchObject({ status: 'active' });
  });

  it('[P3] takes the sockets of its agents with it: they have the grace time to come back', async () => {
    await using cluster = await startTestCluster();
    const { one, clock, nodes } = cluster;
    const { ana, conversationId } = await talk(cluster);
    nodes.kill('two');
    await advanceUntil(clock, () => one.desk.presenceOf(ana.id)?.sockets === 0, 12_000);
    expect(await conversationOf(one, conversationId)).toMatchObject({ status: 'active' });
    const lost = async (): Promise<boolean> => (await reasonsOf(one, conversationId)).includes('agentLost');
    await advanceUntil(clock, lost, AGENT_GRACE_MS + 1_000);
  });
});

describe('without the broker', () => {
  it('[D4] what happens on the other node arrives all the same, and nobody is told anything twice', async () => {
    await using cluster = await startTestCluster();
    const { two, clock, nodes } = cluster;
    const { visitor, agent, conversationId } = await talk(cluster);
    nodes.cut.add('one');
    const lost = message('Do you hear me?');
    await visitor.call('message:post', { conversationId, ...lost });
    await two.store.check();
    expect(agent.factsNamed('entry:added').some(({ entry }) => entry.id === lost.id)).toBe(false);
    const heard = (): boolean => agent.factsNamed('entry:added').some(({ entry }) => entry.id === lost.id);
    // Until the silence is noticed, and then until the rows are looked at.
    await advanceUntil(clock, heard, 13_000);
    nodes.cut.delete('one');
    await clock.advanceAsync(6_000);
    const next = message('And now?');
    await visitor.call('message:post', { conversationId, ...next });
    await agent.fact('entry:added', ({ entry }) => entry.id === next.id);
    const seqs = agent.factsNamed('entry:added').map(({ entry }) => entry.seq);
    expect(new Set(seqs).size).toBe(seqs.length);
  });

  it('[R1] who waits on one node is given to who is free on the other', async () => {
    await using cluster = await startTestCluster();
    const { two, clock, nodes } = cluster;
    nodes.cut.add('one');
    const agent = await two.agent(await two.addAgent());
    const visitor = await two.visitor();
    await visitor.call('conversation:start', message());
    const isServed = (): boolean =>
      agent.factsNamed('conversation:changed').some(({ conversation }) => conversation.status === 'active');
    expect(await advanceUntil(clock, isServed, 20_000)).toBeGreaterThan(0);
  });

  it('a crisis that began on one is on on the other', async () => {
    await using cluster = await startTestCluster();
    const { one, two, clock, nodes } = cluster;
    const ana = await two.addAgent({ memberships: [{ siteId: 'shop', role: 'admin' }] });
    const agent = await two.agent(ana);
    const visitor = await one.visitor();
    await clock.advanceAsync(2_000);
    await agent.call('crisis:set', { siteId: 'shop', on: true });
    await visitor.fact('desk:changed', ({ banner }) => banner !== null);
    nodes.cut.add('two');
    await agent.call('crisis:set', { siteId: 'shop', on: false });
    const isOver = (): boolean => visitor.factsNamed('desk:changed').at(-1)?.banner === null;
    expect(await advanceUntil(clock, isOver, 20_000)).toBeGreaterThan(0);
  });
});
