import type { FlowChange } from '@deskbell/core';
import { flowDefinition } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import type { World } from '../world.ts';

const by = { kind: 'agent', name: 'Ada' } as const;
const saying = (text: string) =>
  flowDefinition.parse({
    name: 'Returns',
    speaker: { en: 'Assistant' },
    misunderstood: { en: 'Sorry?' },
    first: 'person',
    nodes: { person: { type: 'handOver', text: { en: text } } },
  });

export function flowCases(world: () => World): void {
  async function change(expectedRevision: number, given: Partial<FlowChange> = {}): Promise<FlowChange> {
    const { build, clock, store } = world();
    const siteId = given.siteId ?? 'flow-site';
    if (!(await store.sites.find(siteId))) await store.sites.create(build.site({ id: siteId }));
    return { siteId, flowId: 'returns', expectedRevision, at: clock.now(), by, ...given };
  }

  it('keeps the draft of a flow, which nobody sees until it is published', async () => {
    const { flows } = world().store;
    const first = await change(0);
    const record = await flows.saveDraft({ ...first, draft: saying('One') });
    expect(record).toEqual({
      siteId: 'flow-site',
      flowId: 'returns',
      revision: 1,
      draft: saying('One'),
      publishedVersion: null,
      latestVersion: 0,
      changedAt: first.at,
      changedBy: by,
    });
    expect(await flows.find('flow-site', 'returns')).toEqual(record);
    expect(await flows.list('flow-site')).toEqual([record]);
    expect(await flows.published()).toEqual([]);
    expect(await flows.find('flow-site', 'another')).toBeUndefined();
    expect(await flows.list('other-site')).toEqual([]);
  });

  it('gives every published draft the next version, which never changes', async () => {
    const { flows } = world().store;
    await flows.saveDraft({ ...(await change(0)), draft: saying('One') });
    expect(await flows.publish(await change(1))).toMatchObject({ revision: 2, publishedVersion: 1 });
    await flows.saveDraft({ ...(await change(2)), draft: saying('Two') });
    expect(await flows.published()).toEqual([{ siteId: 'flow-site', flowId: 'returns', version: 1 }]);
    expect(await flows.publish(await change(3))).toMatchObject({ publishedVersion: 2, latestVersion: 2 });
    expect((await flows.version('flow-site', 'returns', 1))?.definition).toEqual(saying('One'));
    expect((await flows.version('flow-site', 'returns', 2))?.definition).toEqual(saying('Two'));
    expect(await flows.version('flow-site', 'returns', 3)).toBeUndefined();
    const versions = (list: readonly { version: number }[]) => list.map(({ version }) => version);
    expect(versions(await flows.history('flow-site', 'returns', null, 10))).toEqual([2, 1]);
    expect(versions(await flows.history('flow-site', 'returns', 2, 10))).toEqual([1]);
    expect(versions(await flows.history('flow-site', 'returns', null, 1))).toEqual([2]);
  });

  it('goes back to an earlier version, or to none', async () => {
    const { flows } = world().store;
    await flows.saveDraft({ ...(await change(0)), draft: saying('One') });
    await flows.publish(await change(1));
    await flows.publish(await change(2));
    expect(await flows.publish({ ...(await change(3)), version: 1 })).toMatchObject({
      publishedVersion: 1,
      latestVersion: 2,
    });
    await expect(flows.publish({ ...(await change(4)), version: 9 })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await flows.publish({ ...(await change(4)), version: null })).toMatchObject({
      publishedVersion: null,
      latestVersion: 2,
    });
    expect(await flows.published()).toEqual([]);
    expect(await flows.publish(await change(5))).toMatchObject({ publishedVersion: 3 });
  });

  it('deletes a flow but not its versions, and counts on when its id is used again', async () => {
    const { flows } = world().store;
    await flows.saveDraft({ ...(await change(0)), draft: saying('One') });
    const published = await flows.publish(await change(1));
    await flows.saveDraft({ ...(await change(0, { flowId: 'another' })), draft: saying('Other') });
    await expect(flows.delete(await change(1))).rejects.toMatchObject({ code: 'conflict' });
    expect(await flows.delete(await change(2))).toEqual(published);
    expect(await flows.find('flow-site', 'returns')).toBeUndefined();
    expect((await flows.list('flow-site')).map(({ flowId }) => flowId)).toEqual(['another']);
    expect(await flows.published()).toEqual([]);
    expect((await flows.version('flow-site', 'returns', 1))?.definition).toEqual(saying('One'));
    await expect(flows.delete(await change(2))).rejects.toMatchObject({ code: 'not_found' });
    await expect(flows.publish({ ...(await change(2)), version: 1 })).rejects.toMatchObject({
      code: 'not_found',
    });

    const made = await flows.saveDraft({ ...(await change(0)), draft: saying('Two') });
    expect(made).toMatchObject({ revision: 1, publishedVersion: null, latestVersion: 1 });
    expect(await flows.publish(await change(1))).toMatchObject({ publishedVersion: 2, latestVersion: 2 });
    expect((await flows.version('flow-site', 'returns', 1))?.definition).toEqual(saying('One'));
    expect((await flows.version('flow-site', 'returns', 2))?.definition).toEqual(saying('Two'));
  });

  it('refuses what was made from another revision, and what is for no site or flow', async () => {
    const { flows } = world().store;
    await flows.saveDraft({ ...(await change(0)), draft: saying('One') });
    await expect(flows.saveDraft({ ...(await change(0)), draft: saying('Two') })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(flows.publish(await change(7))).rejects.toMatchObject({ code: 'conflict' });
    await expect(flows.publish(await change(0, { flowId: 'another' }))).rejects.toMatchObject({
      code: 'not_found',
    });
    const elsewhere = { ...(await change(0)), siteId: 'nowhere', draft: saying('One') };
    await expect(flows.saveDraft(elsewhere)).rejects.toMatchObject({ code: 'not_found' });
    expect((await flows.find('flow-site', 'returns'))?.draft).toEqual(saying('One'));
  });
}
