import { defaultPlatform } from '@deskbell/sdk';
import { type AgentClient, agentSession, connect as connectAgent } from '@deskbell/sdk/agent';
import { type VisitorClient, connect as connectVisitor } from '@deskbell/sdk/visitor';
import { FakeDevice, FakeClock, SeededRandom, waitFor } from '@deskbell/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DeskbellProcess } from '../lib/deskbell-process.ts';
import { signInToken } from '../lib/sign-in-token.ts';
import { UNLIMITED } from '../lib/unlimited.ts';

const SITE = 'demo';
const ORIGIN = 'http://shop.localhost';

let server: DeskbellProcess;
let token: string;
const open: (VisitorClient | AgentClient)[] = [];

beforeAll(async () => {
  server = await DeskbellProcess.create({
    config: { limits: UNLIMITED },
    env: { DESKBELL_DEMO_URL: ORIGIN },
  });
  await server.start();
  token = await signInToken(server);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.close()));
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

function visitor(platform = defaultPlatform()): VisitorClient {
  const client = connectVisitor({ url: server.url, siteId: SITE, origin: ORIGIN, locale: 'pl', platform });
  open.push(client);
  return client;
}

function agent(): AgentClient {
  const client = connectAgent({ url: server.url, token });
  open.push(client);
  client.open();
  return client;
}

const online = ({ connection }: VisitorClient | AgentClient) =>
  waitFor(
    (changed) => connection.subscribe(changed),
    () => connection.value.status === 'online',
    { what: 'the connection' },
  );

