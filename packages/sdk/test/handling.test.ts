import { describe, expect, it } from 'vitest';
import type { AgentClient, AgentConversationHandle } from '../src/agent.ts';
import { Rig } from './lib/rig.ts';

const ADA = 'agent-token-of-ada-0001';
const BEN = 'agent-token-of-ben-0002';
const summary = { who: 'Jan', asked: 'Where is my order?', tried: 'Looked.', promised: 'Nothing.' };

async function begin(rig: Rig) {
  const client = rig.visitor();
  const chat = client.conversations.current.value;
  void chat.messages.send('Where is my order?');
  await rig.quiet();
  const [conversation] = rig.desk.data.ofVisitor([...rig.desk.data.conversations.values()].at(-1)!.visitorId);
  return { client, chat, conversation: conversation! };
}

const offered = (client: AgentClient) => client.offers.value.map(({ conversation }) => conversation.id);

/** Runs a call whose answer needs the network to deliver. */
async function done<T>(rig: Rig, call: Promise<T>): Promise<T> {
  call.catch(() => undefined);
  await rig.quiet();
  return call;
}

describe('offers', () => {
  it('[R5] are shown with their end, ring once on a device, and are accepted', async () => {
    const rig = new Rig();
    const device = rig.device();
    const tabs = [rig.agent(ADA, device.openTab()), rig.agent(ADA, device.openTab())];
    const rung: string[] = [];
    for (const tab of tabs) {
      tab.on('offered', ({ conversation, until }) => void rung.push(`${conversation.id} ${until}`));
      tab.on('assigned', () => void rung.push('assigned'));
    }
    const { conversation, chat } = await begin(rig);
    rig.desk.offer(conversation, ADA);
    await rig.quiet();
    expect(tabs.map(offered)).toEqual([[conversation.id], [conversation.id]]);
    expect(tabs[0]!.offers.value[0]!.until).toBe(rig.clock.now() + 30_000);
    expect(rung).toEqual([`${conversation.id} ${rig.clock.now() + 30_000}`]);
    expect(chat.state.value?.status).toBe('queued');
    expect(chat.timeline.value.items.map(({ body }) => body.type)).toEqual(['status', 'message']);

    await done(rig, tabs[0]!.conversations.get(conversation.id).accept());
    await rig.quiet();
    expect(tabs.map(offered)).toEqual([[], []]);
    expect(conversation.status).toBe('active');
    // What was accepted by hand is no news, in this tab and in the other.
    expect(rung).toHaveLength(1);
  });

  it('[R5] leave the list when they are declined or missed, and a late answer is a conflict', async () => {
    const rig = new Rig();
    const ada = rig.agent(ADA);
    const { conversation } = await begin(rig);
    const handle = ada.conversations.get(conversation.id);
    rig.desk.offer(conversation, ADA);
    await rig.quiet();
    await done(rig, handle.decline());
    expect(offered(ada)).toEqual([]);
    rig.desk.offer(conversation, ADA);
    await rig.pass(30_000);
    rig.desk.fireDue();
    await rig.quiet();
    expect(offered(ada)).toEqual([]);
    await expect(done(rig, handle.accept())).rejects.toMatchObject({ code: 'conflict' });
  });

  it('[D4] are asked for after an absence: new ones come, those that are over go', async () => {
    const rig = new Rig();
    const ada = rig.agent(ADA);
    const first = await begin(rig);
    const second = await begin(rig);
    rig.desk.offer(first.conversation, ADA);
    await rig.quiet();
    rig.network.pairs[0]!.cut();
    await done(rig, rig.agent(BEN).conversations.get(first.conversation.id).claim());
    rig.desk.offer(second.conversation, ADA);
    await rig.pass(5_000);
    expect(offered(ada)).toEqual([second.conversation.id]);
  });
});

