import { expect, it } from 'vitest';
import type { ConfigurationChange } from '@deskbell/core';
import { siteConfiguration, type SiteConfigurationInput } from '@deskbell/protocol';
import type { World } from '../world.ts';

export function configurationCases(world: () => World): void {
  const change = (
    expectedVersion: number,
    given: SiteConfigurationInput = {},
    siteId = 'shop',
  ): ConfigurationChange => ({
    siteId,
    expectedVersion,
    configuration: siteConfiguration.parse(given),
    by: { kind: 'agent', name: 'Ada' },
    at: world().clock.now(),
  });

  it('keeps every saved configuration, with who saved it and when', async () => {
    const { store, clock } = world();
    const { configurations } = store;
    expect(await configurations.current('shop')).toBeUndefined();
    const first = change(0, { queues: { main: {}, orders: { name: 'Bestellungen & mehr' } } });
    const one = await configurations.save(first);
    expect(one).toEqual({
      version: 1,
      at: first.at,
      by: first.by,
      configuration: first.configuration,
    });
    expect(await configurations.current('shop')).toEqual(one);
    clock.advance(1_000);
    const two = await configurations.save({ ...change(1), by: { kind: 'commandLine', name: 'root' } });
    expect(two).toMatchObject({ version: 2, at: clock.now(), by: { kind: 'commandLine', name: 'root' } });
    expect(await configurations.current('shop')).toEqual(two);
    expect(await configurations.history('shop', null, 10)).toEqual([two, one]);
  });

  it('gives the history newest first, page by page', async () => {
    const { configurations } = world().store;
    for (let version = 0; version < 5; version += 1) await configurations.save(change(version));
    const versions = async (before: number | null, limit: number) =>
      (await configurations.history('shop', before, limit)).map(({ version }) => version);
    expect(await versions(null, 2)).toEqual([5, 4]);
    expect(await versions(4, 2)).toEqual([3, 2]);
    expect(await versions(2, 2)).toEqual([1]);
    expect(await versions(1, 2)).toEqual([]);
    expect(await configurations.history('blog', null, 10)).toEqual([]);
  });

  it('refuses what was made from another version, and writes nothing', async () => {
    const { configurations } = world().store;
    const one = await configurations.save(change(0));
    for (const expectedVersion of [0, 2]) {
      await expect(configurations.save(change(expectedVersion))).rejects.toMatchObject({ code: 'conflict' });
    }
    expect(await configurations.history('shop', null, 10)).toEqual([one]);
  });

  it('of many changes of one version, in two processes, one is saved', async () => {
    const { store, openAnother } = world();
    const other = await openAnother();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? store : other).configurations.save(change(0))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await store.configurations.history('shop', null, 100)).toHaveLength(1);
  });

  it('tells the newest version of every site that has one, to every process', async () => {
    const { store, openAnother } = world();
    const other = await openAnother();
    expect(await other.configurations.versions()).toEqual(new Map());
    await store.configurations.save(change(0));
    await store.configurations.save(change(1));
    await store.configurations.save(change(0, {}, 'blog'));
    expect(await other.configurations.versions()).toEqual(
      new Map([
        ['shop', 2],
        ['blog', 1],
      ]),
    );
  });
}
