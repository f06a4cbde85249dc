import { describe, expect, it } from 'vitest';
import { RandomStory } from './lib/random-story.ts';

const SEEDS = Number(process.env['SYNC_SEEDS'] ?? 12);
const FIRST = Number(process.env['SYNC_FIRST'] ?? 1);
const STEPS = 30;

describe('a desk at work, seen through lines that lose facts', () => {
  const seeds = Array.from({ length: SEEDS }, (_, index) => FIRST + index);

  it.each(seeds)(
    '[D4] seed %i: an old picture equals a new one after one comparison of heads',
    async (seed) => {
      const story = await RandomStory.begin(seed);
      await using world = story.world;
      const { ada, random, vera } = story;
      for (const { line } of [ada, vera]) line.loses = () => random.chance(0.6);
      for (let step = 0; step < STEPS; step += 1) await story.step();
      // From now on nothing is told: only the comparison can repair what is old.
      for (const { line } of [ada, vera]) line.loses = () => true;
      expect(ada.line.lost.length + vera.line.lost.length).toBeGreaterThan(0);
      for (const watcher of [vera, ada]) {
        await world.look(watcher);
        expect(watcher.seen(), story.told.join(', ')).toEqual(await world.fresh(watcher));
        // What is equal is not asked for again.
        const asked = watcher.line.asked.length;
        await world.look(watcher);
        expect(watcher.line.asked.slice(asked)).toEqual(['heads:get']);
      }
    },
  );
});
