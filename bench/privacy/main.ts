/*
 * How long it takes to export and to erase a contact over REST, with everything overwritten on the disk, among others who stay.
 *
 *   node bench/privacy/main.ts [entries, default 10000] [conversations, default 20]
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { evolveAll } from '@deskbell/core';
import { openStore, type OpenedStore } from '@deskbell/store';
import { createBuilders } from '@deskbell/testkit';
import { configWith, createServer } from 'deskbell';
import { nanoid } from 'nanoid';

const many = Number(process.argv[2] ?? 10_000);
const conversations = Number(process.argv[3] ?? 20);
/** Conversations of other people, each with as many entries. */
const OTHERS = 100;
const LIMIT_MS = 10_000;
const TEXT = 'Where is my order? '.repeat(6).slice(0, 100);

const ids = { next: () => nanoid() };
const clock = { now: () => Date.now(), wakeAt: () => () => undefined };
const build = createBuilders({ clock, ids });
const dataDir = mkdtempSync(join(tmpdir(), 'deskbell-bench-'));

async function addConversation(store: OpenedStore, visitorId: string, contactId: string): Promise<string> {
  const started = await store.conversations.start(
    build.start({ siteId: 'bench', visitorId, contactId }, TEXT),
  );
  if (started.result !== 'appended') throw new Error('it was not stored');
  let { conversation } = started.record;
  const rest = many / conversations - 3;
  for (let done = 0; done < rest; done += 100) {
    const texts = Array.from({ length: Math.min(100, rest - done) }, () =>
      build.visitorMessage(visitorId, TEXT),
    );
    conversation = await append(store, conversation, texts);
  }
  await append(store, conversation, [build.status('closed', 'ended')]);
  await store.search.index([conversation.id], many);
  return conversation.contactId;
}

async function append(
  store: OpenedStore,
  conversation: Parameters<typeof evolveAll>[0],
  entries: Parameters<typeof evolveAll>[1],
) {
  const request = { next: evolveAll(conversation, entries), expectedVersion: conversation.version, entries };
  const stored = await store.conversations.append({ ...request, dueAt: null });
  if (stored.result !== 'appended') throw new Error('it was not stored');
  return stored.record.conversation;
}

async function fill(): Promise<{ contactId: string; secret: string }> {
  const store = await openStore({ path: join(dataDir, 'deskbell.sqlite'), clock, ids });
  await store.sites.create(build.site({ id: 'bench' }));
  let contactId = '';
  const visitorId = ids.next();
  for (let index = 0; index < conversations; index += 1)
    contactId = await addConversation(store, visitorId, contactId === '' ? ids.next() : contactId);
  for (let index = 0; index < OTHERS; index += 1) await addConversation(store, ids.next(), ids.next());
  const agent = build.agent({ memberships: [{ siteId: 'bench', role: 'admin' }] });
  await store.agents.create(agent);
  const secret = randomBytes(32).toString('base64url');
  const now = clock.now();
  await store.sessions.create({
    tokenHash: createHash('sha256').update(secret).digest('base64url'),
    agentId: agent.id,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: now + 3_600_000,
    method: 'password',
    device: null,
  });
  await store.close();
  return { contactId, secret };
}

try {
  const { contactId, secret } = await fill();
  const megabytes = Math.round(statSync(join(dataDir, 'deskbell.sqlite')).size / 1024 / 1024);
  const server = createServer(
    configWith({ dataDir, port: 0, logLevel: 'error', publicUrl: 'http://127.0.0.1:0' }),
  );
  const { url } = await server.start();
  const call = async (method: string, path: string) => {
    const headers = { authorization: `Bearer ${secret}`, origin: url };
    const answer = await fetch(`${url}/v1/sites/bench/${path}`, { method, headers });
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
    return (await answer.json()) as { id: string; state: string; proof: unknown };
  };
  const measure = async (kind: 'export' | 'erase'): Promise<number> => {
    const began = performance.now();
    let job = await call('POST', `contacts/${contactId}/${kind}`);
    while (job.state === 'running') {
      await pause(200);
      job = await call('GET', `privacy/jobs/${job.id}`);
    }
    const took = performance.now() - began;
    if (job.state !== 'done') throw new Error(`the ${kind} has failed`);
    return took;
  };
  const exported = await measure('export');
  const erased = await measure('erase');
  await server.stop();
  const seconds = (ms: number): string => (ms / 1_000).toFixed(2);
  console.log(
    `a contact with ${String(many)} entries in ${String(conversations)} conversations, in a file of ${String(megabytes)} MB: exported in ` +
      `${seconds(exported)} s, erased in ${seconds(erased)} s (limit ${String(LIMIT_MS / 1_000)} s each)`,
  );
  if (exported > LIMIT_MS || erased > LIMIT_MS) process.exitCode = 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
