import { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { startTestServer } from './lib/start-test-server.ts';

const MINUTE = 60_000;
const message = (text = 'Hello?') => ({ id: nanoid(), text });

describe('who is here', () => {
  it('tells visitors the names of those who would answer now, and nothing else of them', async () => {
    await using server = await startTestServer();
    const visitor = await server.visitor();
    const ada = await server.agent(await server.addAgent({ name: 'Ada', email: 'ada@desk.example' }));
    await visitor.fact('desk:changed', ({ people }) => people?.length === 1);
    await server.agent(await server.addAgent({ name: 'bob@desk.example' }));
    await server.agent(await server.addAgent({ name: 'Cleo' }));
    const two = await visitor.fact('desk:changed', ({ people }) => people?.length === 2);
    expect(two).toEqual({
      available: true,
      opensAt: null,
      banner: null,
      people: [{ name: 'Ada' }, { name: 'Cleo' }],
    });
    const { desk } = await visitor.call('heads:get', {});
    expect(desk).toEqual(two);
    await ada.call('presence:set', { presence: 'away' });
    await visitor.fact('desk:changed', ({ people }) => people?.length === 1 && people[0]?.name === 'Cleo');
  });

  it('names nobody where the site does not show its agents, and five at most', async () => {
    await using server = await startTestServer();
    for (const name of ['Fay', 'Eve', 'Dan', 'Cleo', 'Bob', 'Ada'])
      await server.agent(await server.addAgent({ name }));
    const visitor = await server.visitor();
    const { desk } = await visitor.call('session:sync', { epoch: null, conversations: [] });
    expect(desk.people?.map(({ name }) => name)).toEqual(['Ada', 'Bob', 'Cleo', 'Dan', 'Eve']);
    await server.configure({ widget: { look: { faces: false } } });
    const hidden = await visitor.fact('desk:changed', ({ people }) => people === undefined);
    expect(hidden.available).toBe(true);
  });

  it('[R8] tells how long a first answer usually takes, once enough were given, in the hours of the desk alone', async () => {
    // A Monday in UTC: a quarter of an hour before the desk closes for twenty minutes.
    const clock = new FakeClock(Date.UTC(2026, 0, 5, 16, 45));
    const mon = [
      { from: '09:00', to: '17:00' },
      { from: '17:20', to: '20:00' },
    ];
    await using server = await startTestServer({
      clock,
      configuration: {
        calendar: 'office',
        calendars: { office: { timeZone: 'UTC', week: { mon } } },
        queues: { main: { mode: 'assign', firstReplyLimit: '1d' } },
      },
    });
    const agent = await server.agent(await server.addAgent({ capacity: 20 }));
    const start = async () =>
      (await (await server.visitor()).call('conversation:start', message())).conversation;
    const answer = (conversationId: string) =>
      agent.call('message:post', { conversationId, ...message('Hi') });
    const visitor = await server.visitor();
    for (let count = 1; count <= 4; count += 1) {
      const { id } = await start();
      await agent.fact('conversation:changed', ({ conversation }) => conversation.id === id);
      await clock.advanceAsync(count * MINUTE);
      await answer(id);
      // What follows is no first answer.
      await answer(id);
    }
    const late = await start();
    await clock.advanceAsync(30 * MINUTE);
    await answer(late.id);
    expect((await visitor.call('heads:get', {})).desk.answersIn).toBeUndefined();
    const { id } = await start();
    await clock.advanceAsync(5 * MINUTE);
    await answer(id);
    const told = await visitor.fact('desk:changed', ({ answersIn }) => answersIn !== undefined);
    expect(told.answersIn).toEqual({ fromMs: MINUTE, toMs: 5 * MINUTE });
  });
});
