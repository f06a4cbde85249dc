import { expect, test } from 'vitest';
import { PasswordQueue } from './password-queue.ts';

test('a flood is refused beyond the queue, and those in it are served', async () => {
  const queue = new PasswordQueue();
  const attempts = await Promise.allSettled(Array.from({ length: 60 }, () => queue.verify('guess', null)));
  const refused = attempts.filter(({ status }) => status === 'rejected');
  // Two run and fifty wait.
  expect(refused).toHaveLength(8);
  expect(refused[0]).toMatchObject({ reason: { code: 'rate_limited' } });
  expect(await queue.verify('guess', null)).toBe(false);
});
