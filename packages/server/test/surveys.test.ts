import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { SITE, startTestServer, type TestServer } from './lib/start-test-server.ts';

const HOUR = 60 * 60_000;
const message = (text = 'Where is my order?') => ({ id: nanoid(), text });

async function scene() {
  const server = await startTestServer();
  const clock = server.clock as FakeClock;
  const ada = await server.addAgent({ name: 'Ada', presence: 'away' });
  const boss = await server.addAgent({
    name: 'Boss',
    presence: 'away',
    memberships: [{ siteId: SITE, role: 'supervisor' }],
  });
  await clock.advanceAsync(2_000);
  await server.configure({
    surveys: { satisfaction: { kind: 'csat', question: { en: 'How was it?' }, followUpAtMost: 2 } },
    solvedCheck: { after: '1h' },
    wrapUp: { required: true, reasons: { delivery: { name: 'Delivery' } } },
  });
  const secret = server.secret();
  const visitor = await server.visitor({ secret });
  const { conversation } = await visitor.call('conversation:start', message());
  const agent = await server.agent(ada);
  const conversationId = conversation.id;
  await agent.call('conversation:claim', { conversationId });
  await agent.call('message:post', { conversationId, ...message('On its way.') });
  return { server, clock, secret, visitor, agent, chief: await server.agent(boss), conversationId };
}

async function bodies({ store }: TestServer, conversationId: string) {
  const { entries } = await store.conversations.entriesAfter(conversationId, 0, 'agent', 200, 1e6);
  return entries.map(({ body }) => body);
}
const wrapUp = { reason: 'delivery', outcome: 'solved' } as const;

describe('surveys over the sockets', () => {
  it('a conversation is resolved with its wrap-up, the visitor is asked on all tabs, and what they say is told on all', async () => {
    const { server, secret, visitor, agent, conversationId } = await scene();
    await using _ = server;
    const tab = await server.visitor({ secret });
    await expect(agent.call('conversation:resolve', { conversationId })).rejects.toMatchObject({
      code: 'invalid',
      details: { path: 'wrapUp' },
    });
    await agent.call('conversation:resolve', { conversationId, wrapUp });
    for (const each of [visitor, tab]) {
      const { entry } = await each.fact('entry:added', ({ entry: { body } }) => body.type === 'surveyAsked');
      expect(entry.body).toMatchObject({ survey: 'satisfaction', kind: 'csat', question: 'How was it?' });
    }
    const given = { conversationId, id: nanoid(), survey: 'satisfaction', score: 5, comment: 'Quick!' };
    await visitor.call('score:give', given);
    await visitor.call('score:give', given);
    const { entry } = await tab.fact('entry:added', ({ entry: { body } }) => body.type === 'score');
    expect(entry.body).toMatchObject({ score: 5, comment: 'Quick!', survey: 'satisfaction' });
    const stored = await bodies(server, conversationId);
    expect(stored.filter(({ type }) => type === 'score')).toHaveLength(1);
    // Wrap-ups are the desk's own.
    expect([...visitor.frames, ...tab.frames].join('\n')).not.toContain('wrapUp');
  });

  it('[E3] a low score opens the matter again and tells supervisors', async () => {
    const { server, visitor, agent, chief, conversationId } = await scene();
    await using _ = server;
    await agent.call('conversation:resolve', { conversationId, wrapUp });
    await visitor.call('score:give', { conversationId, id: nanoid(), survey: 'satisfaction', score: 1 });
    expect(await chief.fact('alert:raised')).toMatchObject({ kind: 'lowScore', conversationId });
    const record = await server.store.conversations.find(conversationId);
    expect(record?.conversation.status).not.toBe('resolved');
  });

  it('words that complete a score make no second alert', async () => {
    const { server, visitor, agent, chief, conversationId } = await scene();
    await using _ = server;
    await agent.call('conversation:resolve', { conversationId, wrapUp });
    const low = { conversationId, survey: 'satisfaction', score: 1 };
    await visitor.call('score:give', { ...low, id: nanoid() });
    await visitor.call('score:give', { ...low, id: nanoid(), comment: 'It never came.' });
    await visitor.call('feedback:give', { conversationId, id: nanoid(), kind: 'complaint', text: 'No.' });
    await chief.fact('alert:raised', ({ kind }) => kind === 'complaint');
    expect(chief.factsNamed('alert:raised').filter(({ kind }) => kind === 'lowScore')).toHaveLength(1);
  });

  it('a low score or a complaint about a closed conversation begins another in the visitor’s words, once', async () => {
    const { server, visitor, chief, conversationId } = await scene();
    await using _ = server;
    await visitor.call('conversation:end', { conversationId });
    const low = { conversationId, id: nanoid(), survey: 'satisfaction', score: 2, comment: 'It never came.' };
    await visitor.call('score:give', low);
    await visitor.call('score:give', low);
    expect(await chief.fact('alert:raised')).toMatchObject({ kind: 'lowScore', conversationId });
    const { records } = await server.store.conversationLists.list({ siteId: SITE }, null, 10);
    expect(records).toHaveLength(2);
    const next = records.find(({ conversation }) => conversation.id !== conversationId);
    expect(next?.conversation).toMatchObject({ previousId: conversationId, status: 'queued' });
    expect(await bodies(server, next?.conversation.id ?? '')).toContainEqual({
      type: 'message',
      text: 'It never came.',
    });
    await visitor.call('feedback:give', {
      conversationId,
      id: nanoid(),
      kind: 'complaint',
      text: 'Still not.',
    });
    expect(await chief.fact('alert:raised', ({ kind }) => kind === 'complaint')).toMatchObject({
      conversationId,
    });
    expect((await bodies(server, next?.conversation.id ?? '')).at(-1)).toEqual({
      type: 'message',
      text: 'Still not.',
    });
  });

  it('[E2] “Is it solved?” is asked later, also after a restart; a no brings it back', async () => {
    const { server, clock, agent, secret, conversationId } = await scene();
    await using _ = server;
    await agent.call('conversation:resolve', { conversationId, wrapUp });
    await server.restart();
    clock.advance(HOUR);
    const asked = async () =>
      (await bodies(server, conversationId)).some((body) => 'kind' in body && body.kind === 'solved');
    await expect.poll(asked).toBe(true);
    const visitor = await server.visitor({ secret });
    await visitor.call('score:give', { conversationId, id: nanoid(), survey: 'solved', score: 0 });
    const record = await server.store.conversations.find(conversationId);
    expect(record?.conversation.status).toBe('queued');
  });

  it('a wrap-up can be noted anew, under one id once', async () => {
    const { server, agent, conversationId } = await scene();
    await using _ = server;
    const note = { conversationId, id: nanoid(), wrapUp: { ...wrapUp, note: 'Call back' } };
    await agent.call('wrap-up:note', note);
    await agent.call('wrap-up:note', note);
    await expect(
      agent.call('wrap-up:note', { ...note, wrapUp: { ...wrapUp, note: 'Another' } }),
    ).rejects.toMatchObject({ code: 'id_reused' });
    expect((await bodies(server, conversationId)).filter(({ type }) => type === 'wrapUp')).toHaveLength(1);
  });
});
