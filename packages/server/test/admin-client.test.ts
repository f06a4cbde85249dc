import { admin } from '@deskbell/sdk/admin';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RestDesk, startRestDesk } from './lib/rest-desk.ts';
import type { TestApp } from './lib/start-app.ts';

const SHOP = { siteId: 'shop' };
const code = (expected: string): unknown => expect.objectContaining({ code: expected });

let desk: RestDesk;
let app: TestApp;
beforeEach(async () => {
  desk = await startRestDesk();
  ({ app } = desk);
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
});

describe('the admin client', () => {
  it('walks lists page by page, by what is asked', async () => {
    const api = await desk.client('conversations:write');
    const made = [];
    for (let index = 0; index < 5; index += 1) {
      app.clock.advance(10);
      made.push(await desk.conversation());
    }
    const ids = [];
    for await (const { id } of api.each('GET /v1/sites/:siteId/conversations', { ...SHOP, limit: 2 }))
      ids.push(id);
    expect(ids).toEqual(made.map((record) => record.conversation.id).toReversed());
    const [first] = made;
    const conversationId = first?.conversation.id ?? '';
    const tag = await api.call('POST /v1/sites/:siteId/tags', SHOP, { name: 'late' });
    const tagged = await api.call(
      'PUT /v1/sites/:siteId/conversations/:conversationId/tags',
      { ...SHOP, conversationId },
      { tags: [tag.id] },
    );
    expect(tagged.tags).toEqual([tag]);
    const found = await api.call('GET /v1/sites/:siteId/conversations', { ...SHOP, tag: tag.id });
    expect(found.items.map(({ id }) => id)).toEqual([conversationId]);
    const none = await api.call('GET /v1/sites/:siteId/conversations', { ...SHOP, status: 'closed' });
    expect(none).toEqual({ items: [], next: null });
  });

  it('is told how far a report is, and stops waiting for it', async () => {
    const api = await desk.client('reports:read');
    await desk.conversation();
    const told: object[] = [];
    const period = { ...SHOP, from: app.clock.now() - 60_000, to: app.clock.now() + 1 };
    const route = 'GET /v1/sites/:siteId/metrics';
    const report = await api.call(route, period, undefined, {
      onProgress: (progress) => told.push(progress),
    });
    expect(report.conversations).toBe(1);
    expect(told[0]).toEqual({ done: 0, of: 0 });
    expect(await api.call(route, period)).toEqual(report);
    const stop = new AbortController();
    await expect(
      api.call(route, period, undefined, { signal: stop.signal, onProgress: () => stop.abort() }),
    ).rejects.toEqual(code('aborted'));
    await expect(
      api.call(route, { ...period, to: 0 }, undefined, { onProgress: () => undefined }),
    ).rejects.toEqual(code('invalid'));
  });

  it('[D2] posts in the name of a member, notes that stay inside, and takes a matter to its end', async () => {
    const api = await desk.client('conversations:write');
    const { id } = (await desk.conversation()).conversation;
    const at = { ...SHOP, conversationId: id };
    const agentId = 'agent-ada';
    const messages = 'POST /v1/sites/:siteId/conversations/:conversationId/messages';
    await expect(api.call(messages, at, { text: 'Hello' })).rejects.toEqual(code('invalid'));
    await expect(api.call(messages, at, { text: 'Hello', agentId: 'agent-eve' })).rejects.toEqual(
      code('invalid'),
    );
    const post = { id: 'entry-000001', text: 'It is on its way', agentId };
    const { entry } = await api.call(messages, at, post);
    expect(entry).toMatchObject({ author: { kind: 'agent', name: 'Ada' }, body: { text: post.text } });
    expect((await api.call(messages, at, post)).entry).toEqual(entry);
    await expect(api.call(messages, at, { ...post, text: 'Another' })).rejects.toEqual(code('id_reused'));
    await api.call('POST /v1/sites/:siteId/conversations/:conversationId/notes', at, {
      text: 'VIP',
      agentId,
    });
    const entries = [];
    const list = 'GET /v1/sites/:siteId/conversations/:conversationId/entries';
    for await (const one of api.each(list, { ...at, limit: 2 })) entries.push(one);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.at(-1)?.body).toMatchObject({ type: 'note', text: 'VIP' });
    const shown = await api.call('GET /v1/sites/:siteId/conversations/:conversationId', at);
    expect(shown).toMatchObject({ status: 'active', agent: { id: agentId } });
    const resolve = 'POST /v1/sites/:siteId/conversations/:conversationId/resolve';
    expect(await api.call(resolve, at, { agentId })).toMatchObject({ status: 'resolved' });
  });

  it('assigns', async () => {
    const api = await desk.client('conversations:write');
    const { id } = (await desk.conversation()).conversation;
    const assign = 'POST /v1/sites/:siteId/conversations/:conversationId/assign';
    const at = { ...SHOP, conversationId: id };
    expect(await api.call(assign, at, { agentId: 'agent-ada' })).toMatchObject({
      status: 'active',
      agent: { id: 'agent-ada' },
    });
    await expect(api.call(assign, at, { agentId: 'agent-eve' })).rejects.toEqual(code('invalid'));
  });

  it('keeps contacts: found, changed, tagged, noted', async () => {
    const api = await desk.client('contacts:write', 'conversations:write');
    const { contact } = await desk.conversation();
    const at = { ...SHOP, contactId: contact.id };
    const email = 'eva@home.example';
    const changed = await api.call('PATCH /v1/sites/:siteId/contacts/:contactId', at, { name: 'Eva', email });
    expect(changed).toMatchObject({ name: 'Eva', email, locale: contact.locale });
    const found = await api.call('GET /v1/sites/:siteId/contacts', { ...SHOP, email });
    expect(found.items).toEqual([changed]);
    const tag = await api.call('POST /v1/sites/:siteId/tags', SHOP, { name: 'regular' });
    await api.call('PUT /v1/sites/:siteId/contacts/:contactId/tags', at, { tags: [tag.id] });
    const tagged = await api.call('GET /v1/sites/:siteId/contacts', { ...SHOP, tag: tag.id });
    expect(tagged.items.map(({ id }) => id)).toEqual([contact.id]);
    const note = await api.call('POST /v1/sites/:siteId/contacts/:contactId/notes', at, {
      text: 'Likes tea',
    });
    expect(note.author).toEqual({ id: null, name: 'CRM' });
    expect((await api.call('GET /v1/sites/:siteId/contacts/:contactId/notes', at)).items).toEqual([note]);
    const gone = 'DELETE /v1/sites/:siteId/contacts/:contactId/notes/:noteId';
    await api.call(gone, { ...at, noteId: note.id });
    await expect(api.call(gone, { ...at, noteId: note.id })).rejects.toEqual(code('not_found'));
    const { id } = (await desk.conversation()).contact;
    expect(id).not.toBe(contact.id);
  });

  it('keeps canned replies, with known variables and teams alone', async () => {
    const api = await desk.client('conversations:write');
    const body = { shortcut: 'greet', title: 'Greeting', text: 'Hello {{contact.name|there}}' };
    const path = 'POST /v1/sites/:siteId/canned-replies';
    const reply = await api.call(path, SHOP, body);
    expect(reply).toMatchObject({ ...body, team: null, language: null });
    await expect(api.call(path, SHOP, body)).rejects.toEqual(code('conflict'));
    const secret = { ...body, shortcut: 'leak', text: '{{agent.password}}' };
    await expect(api.call(path, SHOP, secret)).rejects.toEqual(code('invalid'));
    await expect(api.call(path, SHOP, { ...body, team: 'nobody' })).rejects.toEqual(code('invalid'));
    const at = { ...SHOP, replyId: reply.id };
    const changed = await api.call('PUT /v1/sites/:siteId/canned-replies/:replyId', at, {
      ...body,
      title: 'Hi',
    });
    expect(changed.title).toBe('Hi');
    expect((await api.call('GET /v1/sites/:siteId/canned-replies', SHOP)).items).toEqual([changed]);
    await api.call('DELETE /v1/sites/:siteId/canned-replies/:replyId', at);
    await expect(api.call('GET /v1/sites/:siteId/canned-replies/:replyId', at)).rejects.toEqual(
      code('not_found'),
    );
  });

  it('makes and renames sites with a key of the installation', async () => {
    const { secret } = await desk.keyWith(['sites:write'], {}, '/v1/keys');
    const api = admin({ url: app.url, key: secret, retries: 0 });
    const site = await api.call('POST /v1/sites', {}, { id: 'second', name: 'Second' });
    expect(site.origins).toEqual([]);
    await expect(api.call('POST /v1/sites', {}, { id: 'second', name: 'Again' })).rejects.toEqual(
      code('conflict'),
    );
    const renamed = await api.call('PATCH /v1/sites/:siteId', { siteId: 'second' }, { name: 'Renamed' });
    expect(renamed.name).toBe('Renamed');
    expect((await api.call('GET /v1/sites', {})).sites.map(({ id }) => id).toSorted()).toEqual([
      'second',
      'shop',
    ]);
  });

  it('repeats what may succeed later, once done, and gives up when told to', async () => {
    const { secret } = await desk.keyWith(['conversations:write']);
    const keys: (string | null)[] = [];
    let failures = 2;
    const lossy: typeof fetch = async (input, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      const answer = await fetch(input, init);
      failures -= 1;
      // The answer is lost on its way: whether it was done nobody knows.
      if (failures >= 0) throw new TypeError('fetch failed');
      return answer;
    };
    const platform = {
      after: (_ms: number, callback: () => void) => {
        if (_ms < 30_000) queueMicrotask(callback);
        return () => undefined;
      },
      random: () => 0,
      newId: () => 'call-1',
    };
    const api = admin({ url: app.url, key: secret, fetch: lossy, platform });
    const tag = await api.call('POST /v1/sites/:siteId/tags', SHOP, { name: 'late' });
    expect(keys).toEqual(['call-1', 'call-1', 'call-1']);
    expect((await app.store.tags.list('shop', null, 5)).tags).toMatchObject([{ id: tag.id }]);
    const gone = new AbortController();
    gone.abort();
    const call = api.call('GET /v1/sites/:siteId/tags', SHOP, undefined, { signal: gone.signal });
    await expect(call).rejects.toEqual(code('aborted'));
    await expect(api.call('GET /v1/sites/:siteId/tags', { siteId: '..' })).rejects.toEqual(code('invalid'));
  });
});
