export { describeStore } from './store/describe-store.ts';
export type { StoreFixture, StoreSetup } from './store/world.ts';
