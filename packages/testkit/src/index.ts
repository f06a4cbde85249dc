export { createBuilders } from './builders/builders.ts';
export type { Builders } from './builders/builders.ts';
export { CountingIds } from './ids/counting-ids.ts';
export { SeededRandom } from './random/seeded-random.ts';
export { FakeClock } from './time/fake-clock.ts';
export { waitFor } from './wait/wait-for.ts';
export type { Subscribe, WaitForOptions } from './wait/wait-for.ts';
