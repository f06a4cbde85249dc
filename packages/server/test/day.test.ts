import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { expect, it } from 'vitest';
import { ownDay } from '../src/day/own-day.ts';
import { SITE, startTestServer, type TestServer } from './lib/start-test-server.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const message = (text = 'Where is my order?') => ({ id: nanoid(), text });
const dayOf = (server: TestServer, agentId: string, from: number) =>
  ownDay(
    { store: server.store, clock: server.clock, planOf: (siteId) => server.desk.planOf(siteId) },
    { siteId: SITE, agentId, from },
  );

it('an agent sees what they did today, at which pace, and what was said of it; of others nothing', async () => {
  await using server = await startTestServer();
  const clock = server.clock as FakeClock;
  await server.configure({
    queues: { main: { mode: 'assign' } },
    surveys: { satisfaction: { kind: 'csat', question: { en: 'How was it?' } } },
  });
  const from = clock.now();
  const ada = await server.addAgent({ name: 'Ada' });
  const ben = await server.addAgent({ name: 'Ben', presence: 'away' });
  const agent = await server.agent(ada);
  await clock.advanceAsync(10 * MINUTE);
  const visitor = await server.visitor();
  const { conversation } = await visitor.call('conversation:start', message());
  const conversationId = conversation.id;
  await agent.fact('conversation:changed', ({ conversation: { status } }) => status === 'active');
  await clock.advanceAsync(MINUTE);
  await agent.call('message:post', { conversationId, ...message('On its way.') });
  await agent.call('conversation:resolve', { conversationId });
  const score = { conversationId, id: nanoid(), survey: 'satisfaction', score: 5, comment: 'So quick!' };
  await visitor.call('score:give', score);
  const praise = { conversationId, id: nanoid(), kind: 'compliment', text: 'Thank you!' } as const;
  await visitor.call('feedback:give', praise);
  await clock.advanceAsync(HOUR);

  const own = await dayOf(server, ada.id, from);
  expect(own).toMatchObject({
    answered: 1,
    resolved: 1,
    firstResponse: { count: 1, medianMs: MINUTE },
    scores: { csat: { count: 1, of: 1 }, nps: null, ces: null },
    pace: { usual: null, availableMs: HOUR + 11 * MINUTE },
  });
  expect(own.pace.today).toBeCloseTo(0.8);
  expect(own.kudos.map(({ text }) => text).toSorted()).toEqual(['So quick!', 'Thank you!']);
  expect(await dayOf(server, ben.id, from)).toMatchObject({ answered: 0, resolved: 0, kudos: [] });
});

it('[A3] no other day than today is counted', async () => {
  await using server = await startTestServer();
  const { id } = await server.addAgent({});
  const wrong = { code: 'invalid', details: { path: 'from' } };
  await expect(dayOf(server, id, server.clock.now() - 40 * HOUR)).rejects.toMatchObject(wrong);
  await expect(dayOf(server, id, server.clock.now() + 1)).rejects.toMatchObject(wrong);
});
