import { isInternal } from '@deskbell/core';
import { agentFacts, visitorFacts } from '@deskbell/protocol';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { withBrokenAppends } from './lib/broken-appends.ts';
import { raceFirstMessages } from './lib/race-first-messages.ts';
import { startTestServer, type TestServer } from './lib/start-test-server.ts';

interface Added {
  readonly previous: number;
  readonly entry: { readonly seq: number };
}

const message = (text = 'Where is my order?') => ({ id: nanoid(), text });

/** What the store has of a conversation, as agents see it. */
async function timeline(server: TestServer, conversationId: string) {
  const page = await server.store.conversations.entriesAfter(conversationId, 0, 'agent', 1_000, 10_000_000);
  return page.entries;
}

const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;

describe('delivery', () => {
  it('[D1] keeps an acknowledged message over a restart', async () => {
    await using server = await startTestServer();
    const visitor = await server.visitor();
    const { conversation, entry } = await visitor.call('conversation:start', message('The bell rings'));
    await server.restart();
    expect((await timeline(server, conversation.id)).at(-1)).toMatchObject({
      id: entry.id,
      body: { type: 'message', text: 'The bell rings' },
    });
  });

  it('[D1] acknowledges nothing that could not be stored, and can again when the store can', async () => {
    let broken = false;
    await using server = await startTestServer({
      wrapStore: (store) => withBrokenAppends(store, () => broken),
    });
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    broken = true;
    const second = { conversationId: conversation.id, ...message('again') };
    await expect(visitor.call('message:post', second)).rejects.toEqual(code('unavailable'));
    broken = false;
    const { entry } = await visitor.call('message:post', second);
    expect(entry.seq).toBe(conversation.seq + 1);
  });

  it('[D2] answers a repetition with the first result, however often and over however many sockets', async () => {
    await using server = await startTestServer();
    const secret = server.secret();
    const [one, two] = await Promise.all([server.visitor({ secret }), server.visitor({ secret })]);
    const first = message('only once');
    const { conversation } = await one.call('conversation:start', first);
    const post = { conversationId: conversation.id, ...message('twice') };
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => (index % 2 ? one : two).call('message:post', post)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const again = await two.call('conversation:start', first);
    expect(again.conversation.id).toBe(conversation.id);
    expect(await timeline(server, conversation.id)).toHaveLength(3);
  });

  it('[D2] refuses the same id with another text', async () => {
    await using server = await startTestServer();
    const visitor = await server.visitor();
    const first = message('one text');
    const { conversation } = await visitor.call('conversation:start', first);
    const conversationId = conversation.id;
    await expect(
      visitor.call('message:post', { conversationId, id: first.id, text: 'another' }),
    ).rejects.toEqual(code('id_reused'));
    await expect(visitor.call('conversation:start', { ...first, text: 'another' })).rejects.toEqual(
      code('id_reused'),
    );
  });

  it('[D2] tells the first result even after the conversation has ended', async () => {
    await using server = await startTestServer();
    const visitor = await server.visitor();
    const first = message();
    const { conversation, entry } = await visitor.call('conversation:start', first);
    const conversationId = conversation.id;
    const post = { conversationId, ...message('before the end') };
    const stored = await visitor.call('message:post', post);
    await visitor.call('conversation:end', { conversationId });
    expect(await visitor.call('message:post', post)).toEqual(stored);
    const again = await visitor.call('conversation:start', first);
    expect(again.entry).toEqual(entry);
    expect(again.conversation).toMatchObject({ id: conversationId, status: 'closed' });
    await expect(visitor.call('message:post', { ...post, text: 'other' })).rejects.toEqual(code('id_reused'));
    await expect(visitor.call('message:post', { conversationId, ...message() })).rejects.toEqual(
      code('conversation_closed'),
    );
  });

  it('[D3] gives everyone one gapless order, and each fact the entry before it', async () => {
    await using server = await startTestServer();
    const secret = server.secret();
    const tabs = await Promise.all([server.visitor({ secret }), server.visitor({ secret })]);
    const agent = await server.agent(await server.addAgent());
    const { conversation } = await tabs[0].call('conversation:start', message());
    const conversationId = conversation.id;
    await Promise.all(
      [...tabs].map((tab) =>
        tab.fact(
          'entry:added',
          ({ entry }) => entry.body.type === 'status' && entry.body.reason === 'assigned',
        ),
      ),
    );
    await agent.call('conversation:watch', { conversationId });
    const posts = Array.from({ length: 60 }, (_, index) => ({
      conversationId,
      ...message(`text ${String(index)}`),
    }));
    const answers = await Promise.all(
      posts.map((post, index) =>
        index % 3 === 2
          ? agent.call('message:post', post)
          : tabs[index % 2 ? 1 : 0].call('message:post', post),
      ),
    );
    const entries = await timeline(server, conversationId);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    const last = entries.at(-1)?.seq;
    // Answers and facts travel over different sockets, so the last fact may come after all answers.
    const author = ownerOf(answers.findIndex(({ entry }) => entry.seq === last));
    await Promise.all([
      ...tabs.map((tab) => tab === author || tab.fact('entry:added', ({ entry }) => entry.seq === last)),
      author === agent || agent.fact('entry:added', ({ entry }) => entry.seq === last),
    ]);
    // The visitor's other tab and the agent have heard the same, in the same order, without a hole.
    for (const client of [...tabs, agent]) {
      const own = answers.flatMap((answer, index) => (ownerOf(index) === client ? [answer.entry.seq] : []));
      const facts = client.facts.flatMap(({ name, fact }) => (name === 'entry:added' ? [fact as Added] : []));
      const told = facts.map(({ entry }) => entry.seq);
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect([...told, ...own]).toEqual(expect.arrayContaining([last]));
      const seen = entries.filter(({ body }) => client === agent || !isInternal(body)).map(({ seq }) => seq);
      for (const { entry, previous } of facts) expect(previous).toBe(seen[seen.indexOf(entry.seq) - 1] ?? 0);
    }

    function ownerOf(index: number) {
      return index % 3 === 2 ? agent : tabs[index % 2 ? 1 : 0];
    }
  });

  it('[D3] answers an author before telling them of later entries', async () => {
    await using server = await startTestServer();
    const agent = await server.agent(await server.addAgent());
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    await visitor.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        index % 2
          ? agent.call('message:post', { conversationId, ...message() })
          : visitor.call('message:post', { conversationId, ...message() }),
      ),
    );
    const lastOfAgent = Math.max(...answers.filter((_, index) => index % 2).map(({ entry }) => entry.seq));
    await visitor.fact('entry:added', ({ entry }) => entry.seq === lastOfAgent);
    // The frames as they came in: answers and facts together.
    const order = visitor.frames.flatMap((frame) => {
      const seq = /"seq":(\d+)/.exec(frame)?.[1];
      return /"type":"message"/.test(frame) && seq ? [Number(seq)] : [];
    });
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('[D7] tells typing and read marks to the other side and stores no entries of them', async () => {
    await using server = await startTestServer();
    const agent = await server.agent(await server.addAgent());
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    await visitor.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    const { length } = await timeline(server, conversationId);
    for (let count = 0; count < 20; count += 1) {
      await visitor.call('typing:set', { conversationId, typing: true });
      await agent.call('typing:set', { conversationId, typing: true });
    }
    await visitor.call('typing:set', { conversationId, typing: false });
    await agent.fact('typing:changed', ({ typing }) => !typing);
    expect(agent.factsNamed('typing:changed')).toEqual([
      { conversationId, by: 'visitor', name: null, typing: true },
      { conversationId, by: 'visitor', name: null, typing: false },
    ]);
    expect(visitor.factsNamed('typing:changed')).toEqual([
      { conversationId, by: 'agent', name: 'Ada Agent', typing: true },
    ]);
    expect(await timeline(server, conversationId)).toHaveLength(length);
  });

  it('[D10] moves a read mark forward only, and not beyond the end', async () => {
    await using server = await startTestServer();
    const agent = await server.agent(await server.addAgent());
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    await visitor.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    expect(await agent.call('read:mark', { conversationId, seq: 2 })).toEqual({ seq: 2 });
    expect(await agent.call('read:mark', { conversationId, seq: 1 })).toEqual({ seq: 2 });
    expect(await agent.call('read:mark', { conversationId, seq: 1_000_000 })).toEqual({ seq: 4 });
    await visitor.fact('read:moved', ({ seq }) => seq === 4);
    expect(visitor.factsNamed('read:moved').map(({ seq }) => seq)).toEqual([2, 4]);
  });

  it('[D8] shows the same on every tab, and tells the author only once', async () => {
    await using server = await startTestServer();
    const secret = server.secret();
    const one = await server.visitor({ secret });
    const two = await server.visitor({ secret });
    const { conversation, entry } = await one.call('conversation:start', message());
    await two.fact('entry:added', (fact) => fact.entry.id === entry.id);
    const { entry: second } = await two.call('message:post', {
      conversationId: conversation.id,
      ...message(),
    });
    await one.fact('entry:added', (fact) => fact.entry.id === second.id);
    await two.call('conversation:end', { conversationId: conversation.id });
    const [a, b] = await Promise.all(
      [one, two].map((tab) =>
        tab.fact('conversation:changed', (fact) => fact.conversation.status === 'closed'),
      ),
    );
    expect(a).toEqual(b);
    expect(two.factsNamed('entry:added').some((fact) => fact.entry.id === second.id)).toBe(false);
  });

  it('[D9] makes one conversation of the first messages of two racing tabs, 500 times', async () => {
    await using server = await startTestServer();
    const ids = await raceFirstMessages([server], 500);
    expect(ids.size).toBe(500);
    expect(await server.store.conversations.listOpen()).toHaveLength(500);
  });

  it('tells only what the tables of facts describe', async () => {
    await using server = await startTestServer();
    const agent = await server.agent(await server.addAgent());
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    await agent.call('inbox:follow', { siteId: 'shop', follow: true });
    await visitor.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    await agent.call('note:post', { conversationId, ...message('for us') });
    await agent.call('message:post', { conversationId, ...message() });
    await visitor.call('typing:set', { conversationId, typing: true });
    await visitor.call('read:mark', { conversationId, seq: 5 });
    await agent.call('conversation:resolve', { conversationId });
    await agent.call('presence:set', { presence: 'away' });
    await visitor.fact('desk:changed', ({ available }) => !available);
    await agent.fact('inbox:activity');
    for (const { name, fact } of visitor.facts) {
      expect(visitorFacts[name as keyof typeof visitorFacts].parse(fact)).toEqual(fact);
    }
    for (const { name, fact } of agent.facts) {
      expect(agentFacts[name as keyof typeof agentFacts].parse(fact)).toEqual(fact);
    }
  });
});
