import { describe, expect, it } from 'vitest';
import { Rig, texts } from './lib/rig.ts';

const ADA = 'agent-token-of-ada-0001';
const refusal = (
  code: 'rate_limited' | 'invalid' | 'unavailable',
  retryable: boolean,
  retryAfterMs?: number,
) => ({
  code,
  message: 'unable to: a test',
  retryable,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

describe('a visitor', () => {
  it('[W2] stores nothing before the first message, however long the client is open', async () => {
    const rig = new Rig();
    const device = rig.device();
    const client = rig.visitor(device.openTab());
    client.open();
    await rig.pass(60_000);
    expect(client.connection.value.status).toBe('online');
    expect(await client.isKnown()).toBe(false);
    expect(await device.storage.exists('')).toBe(false);
    void client.conversations.current.value.messages.send('Hello');
    await rig.quiet();
    expect(await device.storage.exists('')).toBe(true);
    expect(await client.isKnown()).toBe(true);
  });

  it('[D5] shows a text at once, keeps it over a reload, and sends it when there is a way', async () => {
    const rig = new Rig();
    rig.network.up = false;
    const device = rig.device();
    const before = device.openTab();
    const client = rig.visitor(before);
    const chat = client.conversations.current.value;
    chat.messages.send('one').catch(() => undefined);
    chat.messages.send('two').catch(() => undefined);
    expect(texts(client)).toEqual(['one: sending', 'two: sending']);
    await rig.quiet();
    before.kill();

    const after = rig.visitor(device.openTab());
    after.open();
    await rig.quiet();
    expect(texts(after)).toEqual(['one: sending', 'two: sending']);
    rig.network.up = true;
    await rig.pass(30_000);
    expect(texts(after)).toEqual(['one: sent', 'two: sent']);
    expect(rig.desk.data.conversations.size).toBe(1);
  });

  it('[D2] [D8] [D9] two tabs that write first at once make one conversation in 500 races', async () => {
    for (let race = 0; race < 500; race += 1) {
      const rig = new Rig();
      const device = rig.device();
      const tabs = [rig.visitor(device.openTab()), rig.visitor(device.openTab())];
      for (const tab of tabs) if (race % 2 === 0) tab.open();
      if (race % 4 === 0) await rig.quiet();
      const sent = tabs.map((tab, n) => tab.conversations.current.value.messages.send(`tab ${n}`));
      await rig.quiet();
      await Promise.all(sent);
      const [conversation, ...others] = [...rig.desk.data.conversations.values()];
      expect(others).toEqual([]);
      const stored = conversation!.entries.flatMap(({ body }) => (body.type === 'message' ? body.text : []));
      expect(stored.toSorted()).toEqual(['tab 0', 'tab 1']);
      for (const tab of tabs) expect(texts(tab)).toEqual(stored.map((text) => `${text}: sent`));
    }
  });

  it('[D8] closing the tab that sends loses nothing: the other sends it', async () => {
    const rig = new Rig();
    const device = rig.device();
    const first = device.openTab();
    const sender = rig.visitor(first);
    const other = rig.visitor(device.openTab());
    other.open();
    await rig.quiet();
    rig.desk.slow = true;
    for (const text of ['one', 'two']) {
      sender.conversations.current.value.messages.send(text).catch(() => undefined);
    }
    await rig.quiet();
    first.kill();
    rig.desk.slow = false;
    rig.desk.work();
    await rig.pass(30_000);
    expect(texts(other)).toEqual(['one: sent', 'two: sent']);
  });

  it('[D8] another tab’s text is shown and known as sent on a tab without a connection', async () => {
    const rig = new Rig();
    const device = rig.device();
    const writer = rig.visitor(device.openTab());
    const idle = rig.visitor(device.openTab());
    void writer.conversations.current.value.messages.send('x');
    await rig.quiet();
    expect(idle.connection.value.status).toBe('idle');
    expect(texts(idle)).toEqual(['x: sent']);
  });

  it('[D5] waits as long as a refusal says, and keeps the order', async () => {
    const rig = new Rig();
    const client = rig.visitor();
    client.open();
    await rig.quiet();
    rig.desk.refuse.set('conversation:start', refusal('rate_limited', true, 5_000));
    const chat = client.conversations.current.value;
    const sent = Promise.all([chat.messages.send('one'), chat.messages.send('two')]);
    await rig.pass(4_000);
    expect(texts(client)).toEqual(['one: sending', 'two: sending']);
    rig.desk.refuse.clear();
    await rig.pass(1_000);
    expect((await sent).map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it('[D5] keeps what was refused for good until it is tried again or dropped', async () => {
    const rig = new Rig();
    const client = rig.visitor();
    client.open();
    await rig.quiet();
    rig.desk.refuse.set('conversation:start', refusal('invalid', false));
    const { messages, timeline } = client.conversations.current.value;
    const refused = ['one', 'two'].map((text) =>
      expect(messages.send(text)).rejects.toMatchObject({ code: 'invalid' }),
    );
    await rig.quiet();
    await Promise.all(refused);
    expect(texts(client)).toEqual(['one: failed', 'two: failed']);
    const [one, two] = timeline.value.items;
    rig.desk.refuse.clear();
    const again = messages.retry(one!.id);
    await messages.discard(two!.id);
    await rig.quiet();
    expect((await again).id).not.toBe(one!.id);
    expect(texts(client)).toEqual(['one: sent']);
    await expect(messages.discard('nothing-like-it')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('[C3] keeps a text that came too late, and begins anew on request', async () => {
    const rig = new Rig();
    const client = rig.visitor();
    const chat = client.conversations.current.value;
    void chat.messages.send('Hello');
    await rig.quiet();
    void chat.end();
    await rig.quiet();
    await Promise.all([
      expect(chat.messages.send('too late')).rejects.toMatchObject({ code: 'conversation_closed' }),
      rig.quiet(),
    ]);
    expect(texts(client)).toEqual(['Hello: sent', 'too late: failed']);
    const next = client.conversations.startNew();
    expect(next.timeline.value.items).toEqual([]);
    void next.messages.send('again');
    await rig.quiet();
    expect(rig.desk.data.conversations.size).toBe(2);
    expect(client.conversations.current.value).toBe(next);
    expect(client.conversations.list.value.map(({ id }) => id)[0]).toBe(next.id);
  });

  it('[D9] shows an earlier conversation until the open one is wanted again', async () => {
    const rig = new Rig();
    const client = rig.visitor();
    const { conversations } = client;
    const first = conversations.current.value;
    void first.messages.send('Hello');
    await rig.quiet();
    void first.end();
    await rig.quiet();
    const second = conversations.startNew();
    void second.messages.send('again');
    await rig.quiet();
    expect(conversations.show(first.id ?? '')).toBe(first);
    const ada = rig.agent(ADA);
    await rig.quiet();
    void ada.conversations.get(second.id ?? '').messages.send('Here I am');
    await rig.quiet();
    expect(conversations.current.value).toBe(first);
    expect(texts(client)).toEqual(['Hello: sent']);
    expect(conversations.startNew()).toBe(second);
    expect(conversations.current.value).toBe(second);
    expect(rig.desk.data.conversations.size).toBe(2);
  });

  it('[C2] a text written before the page knew its conversation reopens the resolved one', async () => {
    const rig = new Rig();
    const device = rig.device();
    const before = device.openTab();
    const first = rig.visitor(before);
    void first.conversations.current.value.messages.send('Hello');
    await rig.quiet();
    const [conversation] = rig.desk.data.conversations.values();
    const ada = rig.agent(ADA);
    await rig.quiet();
    void ada.conversations.get(conversation!.id).resolve();
    await rig.quiet();
    before.kill();

    const client = rig.visitor(device.openTab());
    const chat = client.conversations.current.value;
    void chat.messages.send('One more thing');
    expect(texts(client)).toEqual(['One more thing: sending']);
    await rig.quiet();
    expect(rig.desk.data.conversations.size).toBe(1);
    expect(conversation!.status).toBe('queued');
    expect(client.conversations.current.value).toBe(chat);
    expect(texts(client)).toEqual(['Hello: sent', 'One more thing: sent']);
  });

  it('[D4] drops what it held when the data is of another life, and keeps what waits', async () => {
    const rig = new Rig();
    const client = rig.visitor();
    const chat = client.conversations.current.value;
    for (const text of ['one', 'two', 'three']) void chat.messages.send(text);
    await rig.quiet();
    const [conversation] = rig.desk.data.conversations.values();
    conversation!.entries.splice(2);
    rig.desk.data.epoch = 'epoch-2';
    await rig.pass(25_000);
    expect(texts(client)).toEqual(['one: sent']);
    rig.desk.data.conversations.clear();
    rig.desk.data.epoch = 'epoch-3';
    rig.network.up = false;
    rig.network.cutAll();
    chat.messages.send('four').catch(() => undefined);
    await rig.quiet();
    rig.network.up = true;
    await rig.pass(30_000);
    expect(texts(client)).toEqual(['four: sent']);
    expect(rig.desk.data.conversations.size).toBe(1);
  });

  it('[D8] tells of an answer once on a device, also after an absence', async () => {
    const rig = new Rig();
    const device = rig.device();
    const rung: string[] = [];
    const open = () => {
      const client = rig.visitor(device.openTab());
      client.on('message', ({ item }) => void rung.push(item.body.type === 'message' ? item.body.text : ''));
      client.open();
      return client;
    };
    const clients = [open(), open()];
    void clients[0]!.conversations.current.value.messages.send('Hello');
    await rig.quiet();
    const ada = rig.agent(ADA);
    await rig.quiet();
    const [id] = rig.desk.data.conversations.keys();
    void ada.conversations.get(id!).messages.send('Hi');
    await rig.quiet();
    expect(rung).toEqual(['Hi']);
    expect(clients.map(({ unread }) => unread.value)).toEqual([1, 1]);

    for (const tab of device.tabs) tab.kill();
    rig.network.cutAll();
    await rig.pass(30_000);
    void ada.conversations.get(id!).messages.send('Are you there?');
    await rig.quiet();
    open();
    await rig.quiet();
    expect(rung).toEqual(['Hi', 'Are you there?']);
  });

  it('[D10] marks move forward on every tab, and over a loss', async () => {
    const rig = new Rig();
    const device = rig.device();
    const [one, two] = [rig.visitor(device.openTab()), rig.visitor(device.openTab())];
    two.open();
    void one.conversations.current.value.messages.send('Hello');
    await rig.quiet();
    const ada = rig.agent(ADA);
    await rig.quiet();
    const [conversation] = rig.desk.data.conversations.values();
    void ada.conversations.get(conversation!.id).messages.send('Hi');
    await rig.quiet();
    expect(two.unread.value).toBe(1);
    rig.network.cutAll();
    one.conversations.current.value.markRead();
    expect(one.unread.value).toBe(0);
    await rig.pass(30_000);
    expect(conversation!.marks.visitor).toBe(4);
    expect(two.unread.value).toBe(0);
  });

  it('[D7] signs of writing are sent at most every 2 s, and forgotten after 6 s', async () => {
    const rig = new Rig();
    const client = rig.visitor();
    const chat = client.conversations.current.value;
    void chat.messages.send('Hello');
    await rig.quiet();
    const ada = rig.agent(ADA);
    const handle = ada.conversations.get(chat.id!);
    handle.watch();
    await rig.quiet();
    let told = 0;
    handle.typing.subscribe(() => (told += 1));
    for (let key = 0; key < 10; key += 1) {
      chat.setTyping(true);
      await rig.pass(100);
    }
    expect(handle.typing.value).toEqual([{ by: 'visitor', name: null }]);
    expect(told).toBe(1);
    await rig.pass(5_500);
    expect(handle.typing.value).toEqual([]);
    chat.setTyping(true);
    await rig.quiet();
    void chat.messages.send('written');
    await rig.quiet();
    expect(handle.typing.value).toEqual([]);
  });

  it('gives up waiting when told to, and sends all the same', async () => {
    const rig = new Rig();
    const client = rig.visitor();
    const stop = new AbortController();
    const sent = client.conversations.current.value.messages.send('Hello', { signal: stop.signal });
    stop.abort();
    await expect(sent).rejects.toMatchObject({ code: 'aborted' });
    await rig.quiet();
    expect(texts(client)).toEqual(['Hello: sent']);
  });

  it('[A1] [W6] forgets who it was, on all tabs, and can be made anew', async () => {
    const rig = new Rig();
    const device = rig.device();
    const [one, two] = [rig.visitor(device.openTab()), rig.visitor(device.openTab())];
    two.open();
    void one.conversations.current.value.messages.send('a secret');
    await rig.quiet();
    expect(texts(two)).toEqual(['a secret: sent']);
    await one.forget();
    await rig.quiet();
    expect(await device.storage.exists('')).toBe(false);
    for (const client of [one, two]) {
      expect(texts(client)).toEqual([]);
      expect(client.conversations.list.value).toEqual([]);
    }
    expect(one.connection.value).toEqual({ status: 'closed', error: null });
    await expect(one.conversations.current.value.messages.send('x')).rejects.toMatchObject({
      code: 'aborted',
    });
    const next = rig.visitor(device.openTab());
    void next.conversations.current.value.messages.send('somebody else');
    await rig.quiet();
    expect(rig.desk.data.conversations.size).toBe(2);
    expect(texts(next)).toEqual(['somebody else: sent']);
    expect(texts(two)).toEqual(['somebody else: sent']);
  });

  it('[W6] leaves no timer behind when it is closed', async () => {
    const rig = new Rig();
    const tab = rig.device().openTab();
    const client = rig.visitor(tab);
    void client.conversations.current.value.messages.send('Hello');
    await rig.quiet();
    await client.close();
    await client.close();
    expect(tab.pendingTimers).toBe(0);
    expect(rig.network.pairs).toEqual([]);
  });

  it('brings older pages, and keeps items that did not change the same', async () => {
    const rig = new Rig();
    const device = rig.device();
    const before = rig.visitor(device.openTab());
    for (let n = 0; n < 12; n += 1) void before.conversations.current.value.messages.send(`text ${n}`);
    await rig.quiet();
    const client = rig.visitor(device.openTab());
    client.open();
    await rig.quiet();
    const { messages, timeline } = client.conversations.current.value;
    expect(timeline.value).toMatchObject({ complete: false, status: 'ready' });
    const shown = timeline.value.items;
    const more = messages.loadOlder();
    await rig.quiet();
    expect(await more).toBe(false);
    expect(timeline.value.complete).toBe(true);
    expect(timeline.value.items).toHaveLength(13);
    expect(timeline.value.items.slice(-shown.length)).toEqual(shown);
    expect(timeline.value.items.at(-1)).toBe(shown.at(-1));
  });
});
