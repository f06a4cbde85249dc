import { expect, it } from 'vitest';
import { Rig } from './lib/rig.ts';

const DAY_MS = 86_400_000;

it.each([DAY_MS, -DAY_MS])(
  '[D3] [D4] a device whose clock is %i ms off shows the order and the times of the server',
  async (off) => {
    const rig = new Rig();
    const tab = rig.device().openTab();
    Object.assign(tab.platform, { now: () => rig.clock.now() + off });
    const client = rig.visitor(tab);
    client.open();
    await rig.quiet();
    expect(client.serverNow()).toBe(rig.clock.now());
    const chat = client.conversations.current.value;
    chat.setTyping(true);
    void chat.messages.send('one');
    await rig.quiet();
    const [conversation] = rig.desk.data.conversations.values();
    const ada = rig.agent('agent-token-of-ada-0001');
    await rig.pass(1_000);
    void ada.conversations.get(conversation!.id).messages.send('two');
    await rig.pass(1_000);
    rig.network.up = false;
    rig.network.cutAll();
    chat.messages.send('three').catch(() => undefined);
    await rig.quiet();
    const shown = chat.timeline.value.items.filter(({ body }) => body.type === 'message');
    expect(shown.map(({ body }) => body.type === 'message' && body.text)).toEqual(['one', 'two', 'three']);
    expect(shown.slice(0, 2).map(({ at }) => at)).toEqual(
      conversation!.entries.filter(({ body }) => body.type === 'message').map(({ at }) => at),
    );
    // What is on its way has a time that fits in, too.
    expect(shown[2]!.at).toBe(rig.clock.now());
    const { value: state } = client.connection;
    expect(
      state.status === 'offline' &&
        state.retryAt! >= rig.clock.now() &&
        state.retryAt! <= rig.clock.now() + 30_000,
    ).toBe(true);
  },
);

it('[D3] a server whose clock was put back an hour keeps the new conversation in front', async () => {
  const rig = new Rig();
  const client = rig.visitor();
  void client.conversations.current.value.messages.send('one');
  await rig.quiet();
  const ended = client.conversations.current.value.end();
  await rig.quiet();
  await ended;
  const { now } = rig.desk.data;
  rig.desk.data.now = () => now() - 3_600_000;
  void client.conversations.startNew().messages.send('two');
  await rig.quiet();
  expect(client.conversations.current.value.state.value?.status).toBe('queued');
  await rig.pass(25_000);
  expect(client.conversations.current.value.state.value?.status).toBe('queued');
});
