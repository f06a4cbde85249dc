import { afterEach, beforeEach, describe } from 'vitest';
import { clusterCases } from './cases/cluster-cases.ts';
import { createWorld, type StoreSetup, type World } from './world.ts';

/** What a store must do besides when several processes share it: `Store.cluster`. */
export function describeClusterStore(name: string, setup: StoreSetup): void {
  describe(`${name}, shared by nodes`, { timeout: 30_000 }, () => {
    let world: World;
    beforeEach(async () => {
      world = await createWorld(setup);
    });
    afterEach(() => world.dispose());
    clusterCases(() => world);
  });
}
