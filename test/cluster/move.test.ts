import { defaultPlatform } from '@deskbell/sdk';
import { connect } from '@deskbell/sdk/visitor';
import { waitFor } from '@deskbell/testkit';
import { startPostgres } from '@deskbell/testkit/node';
import { expect, it } from 'vitest';
import { DeskbellProcess } from '../lib/deskbell-process.ts';
import { signInToken } from '../lib/sign-in-token.ts';
import { FailoverProxy } from './lib/failover-proxy.ts';

const ORIGIN = 'http://localhost:8081';

it('[D4] [D5] a client whose desk moves from a file to Postgres goes on where it was, without a reset', async () => {
  await using postgres = await startPostgres({ fsync: false });
  const env = { DESKBELL_DEMO_URL: ORIGIN };
  await using old = await DeskbellProcess.create({ env });
  await old.start();
  const token = await signInToken(old);
  const databaseUrl = await postgres.createDatabase();
  await using moved = await DeskbellProcess.create({ env: { ...env, DESKBELL_DATABASE_URL: databaseUrl } });
  await using proxy = await FailoverProxy.start([old.port, moved.port]);

  const client = connect({
    url: proxy.url,
    siteId: 'demo',
    origin: ORIGIN,
    locale: 'en',
    platform: defaultPlatform(),
  });
  const chat = client.conversations.current.value;
  const before = await chat.messages.send('Before the move');
  const { id } = chat;
  // A reset would empty the timeline before it is filled again.
  const shown: string[][] = [];
  chat.timeline.subscribe(() => void shown.push(chat.timeline.value.items.map((item) => item.id)));

  expect(await old.stop()).toBe(0);
  const kept = chat.messages.send('While nobody was there');
  await old.command('migrate', '--from', `sqlite:${old.databasePath}`, '--to', databaseUrl);
  await moved.start();
  const after = await kept;
  await waitFor(
    (changed) => client.connection.subscribe(changed),
    () => client.connection.value.status === 'online',
    { timeoutMs: 30_000 },
  );

  expect(chat.id).toBe(id);
  const texts = chat.timeline.value.items.flatMap(({ body }) => (body.type === 'message' ? [body.text] : []));
  expect(texts).toEqual(['Before the move', 'While nobody was there']);
  expect(shown.every((ids) => ids.includes(before.id))).toBe(true);
  expect(after).toMatchObject({ delivery: { state: 'sent' } });
  // Whoever was signed in still is.
  const me = await fetch(`${moved.url}/v1/session`, { headers: { authorization: `Bearer ${token}` } });
  expect(me.status).toBe(200);
  await client.close();
});
