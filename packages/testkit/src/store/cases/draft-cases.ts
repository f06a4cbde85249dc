import type { DraftChange } from '@deskbell/core';
import { expect, it } from 'vitest';
import type { World } from '../world.ts';

export function draftCases(world: () => World): void {
  const change = (given: Partial<DraftChange> = {}): DraftChange => ({
    agentId: 'agent-ada',
    conversationId: 'c1',
    siteId: 'shop',
    kind: 'reply',
    text: 'Half a sen',
    base: 0,
    now: 1_000,
    dropsOther: false,
    most: 100,
    ...given,
  });
  const kept = { agentId: 'agent-ada', conversationId: 'c1', siteId: 'shop', kind: 'reply' as const };

  it('keeps one draft of each kind for each agent and conversation', async () => {
    const { drafts } = world().store;
    const first = await drafts.put(change());
    expect(first).toEqual({
      draft: { ...kept, text: 'Half a sen', at: 1_000, other: null },
      changed: true,
    });
    const later = await drafts.put(change({ text: 'Half a sentence', base: 1_000, now: 2_000 }));
    expect(later.draft).toMatchObject({ text: 'Half a sentence', at: 2_000, other: null });
    await drafts.put(change({ kind: 'note', text: 'Ask Ben', now: 3_000 }));
    await drafts.put(change({ agentId: 'agent-ben', text: 'Mine', now: 4_000 }));
    const mine = await drafts.find('agent-ada', 'c1');
    expect(Object.fromEntries(mine.map(({ kind, text }) => [kind, text]))).toEqual({
      note: 'Ask Ben',
      reply: 'Half a sentence',
    });
    expect(await drafts.list('agent-ada')).toEqual([
      { conversationId: 'c1', kind: 'note', siteId: 'shop', at: 3_000 },
      { conversationId: 'c1', kind: 'reply', siteId: 'shop', at: 2_000 },
    ]);
    expect(await drafts.list('agent-cleo')).toEqual([]);
  });

  it('gives each change a later time, also when the clock stands still or goes back', async () => {
    const { drafts } = world().store;
    await drafts.put(change());
    expect((await drafts.put(change({ text: 'Half', base: 1_000 }))).draft?.at).toBe(1_001);
    expect((await drafts.put(change({ text: 'Ha', base: 1_001, now: 5 }))).draft?.at).toBe(1_002);
    const again = await drafts.put(change({ text: 'Ha', base: 1_002, now: 9_000 }));
    expect(again).toMatchObject({ draft: { at: 1_002 }, changed: false });
  });

  it('keeps what another device wrote meanwhile beside the newest, until it is dropped', async () => {
    const { drafts } = world().store;
    await drafts.put(change({ text: 'Dear' }));
    await drafts.put(change({ text: 'Dear Cleo', base: 1_000, now: 2_000 }));
    const both = await drafts.put(change({ text: 'Dear Dan', base: 1_000, now: 3_000 }));
    const other = { text: 'Dear Cleo', at: 2_000 };
    expect(both.draft).toMatchObject({ text: 'Dear Dan', at: 3_000, other });
    const on = await drafts.put(change({ text: 'Dear Dan,', base: 3_000, now: 4_000 }));
    expect(on.draft).toMatchObject({ text: 'Dear Dan,', other });
    const one = await drafts.put(change({ text: 'Dear Dan,', base: 4_000, now: 5_000, dropsOther: true }));
    expect(one).toMatchObject({ draft: { text: 'Dear Dan,', other: null }, changed: true });
    // The same words are not two drafts.
    const same = await drafts.put(change({ text: 'Dear Dan,', base: 1_000, now: 6_000 }));
    expect(same).toMatchObject({ draft: { other: null }, changed: false });
  });

  it('keeps what two devices write at the same instant, over whichever nodes', async () => {
    const { openAnother, store } = world();
    const other = await openAnother();
    const stores = [store.drafts, other.drafts];
    for (let race = 0; race < 20; race += 1) {
      const conversationId = `race-${String(race)}`;
      const begun = race % 2 === 0 ? 0 : 1_000;
      if (begun) await store.drafts.put(change({ conversationId, text: 'Dear' }));
      await Promise.all(
        stores.map((drafts, index) =>
          drafts.put(change({ conversationId, text: `Text ${String(index)}`, base: begun, now: 2_000 })),
        ),
      );
      const [kept] = await store.drafts.find('agent-ada', conversationId);
      expect(new Set([kept?.text, kept?.other?.text])).toEqual(new Set(['Text 0', 'Text 1']));
    }
  });

  it('forgets a draft that is done with, unless another device went on with it', async () => {
    const { drafts } = world().store;
    await drafts.put(change());
    await drafts.put(change({ text: 'Half a sentence', base: 1_000, now: 2_000 }));
    const left = await drafts.put(change({ text: '', base: 1_000, now: 3_000 }));
    expect(left).toMatchObject({ draft: { text: 'Half a sentence' }, changed: false });
    const gone = await drafts.put(change({ text: '', base: 2_000, now: 3_000 }));
    expect(gone).toEqual({ draft: null, changed: true });
    expect(await drafts.put(change({ text: '', base: 2_000, now: 3_000 }))).toEqual({
      draft: null,
      changed: false,
    });
    expect(await drafts.find('agent-ada', 'c1')).toEqual([]);
  });

  it('keeps the other one when the newest is done with', async () => {
    const { drafts } = world().store;
    await drafts.put(change({ text: 'One' }));
    await drafts.put(change({ text: 'Two', now: 2_000 }));
    const left = await drafts.put(change({ text: '', base: 2_000, now: 3_000 }));
    expect(left.draft).toMatchObject({ text: '', other: { text: 'One', at: 1_000 } });
    const gone = await drafts.put(change({ text: '', base: 3_000, now: 4_000, dropsOther: true }));
    expect(gone).toEqual({ draft: null, changed: true });
  });

  it('keeps so many of an agent and no more: the oldest goes', async () => {
    const { drafts } = world().store;
    for (const [index, conversationId] of ['c1', 'c2', 'c3', 'c4'].entries()) {
      await drafts.put(change({ conversationId, now: 1_000 + index, most: 3 }));
    }
    const ids = (await drafts.list('agent-ada')).map(({ conversationId }) => conversationId);
    expect(ids).toEqual(['c4', 'c3', 'c2']);
  });

  it('deletes those in a conversation, of an agent who goes, and what is too old', async () => {
    const { build, store } = world();
    const { agents, drafts, sites } = store;
    for (const id of ['shop', 'garden']) if (!(await sites.find(id))) await sites.create(build.site({ id }));
    const memberships = ['shop', 'garden'].map((siteId) => ({ siteId, role: 'agent' as const }));
    const ada = build.agent({ id: 'agent-ada', email: 'ada@example.com', memberships });
    await agents.create(ada);
    await drafts.put(change());
    await drafts.put(change({ agentId: 'agent-ben', kind: 'note', now: 2_000 }));
    const inGarden = change({ conversationId: 'c2', siteId: 'garden', now: 3_000 });
    await drafts.put(inGarden);
    await agents.change(ada.id, { type: 'removed', siteId: 'shop' });
    expect((await drafts.list('agent-ada')).map(({ siteId }) => siteId)).toEqual(['garden']);
    expect(await drafts.clear('c1')).toEqual([{ agentId: 'agent-ben', conversationId: 'c1', kind: 'note' }]);
    expect(await drafts.clear('c1')).toEqual([]);
    await agents.change(ada.id, { type: 'disabled', at: 4_000 });
    expect(await drafts.list('agent-ada')).toEqual([]);
    await drafts.put(inGarden);
    await drafts.put(change({ conversationId: 'c3', now: 9_000 }));
    await drafts.prune(9_000);
    expect((await drafts.list('agent-ada')).map(({ conversationId }) => conversationId)).toEqual(['c3']);
  });

  it('[A7] forgets drafts with the conversation', async () => {
    const { started, store } = world();
    const { id } = (await started()).conversation;
    await store.drafts.put(change({ conversationId: id }));
    expect(await store.drafts.ofConversation(id)).toHaveLength(1);
    expect((await store.privacy.eraseConversation(id))['drafts']).toBe(1);
    expect(await store.drafts.ofConversation(id)).toEqual([]);
  });
}
