import { expect, it } from 'vitest';
import { answerProblem } from './answer-problem.ts';

const options = [{ id: 'red', label: 'Red' }];

it.each([
  ['text', 'anything at all', true],
  ['text', '', false],
  ['email', 'anna@example.com', true],
  ['email', 'zażółć@przykład.pl', true],
  ['email', 'anna@example', false],
  ['email', 'anna example.com', false],
  ['phone', '+48 (22) 123-45-67', true],
  ['phone', '112', false],
  ['phone', 'call me', false],
  ['number', '-12,5', true],
  ['number', '1e9', false],
  ['date', '2028-02-29', true],
  ['date', '2026-02-29', false],
  ['date', '29.02.2028', false],
  ['choice', 'red', true],
  ['choice', 'Red', false],
] as const)('takes for a field of kind %s: %j – %s', (kind, value, fits) => {
  expect(answerProblem({ kind, ...(kind === 'choice' ? { options } : {}) }, value) === null).toBe(fits);
});

it('lets an optional field be empty, and not wrong', () => {
  expect(answerProblem({ kind: 'email', optional: true }, '')).toBeNull();
  expect(answerProblem({ kind: 'email', optional: true }, 'x')).not.toBeNull();
});
