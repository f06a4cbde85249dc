import { expect, it } from 'vitest';
import { priorityLevel } from './priority.ts';

it('[R2] a level holds from its minutes on', () => {
  const levels = [-30, 0, 29, 30, 239, 240, 1_440].map(priorityLevel);
  expect(levels).toEqual(['normal', 'normal', 'normal', 'high', 'high', 'urgent', 'urgent']);
});
