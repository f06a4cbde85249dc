import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EventQueue } from './event-queue.ts';

it('gives events in the order of their times, and of their adding at the same time', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (times) => {
      const queue = new EventQueue<{ at: number; index: number }>();
      times.forEach((at, index) => queue.add(at, { at, index }));
      const taken: { at: number; index: number }[] = [];
      while (queue.size > 0) {
        const at = queue.nextAt;
        const event = queue.take()!;
        expect(event.at).toBe(at);
        taken.push(event);
      }
      expect(taken).toEqual(
        times.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index),
      );
      expect(queue.nextAt).toBe(Infinity);
      expect(queue.take()).toBeUndefined();
    }),
  );
});
