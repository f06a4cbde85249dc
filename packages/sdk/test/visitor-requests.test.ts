import { describe, expect, it } from 'vitest';
import { deleteMessage, editMessage, requestContactBack, requestPerson } from '../src/visitor.ts';
import { Rig, texts } from './lib/rig.ts';

const ADA = 'agent-token-of-ada-0001';

async function done<T>(rig: Rig, call: Promise<T>): Promise<T> {
  call.catch(() => undefined);
  await rig.quiet();
  return call;
}

async function begin(rig: Rig, tab = rig.device().openTab()) {
  const client = rig.visitor(tab);
  const chat = client.conversations.current.value;
  const item = await done(rig, chat.messages.send('Hello'));
  const conversation = rig.desk.data.conversations.get(chat.id!)!;
  return { client, chat, item, conversation };
}

describe('a visitor', () => {
  it('[C4] changes and takes back a message, once, over lost acknowledgements, on all tabs', async () => {
    const rig = new Rig();
    const device = rig.device();
    const { chat, item, conversation } = await begin(rig, device.openTab());
    const other = rig.visitor(device.openTab());
    other.open();
    await rig.quiet();
    const edit = editMessage(chat, item.id, 'Hello there');
    for (let loss = 0; loss < 3; loss += 1) {
      await rig.pass(1);
      for (const pair of rig.network.pairs) pair.deliver('server');
      rig.network.cutAll();
      await rig.pass(40_000);
    }
    await edit;
    expect(conversation.entries.filter(({ body }) => body.type === 'edit')).toHaveLength(1);
    const shown = [chat, other.conversations.current.value].map(({ timeline }) =>
      timeline.value.items.find(({ id }) => id === item.id)!,
    );
    expect(shown).toMatchObject([
      { edited: true, body: { text: 'Hello there' } },
      { edited: true, body: { text: 'Hello there' } },
    ]);
    await done(rig, deleteMessage(chat, item.id));
    const [gone] = chat.timeline.value.items.filter(({ id }) => id === item.id);
    expect(gone).toMatchObject({ deleted: true, edited: false, body: { type: 'message', text: '' } });
    await expect(editMessage(chat, item.id, ' ')).rejects.toMatchObject({ code: 'invalid' });
    await expect(done(rig, editMessage(chat, 'nothing-like-it', 'x'))).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('[C4] a change in a younger page is seen in the history, and a message taken back is not unread', async () => {
    const rig = new Rig();
    const { client, chat, conversation, item } = await begin(rig);
    const ada = rig.agent(ADA).conversations.get(conversation.id);
    ada.watch();
    await rig.quiet();
    const said = await done(rig, ada.messages.send('One moment'));
    expect(client.unread.value).toBe(1);
    await done(rig, ada.deleteMessage(said.id));
    expect(client.unread.value).toBe(0);
    for (let n = 0; n < 8; n += 1) await done(rig, chat.messages.send(`text ${n}`));
    await done(rig, editMessage(chat, item.id, 'Hello there'));
    const read: string[] = [];
    const reading = (async () => {
      for await (const { body } of chat.messages.history({ pageSize: 3 }))
        if (body.type === 'message') read.unshift(body.text);
    })();
    await rig.pass(1_000);
    await reading;
    expect(read.slice(0, 2)).toEqual(['Hello there', '']);
    expect(read).toHaveLength(10);
  });

  it('[A2] nobody changes what somebody else wrote under the same id', async () => {
    const rig = new Rig();
    const { chat, item, conversation } = await begin(rig);
    const agent = { kind: 'agent' as const, id: ADA, name: 'Ada' };
    rig.desk.add(conversation, null, item.id, agent, { type: 'message', text: 'Hi' });
    rig.desk.add(conversation, null, 'edit-of-ada', agent, {
      type: 'edit',
      entryId: item.id,
      text: 'Hi there',
    });
    await rig.quiet();
    const shown = chat.timeline.value.items.flatMap(({ body }) => (body.type === 'message' ? body.text : []));
    expect(shown).toEqual(['Hello', 'Hi there']);
  });

  it('asks for a person and leaves a number, once', async () => {
    const rig = new Rig();
    const early = rig.visitor().conversations.current.value;
    await expect(requestPerson(early)).rejects.toMatchObject({ code: 'not_found' });
    const { chat, conversation } = await begin(rig);
    rig.desk.refuse.set('person:request', {
      code: 'unavailable',
      message: 'unable to: a test',
      retryable: true,
    });
    const asked = requestPerson(chat);
    await rig.pass(2_000);
    rig.desk.refuse.clear();
    await rig.pass(30_000);
    await asked;
    await done(rig, requestPerson(chat));
    const left = requestContactBack(chat, 'callback', '+48 600 700 800');
    for (const pair of rig.network.pairs) pair.deliver('server');
    rig.network.cutAll();
    await rig.pass(40_000);
    await left;
    const types = conversation.entries.map(({ body }) => body.type);
    expect(types.filter((type) => type === 'personRequest')).toHaveLength(1);
    expect(types.filter((type) => type === 'contactRequest')).toHaveLength(1);
    expect(chat.timeline.value.items.map(({ body }) => body.type)).toEqual([
      'status',
      'message',
      'contactRequest',
    ]);
  });

  it('[W6] a request ends with the client and with the patience of its caller, and leaves no timer', async () => {
    const rig = new Rig();
    const tab = rig.device().openTab();
    const { client, chat, item } = await begin(rig, tab);
    rig.network.up = false;
    rig.network.cutAll();
    const stop = new AbortController();
    const impatient = editMessage(chat, item.id, 'x', { signal: stop.signal });
    const closed = editMessage(chat, item.id, 'y');
    impatient.catch(() => undefined);
    closed.catch(() => undefined);
    await rig.quiet();
    stop.abort();
    await expect(impatient).rejects.toMatchObject({ code: 'aborted' });
    await client.close();
    await expect(closed).rejects.toMatchObject({ code: 'disconnected' });
    await rig.quiet();
    expect(tab.pendingTimers).toBe(0);
  });

  it('[R8] knows its place in the queue, live, after an absence, and no longer than it waits', async () => {
    const rig = new Rig();
    const ahead = await begin(rig);
    await rig.pass(10);
    const { chat, client, conversation } = await begin(rig);
    expect(chat.waiting.value).toEqual({ position: 2, range: null });
    const ada = rig.agent(ADA);
    await done(rig, ada.conversations.get(ahead.conversation.id).claim());
    expect(chat.waiting.value?.position).toBe(1);
    rig.network.cutAll();
    await rig.pass(10_000);
    expect(client.connection.value.status).toBe('online');
    expect(chat.waiting.value?.position).toBe(1);
    await done(rig, ada.conversations.get(conversation.id).claim());
    expect(chat.waiting.value).toBeNull();
  });

  it('[C2] a message long after the solution begins a conversation that follows the old one', async () => {
    const rig = new Rig();
    rig.desk.data.reopenWindowMs = 60_000;
    const { client, chat, conversation } = await begin(rig);
    await done(rig, rig.agent(ADA).conversations.get(conversation.id).resolve());
    await rig.pass(60_000);
    await done(rig, chat.messages.send('Me again'));
    expect(rig.desk.data.conversations.size).toBe(2);
    expect(client.conversations.current.value.state.value).toMatchObject({
      status: 'queued',
      previousId: conversation.id,
    });
    expect(texts(client)).toEqual(['Me again: sent']);
  });
});
