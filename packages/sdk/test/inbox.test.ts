import { describe, expect, it } from 'vitest';
import type { InboxHandle } from '../src/agent.ts';
import { Rig } from './lib/rig.ts';

const ADA = 'agent-token-of-ada-0001';
const BEN = 'agent-token-of-ben-0002';

async function begin(rig: Rig, text = 'Hello') {
  const client = rig.visitor();
  const chat = client.conversations.current.value;
  const sent = chat.messages.send(text);
  await rig.quiet();
  await sent;
  await rig.pass(10);
  return { chat, id: chat.id! };
}

const shown = ({ inbox }: InboxHandle) => inbox.value.conversations.map(({ preview }) => preview);

describe('inboxes', () => {
  it('[D4] shows by each view what belongs there, with counts that are right, at once and after an absence', async () => {
    const rig = new Rig();
    const ada = rig.agent(ADA);
    const open = ada.openInbox('shop', 'open');
    const resolved = ada.openInbox('shop', 'resolved');
    const unassigned = ada.openInbox('shop', 'unassigned');
    await rig.quiet();
    const first = await begin(rig, 'first');
    await begin(rig, 'second');
    await rig.pass(2_500);
    expect(shown(open)).toEqual(['second', 'first']);
    expect(shown(unassigned)).toEqual(['first', 'second']);
    const solving = ada.conversations.get(first.id).resolve();
    await rig.quiet();
    await solving;
    expect([shown(open), shown(resolved), shown(unassigned)]).toEqual([['second'], ['first'], ['second']]);
    expect(open.inbox.value.counts).toMatchObject({ open: 1, resolved: 1, unassigned: 1, waiting: 1 });
    rig.network.pairs[0]!.cut();
    await begin(rig, 'third');
    await rig.pass(6_000);
    expect(shown(open)).toEqual(['third', 'second']);
    expect(open.inbox.value.counts).toMatchObject({ open: 2, resolved: 1, unassigned: 2, waiting: 2 });
  });

  it('lets through what fits a filter, in the order that is asked for, kept right by facts', async () => {
    const rig = new Rig();
    const ada = rig.agent(ADA);
    const ben = rig.agent(BEN);
    await rig.quiet();
    const first = await begin(rig, 'first');
    const second = await begin(rig, 'second');
    const bens = ada.openInbox('shop', 'open', { filter: { agentId: BEN }, order: 'firstBegun' });
    await rig.quiet();
    for (const { id } of [second, first]) {
      const claimed = ben.conversations.get(id).claim();
      await rig.quiet();
      await claimed;
    }
    await rig.pass(100);
    expect(shown(bens)).toEqual(['first', 'second']);
    const taken = ada.conversations.get(first.id).claim();
    await rig.quiet();
    await taken;
    expect(shown(bens)).toEqual(['second']);
  });

  it('keeps what was loaded behind the first lines when these are listed anew', async () => {
    const rig = new Rig();
    const ada = rig.agent(ADA);
    await rig.quiet();
    for (let index = 0; index < 60; index += 1) await begin(rig, `text ${index}`);
    const open = ada.openInbox('shop', 'open');
    await rig.pass(3_000);
    expect(open.inbox.value.conversations).toHaveLength(50);
    expect(open.inbox.value.more).toBe(true);
    const loading = open.loadMore();
    await rig.quiet();
    await loading;
    expect(open.inbox.value.conversations).toHaveLength(60);
    expect(open.inbox.value.more).toBe(false);
    const last = await begin(rig, 'newest');
    await rig.pass(3_000);
    expect(shown(open)).toHaveLength(61);
    expect(shown(open)[0]).toBe('newest');
    expect(new Set(shown(open)).size).toBe(61);
    expect(last.id).toBe(open.inbox.value.conversations[0]?.id);
  });
});
