import { expect, it } from 'vitest';
import { differences } from './differences.ts';

it('finds what differs, deep inside, and nothing else', () => {
  expect(
    differences(
      { name: 'Shop', queues: { sales: { limit: 3, teams: ['a'] } }, gone: 1 },
      { name: 'Shop', queues: { sales: { limit: 4, teams: ['a', 'b'] } }, come: null },
    ),
  ).toEqual([
    { path: 'queues.sales.limit', before: 3, after: 4 },
    { path: 'queues.sales.teams', before: ['a'], after: ['a', 'b'] },
    { path: 'gone', before: 1, after: undefined },
    { path: 'come', before: undefined, after: null },
  ]);
});

it('takes something new, or something that went, as one difference', () => {
  expect(differences(null, { role: 'agent' })).toEqual([
    { path: '', before: undefined, after: { role: 'agent' } },
  ]);
  expect(differences({ role: 'agent' }, null)).toHaveLength(1);
  expect(differences(null, null)).toEqual([]);
});

it('ends somewhere', () => {
  const many = (value: number) =>
    Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`k${at}`, value]));
  expect(differences(many(1), many(2))).toHaveLength(200);
});
