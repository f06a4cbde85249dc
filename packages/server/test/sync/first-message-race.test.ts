import { expect, it } from 'vitest';
import { raceFirstMessages } from '../lib/race-first-messages.ts';
import { startTestCluster } from '../lib/start-test-cluster.ts';

const RACES = Number(process.env['RACES'] ?? 500);

it(`[D2] [D9] the tabs of a new visitor, each on another node, make one conversation in ${RACES} races`, async () => {
  await using cluster = await startTestCluster();
  const { one, two } = cluster;
  const ids = await raceFirstMessages([one, two], RACES);
  expect(ids.size).toBe(RACES);
  expect(await one.store.conversations.listOpen()).toHaveLength(RACES);
}, 120_000);
