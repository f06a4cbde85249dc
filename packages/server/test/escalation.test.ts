import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { SITE, startTestServer, type TestServer } from './lib/start-test-server.ts';

const MINUTE = 60_000;
const message = (text = 'Is anybody there?') => ({ id: nanoid(), text });

const ladder = {
  policy: 'ladder',
  policies: {
    ladder: {
      steps: [
        { after: '30s', do: [{ do: 'alertSupervisors' as const }] },
        {
          after: '1m',
          do: [
            { do: 'raisePriority' as const, minutes: 10 },
            { do: 'notify' as const, webhook: 'http://127.0.0.1:9/hook' },
          ],
        },
        { after: '2m', do: [{ do: 'moveToTier' as const, tier: 2 }] },
        { after: '3m', do: [{ do: 'offerContactBack' as const, channels: ['callback' as const] }] },
        { after: '4m', do: [{ do: 'assignOnCall' as const, roster: 'night' }] },
      ],
      triggers: [
        {
          on: { event: 'message' as const, words: ['lawyer'] },
          do: [{ do: 'alertSupervisors' as const }, { do: 'raisePriority' as const, minutes: 60 }],
        },
        { on: { event: 'lowScore' as const, atMost: 3 }, do: [{ do: 'alertSupervisors' as const }] },
        { on: { event: 'personRequested' as const }, do: [{ do: 'raisePriority' as const, minutes: 5 }] },
      ],
    },
  },
  queues: { main: { mode: 'assign' as const }, experts: { mode: 'assign' as const } },
  tiers: [{ name: 'Experts', queue: 'experts' }],
  rosters: { night: [{ agent: 'eva@desk.example' }] },
};

async function bodies(server: TestServer, conversationId: string) {
  const { entries } = await server.store.conversations.entriesAfter(conversationId, 0, 'agent', 200, 1e6);
  return entries.map(({ body }) => body);
}

async function scene() {
  const server = await startTestServer();
  const clock = server.clock as FakeClock;
  const eva = await server.addAgent({ name: 'Eva', email: 'eva@desk.example', presence: 'away' });
  const boss = await server.addAgent({
    name: 'Boss',
    presence: 'away',
    memberships: [{ siteId: SITE, role: 'supervisor' }],
  });
  await clock.advanceAsync(2_000);
  await server.configure(ladder);
  return { server, clock, eva, chief: await server.agent(boss) };
}