describe('the SDK against a real relay', () => {
  it('[D1] [D4] [D10] carries a chat there and back, with typing, read marks and the end', async () => {
    const ada = agent();
    await online(ada);
    const mine = ada.openInbox(SITE, 'mine');
    const client = visitor();
    const chat = client.conversations.current.value;
    const sent = await chat.messages.send('Where is my order?');
    expect(sent).toMatchObject({
      own: true,
      delivery: { state: 'sent' },
      body: { text: 'Where is my order?' },
    });
    const id = chat.id!;

    const line = await waitFor(
      (changed) => mine.inbox.subscribe(changed),
      () => mine.inbox.value.conversations.find((conversation) => conversation.id === id),
    );
    expect(line.preview).toBe('Where is my order?');
    const handle = ada.conversations.get(id);
    const stop = handle.watch();
    await waitFor(
      (changed) => handle.timeline.subscribe(changed),
      () => handle.timeline.value.items.some((item) => item.id === sent.id),
    );

    handle.setTyping(true);
    await waitFor(
      (changed) => chat.typing.subscribe(changed),
      () => chat.typing.value.length === 1,
    );
    handle.markRead();
    await waitFor(
      (changed) => chat.timeline.subscribe(changed),
      () => chat.timeline.value.items.find((item) => item.id === sent.id)?.delivery?.state === 'seen',
    );
    await handle.notes.send('A note that no visitor sees.');
    const answer = await handle.messages.send('It comes tomorrow.');
    await waitFor(
      (changed) => chat.timeline.subscribe(changed),
      () => chat.timeline.value.items.at(-1)?.id === answer.id,
    );
    expect(client.unread.value).toBe(1);
    chat.markRead();
    expect(client.unread.value).toBe(0);
    expect(chat.timeline.value.items.map(({ body }) => body.type)).not.toContain('note');

    await chat.end();
    await waitFor(
      (changed) => handle.state.subscribe(changed),
      () => handle.state.value?.status === 'closed',
    );
    stop();
    await expect(chat.messages.send('One more thing')).rejects.toMatchObject({ code: 'conversation_closed' });
    expect(chat.timeline.value.items.at(-1)?.delivery).toMatchObject({ state: 'failed' });
    const next = client.conversations.startNew();
    await next.messages.send('One more thing');
    expect(next.id).not.toBe(id);

    const whole: string[] = [];
    for await (const { id: entryId } of handle.messages.history({ pageSize: 2 })) whole.unshift(entryId);
    expect(whole).toEqual(handle.timeline.value.items.map((item) => item.id));
  });

  it('[D5] sends after a restart of server and page what was queued before it', async () => {
    const platform = defaultPlatform();
    const before = visitor(platform);
    await before.conversations.current.value.messages.send('first');
    await server.stop();
    const texts = Array.from({ length: 20 }, (_, index) => `queued ${index}`);
    for (const text of texts) {
      before.conversations.current.value.messages.send(text).catch(() => undefined);
    }
    await waitFor(
      (changed) => before.connection.subscribe(changed),
      () => before.connection.value.status !== 'online',
    );
    await before.close();
    await server.start();

    const after = visitor(platform);
    expect(await after.isKnown()).toBe(true);
    after.open();
    const current = () => after.conversations.current.value.timeline.value.items;
    await online(after);
    await waitFor(
      (changed) => after.conversations.current.value.timeline.subscribe(changed),
      () => current().filter(({ delivery }) => delivery?.state === 'sent').length === texts.length + 1,
    );
    expect(current().flatMap(({ body }) => (body.type === 'message' ? body.text : []))).toEqual([
      'first',
      ...texts,
    ]);
  });

  it('[D2] [D8] [D9] two tabs that write first at once make one conversation, each text once', async () => {
    for (let race = 0; race < 20; race += 1) {
      const device = new FakeDevice(new FakeClock(), new SeededRandom(Date.now() + race));
      const tabs = [device.openTab(), device.openTab()].map(({ platform }) => visitor(platform));
      for (const tab of tabs) tab.open();
      await Promise.all(tabs.map((tab, n) => tab.conversations.current.value.messages.send(`from tab ${n}`)));
      for (const tab of tabs) {
        const chat = tab.conversations.current.value;
        await waitFor(
          (changed) => chat.timeline.subscribe(changed),
          () => chat.timeline.value.items.filter(({ own }) => own).length === 2,
        );
        expect(tab.conversations.list.value).toHaveLength(1);
        await tab.close();
      }
    }
  });

  it('[A6] is closed for good where the page is not on the list of the site', async () => {
    const client = connectVisitor({ url: server.url, siteId: SITE, origin: 'https://elsewhere.example' });
    open.push(client);
    client.open();
    const closed = await waitFor(
      (changed) => client.connection.subscribe(changed),
      () => client.connection.value.status === 'closed' && client.connection.value,
    );
    expect(closed).toMatchObject({ error: { code: 'origin_denied' } });
  });

  it('[A6] lets an admin read the script tag and set the pages of a site', async () => {
    const session = agentSession({ url: server.url, token });
    const [site] = await session.sites();
    expect(site).toMatchObject({ id: SITE, origins: [ORIGIN] });
    expect(site!.scriptTag).toContain(SITE);
    const origins = [ORIGIN, 'https://second.example'];
    expect(await session.setOrigins(SITE, origins)).toMatchObject({ origins });
    await expect(session.setOrigins(SITE, ['not an origin'])).rejects.toMatchObject({ code: 'invalid' });
    await expect(session.setOrigins('no-such-site', [])).rejects.toMatchObject({ code: 'not_found' });
    await expect(agentSession({ url: server.url }).sites()).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(agentSession({ url: 'http://127.0.0.1:9' }).get()).rejects.toMatchObject({
      code: 'disconnected',
    });
  });

  it('[D11] a session that ends closes the connection for good', async () => {
    const session = agentSession({ url: server.url, token });
    expect(await session.get()).toMatchObject({ passwordSet: true });
    const { me } = (await session.get())!;
    const other = agentSession({ url: server.url });
    expect(await other.get()).toBeNull();
    await expect(other.signIn({ email: me.email, password: 'wrong' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { token: second } = await other.signIn({
      email: me.email,
      password: 'a long enough password',
      token: true,
    });
    const client = connectAgent({ url: server.url, token: second! });
    open.push(client);
    client.open();
    await online(client);
    await other.signOut();
    const closed = await waitFor(
      (changed) => client.connection.subscribe(changed),
      () => client.connection.value.status === 'closed' && client.connection.value,
    );
    expect(closed).toMatchObject({ error: { code: 'unauthenticated' } });
  });
});
