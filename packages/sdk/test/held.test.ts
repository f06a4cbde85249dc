import { describe, expect, it } from 'vitest';
import type { AgentConversationHandle } from '../src/agent.ts';
import { Rig } from './lib/rig.ts';

const ADA = 'agent-token-of-ada-0001';

async function begin(rig: Rig): Promise<string> {
  const visitor = rig.visitor();
  void visitor.conversations.current.value.messages.send('Where is my order?');
  await rig.quiet();
  const [conversation] = rig.desk.data.conversations.values();
  return conversation!.id;
}

const stored = (rig: Rig): string[] =>
  [...rig.desk.data.conversations.values()]
    .flatMap(({ entries }) => entries)
    .flatMap(({ body, author }) => (body.type === 'message' && author.kind === 'agent' ? body.text : []));

const shown = ({ timeline }: AgentConversationHandle): string[] =>
  timeline.value.items.flatMap(({ body, delivery, own }) =>
    body.type === 'message' && own ? `${body.text}: ${delivery?.state ?? ''}` : [],
  );

describe('texts that are held', () => {
  it('[D5] are sent when their time is over, in order with those behind them', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const handle = rig.agent(ADA).conversations.get(id);
    const first = handle.messages.send('one', { holdMs: 5_000 });
    const second = handle.messages.send('two');
    await rig.pass(4_500);
    expect(shown(handle)).toEqual(['one: held', 'two: sending']);
    expect(stored(rig)).toEqual([]);
    await rig.pass(1_000);
    expect(stored(rig)).toEqual(['one', 'two']);
    expect((await first).seq).toBeLessThan((await second).seq ?? 0);
  });

  it('[D5] can be taken back in any tab, and are not sent then; later it is too late', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const device = rig.device();
    const tabs = [rig.agent(ADA, device.openTab()), rig.agent(ADA, device.openTab())];
    const [here, there] = tabs.map((tab) => tab.conversations.get(id)) as [
      AgentConversationHandle,
      AgentConversationHandle,
    ];
    here.messages.send('wrong', { holdMs: 5_000 }).catch(() => undefined);
    await rig.pass(1_000);
    const [item] = there.timeline.value.items.filter(({ delivery }) => delivery?.state === 'held');
    expect(await there.takeBack(item!.id)).toMatchObject({ text: 'wrong', kind: 'message' });
    expect(await here.takeBack(item!.id)).toBeNull();
    await rig.pass(10_000);
    expect(stored(rig)).toEqual([]);
    expect([...shown(here), ...shown(there)]).toEqual([]);
  });

  it('[D5] tell whoever waits that they were taken back, and go at once when asked to', async () => {
    const rig = new Rig();
    const handle = rig.agent(ADA).conversations.get(await begin(rig));
    const taken = handle.messages.send('taken', { holdMs: 5_000 });
    const sent = handle.messages.send('sent', { holdMs: 60_000 });
    await rig.quiet();
    const held = handle.timeline.value.items.filter(({ delivery }) => delivery?.state === 'held');
    const refused = taken.then(
      () => null,
      (error: unknown) => error,
    );
    await handle.takeBack(held[0]!.id);
    expect(await refused).toMatchObject({ code: 'aborted' });
    await handle.sendNow(held[1]!.id);
    await rig.quiet();
    await sent;
    expect(stored(rig)).toEqual(['sent']);
  });

  it('[D5] outlive a reload, are sent once, and resolve the conversation where that was asked', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const device = rig.device();
    const tab = device.openTab();
    const before = rig.agent(ADA, tab);
    await rig.quiet();
    before.conversations
      .get(id)
      .messages.send('Done!', { holdMs: 5_000, thenResolve: {} })
      .catch(() => undefined);
    await rig.pass(1_000);
    expect(tab.warnsBeforeLeaving).toBe(true);
    tab.kill();
    await rig.pass(2_000);
    const again = rig.agent(ADA, device.openTab()).conversations.get(id);
    await rig.pass(1_000);
    expect(shown(again)).toEqual(['Done!: held']);
    expect(stored(rig)).toEqual([]);
    await rig.pass(10_000);
    expect(stored(rig)).toEqual(['Done!']);
    expect(rig.desk.data.conversations.get(id)?.status).toBe('resolved');
  });
});