describe('escalation', () => {
  it('[E1, E2] climbs the ladder while nobody answers: each step once, in order, at its time', async () => {
    const { server, clock, chief } = await scene();
    await using _ = server;
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const done = async () =>
      (await bodies(server, conversation.id)).flatMap((body) =>
        body.type === 'escalation' ? [body.actions.map((action) => action.do).join('+')] : [],
      );
    await clock.advanceAsync(29_999);
    expect(await done()).toEqual([]);
    await clock.advanceAsync(1);
    await expect.poll(done).toEqual(['alertSupervisors']);
    expect(await chief.fact('alert:raised', ({ kind }) => kind === 'escalation')).toMatchObject({
      kind: 'escalation',
      conversationId: conversation.id,
    });
    await clock.advanceAsync(30_000);
    await expect.poll(done).toEqual(['alertSupervisors', 'raisePriority+notify']);
    await expect.poll(() => server.notified.length).toBe(1);
    expect(JSON.parse(server.notified[0]?.payload ?? '')).toMatchObject({
      to: { webhook: 'http://127.0.0.1:9/hook' },
      conversationId: conversation.id,
    });
    await clock.advanceAsync(MINUTE);
    await chief.fact('conversation:changed', (fact) => fact.conversation.tier === 2);
    await clock.advanceAsync(MINUTE);
    await visitor.fact('entry:added', ({ entry }) => entry.body.type === 'contactOffer');
    const { entry } = await visitor.call('contact-back:request', {
      conversationId: conversation.id,
      id: nanoid(),
      channel: 'callback',
      address: ' +48 600 100 200 ',
    });
    expect(entry.body).toEqual({ type: 'contactRequest', channel: 'callback', address: '+48 600 100 200' });
    await clock.advanceAsync(MINUTE);
    await visitor.fact('conversation:changed', (fact) => fact.conversation.agent?.name === 'Eva');
    const all = [
      'alertSupervisors',
      'raisePriority+notify',
      'moveToTier',
      'offerContactBack',
      'assignOnCall',
    ];
    expect(await done()).toEqual(all);
    await clock.advanceAsync(10 * MINUTE);
    expect(await done()).toEqual(all);
  });

  it('[E2] after a stop over several steps all of them happen at once, in order, and none twice', async () => {
    const { server, clock } = await scene();
    await using _ = server;
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    await clock.advanceAsync(30_000);
    await server.restart();
    clock.advance(3 * MINUTE);
    await server.restart();
    const done = (await bodies(server, conversation.id)).flatMap((body) =>
      body.type === 'escalation' ? body.actions.map((action) => action.do) : [],
    );
    expect(done).toEqual(['alertSupervisors', 'raisePriority', 'notify', 'moveToTier', 'offerContactBack']);
  });

  it('[E3] words of a message start an escalation, once', async () => {
    const { server, chief } = await scene();
    await using _ = server;
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message('My LAWYER will call you'));
    const alert = await chief.fact('alert:raised', ({ kind }) => kind !== 'unstaffed');
    expect(alert.conversationId).toBe(conversation.id);
    const record = await server.store.conversations.find(conversation.id);
    expect(record?.conversation.handling.priority).toBe(60);
  });

  it('[E3] labels of a classifier start an escalation; one that fails or is slow keeps nobody waiting', async () => {
    const answers = [
      () => Promise.resolve(['complaint']),
      () => Promise.reject(new Error('down')),
      () => new Promise<string[]>(() => undefined),
    ];
    const classifier = { labelsOf: () => answers.shift()?.() ?? Promise.resolve([]) };
    await using server = await startTestServer({
      classifier,
      configuration: {
        policy: 'words',
        policies: {
          words: {
            triggers: [
              {
                on: { event: 'message', labels: ['complaint'] },
                do: [{ do: 'raisePriority', minutes: 7 }],
              },
            ],
          },
        },
        queues: { main: { mode: 'assign' } },
      },
    });
    const first = await server.visitor();
    const { conversation } = await first.call('conversation:start', message('Not good at all'));
    const record = await server.store.conversations.find(conversation.id);
    expect(record?.conversation.handling.priority).toBe(7);
    const second = await server.visitor();
    const started = await second.call('conversation:start', message());
    const late = second.call('message:post', {
      conversationId: started.conversation.id,
      ...message('Hello?'),
    });
    await expect.poll(() => answers.length).toBe(0);
    (server.clock as FakeClock).advance(500);
    expect((await late).entry.body).toEqual({ type: 'message', text: 'Hello?' });
    const other = await server.store.conversations.find(started.conversation.id);
    expect(other?.conversation.handling.priority).toBe(0);
  });

  it('[E3] a low score alerts the supervisors, once however often it is repeated', async () => {
    const { server, chief } = await scene();
    await using _ = server;
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    await visitor.call('score:give', { conversationId, id: nanoid(), score: 9 });
    const low = { conversationId, id: nanoid(), score: 2 };
    await visitor.call('score:give', low);
    await visitor.call('score:give', low);
    expect((await chief.fact('alert:raised', ({ kind }) => kind !== 'unstaffed')).conversationId).toBe(
      conversationId,
    );
    const stored = await bodies(server, conversationId);
    expect(stored.flatMap((body) => (body.type === 'score' ? [body.score] : []))).toEqual([9, 2]);
    expect(stored.filter(({ type }) => type === 'escalation')).toHaveLength(1);
    await expect(visitor.call('score:give', { ...low, score: 1 })).rejects.toMatchObject({
      code: 'id_reused',
    });
    // What the desk makes of it is its own affair: nothing of that comes back.
    expect(visitor.frames.join('\n')).not.toContain('"type":"escalation"');
  });

  it('[E3] a visitor who asks for a person is heard within a second, whoever has it', async () => {
    const { server } = await scene();
    await using _ = server;
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    await visitor.call('person:request', { conversationId });
    await visitor.call('person:request', { conversationId });
    const asked = (await bodies(server, conversationId)).filter(({ type }) => type === 'personRequest');
    expect(asked).toHaveLength(1);
    const record = await server.store.conversations.find(conversationId);
    expect(record?.conversation.handling.priority).toBe(5);
    expect(visitor.frames.join('\n')).not.toContain('priority');
  });
});
