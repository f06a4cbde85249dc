import type { ClusterStore } from '@deskbell/core';
import { expect, it } from 'vitest';
import type { World } from '../world.ts';

/** Two nodes on the same data, `a` and `b`. */
async function nodesOf({ store, openAnother }: World): Promise<{ a: ClusterStore; b: ClusterStore }> {
  const other = await openAnother();
  if (!store.cluster || !other.cluster) throw new Error('the store is for one process alone');
  return { a: store.cluster, b: other.cluster };
}

/** For stores that several processes share. */
export function clusterCases(world: () => World): void {
  it('every node sees every node, and how long each has been silent', async () => {
    const { a, b } = await nodesOf(world());
    await a.beat('a');
    await b.beat('b');
    const seen = await a.nodes();
    expect(seen.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await b.nodes()).toHaveLength(2);
    for (const { silentMs } of seen) {
      expect(silentMs).toBeGreaterThanOrEqual(0);
      expect(silentMs).toBeLessThan(10_000);
    }
  });

  it('a node that was removed is gone with its sockets, and enters itself again with its next beat', async () => {
    const { a, b } = await nodesOf(world());
    await a.beat('a');
    await b.beat('b');
    await a.setSockets({ nodeId: 'a', agentId: 'ada', sockets: 1 });
    await b.setSockets({ nodeId: 'b', agentId: 'ada', sockets: 2 });
    await a.remove('b');
    expect((await a.nodes()).map(({ id }) => id)).toEqual(['a']);
    expect(await a.sockets()).toEqual([{ nodeId: 'a', agentId: 'ada', sockets: 1 }]);
    // Its first attempt may find out that its connection was ended.
    await b.beat('b').catch(() => b.beat('b'));
    expect((await a.nodes()).map(({ id }) => id)).toEqual(['a', 'b']);
    await a.remove('nobody');
  });

  it('counts the sockets of an agent on each node, and forgets none', async () => {
    const { a, b } = await nodesOf(world());
    await a.setSockets({ nodeId: 'a', agentId: 'ada', sockets: 1 });
    await a.setSockets({ nodeId: 'a', agentId: 'ada', sockets: 3 });
    await b.setSockets({ nodeId: 'b', agentId: 'bob', sockets: 1 });
    expect(await b.sockets()).toEqual([
      { nodeId: 'a', agentId: 'ada', sockets: 3 },
      { nodeId: 'b', agentId: 'bob', sockets: 1 },
    ]);
    await a.setSockets({ nodeId: 'a', agentId: 'ada', sockets: 0 });
    expect(await b.sockets()).toEqual([{ nodeId: 'b', agentId: 'bob', sockets: 1 }]);
  });

  it('of all nodes one has a lock, until it gives it up', async () => {
    const { a, b } = await nodesOf(world());
    const tries = await Promise.all([a.tryLock('shop'), b.tryLock('shop')]);
    expect(tries.filter(Boolean)).toHaveLength(1);
    const [holder, other] = tries[0] ? [a, b] : [b, a];
    // Taken again and again it is still had once.
    expect(await Promise.all([holder.tryLock('shop'), holder.tryLock('shop')])).toEqual([true, true]);
    expect(await other.tryLock('shop')).toBe(false);
    expect(await other.tryLock('blog')).toBe(true);
    await other.unlock('shop');
    expect(await other.tryLock('shop')).toBe(false);
    await holder.unlock('shop');
    expect(await other.tryLock('shop')).toBe(true);
    expect(await holder.tryLock('shop')).toBe(false);
  });

  it('a node that is removed loses its locks and learns of it', async () => {
    const { a, b } = await nodesOf(world());
    await a.beat('a');
    await b.beat('b');
    expect(await b.tryLock('shop')).toBe(true);
    const lost = new Promise<void>((resolve) => b.onLocksLost(resolve));
    let wasTold = false;
    b.onLocksLost(() => (wasTold = true))();
    await a.remove('b');
    expect(await a.tryLock('shop')).toBe(true);
    await lost;
    expect(wasTold).toBe(false);
    expect(await b.tryLock('shop')).toBe(false);
    // It is one of them as before.
    await a.unlock('shop');
    expect(await b.tryLock('shop')).toBe(true);
  });

  it('a node that ends gives its locks back', async () => {
    const given = world();
    const other = await given.openAnother();
    expect(await other.cluster?.tryLock('shop')).toBe(true);
    expect(await given.store.cluster?.tryLock('shop')).toBe(false);
    await other.close();
    expect(await given.store.cluster?.tryLock('shop')).toBe(true);
  });
}
