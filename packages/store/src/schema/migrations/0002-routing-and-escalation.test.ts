import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { temporaryDirectory, type TemporaryDirectory } from '@deskbell/testkit/node';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compiledMigrations } from '../../sqlite/compiled.ts';
import { migrate } from '../../sqlite/migrate.ts';
import { openSqliteStore, type SqliteStore } from '../../sqlite/open-sqlite-store.ts';

/** What the first schema held, as the first version wrote it. */
const OLD_ROWS = `
  insert into agents values ('ada', 'Ada', 'ada@desk.example', null, 'away', 4, null, 1);
  insert into contacts values ('contact', 'Vera', 'pl-PL', 10, 4);
  insert into visitors values ('shop', 'waits', 'contact'), ('shop', 'served', 'contact'),
    ('shop', 'solved', 'contact'), ('shop', 'gone', 'contact');
  insert into deadlines values ('grace:ada', 'agentGrace', 'ada', 500);
  insert into conversations (id, site_id, visitor_id, contact_id, started_at, version, status, agent_id, agent_name,
    waiting_since, preferred_agent_id, ended_at, seq, public_seq, last_entry_at, awaiting_reply_since, preview,
    visitor_mark, agent_mark, page) values
    ('waits', 'shop', 'waits', 'contact', 100, 3, 'queued', null, null, 150, 'ada', null, 2, 2, 200, 110, 'Hello', 1, 1, null),
    ('served', 'shop', 'served', 'contact', 100, 2, 'active', 'ada', 'Ada', 100, null, null, 5, 4, 400, null, 'Hi', 2, 3,
      '{"url":"https://shop.example/","title":"Shop","referrer":""}'),
    ('solved', 'shop', 'solved', 'contact', 100, 2, 'resolved', 'ada', 'Ada', null, null, 300, 2, 2, 300, null, 'Ta', 2, 2, null),
    ('gone', 'shop', 'gone', 'contact', 100, 2, 'closed', null, null, null, null, 250, 2, 2, 250, null, 'Bye', 2, 2, null);
  insert into entries values
    ('served', 1, 'entry-1', 's:', null, 100, 'status', null, '{"status":"queued","reason":"started"}', 0, 0),
    ('served', 2, 'entry-2', 'v:served', null, 110, 'message', 'Hello?', null, 0, 1),
    ('served', 3, 'entry-3', 's:', null, 200, 'status', null,
      '{"status":"active","reason":"claimed","agent":{"id":"ada","name":"Ada"}}', 0, 2),
    ('served', 4, 'entry-4', 'a:ada', 'Ada', 300, 'message', 'Hi', null, 0, 3),
    ('served', 5, 'entry-5', 'a:ada', 'Ada', 400, 'note', 'paid', null, 1, 4);
`;

describe('from the first schema', () => {
  const clock = new FakeClock();
  const ids = new CountingIds();
  const build = createBuilders({ clock, ids });
  let directory: TemporaryDirectory;
  let store: SqliteStore;

  beforeEach(async () => {
    directory = await temporaryDirectory();
    const path = directory.file('desk.db');
    migrate({ path, clock, ids }, compiledMigrations.slice(0, 1));
    const database = new DatabaseSync(path);
    database.exec(OLD_ROWS);
    database.close();
    store = await openSqliteStore({ path, clock, ids });
  });
  afterEach(async () => {
    await store.close();
    await directory[Symbol.asyncDispose]();
  });

  /** Of a conversation on a site without rules, as it is begun today. */
  const handling = (openedAt: number) =>
    build.handling({
      tierSince: openedAt,
      openedAt,
      clocks: {
        firstResponse: 'running',
        nextResponse: { since: 0, mark: 'running' },
        resolution: { mark: 'running', usedMs: 0, asOf: openedAt },
      },
    });
  const base = (id: string, version: number) => ({
    id,
    siteId: 'shop',
    contactId: 'contact',
    visitorId: id,
    startedAt: 100,
    previousId: null,
    version,
  });
  const ada = { id: 'ada', name: 'Ada' };

  it('keeps what waits, with its age and who had it', async () => {
    expect((await store.conversations.find('waits'))?.conversation).toEqual({
      ...base('waits', 3),
      status: 'queued',
      waitingSince: 150,
      preferredAgentId: 'ada',
      handling: handling(150),
    });
  });

  it('keeps what an agent has, since when, and who wrote last', async () => {
    expect(await store.conversations.find('served')).toEqual({
      conversation: {
        ...base('served', 2),
        status: 'active',
        agent: ada,
        agentSince: 200,
        waitingSince: 100,
        handling: handling(100),
      },
      seq: 5,
      publicSeq: 4,
      lastEntryAt: 400,
      awaitingReplySince: null,
      agentMessageAt: 300,
      visitorMessageAt: 110,
      dueAt: 400,
      preview: 'Hi',
      marks: { visitor: 2, agent: 3 },
      contact: {
        id: 'contact',
        name: 'Vera',
        locale: 'pl-PL',
        createdAt: 10,
        conversations: 4,
        vip: false,
        verified: false,
        externalId: null,
        email: null,
        phone: null,
        attributes: {},
      },
      page: { url: 'https://shop.example/', title: 'Shop', referrer: '' },
    });
    const page = await store.conversations.entriesAfter('served', 0, 'agent', 10, 100_000);
    expect(page.entries.map(({ body }) => body)).toEqual([
      { type: 'status', status: 'queued', reason: 'started' },
      { type: 'message', text: 'Hello?' },
      { type: 'status', status: 'active', reason: 'claimed', agent: ada },
      { type: 'message', text: 'Hi' },
      { type: 'note', text: 'paid' },
    ]);
  });

  it('[C2] keeps what is over, as over since when it was', async () => {
    expect((await store.conversations.find('solved'))?.conversation).toEqual({
      ...base('solved', 2),
      status: 'resolved',
      resolvedAt: 300,
      agent: ada,
      handling: handling(100),
    });
    expect((await store.conversations.find('gone'))?.conversation).toMatchObject({ closedAt: 250 });
    expect(await store.conversations.lastEnded('shop', 'solved')).toEqual({ id: 'solved', agentId: 'ada' });
    const { records } = await store.conversations.listInPeriod('shop', 260, 290, null, 10);
    expect(records.map(({ conversation }) => conversation.id)).toEqual(['served', 'solved', 'waits']);
  });

  it('[E2] has every conversation looked at that is not ended for good, and keeps the deadlines', async () => {
    const due = await store.conversations.listDue(1_000, 10);
    expect(due.map(({ conversation }) => conversation.id)).toEqual(['waits', 'solved', 'served']);
    expect(await store.deadlines.next()).toEqual({
      key: 'grace:ada',
      kind: 'agentGrace',
      subject: 'ada',
      at: 500,
      payload: null,
    });
    expect((await store.agents.find('ada'))?.pace).toBeNull();
  });

  it('[D9] a visitor with an open conversation still gets no second one', async () => {
    for (const [visitorId, result] of [
      ['waits', 'alreadyOpen'],
      ['served', 'alreadyOpen'],
      ['solved', 'appended'],
    ] as const) {
      expect((await store.conversations.start(build.start({ visitorId }))).result).toBe(result);
    }
  });
});
