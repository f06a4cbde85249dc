import { agentCommands, visitorCommands } from '@deskbell/protocol';
import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { withBrokenAppends } from './lib/broken-appends.ts';
import { ORIGIN, SITE, startTestServer, type TestServer } from './lib/start-test-server.ts';
import { XSS_STRINGS } from './lib/xss-strings.ts';

const message = (text = 'Where is my order?') => ({ id: nanoid(), text });

/** The server answers everybody else, and this socket too. */
async function expectUsable(server: TestServer, visitor: Awaited<ReturnType<TestServer['visitor']>>) {
  const { entry } = await visitor.call('conversation:start', message('still here'));
  expect(entry.body).toMatchObject({ text: 'still here' });
  const other = await server.visitor();
  await other.call('conversation:start', message());
}

function deep(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

describe('bad input', () => {
  it('[A3] refuses every payload of the wrong shape, for every command, and stays usable', async () => {
    await using server = await startTestServer();
    const visitor = await server.visitor();
    const agent = await server.agent(await server.addAgent({ presence: 'away' }));
    const payloads: unknown[] = [
      null,
      undefined,
      0,
      -1,
      NaN,
      1e308,
      true,
      '',
      'text',
      [],
      [[]],
      { '': 1 },
      { id: {}, text: [], conversationId: 1 },
      { id: null, text: null, conversationId: null },
      { id: '__proto__', text: { toString: 'x' }, conversationId: 'constructor' },
      JSON.parse('{"__proto__":{"admin":true},"id":"abcdef","text":"x","conversationId":"abcdef"}'),
      { constructor: { prototype: { admin: true } } },
      deep(5_000),
      { text: deep(5_000) },
    ];
    for (const [client, commands] of [
      [visitor, visitorCommands],
      [agent, agentCommands],
    ] as const) {
      for (const name of Object.keys(commands)) {
        for (const payload of payloads) {
          const answer = await client.send(name, payload);
          expect(answer, `${name} with ${JSON.stringify(payload)?.slice(0, 80)}`).toMatchObject({
            ok: false,
            error: { code: 'invalid', details: { path: expect.any(String) as unknown } },
          });
        }
        expect(await client.send(name)).toMatchObject({ ok: false, error: { code: 'invalid' } });
        expect(await client.send(name, {}, {}, {})).toMatchObject({ ok: false, error: { code: 'invalid' } });
        // Nothing to say is an answer to these alone.
        const empty = await client.send(name, {});
        expect(empty.ok, `${name} with {}`).toBe(
          ['heads:get', 'flow-menu:get', 'mention:list', 'draft:list', 'visitor:describe'].includes(name),
        );
      }
    }
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    expect(await server.store.conversations.listOpen()).toEqual([]);
    await expectUsable(server, visitor);
  });

  it('[A3] refuses text that cannot be stored, and names the field', async () => {
    await using server = await startTestServer();
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    const cases: [Record<string, unknown>, string][] = [
      [{ text: '\ud800' }, 'text'],
      [{ text: 'a\udfffb' }, 'text'],
      [{ text: 'a\u0000b' }, 'text'],
      [{ text: '   \n ' }, 'text'],
      [{ text: 'x'.repeat(8_001) }, 'text'],
      [{ text: '\u{1F514}'.repeat(4_001) }, 'text'],
      [{ text: '\u0800'.repeat(8_001) }, 'text'],
      [{ id: 'a b' }, 'id'],
      [{ id: '' }, 'id'],
      [{ id: 'x'.repeat(65) }, 'id'],
      [{ seq: 7 }, 'seq'],
      [{ at: 1 }, 'at'],
      [{ author: { kind: 'agent' } }, 'author'],
      [{ internal: true }, 'internal'],
      [{ siteId: 'other' }, 'siteId'],
    ];
    for (const [given, path] of cases) {
      expect(await visitor.send('message:post', { conversationId, ...message(), ...given })).toMatchObject({
        ok: false,
        error: { code: 'invalid', details: { path } },
      });
    }
    for (const page of [
      { url: 'x'.repeat(2_001), title: '', referrer: '' },
      { url: '', title: '\u0000', referrer: '' },
      { url: '', title: '', referrer: '\ud800' },
    ]) {
      const answer = await visitor.send('conversation:start', { ...message(), page });
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } });
    }
    const longest = 'x'.repeat(8_000);
    expect((await visitor.call('message:post', { conversationId, ...message(longest) })).entry.body).toEqual({
      type: 'message',
      text: longest,
    });
    expect((await server.store.conversations.find(conversationId))?.seq).toBe(3);
  });

  it('[A3] executes nothing that asks for no acknowledgement, and survives it', async () => {
    await using server = await startTestServer();
    const visitor = await server.visitor();
    const agent = await server.agent(await server.addAgent({ presence: 'away' }));
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    for (const name of Object.keys(visitorCommands)) {
      visitor.socket.emit(name, { conversationId, ...message() });
      visitor.socket.emit(name);
      visitor.socket.emit(name, null, 'not a function');
      visitor.socket.emit(name, { conversationId });
    }
    for (const name of Object.keys(agentCommands)) {
      agent.socket.emit(name, { conversationId, ...message() });
      agent.socket.emit(name, { conversationId });
      agent.socket.emit(name);
    }
    await agent.call('heads:get', {});
    await visitor.call('heads:get', {});
    const record = await server.store.conversations.find(conversationId);
    expect(record?.conversation.status).toBe('queued');
    // What routing has to say of the wait may stand there as well.
    const { entries } = await server.store.conversations.entriesAfter(conversationId, 0, 'agent', 10, 1e6);
    expect(entries.map(({ body }) => body.type).filter((type) => type !== 'routing')).toEqual([
      'status',
      'message',
    ]);
  });

  it('[A3] refuses unknown commands, and cuts off who keeps sending them', async () => {
    await using server = await startTestServer();
    const visitor = await server.visitor();
    const names = ['no:such', '__proto__', 'constructor', 'toString', 'error', 'hasOwnProperty', ''];
    for (const name of names) {
      expect(await visitor.send(name, {})).toMatchObject({ ok: false, error: { code: 'unknown_command' } });
    }
    await visitor.call('heads:get', {});
    for (let count = names.length; count < 20; count += 1) visitor.socket.emit('no:such', {});
    expect(await visitor.fact('session:ended')).toEqual({ code: 'unknown_command' });
    await visitor.disconnected();
    await expectUsable(server, await server.visitor());
  });

  it('[A3] refuses a flood with the time to wait, then cuts it off', async () => {
    await using server = await startTestServer({ limits: { socketCommands: { perSecond: 20, burst: 40 } } });
    const visitor = await server.visitor();
    const answers = await Promise.all(Array.from({ length: 50 }, () => visitor.send('heads:get', {})));
    const refused = answers.filter(({ ok }) => !ok);
    expect(refused).toHaveLength(10);
    expect(refused[0]).toMatchObject({ error: { code: 'rate_limited', retryable: true, retryAfterMs: 50 } });
    (server.clock as FakeClock).advance(1_000);
    await visitor.call('heads:get', {});
    for (let count = 0; count < 100; count += 1) visitor.socket.emit('heads:get', {});
    expect(await visitor.fact('session:ended')).toEqual({ code: 'rate_limited' });
    await visitor.disconnected();
  });

  it('limits the messages of a visitor and of an address on a site', async () => {
    await using server = await startTestServer({
      limits: { visitorMessages: { perSecond: 1, burst: 3 }, addressMessages: { perSecond: 1, burst: 5 } },
    });
    const one = await server.visitor();
    const { conversation } = await one.call('conversation:start', message());
    const post = () => one.send('message:post', { conversationId: conversation.id, ...message() });
    expect(await post()).toMatchObject({ ok: true });
    expect(await post()).toMatchObject({ ok: true });
    expect(await post()).toMatchObject({ ok: false, error: { code: 'rate_limited', retryAfterMs: 1_000 } });
    const two = await server.visitor();
    expect(await two.send('conversation:start', message())).toMatchObject({ ok: true });
    await server.visitor().then((three) => three.send('conversation:start', message()));
    const four = await server.visitor();
    expect(await four.send('conversation:start', message())).toMatchObject({
      ok: false,
      error: { code: 'rate_limited' },
    });
    // Another site has its own share.
    await server.addSite({ id: 'second', origins: [ORIGIN] });
    const elsewhere = await server.visitor({ siteId: 'second' });
    expect(await elsewhere.send('conversation:start', message())).toMatchObject({ ok: true });
    (server.clock as FakeClock).advance(1_000);
    expect(await post()).toMatchObject({ ok: true });
  });

  it('[A3] closes the connection of a frame that is too large, announces attachments or is no packet', async () => {
    await using server = await startTestServer();
    const frames: (string | Buffer)[] = [
      `42/visitor,["message:post","${'x'.repeat(70_000)}"]`,
      '451-/visitor,["message:post",{"_placeholder":true,"num":0}]',
      '4510-/visitor,["message:post",{"_placeholder":true,"num":0}]',
      Buffer.from([1, 2, 3]),
      '42/visitor,{"not":"an array"}',
      '42/visitor,["connect"]',
      '42/visitor,["message:post"',
      '49',
      'garbage',
    ];
    for (const frame of frames) {
      const visitor = await server.visitor();
      const engine = visitor.socket.io.engine as unknown as {
        transport: { ws: { send(data: string | Buffer): void } };
      };
      engine.transport.ws.send(frame);
      await visitor.disconnected();
      expect(visitor.socket.connected).toBe(false);
    }
    await expectUsable(server, await server.visitor());
  });

  it('[A2] refuses what belongs to others exactly like what does not exist', async () => {
    await using server = await startTestServer();
    await server.addSite({ id: 'second', origins: [ORIGIN] });
    const secret = server.secret();
    const owner = await server.visitor({ secret });
    const { conversation } = await owner.call('conversation:start', message('private matter'));
    const agent = await server.agent(await server.addAgent({ presence: 'away' }));
    const strangers = [
      await server.visitor(),
      await server.visitor({ secret, siteId: 'second' }),
      await server.agent(await server.addAgent({ memberships: [{ siteId: 'second', role: 'admin' }] })),
    ];
    const inputs = (conversationId: string): [string, Record<string, unknown>][] => [
      ['message:post', { conversationId, id: 'same-id-of-mine', text: 'x' }],
      ['note:post', { conversationId, id: 'same-id-of-mine', text: 'x' }],
      ['conversation:end', { conversationId }],
      ['conversation:claim', { conversationId }],
      ['conversation:resolve', { conversationId }],
      ['conversation:watch', { conversationId }],
      ['typing:set', { conversationId, typing: true }],
      ['read:mark', { conversationId, seq: 1 }],
      ['timeline:catch-up', { conversationId, after: 0 }],
      ['history:fetch', { conversationId, before: 0, limit: 10 }],
    ];
    const missing = inputs(nanoid());
    const foreign = inputs(conversation.id);
    for (const stranger of strangers) {
      for (const [index, [name, input]] of foreign.entries()) {
        const answer = await stranger.send(name, input);
        expect(answer).toEqual(await stranger.send(name, missing[index]![1]));
        expect(answer.ok).toBe(false);
        expect(['not_found', 'unknown_command']).toContain(!answer.ok && answer.error.code);
      }
      const sync = await stranger.send('session:sync', {
        epoch: server.store.epoch,
        conversations: [{ id: conversation.id, seq: 0 }],
      });
      expect(JSON.stringify(sync)).not.toContain(conversation.id);
    }
    const [, , outsider] = strangers;
    expect(await outsider!.send('inbox:list', { siteId: SITE, view: 'all' })).toEqual(
      await outsider!.send('inbox:list', { siteId: 'none', view: 'all' }),
    );
    expect(await outsider!.send('inbox:follow', { siteId: SITE, follow: true })).toMatchObject({
      error: { code: 'not_found' },
    });
    // Nothing was told to them, and nothing was changed.
    await owner.call('message:post', { conversationId: conversation.id, ...message('private again') });
    await agent.call('conversation:claim', { conversationId: conversation.id });
    for (const stranger of strangers) {
      await stranger.send('heads:get', {});
      expect(stranger.frames.join('\n')).not.toContain('private');
      const names = stranger.facts.map(({ name }) => name);
      expect(names).not.toContain('entry:added');
      expect(names).not.toContain('conversation:changed');
    }
  });

  it('[A4] keeps text as text: what looks like markup comes back as it was written', async () => {
    await using server = await startTestServer();
    expect(XSS_STRINGS.length).toBeGreaterThanOrEqual(100);
    const agent = await server.agent(await server.addAgent({ presence: 'away' }));
    for (const text of XSS_STRINGS) {
      const visitor = await server.visitor();
      const page = { url: text, title: text.slice(0, 200), referrer: text };
      const { conversation } = await visitor.call('conversation:start', { ...message(text), page });
      const conversationId = conversation.id;
      await agent.call('note:post', { conversationId, ...message(text) });
      const watched = await agent.call('conversation:watch', { conversationId });
      const texts = watched.page.entries.flatMap(({ body }) => ('text' in body ? [body.text] : []));
      expect(texts).toEqual([text, text]);
      expect(watched.conversation.page).toEqual(page);
      await agent.call('conversation:unwatch', { conversationId });
    }
  });

  it('answers what nobody foresaw with an incident, and logs neither texts nor secrets', async () => {
    const canary = `canary${nanoid()}`;
    await using server = await startTestServer({
      wrapStore: (store) => withBrokenAppends(store, () => true, new Error(`broken near "${canary}"`)),
    });
    const secret = server.secret();
    const visitor = await server.visitor({ secret });
    const answer = await visitor.send('conversation:start', message(canary));
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    const incident = (!answer.ok && answer.error.details?.['incident']) as string;
    const log = server.logged.join('\n');
    expect(log).toContain(incident);
    expect(log).not.toContain(canary);
    expect(log).not.toContain(secret);
    expect(JSON.stringify(answer)).not.toContain(canary);
    expect(await visitor.call('heads:get', {})).toMatchObject({ heads: [] });
  });
});
