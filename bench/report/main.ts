/*
 * How long the figures of a site take over REST with very many entries, and whether the wait is shown: every conversation waits, is
 * taken, answered, asked and answered again, and resolved.
 *
 *   node bench/report/main.ts [entries, default 1000000]
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '@deskbell/store';
import { admin } from '@deskbell/sdk/admin';
import { createBuilders } from '@deskbell/testkit';
import { evolveAll, type EntryDraft } from '@deskbell/core';
import { configWith, createServer } from 'deskbell';
import { nanoid } from 'nanoid';

const many = Number(process.argv[2] ?? 1_000_000);
/** The longest that nothing may be heard of a report, in milliseconds. */
const LIMIT_MS = 1_000;
const STEP_MS = 5_000;
const APART_MS = 10_000;
const TEXT = 'Where is my order? '.repeat(6).slice(0, 100);

const ids = { next: () => nanoid() };
const began = Date.now() - 30 * 24 * 3_600_000;
let now = began;
const build = createBuilders({ clock: { now: () => now, wakeAt: () => () => undefined }, ids });
const clock = { now: () => Date.now(), wakeAt: () => () => undefined };
const dataDir = mkdtempSync(join(tmpdir(), 'deskbell-bench-'));
const path = join(dataDir, 'deskbell.sqlite');

/** One whole conversation, through the store as ever; the others are its copies, a few seconds apart. */
async function fill(): Promise<{ conversations: number; secret: string }> {
  const store = await openStore({ path, clock, ids });
  await store.sites.create(build.site({ id: 'bench' }));
  const agent = build.agent({ memberships: [{ siteId: 'bench', role: 'supervisor' }] });
  await store.agents.create(agent);
  const start = build.start({ siteId: 'bench' }, TEXT);
  const visitorId = start.conversation.visitorId;
  const later = (draft: EntryDraft): EntryDraft => ({ ...draft, at: (now += STEP_MS) });
  const started = await store.conversations.start(start);
  if (started.result !== 'appended') throw new Error('it was not stored');
  const entries = [
    later(build.status('active', 'assigned', agent)),
    later(build.agentMessage(agent, TEXT)),
    later(build.visitorMessage(visitorId, TEXT)),
    later(build.agentMessage(agent, TEXT)),
    later(build.note(agent, TEXT)),
    later(build.visitorMessage(visitorId, TEXT)),
    later(build.agentMessage(agent, TEXT)),
    later(build.status('resolved', 'resolved', agent)),
  ];
  let { conversation } = started.record;
  let length = started.record.seq;
  for (const entry of entries) {
    const next = evolveAll(conversation, [entry]);
    const stored = await store.conversations.append({
      next,
      expectedVersion: conversation.version,
      entries: [entry],
      dueAt: null,
    });
    if (stored.result !== 'appended') throw new Error('it was not stored');
    conversation = stored.record.conversation;
    length = stored.record.seq;
  }
  const secret = randomBytes(32).toString('base64url');
  await store.sessions.create({
    tokenHash: createHash('sha256').update(secret).digest('base64url'),
    agentId: agent.id,
    createdAt: clock.now(),
    lastUsedAt: clock.now(),
    expiresAt: clock.now() + 3_600_000,
    method: 'password',
    device: null,
  });
  await store.close();
  const conversations = Math.ceil(many / length);
  copy(conversation.id, conversations);
  return { conversations, secret };
}

function copy(id: string, conversations: number): void {
  const db = new DatabaseSync(path);
  const columnsOf = (table: string): string[] =>
    db
      .prepare('select name from pragma_table_info(?)')
      .all(table)
      .map(({ name }) => String(name));
  /** The columns of a copy: those that name the conversation or a time are its own. */
  const copied = (table: string): string =>
    columnsOf(table)
      .map((name) => {
        if (name === 'conversation_id' || (table === 'conversations' && name === 'id'))
          return `'copy-' || n.i`;
        if (name === 'visitor_id') return `'visitor-' || n.i`;
        return name === 'at' || name.endsWith('_at') || name.endsWith('_since')
          ? `t.${name} + n.i * ${String(APART_MS)}`
          : `t.${name}`;
      })
      .join(', ');
  const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${String(conversations - 1)})`;
  const tables = [
    ['conversations', 'id'],
    ['handlings', 'conversation_id'],
    ['entries', 'conversation_id'],
  ] as const;
  db.exec('begin');
  for (const [table, key] of tables) {
    db.prepare(
      `${numbers} insert into ${table} select ${copied(table)} from ${table} t, n where t.${key} = ?`,
    ).run(id);
    process.stderr.write(`${table} are written\n`);
  }
  db.exec('commit');
  db.close();
}

try {
  const { conversations, secret } = await fill();
  const megabytes = Math.round(statSync(path).size / 1024 / 1024);
  const server = createServer(
    configWith({ dataDir, port: 0, logLevel: 'error', publicUrl: 'http://127.0.0.1:0' }),
  );
  const { url } = await server.start();
  const api = admin({ url, key: secret, retries: 0 });
  const asked = performance.now();
  let heard = asked;
  let silence = 0;
  let lines = 0;
  const answer = await api.call(
    'GET /v1/sites/:siteId/metrics',
    { siteId: 'bench', from: began, to: clock.now() },
    undefined,
    {
      onProgress: () => {
        lines += 1;
        silence = Math.max(silence, performance.now() - heard);
        heard = performance.now();
      },
    },
  );
  const took = performance.now() - asked;
  silence = Math.max(silence, performance.now() - heard);
  await server.stop();
  if (answer.conversations !== conversations || answer.firstResponse?.count !== conversations)
    throw new Error('it was not counted');
  console.log(
    `a report over ${String(many)} entries in ${String(conversations)} conversations, in a file of ${String(megabytes)} MB: ${(took / 1_000).toFixed(1)} s, ` +
      `told of ${String(lines)} times, at most ${(silence / 1_000).toFixed(2)} s of silence (limit ${String(LIMIT_MS / 1_000)} s); ` +
      `at most ${String(Math.round(process.resourceUsage().maxRSS / 1024))} MB of memory`,
  );
  if (took > LIMIT_MS && silence > LIMIT_MS) process.exitCode = 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
