import { describe, expect, it } from 'vitest';
import type { AgentConversationHandle, InboxHandle } from '../src/agent.ts';
import { Rig } from './lib/rig.ts';

const ADA = 'agent-token-of-ada-0001';
const BEN = 'agent-token-of-ben-0002';

async function begin(rig: Rig, text = 'Hello') {
  const client = rig.visitor();
  const chat = client.conversations.current.value;
  const sent = chat.messages.send(text);
  await rig.quiet();
  await sent;
  return { client, chat, id: chat.id! };
}

const textsOf = ({ timeline }: AgentConversationHandle) =>
  timeline.value.items.flatMap(({ body }) => (body.type === 'message' ? [body.text] : []));
const shown = ({ inbox }: InboxHandle) => inbox.value.conversations.map(({ preview }) => preview);

describe('an agent', () => {
  it('knows who is signed in, and keeps the inboxes live by facts, with their counts', async () => {
    const rig = new Rig();
    const ada = rig.agent(ADA);
    const ben = rig.agent(BEN);
    expect(ada.me.value).toBeNull();
    const [mine, waiting, all] = (['mine', 'waiting', 'all'] as const).map((view) =>
      ada.openInbox('shop', view),
    );
    expect(mine!.inbox.value.status).toBe('loading');
    await rig.quiet();
    expect(ada.me.value?.id).toBe(ADA);
    expect(mine!.inbox.value).toMatchObject({ conversations: [], status: 'ready', more: false });

    const first = await begin(rig, 'first');
    await rig.pass(10);
    await begin(rig, 'second');
    await rig.pass(2_500);
    expect(shown(waiting!)).toEqual(['first', 'second']);
    expect(shown(all!)).toEqual(['second', 'first']);
    expect(waiting!.inbox.value.counts).toMatchObject({ mine: 0, waiting: 2, snoozed: 0 });

    const claim = ada.conversations.get(first.id).claim();
    await rig.quiet();
    await claim;
    expect(shown(mine!)).toEqual(['first']);
    expect(mine!.inbox.value.counts).toMatchObject({ mine: 1, waiting: 1, snoozed: 0 });
    void first.chat.messages.send('first again');
    await rig.quiet();
    expect(shown(mine!)).toEqual(['first again']);

    const taken = ben.conversations.get(first.id).claim();
    await rig.quiet();
    await taken;
    expect(shown(mine!)).toEqual([]);
    expect(mine!.inbox.value.counts).toMatchObject({ mine: 0, waiting: 1, snoozed: 0 });
    await rig.pass(2_500);
    expect(mine!.inbox.value.counts).toMatchObject({ mine: 0, waiting: 1, snoozed: 0 });
  });

  it('[D4] lists anew what changed while it was away', async () => {
    const rig = new Rig();
    const ada = rig.agent(ADA);
    const waiting = ada.openInbox('shop', 'waiting');
    await rig.quiet();
    rig.network.pairs[0]!.cut();
    await begin(rig, 'while away');
    expect(shown(waiting)).toEqual([]);
    await rig.pass(5_000);
    expect(shown(waiting)).toEqual(['while away']);
  });

  it('follows a conversation as long as somebody asks for it', async () => {
    const rig = new Rig();
    const { chat, id } = await begin(rig);
    const ada = rig.agent(ADA);
    const handle = ada.conversations.get(id);
    const stops = [handle.watch(), handle.watch()];
    await rig.quiet();
    const watched = () => rig.desk.sockets.some((socket) => socket.watched.has(id));
    stops[0]!();
    stops[0]!();
    await rig.quiet();
    expect(watched()).toBe(true);
    void chat.messages.send('more');
    await rig.quiet();
    expect(handle.timeline.value.items.at(-1)?.body).toEqual({ type: 'message', text: 'more' });
    stops[1]!();
    await rig.quiet();
    expect(watched()).toBe(false);
    void chat.messages.send('unseen');
    await rig.quiet();
    const stop = handle.watch();
    await rig.quiet();
    expect(handle.timeline.value.items.at(-1)?.body).toEqual({ type: 'message', text: 'unseen' });
    stop();
  });

  it('[D4] [D5] lets go of the lines of what was left long ago, and has all of them when it is watched again', async () => {
    const rig = new Rig();
    const { chat, id } = await begin(rig);
    const others: string[] = [];
    for (let count = 0; count < 20; count += 1) others.push((await begin(rig)).id);
    const ada = rig.agent(ADA);
    const visit = async (conversationId: string): Promise<void> => {
      const stop = ada.conversations.get(conversationId).watch();
      await rig.quiet();
      stop();
      await rig.quiet();
    };
    const handle = ada.conversations.get(id);
    const { timeline } = handle;
    await visit(id);
    const before = timeline.value.items;
    for (const other of others.slice(0, 19)) await visit(other);
    expect(timeline.value.items).toEqual(before);
    rig.network.pairs.at(-1)!.cut();
    const sent = handle.messages.send('On its way');
    await visit(others[19]!);
    expect(timeline.value).toMatchObject({
      status: 'loading',
      items: [{ delivery: { state: 'sending' } }],
    });
    expect(handle.state.value?.id).toBe(id);

    await rig.pass(5_000);
    await sent;
    void chat.messages.send('Meanwhile');
    await rig.quiet();
    expect(timeline.value.status).toBe('loading');
    handle.watch();
    await rig.quiet();
    expect(textsOf(handle)).toEqual(['Hello', 'On its way', 'Meanwhile']);
    expect(timeline.value).toMatchObject({ complete: true, status: 'ready' });
  });

  it('[A2] shows an empty timeline without a state for what does not exist', async () => {
    const rig = new Rig();
    const handle = rig.agent(ADA).conversations.get('no-such-conversation');
    handle.watch();
    await rig.quiet();
    expect(handle.state.value).toBeNull();
    expect(handle.timeline.value).toEqual({ items: [], complete: true, status: 'ready' });
  });

  it('[A7] shows nothing any more of a conversation that was erased', async () => {
    const rig = new Rig();
    const { id } = await begin(rig, 'a canary');
    const ada = rig.agent(ADA);
    const waiting = ada.openInbox('shop', 'waiting');
    const handle = ada.conversations.get(id);
    handle.watch();
    await rig.quiet();
    expect(shown(waiting)).toEqual(['a canary']);
    expect(handle.timeline.value.items).not.toEqual([]);

    rig.desk.data.conversations.delete(id);
    // Nobody tells of it: heads are compared.
    await rig.pass(30_000);
    expect(handle.state.value).toBeNull();
    expect(handle.timeline.value).toEqual({ items: [], complete: true, status: 'ready' });
    expect(shown(waiting)).toEqual([]);
    const refused = handle.messages.send('Still there?').catch((error: unknown) => error);
    await rig.quiet();
    expect(await refused).toMatchObject({ code: 'not_found' });
  });

  it('[D8] tells of an assignment and of a message once, on one tab', async () => {
    const rig = new Rig();
    const device = rig.device();
    const rung: string[] = [];
    const tabs = [rig.agent(ADA, device.openTab()), rig.agent(ADA, device.openTab())];
    for (const tab of tabs) {
      tab.on('message', ({ item }) => void rung.push(item.body.type === 'message' ? item.body.text : ''));
      tab.on('assigned', ({ conversation }) => void rung.push(`assigned ${conversation.preview}`));
    }
    await rig.quiet();
    const { chat, id } = await begin(rig, 'Hello');
    const conversation = rig.desk.data.conversations.get(id)!;
    const agent = { id: ADA, name: 'Ada' };
    rig.desk.add(
      conversation,
      null,
      'assigned-entry',
      { kind: 'system' },
      {
        type: 'status',
        status: 'active',
        reason: 'assigned',
        agent,
      },
    );
    await rig.quiet();
    expect(rung).toEqual(['assigned Hello']);
    void chat.messages.send('Are you there?');
    await rig.quiet();
    expect(rung).toEqual(['assigned Hello', 'Are you there?']);
  });

  it('[D2] [D5] [C1] sends messages and notes in one order, once, over lost acknowledgements', async () => {
    const rig = new Rig();
    const { client, chat, id } = await begin(rig);
    const device = rig.device();
    const ada = rig.agent(ADA, device.openTab());
    const handle = ada.conversations.get(id);
    handle.watch();
    await rig.quiet();
    const sent = Promise.all([
      handle.messages.send('one'),
      handle.notes.send('two'),
      handle.messages.send('three'),
    ]);
    for (let loss = 0; loss < 4; loss += 1) {
      await rig.pass(1);
      for (const pair of rig.network.pairs) pair.deliver('server');
      rig.network.cutAll();
      await rig.pass(40_000);
    }
    const items = await sent;
    expect(items.map(({ body }) => body.type)).toEqual(['message', 'note', 'message']);
    const stored = rig.desk.data.conversations
      .get(id)!
      .entries.flatMap(({ body }) => ('text' in body ? body.text : []));
    expect(stored).toEqual(['Hello', 'one', 'two', 'three']);
    expect(handle.timeline.value.items.flatMap(({ delivery }) => delivery?.state ?? [])).toEqual([
      'sent',
      'sent',
      'sent',
    ]);
    expect(chat.timeline.value.items.map(({ body }) => body.type)).not.toContain('note');
    expect(client.unread.value).toBe(2);
  });

  it('[D11] is closed for good when nobody is signed in', async () => {
    const rig = new Rig();
    rig.desk.refuse.set('connect', {
      code: 'unauthenticated',
      message: 'unable to sign in',
      retryable: false,
    });
    const ada = rig.agent(ADA);
    await rig.pass(60_000);
    expect(ada.connection.value).toMatchObject({ status: 'closed', error: { code: 'unauthenticated' } });
    await expect(ada.setPresence('away')).rejects.toMatchObject({ code: 'disconnected' });
  });

  it('chooses a presence, and leaves nothing running when it is closed', async () => {
    const rig = new Rig();
    const tab = rig.device().openTab();
    const ada = rig.agent(ADA, tab);
    ada.openInbox('shop', 'all');
    const chosen = ada.setPresence('away');
    await rig.quiet();
    await chosen;
    expect(ada.presence.value).toBe('away');
    await begin(rig);
    await ada.close();
    await ada.close();
    expect(tab.pendingTimers).toBe(0);
  });
});
