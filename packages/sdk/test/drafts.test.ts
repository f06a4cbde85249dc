import { describe, expect, it } from 'vitest';
import type { AgentClient, DraftText } from '../src/agent.ts';
import { Rig } from './lib/rig.ts';

const ADA = 'agent-token-of-ada-0001';
const BEN = 'agent-token-of-ben-0002';

async function begin(rig: Rig): Promise<string> {
  const visitor = rig.visitor();
  void visitor.conversations.current.value.messages.send('Where is my order?');
  await rig.quiet();
  const [conversation] = rig.desk.data.conversations.values();
  return conversation!.id;
}

/** Another device of hers, with the conversation on its screen. */
async function screen(rig: Rig, id: string, tab = rig.device().openTab(), token = ADA) {
  const client = rig.agent(token, tab);
  await rig.quiet();
  const handle = client.conversations.get(id);
  const leave = handle.watch();
  await rig.quiet();
  const reply = (): DraftText => handle.drafts.draft.value.reply;
  return { client, handle, leave, reply, write: (text: string) => handle.drafts.write('reply', text) };
}

const stored = (rig: Rig): string[] => [...rig.desk.data.drafts.values()].map(({ text }) => text);
const begun = (client: AgentClient): string[] => [...client.begun.value];

describe('drafts', () => {
  it('[D8] are on all devices of an agent a moment later, and on nobody else’s', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const [here, there] = [await screen(rig, id), await screen(rig, id)];
    const other = await screen(rig, id, undefined, BEN);
    here.write('Dear Cleo');
    expect(here.reply()).toEqual({ text: 'Dear Cleo', other: null, saved: false });
    await rig.pass(2_000);
    expect(here.reply()).toEqual({ text: 'Dear Cleo', other: null, saved: true });
    expect(there.reply()).toEqual({ text: 'Dear Cleo', other: null, saved: true });
    expect([begun(there.client), begun(other.client)]).toEqual([[id], []]);
    expect(other.reply().text).toBe('');
    there.write('Dear Cleo, it');
    await rig.pass(2_000);
    expect(here.reply().text).toBe('Dear Cleo, it');
  });

  it('are sent once in a while, not with every keystroke', async () => {
    const rig = new Rig();
    const { write } = await screen(rig, await begin(rig));
    for (const text of ['D', 'De', 'Dea', 'Dear']) {
      write(text);
      await rig.quiet();
    }
    expect(stored(rig)).toEqual([]);
    await rig.pass(2_000);
    expect(stored(rig)).toEqual(['Dear']);
  });

  it('[D5] written without a connection survive a reload and follow when there is one', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const device = rig.device();
    const tab = device.openTab();
    const before = await screen(rig, id, tab);
    rig.desk.crash();
    before.write('Written on the train');
    await rig.quiet();
    await before.client.close();
    const after = await screen(rig, id, device.openTab());
    await rig.pass(3_000);
    expect(after.reply()).toEqual({ text: 'Written on the train', other: null, saved: true });
    expect(stored(rig)).toEqual(['Written on the train']);
  });

  it('keep both when two devices were written on while they did not hear of each other', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const [here, there] = [await screen(rig, id), await screen(rig, id)];
    here.write('Dear');
    await rig.pass(2_000);
    here.write('Dear Cleo');
    there.write('Dear Dan');
    await rig.pass(4_000);
    const [one, two] = [here.reply(), there.reply()];
    for (const { other, text } of [one, two])
      expect(new Set([text, other?.text])).toEqual(new Set(['Dear Cleo', 'Dear Dan']));
    const otherText = two.other!.text;
    there.handle.drafts.takeOther('reply');
    await rig.pass(2_000);
    expect(here.reply()).toMatchObject({ text: otherText, other: { text: two.text } });
    here.handle.drafts.dropOther('reply');
    await rig.pass(2_000);
    expect([here.reply(), there.reply()]).toEqual([
      { text: otherText, other: null, saved: true },
      { text: otherText, other: null, saved: true },
    ]);
  });

  it('are gone everywhere when they are sent', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const [here, there] = [await screen(rig, id), await screen(rig, id)];
    here.write('On its way');
    await rig.pass(2_000);
    here.write('');
    await rig.quiet();
    expect([stored(rig), there.reply().text, begun(there.client)]).toEqual([[], '', []]);
  });

  it('[D4] that changed while nobody told are found by the heads', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const { client, reply } = await screen(rig, id);
    rig.desk.data.drafts.set(`${client.me.value!.id} ${id} reply`, {
      conversationId: id,
      kind: 'reply',
      text: 'From a phone',
      at: 7,
      other: null,
    });
    expect(reply().text).toBe('');
    await rig.pass(26_000);
    expect(reply().text).toBe('From a phone');
    rig.desk.data.drafts.clear();
    await rig.pass(26_000);
    expect(reply().text).toBe('');
  });

  it('stay on the screen of whoever writes when the conversation ends, and go from the others', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const [here, there] = [await screen(rig, id), await screen(rig, id)];
    here.write('I wanted to say');
    await rig.pass(2_000);
    const colleague = await screen(rig, id, undefined, BEN);
    await Promise.all([colleague.handle.end(), rig.quiet()]);
    rig.desk.data.drafts.clear();
    await rig.pass(26_000);
    expect(here.reply().text).toBe('I wanted to say');
    expect(there.reply().text).toBe('');
  });

  it('belong to an agent, also on a device that several share', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const device = rig.device();
    const ada = await screen(rig, id, device.openTab());
    ada.write('Mine');
    await rig.pass(2_000);
    await ada.client.close();
    const ben = await screen(rig, id, device.openTab(), BEN);
    await rig.pass(2_000);
    expect(ben.reply().text).toBe('');
  });
});

