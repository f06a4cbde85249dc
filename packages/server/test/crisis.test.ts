import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { SITE, startTestServer } from './lib/start-test-server.ts';

const message = (text = 'Is it down?') => ({ id: nanoid(), text });
const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;

const configuration = {
  queues: { main: { mode: 'assign' as const } },
  crisis: {
    banner: { en: 'We know that payments fail', pl: 'Wiemy, że płatności nie działają' },
    answer: { en: 'We are working on it' },
    startWhen: { conversations: 3, within: '10m' },
  },
};

async function scene() {
  const server = await startTestServer({ configuration });
  const boss = await server.addAgent({
    name: 'Boss',
    presence: 'away',
    memberships: [{ siteId: SITE, role: 'supervisor' }],
  });
  return { server, chief: await server.agent(boss) };
}

describe('crisis', () => {
  it('[E7] a switch shows the banner, answers at once, counts those whom it concerns, and ends', async () => {
    const { server, chief } = await scene();
    await using _ = server;
    const early = await server.visitor();
    await early.call('conversation:start', message());
    const { crisis } = await chief.call('crisis:set', { siteId: SITE, on: true });
    expect(crisis).toMatchObject({ affected: 1, by: { name: 'Boss' } });
    const told = await early.fact('desk:changed', ({ banner }) => banner !== null);
    expect(told.banner).toEqual(configuration.crisis.banner);
    const late = await server.visitor();
    const { conversation } = await late.call('conversation:start', { ...message(), locale: 'en-GB' });
    await late.fact(
      'entry:added',
      ({ entry }) => entry.author.kind === 'system' && entry.body.type === 'message',
    );
    const again = await chief.call('crisis:set', { siteId: SITE, on: true });
    expect(again.crisis).toMatchObject({ id: crisis?.id, affected: 2 });
    // A prepared answer stops no clock: somebody still has to answer.
    const record = await server.store.conversations.find(conversation.id);
    expect(record?.awaitingReplySince).not.toBeNull();
    await chief.call('board:get', { siteId: SITE, follow: true });
    expect(await chief.call('crisis:set', { siteId: SITE, on: false })).toEqual({ crisis: null });
    // The switch alone changes no conversation, and still those who follow the board see it.
    (server.clock as FakeClock).advance(1_000);
    await chief.fact('board:changed', (board) => board.crisis === null);
    await late.fact('desk:changed', ({ banner }) => banner === null);
  });

  it('[E7] one reply reaches everybody whom it concerns, once, also after a restart', async () => {
    const { server, chief } = await scene();
    await using _ = server;
    const visitors = await Promise.all([server.visitor(), server.visitor()]);
    for (const visitor of visitors) await visitor.call('conversation:start', message());
    await chief.call('crisis:set', { siteId: SITE, on: true });
    const reply = { siteId: SITE, ...message('It works again') };
    expect(await chief.call('crisis:reply', reply)).toEqual({ conversations: 2 });
    expect(await chief.call('crisis:reply', reply)).toEqual({ conversations: 2 });
    await expect(chief.call('crisis:reply', { ...reply, text: 'other' })).rejects.toEqual(code('id_reused'));
    for (const visitor of visitors) {
      const isReply = ({ body }: { body: { type: string } }) =>
        body.type === 'message' && 'text' in body && body.text === 'It works again';
      const { entry } = await visitor.fact('entry:added', (fact) => isReply(fact.entry));
      expect(entry.author).toEqual({ kind: 'agent', name: 'Boss' });
      const page = await visitor.call('history:fetch', {
        conversationId: entry.conversationId,
        before: 0,
        limit: 50,
      });
      expect(page.entries.filter(isReply)).toHaveLength(1);
    }
    // An answer to all takes nobody's conversation.
    const open = await server.store.conversations.listOpen();
    expect(open.map(({ conversation }) => conversation.status)).toEqual(['queued', 'queued']);
    await server.restart();
    const after = await server.agent(await server.addAgent({ name: 'Ana', presence: 'away' }));
    const { board } = await after.call('board:get', { siteId: SITE });
    expect(board.crisis).toMatchObject({ affected: 2 });
  });

  it('[E7] begins by its rule', async () => {
    const { server, chief } = await scene();
    await using _ = server;
    for (let count = 0; count < 4; count += 1) {
      await (await server.visitor()).call('conversation:start', message());
      (server.clock as FakeClock).advance(1_000);
    }
    await chief.fact('alert:raised', ({ kind }) => kind === 'crisisStarted');
    const { board } = await chief.call('board:get', { siteId: SITE });
    expect(board.crisis).toMatchObject({ by: null });
  });

  it('[A2] is not for agents', async () => {
    const { server } = await scene();
    await using _ = server;
    const agent = await server.agent(await server.addAgent());
    await expect(agent.call('crisis:set', { siteId: SITE, on: true })).rejects.toEqual(code('forbidden'));
    await expect(agent.call('crisis:set', { siteId: 'other', on: true })).rejects.toEqual(code('not_found'));
  });
});
