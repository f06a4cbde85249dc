import type { Alert } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import type { World } from '../world.ts';

export function alertCases(world: () => World): void {
  const alert = (given: Partial<Alert> = {}): Alert => ({
    id: 'alert-1',
    siteId: 'shop',
    conversationId: 'c1',
    kind: 'slaBreach',
    at: 1_000,
    ...given,
  });
  const boss = { by: { id: 'agent-boss', name: 'Boss' }, at: 2_000 };

  it('keeps each alert once, the newest first, and those of other sites apart', async () => {
    const { alerts, sites } = world().store;
    await sites.create(world().build.site({ id: 'shop' }));
    await sites.create(world().build.site({ id: 'other' }));
    const queue = alert({
      id: 'alert-2',
      conversationId: null,
      queueId: 'main',
      kind: 'queueOver',
      at: 3_000,
    });
    for (const one of [alert(), alert(), queue, alert({ siteId: 'other' })]) await alerts.add(one, 0);
    expect(await alerts.list('shop', 10)).toEqual([queue, alert()]);
    expect(await alerts.list('shop', 1)).toEqual([queue]);
    expect(await alerts.list('nowhere', 10)).toEqual([]);
  });

  it('says who saw to it: who was first', async () => {
    const { alerts, sites } = world().store;
    await sites.create(world().build.site({ id: 'shop' }));
    await alerts.add(alert(), 0);
    expect(await alerts.acknowledge('shop', 'alert-1', boss)).toBe(true);
    const other = { by: { id: 'agent-ada', name: 'Ada' }, at: 3_000 };
    expect(await alerts.acknowledge('shop', 'alert-1', other)).toBe(false);
    expect(await alerts.acknowledge('shop', 'alert-9', other)).toBe(false);
    // Told once more, it stays seen to.
    await alerts.add(alert(), 0);
    expect(await alerts.list('shop', 10)).toEqual([{ ...alert(), acknowledged: boss }]);
  });

  it('forgets old ones when another comes', async () => {
    const { alerts, sites } = world().store;
    await sites.create(world().build.site({ id: 'shop' }));
    await alerts.add(alert(), 0);
    await alerts.add(alert({ id: 'alert-2', at: 9_000 }), 5_000);
    expect((await alerts.list('shop', 10)).map(({ id }) => id)).toEqual(['alert-2']);
  });
}
