import { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { SITE, startTestServer } from './lib/start-test-server.ts';

const MINUTE = 60_000;
const message = (text = 'Is anybody there?') => ({ id: nanoid(), text });

/** Open from nine to five every day, in a zone in which the clocks change. */
const week = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [{ from: '09:00', to: '17:00' }]]),
);
const configuration = {
  calendar: 'office',
  calendars: { office: { timeZone: 'Europe/Warsaw', week } },
  queues: { main: { mode: 'assign' as const } },
};

/** A Monday in winter: nine in Warsaw is eight in UTC. */
const OPENS = Date.UTC(2026, 0, 5, 8);
const CLOSES = Date.UTC(2026, 0, 5, 16);
const DAY = 24 * 60 * MINUTE;

describe('hours', () => {
  it('[E6] what is written outside the hours waits for the opening, though somebody is there, and visitors are told when that is', async () => {
    const clock = new FakeClock(OPENS - MINUTE);
    await using server = await startTestServer({ configuration, clock });
    const agent = await server.agent(await server.addAgent());
    const visitor = await server.visitor();
    const { desk } = await visitor.call('session:sync', { epoch: null, conversations: [] });
    expect(desk).toEqual({ available: false, opensAt: OPENS, banner: null });
    const { conversation } = await visitor.call('conversation:start', message());
    const why = await waitingReason(agent, conversation.id);
    expect(why).toEqual([{ code: 'closed' }]);
    await clock.advanceAsync(OPENS - 1 - clock.now());
    expect((await server.store.conversations.find(conversation.id))?.conversation.status).toBe('queued');
    await clock.advanceAsync(1);
    await agent.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    await visitor.fact('desk:changed', (fact) => fact.available && fact.opensAt === null);
  });

  it('[E6] tells supervisors at the opening that somebody waits already and nobody is there', async () => {
    const clock = new FakeClock(OPENS - MINUTE);
    await using server = await startTestServer({ configuration, clock });
    const chief = await server.agent(
      await server.addAgent({
        presence: 'away',
        memberships: [{ siteId: SITE, role: 'supervisor' }],
      }),
    );
    const alerts = async () => (await chief.call('alert:list', { siteId: SITE })).alerts;
    const visitor = await server.visitor();
    await visitor.call('conversation:start', message());
    await clock.advanceAsync(OPENS - 1 - clock.now());
    expect(await alerts()).toEqual([]);
    await clock.advanceAsync(1);
    const raised = await chief.fact('alert:raised');
    expect(raised).toMatchObject({ kind: 'unstaffed', queueId: 'main', at: OPENS });
    await expect.poll(alerts).toEqual([raised]);
    expect((await chief.call('board:get', { siteId: SITE })).board.queues[0]?.open).toBe(true);
  });

  it('[E6] tells visitors when the hours end while the page is open', async () => {
    const clock = new FakeClock(CLOSES - MINUTE);
    await using server = await startTestServer({ configuration, clock });
    await server.agent(await server.addAgent());
    const visitor = await server.visitor();
    const { desk } = await visitor.call('session:sync', { epoch: null, conversations: [] });
    expect(desk.available).toBe(true);
    await clock.advanceAsync(MINUTE);
    const told = await visitor.fact('desk:changed', (fact) => !fact.available);
    expect(told.opensAt).toBe(OPENS + DAY);
  });
});

async function waitingReason(
  agent: Awaited<ReturnType<Awaited<ReturnType<typeof startTestServer>>['agent']>>,
  conversationId: string,
) {
  await agent.call('conversation:watch', { conversationId });
  const isReason = (type: string): boolean => type === 'routing';
  const { page } = await agent.call('conversation:watch', { conversationId });
  const found = page.entries.find(({ body }) => isReason(body.type));
  if (found?.body.type === 'routing') return found.body.because;
  const { entry } = await agent.fact('entry:added', (fact) => isReason(fact.entry.body.type));
  return entry.body.type === 'routing' ? entry.body.because : undefined;
}
