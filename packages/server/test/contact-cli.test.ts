import { stat } from 'node:fs/promises';
import { openStore } from '@deskbell/store';
import { createBuilders } from '@deskbell/testkit';
import { startPostgres, type TemporaryDirectory, temporaryDirectory } from '@deskbell/testkit/node';
import { connect } from '@deskbell/sdk/visitor';
import { beforeEach, describe, expect, test } from 'vitest';
import { randomIds } from '../src/system/random-ids.ts';
import { systemClock } from '../src/system/system-clock.ts';
import { runDeskbell, startDeskbell } from './lib/run-deskbell.ts';

const ORIGIN = 'http://localhost:8081';
let directory: TemporaryDirectory;
beforeEach(async () => {
  directory = await temporaryDirectory();
  return () => directory[Symbol.asyncDispose]();
});
const run = (...args: string[]) => runDeskbell(args, { cwd: directory.path });

const open = (url?: string) =>
  openStore(
    url === undefined
      ? { path: directory.file('data/deskbell.sqlite'), clock: systemClock, ids: randomIds }
      : { url, clock: systemClock, ids: randomIds },
  );

/** A contact who has written; returns their id. */
async function addContact(url?: string): Promise<string> {
  const store = await open(url);
  const build = createBuilders({ clock: systemClock, ids: randomIds });
  if (!(await store.sites.find('shop'))) await store.sites.create(build.site({ id: 'shop' }));
  const { conversation, ...rest } = build.start();
  await store.conversations.start({ conversation, ...rest });
  await store.close();
  return conversation.contactId;
}

describe('deskbell contact', { timeout: 60_000 }, () => {
  test.each(['contact', 'contact export', 'contact erase', 'contact hold', 'contact release'])(
    '%s explains itself with --help and an example',
    async (command) => {
      const { code, stdout } = await run(...command.split(' '), '--help');
      expect(code).toBe(0);
      expect(stdout).toMatch(/Examples?:\n {2}\$ deskbell contact/);
    },
  );

  test('[A7] exports, holds, releases and erases while no server runs', async () => {
    await run('migrate');
    const id = await addContact();
    const exported = await run('contact', 'export', id, 'ada.zip');
    expect(exported).toMatchObject({ code: 0, stderr: 'conversations 100 % 1 of 1\n' });
    expect((await stat(directory.file('ada.zip'))).size).toBeGreaterThan(100);
    expect(await run('contact', 'export', id, 'ada.zip')).toMatchObject({ code: 1 });

    expect(await run('contact', 'hold', id, '--reason', 'Case 17/26')).toMatchObject({ code: 0 });
    const refused = await run('contact', 'erase', id, '--yes');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('Case 17/26');
    expect(await run('contact', 'release', id)).toMatchObject({ code: 0 });
    expect(await run('contact', 'release', id)).toMatchObject({ code: 1 });

    const unsure = await run('contact', 'erase', id);
    expect(unsure.code).toBe(1);
    expect(unsure.stderr).toContain('with 1 conversations');
    const erased = await run('contact', 'erase', id, '--yes');
    expect(erased).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Erased: 1 conversations') as string,
    });
    expect(await run('contact', 'erase', id, '--yes')).toMatchObject({ code: 1 });
    const store = await open();
    expect(await store.contacts.find(id)).toBeUndefined();
    const { items } = await store.audit.list({ siteId: 'shop' }, { limit: 20 });
    expect(items.map(({ action }) => action).toSorted()).toEqual(
      ['contact:erase', 'contact:export', 'contact:hold', 'contact:release'].toSorted(),
    );
    await store.close();
  });

  test('[A7] lets a running server erase, which knows who is connected', async () => {
    await using server = await startDeskbell(directory.path, { DESKBELL_DEMO_URL: ORIGIN });
    const visitor = connect({ url: server.url, siteId: 'demo', origin: ORIGIN });
    const chat = visitor.conversations.current.value;
    await chat.messages.send('Hello');
    const store = await open();
    const id = (await store.conversations.find(chat.id ?? ''))?.conversation.contactId ?? '';
    await store.close();
    expect(await run('contact', 'erase', id, '--yes')).toMatchObject({ code: 0 });
    await expect
      .poll(() => visitor.conversations.current.value.state.value?.id, { timeout: 5_000 })
      .toBeUndefined();
    await visitor.close();
  });

  test('[A7] erases in Postgres as well', async () => {
    await using postgres = await startPostgres({ fsync: false });
    const url = await postgres.createDatabase();
    const id = await addContact(url);
    const environment = { DESKBELL_DATABASE_URL: url };
    const erased = await runDeskbell(['contact', 'erase', id, '--yes'], { cwd: directory.path, environment });
    expect(erased).toMatchObject({ code: 0, stdout: expect.stringContaining('Erased: 1') as string });
  });
});
