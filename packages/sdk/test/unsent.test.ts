import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Rig, texts } from './lib/rig.ts';

/** 500 in the long run; each reload takes milliseconds. */
const RELOADS = Number(process.env['OUTBOX_RELOADS'] ?? 500);
const TEXTS = Array.from({ length: 20 }, (_, number) => `text ${String(number + 1)}`);

function stored(rig: Rig): string[] {
  return [...rig.desk.data.conversations.values()]
    .flatMap(({ entries }) => entries)
    .flatMap(({ body }) => (body.type === 'message' ? body.text : []));
}

describe('texts that are not sent yet', () => {
  it(`[D5] 20 of them outlive ${RELOADS} reloads, at any moment, and arrive once and in order`, async () => {
    const rig = new Rig();
    rig.desk.pageSize = 50;
    const device = rig.device();
    let tab = device.openTab();
    let client = rig.visitor(tab);
    rig.network.up = false;
    for (const text of TEXTS) client.conversations.current.value.messages.send(text).catch(() => undefined);
    await rig.quiet();
    for (let reload = 0; reload < RELOADS; reload += 1) {
      tab.kill();
      tab = device.openTab();
      client = rig.visitor(tab);
      client.open();
      // Now and then there is a way, for as long as some frames take: acknowledgements get lost.
      rig.network.up = reload % 10 === 3;
      const turns = rig.network.up ? 2 + (reload % 43) : 1;
      for (let turn = 0; turn < turns; turn += 1) {
        await setImmediate();
        for (const pair of rig.network.pairs) pair.deliver(turn % 2 === 0 ? 'server' : 'client', 1);
      }
      rig.network.cutAll();
    }
    // Some came through on the way, with and without their acknowledgement.
    expect(stored(rig).length).toBeGreaterThan(0);
    rig.network.up = true;
    await rig.pass(60_000);
    expect(texts(client)).toEqual(TEXTS.map((text) => `${text}: sent`));
    expect(stored(rig)).toEqual(TEXTS);
    expect(rig.desk.data.conversations.size).toBe(1);
  });

  it('[D5] asks before the page is left where nothing outlives it, until everything is sent', async () => {
    const rig = new Rig();
    const device = rig.device();
    device.lasts = false;
    const tab = device.openTab();
    const client = rig.visitor(tab);
    rig.network.up = false;
    expect(tab.warnsBeforeLeaving).toBe(false);
    client.conversations.current.value.messages.send('one').catch(() => undefined);
    await rig.quiet();
    expect(texts(client)).toEqual(['one: sending']);
    expect(tab.warnsBeforeLeaving).toBe(true);
    rig.network.up = true;
    await rig.pass(30_000);
    expect(texts(client)).toEqual(['one: sent']);
    expect(tab.warnsBeforeLeaving).toBe(false);
  });

  it('[D5] does not ask where the device keeps it', async () => {
    const rig = new Rig();
    const tab = rig.device().openTab();
    const client = rig.visitor(tab);
    rig.network.up = false;
    client.conversations.current.value.messages.send('one').catch(() => undefined);
    await rig.quiet();
    expect(tab.warnsBeforeLeaving).toBe(false);
  });

  it('[D5] what a killed tab has kept and told nobody of is sent by another within one beacon', async () => {
    const rig = new Rig();
    const device = rig.device();
    const killed = device.openTab();
    const writer = rig.visitor(killed);
    void writer.conversations.current.value.messages.send('one');
    await rig.quiet();
    const other = rig.visitor(device.openTab());
    other.open();
    await rig.quiet();
    killed.kill();
    // As if the tab had died between keeping a text and saying so.
    const [id] = rig.desk.data.conversations.keys();
    const { id: identity } = (await device.storage.get<{ id: string }>(
      'deskbell/relay.example/shop/identity',
    ))!;
    await device.storage.update<unknown[]>(`deskbell/relay.example/shop/outbox/${identity}`, () => [
      { id: 'kept-by-the-dead-tab', conversationId: id, kind: 'message', text: 'two', at: 0 },
    ]);
    await rig.pass(26_000);
    expect(texts(other)).toEqual(['one: sent', 'two: sent']);
  });

  it('[D2] [D5] an id that was used for another text is shown as not sent, and can be sent again', async () => {
    const rig = new Rig();
    const client = rig.visitor();
    const chat = client.conversations.current.value;
    void chat.messages.send('one');
    await rig.quiet();
    rig.desk.refuse.set('message:post', {
      code: 'id_reused',
      message: 'unable to send: the id was used',
      retryable: false,
    });
    chat.messages.send('two').catch(() => undefined);
    await rig.quiet();
    expect(texts(client)).toEqual(['one: sent', 'two: failed']);
    rig.desk.refuse.clear();
    void chat.messages.retry(chat.timeline.value.items.at(-1)!.id);
    await rig.quiet();
    expect(texts(client)).toEqual(['one: sent', 'two: sent']);
  });
});
