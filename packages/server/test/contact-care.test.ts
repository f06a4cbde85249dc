import { admin } from '@deskbell/sdk/admin';
import { connect } from '@deskbell/sdk/visitor';
import { temporaryDirectory, type TemporaryDirectory } from '@deskbell/testkit/node';
import type { Scope } from '@deskbell/protocol';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadConfig } from '../src/config/load-config.ts';
import { createServer, type Server } from '../src/index.ts';
import { ApiKeys } from '../src/rest/keys/api-keys.ts';
import { randomIds } from '../src/system/random-ids.ts';
import { systemClock } from '../src/system/system-clock.ts';

const ORIGIN = 'http://shop.localhost';
const SCOPES: Scope[] = ['contacts:write', 'conversations:write', 'privacy:write'];
const SITE = { siteId: 'demo' };
const refusal = (code: string, reason?: string): unknown =>
  expect.objectContaining({
    code,
    ...(reason === undefined ? {} : { details: expect.objectContaining({ reason }) as unknown }),
  });

let server: Server;
let url: string;
let directory: TemporaryDirectory;
let api: ReturnType<typeof admin>;
let written: () => Promise<readonly { readonly action: string }[]>;
const visitors: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  directory = await temporaryDirectory();
  const config = loadConfig({
    environment: {
      DESKBELL_PORT: '0',
      DESKBELL_DATA_DIR: directory.path,
      DESKBELL_LOG_LEVEL: 'warn',
      DESKBELL_DEMO_URL: ORIGIN,
    },
  });
  server = createServer(config);
  const started = await server.start();
  ({ url } = started);
  written = async () => (await started.store.audit.list({}, { cursor: undefined, limit: 100 })).items;
  const log = pino({ level: 'silent' });
  const keys = new ApiKeys({ store: started.store.apiKeys, clock: systemClock, ids: randomIds, log });
  const { secret } = await keys.create({
    siteId: 'demo',
    name: 'CRM',
    scopes: SCOPES,
    expiresAt: null,
    createdBy: 'test',
  });
  api = admin({ url, key: secret });
});
afterEach(async () => {
  await Promise.all(visitors.splice(0).map((visitor) => visitor.close()));
  await server.stop();
  await directory[Symbol.asyncDispose]();
});

async function says(text: string) {
  const visitor = connect({ url, siteId: 'demo', origin: ORIGIN });
  visitors.push(visitor);
  const conversation = visitor.conversations.current.value;
  await conversation.messages.send(text);
  const { items } = await api.call('GET /v1/sites/:siteId/conversations', SITE);
  const line = items.find(({ id }) => id === conversation.id);
  if (!line) throw new Error('the conversation is not listed');
  return { visitor, conversation, contact: line.contact, at: { ...SITE, contactId: line.contact.id } };
}

describe('who may not write', () => {
  const ban = 'PUT /v1/sites/:siteId/contacts/:contactId/ban';

  it('[D11] is refused with a code from then on, at an open connection too, until it is lifted', async () => {
    const { at, conversation, visitor } = await says('Buy pills');
    const other = await says('Hello');
    const banned = await api.call(ban, at, { reason: 'Spam' });
    expect(banned).toMatchObject({ reason: 'Spam', byName: 'CRM', until: null });
    // What they have open ends, and no other can be begun.
    await vi.waitFor(() => expect(conversation.state.value?.status).toBe('closed'), { interval: 20 });
    const again = visitor.conversations.startNew();
    await expect(again.messages.send('More pills')).rejects.toEqual(refusal('forbidden', 'banned'));
    await other.conversation.messages.send('I may');
    const read = 'GET /v1/sites/:siteId/contacts/:contactId/ban';
    expect(await api.call(read, at)).toEqual({ ban: banned });
    await api.call('DELETE /v1/sites/:siteId/contacts/:contactId/ban', at);
    await visitor.conversations.startNew().messages.send('Sorry');
    expect(other.conversation.state.value?.status).not.toBe('closed');
    expect(await api.call(read, at)).toEqual({ ban: null });
    await expect(api.call('DELETE /v1/sites/:siteId/contacts/:contactId/ban', at)).rejects.toEqual(
      refusal('not_found'),
    );
  });

  it('is over when its time has come', async () => {
    const { at, conversation, visitor } = await says('Buy pills');
    await api.call(ban, at, { reason: 'Spam', until: systemClock.now() - 1 });
    await conversation.messages.send('I may again');
    await api.call(ban, at, { reason: 'Spam', until: systemClock.now() + 60_000 });
    await vi.waitFor(() => expect(conversation.state.value?.status).toBe('closed'), { interval: 20 });
    const again = visitor.conversations.startNew();
    await expect(again.messages.send('And not')).rejects.toEqual(refusal('forbidden', 'banned'));
  });
});

describe('two contacts who are one', () => {
  const merge = 'POST /v1/sites/:siteId/contacts/:contactId/merge';

  it('[A1] become one by hand, and go on writing from both browsers', async () => {
    const phone = await says('From the phone');
    const laptop = await says('From the laptop');
    await api.call('PATCH /v1/sites/:siteId/contacts/:contactId', laptop.at, { email: 'ada@post.example' });
    const merged = await api.call(merge, phone.at, { from: laptop.contact.id, name: 'Ada' });
    expect(merged).toMatchObject({
      id: phone.contact.id,
      name: 'Ada',
      email: 'ada@post.example',
      conversations: 2,
    });
    expect((await written()).map(({ action }) => action)).toContain('contact:merge');
    await laptop.conversation.messages.send('Still me');
    await phone.conversation.messages.send('Me too');
    const { items } = await api.call('GET /v1/sites/:siteId/conversations', {
      ...SITE,
      contact: phone.contact.id,
    });
    expect(items.map(({ id }) => id).toSorted()).toEqual(
      [phone.conversation.id, laptop.conversation.id].map(String).toSorted(),
    );
    await expect(api.call('GET /v1/sites/:siteId/contacts/:contactId', laptop.at)).rejects.toEqual(
      refusal('not_found'),
    );
    await expect(api.call(merge, phone.at, { from: laptop.contact.id })).rejects.toEqual(
      refusal('not_found'),
    );
    await expect(api.call(merge, phone.at, { from: phone.contact.id })).rejects.toEqual(refusal('not_found'));
  });

  it('[A7] leaves alone who is held', async () => {
    const phone = await says('From the phone');
    const laptop = await says('From the laptop');
    await api.call('PUT /v1/sites/:siteId/contacts/:contactId/hold', laptop.at, { reason: 'Court' });
    await expect(api.call(merge, phone.at, { from: laptop.contact.id })).rejects.toEqual(
      refusal('conflict', 'held'),
    );
  });
});

describe('how matters ended', () => {
  it('is told of a contact, and of nobody who is not there', async () => {
    const { at } = await says('Where is my order?');
    const outcomes = await api.call('GET /v1/sites/:siteId/contacts/:contactId/outcomes', at);
    expect(outcomes).toEqual({ matters: [], lifetime: { csat: null, nps: null, ces: null } });
    await expect(
      api.call('GET /v1/sites/:siteId/contacts/:contactId/outcomes', { ...at, contactId: 'somebody-else' }),
    ).rejects.toEqual(refusal('not_found'));
  });
});
