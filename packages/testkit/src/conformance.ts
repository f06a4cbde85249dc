export { describeClusterStore } from './store/describe-cluster-store.ts';
export { describeStore } from './store/describe-store.ts';
export type { StoreFixture, StoreSetup } from './store/world.ts';
