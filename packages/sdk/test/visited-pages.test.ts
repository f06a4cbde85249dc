import type { FakeTab } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { Rig, texts } from './lib/rig.ts';

const pageAt = (path: string) => ({
  page: () => ({ url: `https://shop.example${path}`, title: path, referrer: '' }),
});

function setUp() {
  const rig = new Rig();
  const device = rig.device();
  const visit = (path: string, tab: FakeTab = device.openTab()) => rig.visitor(tab, pageAt(path));
  const shown = () => [...rig.desk.data.shownPages.values()].flat();
  return { rig, device, visit, shown };
}

describe('a visitor who goes from page to page, each loaded anew', () => {
  it('tells where they are once, when there is a conversation', async () => {
    const { rig, device, visit, shown } = setUp();
    const first = device.openTab();
    void visit('/', first).conversations.current.value.messages.send('Hello');
    await rig.quiet();
    // The page on which it began was told with it.
    expect(shown()).toEqual([]);
    first.kill();

    const client = visit('/cart');
    client.open();
    await rig.quiet();
    expect(shown()).toEqual(['https://shop.example/cart']);
    rig.network.up = false;
    rig.network.cutAll();
    await rig.pass(1_000);
    rig.network.up = true;
    await rig.pass(60_000);
    expect(client.connection.value.status).toBe('online');
    expect(shown()).toEqual(['https://shop.example/cart']);
  });

  it('tells nothing without a conversation, nor when theirs is closed', async () => {
    const { rig, device, visit, shown } = setUp();
    let asked = 0;
    const counted = (tab: FakeTab) => rig.visitor(tab, { page: () => ((asked += 1), pageAt('/').page()) });
    const idle = device.openTab();
    counted(idle).open();
    await rig.quiet();
    expect(asked).toBe(0);
    idle.kill();
    const tab = device.openTab();
    const chat = visit('/', tab).conversations.current.value;
    void chat.messages.send('Hello');
    await rig.quiet();
    void chat.end();
    await rig.quiet();
    tab.kill();
    counted(device.openTab()).open();
    await rig.quiet();
    expect(asked).toBe(0);
    expect(shown()).toEqual([]);
  });

  it('is served, whatever the page does when it is asked where it is', async () => {
    const { rig, device, visit } = setUp();
    const first = device.openTab();
    void visit('/', first).conversations.current.value.messages.send('Hello');
    await rig.quiet();
    first.kill();
    const client = rig.visitor(device.openTab(), {
      page: () => {
        throw new Error('no page');
      },
    });
    client.open();
    await rig.quiet();
    expect(client.connection.value.status).toBe('online');
    expect(texts(client)).toEqual(['Hello: sent']);
  });
});
