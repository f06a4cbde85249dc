import type { AgentCard } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { Rig } from './lib/rig.ts';

const ADA = 'agent-token-of-ada-0001';
const BEN = 'agent-token-of-ben-0002';

async function done<T>(rig: Rig, call: Promise<T>): Promise<T> {
  call.catch(() => undefined);
  await rig.quiet();
  return call;
}

async function write(rig: Rig) {
  void rig.visitor().conversations.current.value.messages.send('Hello');
  await rig.pass(10);
  return [...rig.desk.data.conversations.values()].at(-1)!;
}

describe('the board', () => {
  it('[R8] is kept up to date while somebody follows it, over a lost connection', async () => {
    const rig = new Rig();
    const ada = rig.agent(ADA);
    await rig.quiet();
    const board = ada.board('shop');
    expect(ada.board('shop')).toBe(board);
    const stops = [board.follow(), board.follow()];
    await rig.quiet();
    expect(board.board.value?.queues[0]).toMatchObject({ waiting: 0 });
    const first = await write(rig);
    const second = await write(rig);
    const places = () => [...board.waiting.value].map(([id, { position }]) => `${id} ${position}`);
    expect(board.board.value?.queues[0]).toMatchObject({ waiting: 2 });
    expect(places()).toEqual([`${first.id} 1`, `${second.id} 2`]);
    await done(rig, ada.conversations.get(first.id).claim());
    expect(places()).toEqual([`${second.id} 1`]);
    rig.network.pairs[0]!.cut();
    await done(rig, rig.agent(BEN).conversations.get(second.id).claim());
    await rig.pass(5_000);
    expect(places()).toEqual([]);
    for (const stop of [...stops, ...stops]) stop();
    await rig.quiet();
    expect(rig.desk.sockets.some(({ boards }) => boards.size > 0)).toBe(false);
    await write(rig);
    expect(places()).toEqual([]);
  });
});

describe('a crisis', () => {
  it('[E7] is switched, and one reply is made once under one id, however often it is sent', async () => {
    const rig = new Rig();
    const ada = rig.agent(ADA);
    await write(rig);
    const crisis = ada.crisis('shop');
    expect(await done(rig, crisis.set(true))).toMatchObject({ by: { id: ADA }, affected: 1 });
    const reply = crisis.reply('It works again.');
    await rig.pass(1);
    for (const pair of rig.network.pairs) pair.deliver('server');
    rig.network.cutAll();
    await rig.pass(40_000);
    expect(await reply).toEqual({ conversations: 1 });
    expect([...rig.desk.data.crisisReplies.values()]).toEqual(['It works again.']);
    await expect(crisis.reply('')).rejects.toMatchObject({ code: 'invalid' });
    expect(await done(rig, crisis.set(false))).toBeNull();
  });
});

describe('the configuration', () => {
  it('is read, saved on the version it was made from, and listed', async () => {
    const rig = new Rig();
    const configuration = rig.agent(ADA).configuration('shop');
    const present = await done(rig, configuration.get());
    const saved = await done(
      rig,
      configuration.put({ botLimit: '5m' }, { expectedVersion: present.version }),
    );
    expect(saved).toMatchObject({ version: 1, configuration: { botLimit: '5m', reopenWindow: '7d' } });
    await expect(
      done(rig, configuration.put({ botLimit: '6m' }, { expectedVersion: 0 })),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await done(rig, configuration.history({ limit: 1 }))).map(({ version }) => version)).toEqual([1]);
    expect((await done(rig, configuration.history({ before: 1 }))).map(({ version }) => version)).toEqual([
      0,
    ]);
  });

  it('[A3] one that no frame can carry is refused before it is sent', async () => {
    const rig = new Rig();
    const configuration = rig.agent(ADA).configuration('shop');
    const agents = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, index) => [`agent${index}@shop.example`, {}]),
    );
    await expect(done(rig, configuration.put({ agents }, { expectedVersion: 0 }))).rejects.toMatchObject({
      code: 'too_large',
      retryable: false,
    });
    expect((await done(rig, configuration.get())).version).toBe(0);
  });

  it('[D4] tells what others saved, live and after an absence, and nothing of what this client saved', async () => {
    const rig = new Rig();
    const mine = rig.agent(ADA).configuration('shop');
    const told: number[] = [];
    mine.on('changed', ({ version }) => void told.push(version));
    await done(rig, mine.get());
    await done(rig, mine.put({}, { expectedVersion: 0 }));
    const theirs = rig.agent(BEN).configuration('shop');
    await done(rig, theirs.put({}, { expectedVersion: 1 }));
    expect(told).toEqual([2]);
    rig.network.pairs[0]!.cut();
    await done(rig, theirs.put({}, { expectedVersion: 2 }));
    await rig.pass(5_000);
    expect(told).toEqual([2, 3]);
  });
});

describe('what concerns the agent', () => {
  const card: AgentCard = {
    id: ADA,
    name: 'Ada',
    presence: 'available',
    connected: true,
    load: 0,
    capacity: 4,
    pause: null,
    breakDueSince: null,
  };

  it('[P5] the own card says whether there is a pause, and whether a break is due', async () => {
    const rig = new Rig();
    rig.desk.data.cards.set(ADA, card);
    const ada = rig.agent(ADA);
    await rig.quiet();
    expect(ada.card.value).toEqual(card);
    const tired = { ...card, pause: { reason: 'wrapUp' as const, until: 5 }, breakDueSince: 3 };
    rig.desk.tellAgents('agent:changed', tired);
    rig.desk.tellAgents('agent:changed', { ...card, id: BEN, name: 'Ben' });
    await rig.quiet();
    expect(ada.card.value).toEqual(tired);
  });

  it('[D8] an alert reaches every tab, and rings in one', async () => {
    const rig = new Rig();
    const device = rig.device();
    const told: boolean[] = [];
    for (const tab of [device.openTab(), device.openTab()])
      rig.agent(ADA, tab).on('alert', ({ first }) => void told.push(first));
    await rig.quiet();
    rig.desk.tellAgents('alert:raised', {
      siteId: 'shop',
      conversationId: null,
      at: 5,
      kind: 'crisisStarted',
    });
    await rig.quiet();
    expect(told).toHaveLength(2);
    expect(told.filter(Boolean)).toHaveLength(1);
  });
});
