import { expect, it } from 'vitest';
import { readSpan, writeSpan } from './written-span.ts';

it.each([
  ['30s', 30, 's'],
  ['90s', 90, 's'],
  ['1h30m', 90, 'm'],
  ['120m', 2, 'h'],
  ['7d', 7, 'd'],
  ['0s', 0, 's'],
])('%s is read as a number and a unit', (written, amount, unit) => {
  expect(readSpan(written)).toEqual({ amount, unit });
});

it('says when it is none, and writes as configurations do', () => {
  expect(readSpan('soon')).toBeNull();
  expect(writeSpan(45, 's')).toBe('45s');
});