describe('colleagues', () => {
  const people = ({ handle }: Awaited<ReturnType<typeof screen>>) =>
    handle.colleagues.value.map(({ doing, name }) => `${name} ${doing}`);

  it('[D7] see who else looks and writes, as long as they do', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const [ada, ben] = [await screen(rig, id), await screen(rig, id, undefined, BEN)];
    const leave = ada.handle.look();
    await rig.quiet();
    expect(ben.handle.colleagues.value).toMatchObject([{ doing: 'looking' }]);
    // Whoever comes later learns who is there already.
    ben.handle.look();
    await rig.quiet();
    expect(people(ada)).toHaveLength(1);
    ada.handle.setWriting('reply');
    await rig.quiet();
    expect(ben.handle.colleagues.value).toMatchObject([{ doing: 'replying' }]);
    await rig.pass(31_000);
    expect(ben.handle.colleagues.value).toMatchObject([{ doing: 'looking' }]);
    await rig.pass(60_000);
    expect(ben.handle.colleagues.value).toMatchObject([{ doing: 'looking' }]);
    leave();
    await rig.quiet();
    expect(people(ben)).toEqual([]);
    // Somebody may write before the screen has said that they look.
    ada.handle.setWriting('reply');
    await rig.quiet();
    expect(people(ben)).toEqual([]);
    ada.handle.look();
    await rig.quiet();
    expect(ben.handle.colleagues.value).toMatchObject([{ doing: 'replying' }]);
  });

  it('[D7] are forgotten when nothing is heard of them any more', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const [ada, ben] = [await screen(rig, id), await screen(rig, id, undefined, BEN)];
    ada.handle.look();
    await rig.quiet();
    expect(people(ben)).toHaveLength(1);
    await ada.client.close();
    await rig.pass(46_000);
    expect(people(ben)).toEqual([]);
  });

  it('do not see who only watches, nor themselves on another device', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const [ada, too, silent] = [
      await screen(rig, id),
      await screen(rig, id),
      await screen(rig, id, undefined, BEN),
    ];
    ada.handle.look();
    await rig.pass(30_000);
    expect([people(ada), people(too), people(silent).length]).toEqual([[], [], 1]);
  });

  it('are told again after a lost connection', async () => {
    const rig = new Rig();
    const id = await begin(rig);
    const [ada, ben] = [await screen(rig, id), await screen(rig, id, undefined, BEN)];
    ada.handle.look();
    ben.handle.look();
    await rig.pass(1_000);
    rig.desk.crash();
    await rig.pass(60_000);
    expect([people(ada).length, people(ben).length]).toEqual([1, 1]);
  });
});
