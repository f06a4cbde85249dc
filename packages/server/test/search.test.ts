import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { startTestServer, type TestAgent, type TestServer } from './lib/start-test-server.ts';

const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;
const message = (text: string) => ({ id: nanoid(), text });

/** Lets a second pass, and what is to be indexed be stored. */
async function indexed(server: TestServer, done: () => Promise<boolean>): Promise<void> {
  const clock = server.clock as FakeClock;
  await clock.advanceAsync(1_000);
  while (!(await done())) await clock.advanceAsync(50);
}

const search = (agent: TestAgent, text: string, siteId = 'shop') =>
  agent.call('conversation:search', { siteId, text });

async function count(agent: TestAgent, text: string): Promise<number> {
  return (await search(agent, text)).results.length;
}

describe('searching', () => {
  it('finds what visitors and agents have said a second ago, notes included', async () => {
    await using server = await startTestServer();
    const agent = await server.agent(await server.addAgent());
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message('Wo ist meine Straßenlampe?'));
    const note = { ...message('Paid by bank transfer'), conversationId: conversation.id };
    await agent.call('note:post', note);
    await indexed(server, async () => (await count(agent, 'transfer')) === 1);
    const { results, next } = await search(agent, 'strasse');
    expect(next).toBeNull();
    expect(results).toEqual([
      {
        conversation: expect.objectContaining({ id: conversation.id, status: 'active' }) as unknown,
        entryId: expect.any(String) as unknown,
        seq: 2,
        excerpt: 'Wo ist meine Straßenlampe?',
        matches: [[13, 25]],
      },
    ]);
    expect((await search(agent, '"bank transfer"')).results[0]).toMatchObject({ entryId: note.id });
  });

  it('[C4] no longer finds what was deleted, even before the index has followed', async () => {
    await using server = await startTestServer();
    const agent = await server.agent(await server.addAgent());
    const visitor = await server.visitor();
    const first = message('My card is 4711');
    const { conversation } = await visitor.call('conversation:start', first);
    await indexed(server, async () => (await count(agent, '4711')) === 1);
    const deletion = { conversationId: conversation.id, id: nanoid(), entryId: first.id };
    await visitor.call('message:delete', deletion);
    expect(await count(agent, '4711')).toBe(0);
  });

  it('[A2] is for agents of the site alone', async () => {
    await using server = await startTestServer();
    await server.addSite({ id: 'blog' });
    const ours = await server.agent(await server.addAgent());
    const theirs = await server.agent(
      await server.addAgent({ memberships: [{ siteId: 'blog', role: 'admin' }] }),
    );
    const visitor = await server.visitor();
    await visitor.call('conversation:start', message('Where is my parcel?'));
    await indexed(server, async () => (await count(ours, 'parcel')) === 1);
    for (const siteId of ['shop', 'nowhere-at-all']) {
      await expect(search(theirs, 'parcel', siteId)).rejects.toEqual(code('not_found'));
    }
    expect((await search(theirs, 'parcel', 'blog')).results).toEqual([]);
    const asVisitor = visitor as unknown as TestAgent;
    await expect(search(asVisitor, 'parcel')).rejects.toEqual(code('unknown_command'));
  });

  it('[A3] refuses what is too much, and a cursor of another list, and takes any text', async () => {
    await using server = await startTestServer();
    const agent = await server.agent(await server.addAgent());
    const ask = (given: { text?: string; limit?: number; cursor?: string }) =>
      agent.call('conversation:search', { siteId: 'shop', text: 'x', ...given });
    for (const given of [{ text: 'x'.repeat(8_001) }, { limit: 51 }, { limit: 0 }, { cursor: 'a' }]) {
      await expect(ask(given)).rejects.toEqual(code('invalid'));
    }
    for (const text of ['', '"', '\u0000', '\ud800', '* OR (', "'; drop table entries"]) {
      expect(await ask({ text })).toEqual({ results: [], next: null });
    }
  });

  it('finds what was said before the last start', async () => {
    await using server = await startTestServer();
    const visitor = await server.visitor();
    await visitor.call('conversation:start', message('Where is my parcel?'));
    const ana = await server.addAgent();
    // It stops before it has indexed anything.
    await server.restart();
    const agent = await server.agent(ana);
    expect(await count(agent, 'parcel')).toBe(0);
    await indexed(server, async () => (await count(agent, 'parcel')) === 1);
  });
});