describe('handing on', () => {
  async function held(rig: Rig): Promise<{ id: string; ada: AgentConversationHandle; ben: AgentClient }> {
    const { conversation } = await begin(rig);
    const ada = rig.agent(ADA).conversations.get(conversation.id);
    const ben = rig.agent(BEN);
    ada.watch();
    await rig.quiet();
    await done(rig, ada.claim());
    return { id: conversation.id, ada, ben };
  }

  it('[R9] to a colleague: stays with the sender until it is accepted, and comes back when declined', async () => {
    const rig = new Rig();
    const { id, ada, ben } = await held(rig);
    await done(rig, ada.transfer({ kind: 'agent', agentId: BEN }, 'They want their money back.'));
    expect(ada.state.value).toMatchObject({
      status: 'offered',
      agent: { id: ADA },
      offer: { agent: { id: BEN } },
    });
    expect(ada.timeline.value.items.find(({ body }) => body.type === 'transfer')).toMatchObject({
      own: true,
      delivery: null,
      body: { note: 'They want their money back.' },
    });
    expect(offered(ben)).toEqual([id]);
    await done(rig, ben.conversations.get(id).decline());
    expect(ada.state.value).toMatchObject({ status: 'active', agent: { id: ADA }, offer: null });
    await expect(ada.transfer({ kind: 'queue', queueId: 'main' }, ' ')).rejects.toMatchObject({
      code: 'invalid',
    });
    await done(rig, ada.transfer({ kind: 'queue', queueId: 'main' }));
    expect(ada.state.value).toMatchObject({ status: 'queued', agent: null });
  });

  it('[E4] to the next tier, with a summary that was looked over', async () => {
    const rig = new Rig();
    const { ada } = await held(rig);
    expect(await done(rig, ada.escalationDraft())).toMatchObject({ asked: 'Where is my order?' });
    await done(rig, ada.escalate({ summary }));
    expect(ada.state.value).toMatchObject({ status: 'queued', tier: 2 });
    expect(ada.timeline.value.items.find(({ body }) => body.type === 'escalation')?.body).toMatchObject({
      summary,
    });
  });

  it('puts aside, wakes, assigns, and marks a contact', async () => {
    const rig = new Rig();
    const { ada, ben, id } = await held(rig);
    const snoozed = ben.openInbox('shop', 'snoozed');
    await done(rig, ada.snooze(rig.clock.now() + 5_000));
    expect(ada.state.value).toMatchObject({ status: 'snoozed', snoozedUntil: rig.clock.now() + 5_000 });
    await done(rig, ada.assign(BEN));
    await done(rig, ben.conversations.get(id).snooze(rig.clock.now() + 5_000));
    await rig.quiet();
    expect(snoozed.inbox.value.conversations.map((one) => one.id)).toEqual([id]);
    await rig.pass(5_000);
    rig.desk.fireDue();
    await rig.quiet();
    expect(snoozed.inbox.value.conversations).toEqual([]);
    await done(rig, ada.setVip(true));
    expect(ada.state.value?.contact.vip).toBe(true);
    expect(ben.conversations.get(id).state.value?.contact.vip).toBe(true);
  });

  it('[C4] changes and takes back own messages and notes, once, over lost acknowledgements', async () => {
    const rig = new Rig();
    const { ada, id } = await held(rig);
    const note = await done(rig, ada.notes.send('Paid?'));
    const edit = ada.editMessage(note.id, 'Paid by bank transfer.');
    for (let loss = 0; loss < 3; loss += 1) {
      await rig.pass(1);
      for (const pair of rig.network.pairs) pair.deliver('server');
      rig.network.cutAll();
      await rig.pass(40_000);
    }
    await edit;
    const items = () => ada.timeline.value.items.filter((item) => item.id === note.id);
    expect(items()).toMatchObject([
      { edited: true, deleted: false, body: { text: 'Paid by bank transfer.' } },
    ]);
    const { entries } = rig.desk.data.conversations.get(id)!;
    expect(entries.filter(({ body }) => body.type === 'edit')).toHaveLength(1);
    await done(rig, ada.deleteMessage(note.id));
    expect(items()).toMatchObject([{ deleted: true, body: { type: 'note', text: '' } }]);
    await expect(done(rig, ada.editMessage(note.id, 'again'))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
