import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { connect } from '@deskbell/sdk/visitor';
import type { PrivacyJobAnswer, Scope } from '@deskbell/protocol';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { loadConfig } from '../src/config/load-config.ts';
import { createServer, type Server } from '../src/index.ts';
import { ApiKeys } from '../src/rest/keys/api-keys.ts';
import { randomIds } from '../src/system/random-ids.ts';
import { systemClock } from '../src/system/system-clock.ts';

const ORIGIN = 'http://shop.localhost';
const CANARY = 'Quetzalcoatlus';
const log = pino({ level: 'silent' });
const running: Server[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function startServer(
  dataDir: string,
  scopes: Scope[] = ['privacy:write', 'contacts:write', 'configuration:write'],
) {
  const config = loadConfig({
    environment: {
      DESKBELL_PORT: '0',
      DESKBELL_DATA_DIR: dataDir,
      DESKBELL_LOG_LEVEL: 'warn',
      DESKBELL_DEMO_URL: ORIGIN,
    },
  });
  const server = createServer(config);
  running.push(server);
  const { store, url } = await server.start();
  const keys = new ApiKeys({ store: store.apiKeys, clock: systemClock, ids: randomIds, log });
  const { secret } = await keys.create({
    siteId: 'demo',
    name: 'DPO',
    scopes,
    expiresAt: null,
    createdBy: 'test',
  });
  const call = async (method: string, path: string, body?: object) =>
    fetch(`${url}/v1/sites/demo${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  return { server, store, url, call, stop: () => running.splice(running.indexOf(server), 1)[0]?.stop() };
}
type Running = Awaited<ReturnType<typeof startServer>>;

async function chat(url: string, ...texts: string[]) {
  const visitor = connect({ url, siteId: 'demo', origin: ORIGIN });
  const conversation = visitor.conversations.current.value;
  for (const text of texts) await conversation.messages.send(text);
  return { visitor, conversation };
}

async function contactIdOf({ store }: Running, conversationId: string | null): Promise<string> {
  const record = await store.conversations.find(conversationId ?? '');
  return record?.conversation.contactId ?? '';
}

async function finished({ call }: Running, job: PrivacyJobAnswer): Promise<PrivacyJobAnswer> {
  const look = async () => (await (await call('GET', `/privacy/jobs/${job.id}`)).json()) as PrivacyJobAnswer;
  await expect
    .poll(async () => (await look()).state, { timeout: 20_000, interval: 500 })
    .toMatch(/done|failed/);
  return look();
}

/** Every file below a folder in which the word stands. */
async function filesWith(folder: string, word: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const name of names) {
    if (!name.isFile()) continue;
    const path = join(name.parentPath, name.name);
    const text = (await readFile(path)).toString('latin1').toLowerCase();
    if (text.includes(word.toLowerCase())) found.push(path);
  }
  return found;
}

function unzip(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const contents = new Map<string, string>();
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (failed, stream) => {
          if (failed) return reject(failed);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            contents.set(entry.fileName, Buffer.concat(parts).toString());
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(contents));
      zip.readEntry();
    });
  });
}

describe('privacy', { timeout: 60_000 }, () => {
  it('[A7] an erased contact is found nowhere afterwards: database, log, index, files, journal', async () => {
    await using directory = await temporaryDirectory();
    const desk = await startServer(directory.path);
    const { visitor, conversation } = await chat(desk.url, `I am ${CANARY}`, `${CANARY} again`);
    const { visitor: other } = await chat(desk.url, 'Somebody else');
    const contactId = await contactIdOf(desk, conversation.id);
    await desk.call('PATCH', `/contacts/${contactId}`, { name: CANARY, email: `${CANARY}@shop.example` });
    await desk.call('POST', `/contacts/${contactId}/notes`, { text: `likes ${CANARY}` });
    await desk.store.search.index([conversation.id ?? ''], 100);
    expect(await filesWith(directory.path, CANARY)).not.toEqual([]);

    const handedOut = await desk.call('POST', `/contacts/${contactId}/export`);
    const exported = await finished(desk, (await handedOut.json()) as PrivacyJobAnswer);
    const asked = await desk.call('POST', `/contacts/${contactId}/erase`);
    expect(asked.status).toBe(200);
    const job = await finished(desk, (await asked.json()) as PrivacyJobAnswer);
    expect(job).toMatchObject({ state: 'done', done: 1, total: 1, proof: { conversations: 1 } });
    expect(JSON.stringify(job)).not.toContain(CANARY);
    expect(await filesWith(directory.path, CANARY)).toEqual([]);
    // What was handed out before is gone as well: in a zip nobody would find the word.
    expect((await desk.call('GET', `/privacy/jobs/${exported.id}/file`)).status).toBe(404);
    expect(await (await desk.call('GET', `/privacy/jobs/${exported.id}`)).json()).toMatchObject({
      state: 'done',
      fileUntil: null,
    });
    expect(
      (await readdir(directory.path, { recursive: true })).filter((name) => name.endsWith(exported.id)),
    ).toEqual([]);
    expect((await desk.call('GET', `/contacts/${contactId}`)).status).toBe(404);
    expect(await desk.store.conversations.find(conversation.id ?? '')).toBeUndefined();
    // Their browser finds nothing of it, and may begin anew; others are where they were.
    await expect
      .poll(() => visitor.conversations.current.value.state.value?.id, { timeout: 10_000 })
      .toBeUndefined();
    await other.conversations.current.value.messages.send('Still here');
    await visitor.close();
    await other.close();
  });

  it('[A7] what was erased after a backup is erased again when the backup is restored', async () => {
    await using directory = await temporaryDirectory();
    const desk = await startServer(directory.file('data'));
    const { visitor, conversation } = await chat(desk.url, `I am ${CANARY}`);
    const contactId = await contactIdOf(desk, conversation.id);
    await visitor.close();
    await desk.store.backup(directory.file('backup.sqlite'));
    const asked = await desk.call('POST', `/contacts/${contactId}/erase`);
    await finished(desk, (await asked.json()) as PrivacyJobAnswer);
    await desk.stop();
    const { restoreData } = await import('../src/lifecycle/restore-data.ts');
    await restoreData({
      file: directory.file('backup.sqlite'),
      dataDir: directory.file('data'),
      clock: systemClock,
      log,
      check: () => Promise.resolve(),
    });
    const again = await startServer(directory.file('data'));
    await expect.poll(() => again.store.contacts.find(contactId), { timeout: 10_000 }).toBeUndefined();
    await again.stop();
    const place = directory.file('data');
    const left = (await filesWith(place, CANARY)).filter((path) => !path.includes('.before-'));
    expect(left).toEqual([]);
  });

  it('[A7] whoever is held is not erased, and says why', async () => {
    await using directory = await temporaryDirectory();
    const desk = await startServer(directory.path);
    const { visitor, conversation } = await chat(desk.url, 'Hello');
    await visitor.close();
    const contactId = await contactIdOf(desk, conversation.id);
    expect((await desk.call('PUT', `/contacts/${contactId}/hold`, { reason: 'A law suit' })).status).toBe(
      200,
    );
    const refused = await desk.call('POST', `/contacts/${contactId}/erase`);
    expect(refused.status).toBe(409);
    expect(await desk.store.contacts.find(contactId)).toBeDefined();
    const { items } = (await (await desk.call('GET', '/privacy/holds')).json()) as { items: unknown[] };
    expect(items).toMatchObject([{ contactId, reason: 'A law suit' }]);
    expect((await desk.call('DELETE', `/contacts/${contactId}/hold`)).status).toBe(204);
    const asked = await desk.call('POST', `/contacts/${contactId}/erase`);
    expect(await finished(desk, (await asked.json()) as PrivacyJobAnswer)).toMatchObject({ state: 'done' });
  });

  it('[A7] an export has everything that is kept of a contact, and can be fetched until it is removed', async () => {
    await using directory = await temporaryDirectory();
    const desk = await startServer(directory.path);
    const { visitor, conversation } = await chat(desk.url, 'Where is my order?', 'Number 17');
    await visitor.close();
    const contactId = await contactIdOf(desk, conversation.id);
    await desk.call('POST', `/contacts/${contactId}/notes`, { text: 'A regular' });
    const draft = { agentId: 'agent-1', conversationId: conversation.id ?? '', siteId: 'demo' };
    const text = { kind: 'reply', text: 'It is in the', base: 0, dropsOther: false } as const;
    await desk.store.drafts.put({ ...draft, ...text, now: 1, most: 9 });
    const asked = await desk.call('POST', `/contacts/${contactId}/export`);
    const job = await finished(desk, (await asked.json()) as PrivacyJobAnswer);
    expect(job).toMatchObject({ kind: 'export', state: 'done', proof: null });
    expect(job.fileUntil).toBe((job.finishedAt ?? 0) + 7 * 24 * 60 * 60_000);
    const file = await desk.call('GET', `/privacy/jobs/${job.id}/file`);
    expect(file.headers.get('content-type')).toBe('application/zip');
    const contents = await unzip(Buffer.from(await file.arrayBuffer()));
    expect([...contents.keys()].toSorted()).toEqual([
      'contact.json',
      `conversations/${conversation.id ?? ''}.json`,
    ]);
    expect(JSON.parse(contents.get('contact.json') ?? '')).toMatchObject({
      contact: { id: contactId },
      notes: [{ text: 'A regular' }],
    });
    expect(contents.get(`conversations/${conversation.id ?? ''}.json`)).toContain('Number 17');
    expect(contents.get(`conversations/${conversation.id ?? ''}.json`)).toContain('It is in the');
    expect((await desk.call('DELETE', `/privacy/jobs/${job.id}/file`)).status).toBe(204);
    expect((await desk.call('GET', `/privacy/jobs/${job.id}/file`)).status).toBe(404);
    expect(await (await desk.call('GET', `/privacy/jobs/${job.id}`)).json()).toMatchObject({
      fileUntil: null,
    });
  });

  it('[A7] card numbers never reach the database', async () => {
    await using directory = await temporaryDirectory();
    const desk = await startServer(directory.path);
    const { visitor, conversation } = await chat(desk.url, 'Hi', 'My card is 4111 1111 1111 1111');
    const items = () =>
      conversation.timeline.value.items.map(({ body }) => ('text' in body ? body.text : ''));
    expect(items()).toContain('My card is •••• 1111');
    await visitor.close();
    await desk.stop();
    expect(await filesWith(directory.path, '4111 1111')).toEqual([]);
  });

  it('[A7] nobody writes without the consent that a site requires, and what they agreed to is kept', async () => {
    await using directory = await temporaryDirectory();
    const desk = await startServer(directory.path);
    const { version, configuration } = (await (await desk.call('GET', '/configuration')).json()) as {
      version: number;
      configuration: object;
    };
    const privacy = {
      consent: { version: '2026-01', text: { en: 'We keep what you write.' }, required: true },
    };
    const saved = await desk.call('PUT', '/configuration', {
      expectedVersion: version,
      configuration: { ...configuration, privacy },
    });
    expect(saved.status).toBe(200);
    const visitor = connect({ url: desk.url, siteId: 'demo', origin: ORIGIN });
    const current = visitor.conversations.current.value;
    await expect(current.messages.send('Hello')).rejects.toMatchObject({
      code: 'consent_required',
      details: { consent: '2026-01' },
    });
    const { giveConsent } = await import('@deskbell/sdk/visitor');
    await giveConsent(current, '2026-01', { locale: 'en' });
    await expect(giveConsent(current, '2025-01')).rejects.toMatchObject({ code: 'conflict' });
    const sent = visitor.conversations.current.value;
    await sent.messages.send('Hello again');
    const contactId = await contactIdOf(desk, sent.id);
    const consents = (await (await desk.call('GET', `/contacts/${contactId}/consents`)).json()) as {
      items: object[];
    };
    expect(consents.items).toMatchObject([
      { version: '2026-01', text: 'We keep what you write.', locale: 'en' },
    ]);
    await visitor.close();
  });
});
